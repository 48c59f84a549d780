// What runs from left to right by nature keeps its order in text that runs from right to left,
// on every page of a network in such a language. The boxes say so: each character stands to the
// right of the one before it.
import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { directions, tokens, words } from './support/directions.mjs';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
let browser;
before(async () => {
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'] });
});
after(() => browser?.close());

async function open(address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.clock.setFixedTime(new Date('2026-11-22T12:00:00Z'));
  await page.goto(address);
  return { page, close: () => context.close() };
}

// How often each token stands in order on a page, and where it does not.
const look = (page) => page.evaluate((all) => {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const places = [];
  let text = '';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let block = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const name = node.parentElement.nodeName;
    if (['SCRIPT', 'STYLE', 'NOSCRIPT', 'OPTION', 'TEXTAREA'].includes(name)) continue;
    const here = node.parentElement.closest('p, li, td, th, dt, dd, h1, h2, h3, h4, summary, div');
    if (here !== block) { text += '\n'; places.push(null); block = here; }
    for (let at = 0; at < node.length; at += 1) { text += node.data[at]; places.push([node, at]); }
  }
  const wrong = [];
  let right = 0;
  for (const token of all) {
    for (let from = text.indexOf(token); from >= 0; from = text.indexOf(token, from + 1)) {
      const boxes = Array.from(token, (letter, at) => {
        const place = places[from + at];
        if (!place) return null;
        const range = document.createRange();
        range.setStart(place[0], place[1]);
        range.setEnd(place[0], place[1] + 1);
        return range.getClientRects()[0];
      });
      if (boxes.some((box) => !box)) continue;
      const good = boxes.every((box, at) => at === 0 || Math.abs(box.top - boxes[at - 1].top) > 3 || box.left >= boxes[at - 1].left - 0.5);
      if (good) right += 1;
      else wrong.push(`${token} in ${text.slice(Math.max(0, from - 20), from + 40)} <${places[from][0].parentElement.outerHTML.slice(0, 160)}>`);
    }
  }
  return { right, wrong };
}, tokens);

for (const language of Object.keys(words)) {
  describe(`text from right to left: ${language}`, () => {
    let built;
    before(() => { built = directions(language); });

    it('telephone numbers, amounts, times and codes stand in order on every page', async () => {
      let seen = 0;
      const wrong = [];
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      for (const address of built.pages) {
        await page.goto(pathToFileURL(join(built.site, address)).href);
        const found = await look(page);
        seen += found.right;
        wrong.push(...found.wrong.map((what) => `${address}: ${what}`));
      }
      await context.close();
      assert.deepEqual(wrong, []);
      assert.ok(seen > 1000, `${seen} seen`);
    });

    it('titles, choices, labels and feeds set them apart with characters', () => {
      const read = (address) => readFileSync(join(built.site, address), 'utf8');
      const apart = '\u2066+383 38 000 456\u2069';
      assert.ok(read(`xx/${language}/housing.html`).includes(`${words[language]} ${apart} ${words[language]}`));
      assert.match(read(`xx/${language}/housing.html`), new RegExp(`<title>[^<]*${apart.replace('+', '\\+')}`));
      assert.match(read(`xx/${language}/plan.html`), /<option [^>]*>[^<]*\u2066/);
      assert.ok(read(`xx/${language}/alerts.xml`).includes(apart));
      assert.ok(read(`xx/${language}/changes.xml`).startsWith('<?xml'));
      // Data for programs hold what was written.
      assert.doesNotMatch(read('xx/data/briefs.json'), /[\u2066-\u2069]/);
    });

    it('pages from left to right carry nothing of it', () => {
      const page = readFileSync(join(built.site, 'xx/en/housing.html'), 'utf8');
      assert.doesNotMatch(page.replace(/ data-direction="[^"]*"/, ''), /direction\.[0-9a-f]{8}\.js/);
      assert.match(page, /<p class="summary"[^>]*>Call \+383 38 000 456<\/p>/);
    });

    it('what scripts put on a page stands in order too: search, services, plan', async () => {
      const site = (address) => pathToFileURL(join(built.site, address)).href;
      const search = await open(`${site(`xx/${language}/search.html`)}#q=${encodeURIComponent(words[language])}`);
      await search.page.locator('.search-hit').first().waitFor();
      await search.page.waitForTimeout(300);
      const results = await look(search.page);
      assert.deepEqual(results.wrong, []);
      assert.ok(results.right > 5, `${results.right} in results`);
      await search.close();

      const plan = await open(site(`xx/${language}/plan.html`));
      await plan.page.locator('.plan-make').click();
      await plan.page.locator('.plan-sheet:not(.plan-empty)').waitFor();
      await plan.page.waitForTimeout(300);
      const sheet = await look(plan.page);
      assert.deepEqual(sheet.wrong, []);
      assert.ok(sheet.right > 20, `${sheet.right} on the sheet`);
      await plan.close();
    });
  });
}
