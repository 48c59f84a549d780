// The oracle on the judged queries of the sample network: the reader under Node
// gives corin's answers as a whole: pages, order, scores, excerpts.
//
//     node --test tests/search/relevance.test.mjs

import test from "node:test";
import path from "node:path";

import { assertSame, relevance } from "./answers.mjs";
import { loader } from "./support.mjs";

const { folder, today, limit, indexes } = relevance();

// The reader as the build ships it, joined to one script.
await import(path.join(folder, "search-reader.js"));

for (const [number, { area, language, entry, results }] of indexes.entries()) {
  test(`${area} ${language}: the reader answers ${results.length} judged queries as corin does`, async () => {
    const engine = await globalThis.corinSearch.open(entry, loader(path.join(folder, String(number))));
    for (const expected of results) {
      assertSame(await engine.search({ text: expected.query }, today, limit), expected);
    }
  });
}
