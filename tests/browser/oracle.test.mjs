// The oracle on the judged queries: the reader in Chromium gives corin's answers,
// over http and from files.
import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assertQuiet, here, ways } from './support/browser.mjs';
import { fileUrl, site } from './support/site.mjs';
import { assertSame, relevance } from '../search/answers.mjs';

const only = (directory, start) => {
  const names = readdirSync(join(site(), directory)).filter((name) => name.startsWith(start));
  assert.equal(names.length, 1, `${directory}/${start}…`);
  return names[0];
};

// Runs in the page: loads the reader and the export as the page's own script
// does, by adding scripts, and asks everything.
async function ask({ reader, further, chunks, entry, queries, today, limit }) {
  const add = (address) => new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${address} did not load`));
    document.head.append(script);
  });
  if (!globalThis.corinSearch) {
    await add(reader);
    globalThis.corinSearch.loadFurther = () => add(further);
  }
  const engine = await globalThis.corinSearch.open(entry, (name) => add(`${chunks}${name}.js`));
  const answers = [];
  for (const text of queries) answers.push(await engine.search({ text }, today, limit));
  return answers;
}

let judged;
before(() => { judged = relevance(); });
after(() => { judged = undefined; });

for (const way of ways) {
  describe(`the judged queries over ${way}`, () => {
    it('are answered as corin does', async () => {
      const { today, limit, indexes } = judged;
      for (const { area, language, entry, results } of indexes) {
        // The page's policy lets only its own script add scripts; other tests see that it holds.
        const opened = await here.open(here.address(way, `${area}/${language}/search.html`), { bypassCSP: true });
        assert.equal(only(`${area}/search/${language}`, 'entry.'), `${entry}.js`, 'the site has the export that corin answers from');
        const found = await opened.page.evaluate(ask, {
          reader: `../assets/${only(`${area}/assets`, 'search-reader.')}`,
          further: `../assets/${only(`${area}/assets`, 'search-further.')}`,
          chunks: `../search/${language}/`,
          entry,
          queries: results.map((result) => result.query),
          today,
          limit,
        });
        for (const [number, expected] of results.entries()) assertSame(found[number], expected);
        await assertQuiet(opened, way === 'file' ? fileUrl('') : here.server.base);
        await opened.close();
      }
    });
  });
}
