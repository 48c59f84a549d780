// The reader in the browser must answer as corin does: the same pages, order,
// scores, excerpts. Written and generated queries in eight languages, over
// exports of one file and of many.
//
//     node --test tests/search/

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";

import { answers, collections, loader, reader } from "./support.mjs";

const GENERATED = 60;

// The same numbers on every run.
function random(seed) {
  return () => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

// Queries from the words of the documents: words, pairs, beginnings, slips of
// the keyboard, phrases, exclusions, filters, and noise.
function generate(documents, names, seed) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const texts = documents.flatMap((page) => [page.title, page.summary, ...page.sections.map((s) => s.text)]).concat(names);
  const words = texts.join(" ").split(/\s+/).filter(Boolean);
  const slip = (word) => {
    const letters = Array.from(word);
    const at = Math.floor(next() * letters.length);
    const kind = Math.floor(next() * 4);
    if (kind === 0) letters.splice(at, 1);
    else if (kind === 1) letters.splice(at, 0, pick(Array.from(pick(words))));
    else if (kind === 2) letters[at] = pick(Array.from(pick(words)));
    else if (at > 0) [letters[at - 1], letters[at]] = [letters[at], letters[at - 1]];
    return letters.join("");
  };
  const begin = (word) => Array.from(word).slice(0, 1 + Math.floor(next() * 5)).join("");
  const phrase = () => {
    const list = pick(texts.filter(Boolean)).split(" ");
    const at = Math.floor(next() * list.length);
    return list.slice(at, at + 1 + Math.floor(next() * 3)).join(" ");
  };
  const noise = () => Array.from({ length: 12 }, () => pick(["\"", "-", " ", "😀", "\u202e", "'", "\u0301", "\ud800", pick(words)])).join("");
  const kinds = [
    () => pick(words), () => pick(words) + " ", () => `${pick(words)} ${pick(words)}`, () => `${pick(words)} ${begin(pick(words))}`,
    () => begin(pick(words)), () => slip(pick(words)), () => `${slip(pick(words))} ${pick(words)} `, () => `"${phrase()}"`,
    () => `${pick(words)} -${pick(words)}`, () => `${pick(words)} -"${phrase()}" ${pick(words)}`, noise,
    () => Array.from({ length: 40 }, () => pick(words)).join(" "),
  ];
  return Array.from({ length: GENERATED }, (_, number) => ({
    // A lone half of a character cannot be written in the file that corin reads.
    text: kinds[number % kinds.length]().toWellFormed?.() ?? kinds[number % 10](),
    topic: number % 7 === 6 ? pick(documents).topic : null,
    area: number % 5 === 4 ? pick(documents).area : null,
    kind: number % 13 === 12 ? pick(documents).kind : null,
    state: number % 17 === 16 ? pick(["current", "due", "overdue", "outdated"]) : null,
    from: number % 3 === 2 ? pick(documents).area : null,
    exact: number % 11 === 10,
  }));
}

// Documents made of the collection's sentences, enough for many chunks.
function enlarge(documents, seed) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const sentences = documents.flatMap((page) => page.sections.flatMap((section) => section.text.split(/(?<=[.;؛]) /)));
  return Array.from({ length: 120 }, (_, number) => {
    const from = pick(documents);
    const section = (heading) => ({
      heading,
      anchor: `s${heading.length}`,
      text: Array.from({ length: 14 }, () => `${pick(sentences)} n${Math.floor(next() * 4000)}`).join(" "),
    });
    return { ...from, id: `large/${number}.html`, sections: [section(""), section(pick(from.sections).heading)] };
  });
}

function assertSame(found, expected, shown) {
  assert.deepEqual(found.hits.map((hit) => hit.id), expected.hits.map((hit) => hit.id), `pages of ${shown}`);
  for (const [at, hit] of found.hits.entries()) {
    assert.ok(Math.abs(hit.score - expected.hits[at].score) <= 1e-4, `scores of ${shown}`);
    hit.score = expected.hits[at].score;
    // What the landing page marks is the browser's alone.
    assert.ok(hit.spellings.length > 0 || hit.excerpt.every((part) => !part.marked), `spellings of ${shown}`);
    delete hit.spellings;
    delete hit.source;
  }
  delete found.languages;
  assert.deepEqual(found, expected, `answer to ${shown}`);
}

async function compare(collection, folder) {
  const native = answers(collection, folder);
  const search = reader();
  const engine = await search.open(native.entry.replace(/\.js$/, ""), loader(folder));
  for (const [number, query] of collection.queries.entries()) {
    const shown = `${collection.language}: ${JSON.stringify(query)}`;
    assertSame(await engine.search(query, collection.today, 1000), native.results[number], shown);
    assertSame(await search.ask([engine, engine], query, collection.today, 1000), native.together[number], `both: ${shown}`);
  }
  return { native, engine };
}

const namesOf = (collection) => collection.places.flatMap((place) => place.names);

for (const { language, collection } of collections()) {
  test(`${language}: the reader answers as corin does`, async (context) => {
    const folder = fs.mkdtempSync(path.join(process.env.TMPDIR ?? "/tmp", "corin-oracle-"));
    context.after(() => fs.rmSync(folder, { recursive: true }));
    const queries = [
      ...collection.queries.flatMap((text) => [{ text }, { text: `${text} ` }]),
      ...generate(collection.documents, namesOf(collection), 7),
    ];
    await compare({ ...collection, queries, texts: [] }, folder);
    assert.equal(fs.readdirSync(folder).filter((name) => name.endsWith(".js")).length, 1, "one file for a small country");
  });

  test(`${language}: the same over many chunks`, async (context) => {
    const folder = fs.mkdtempSync(path.join(process.env.TMPDIR ?? "/tmp", "corin-oracle-"));
    context.after(() => fs.rmSync(folder, { recursive: true }));
    const documents = enlarge(collection.documents, 11);
    const queries = [...collection.queries.map((text) => ({ text })), ...generate(documents, namesOf(collection), 13).slice(0, 24)];
    await compare({ ...collection, documents, queries, texts: [] }, folder);
    assert.ok(fs.readdirSync(folder).filter((name) => name.endsWith(".js")).length > 5, "many files for a large country");
  });
}

test("words are cut and folded as corin does, for every character", async (context) => {
  const assigned = [];
  for (let code = 0x20; code < 0x1f000; code += 1) {
    // Syllables and ideographs are thousands of one kind.
    if ((code > 0x3500 && code < 0x9f00) || (code > 0xac80 && code < 0xd700)) continue;
    if (code > 0x12000 && code < 0x1e800) continue;
    const c = String.fromCodePoint(code);
    if (/\p{Assigned}/u.test(c) && !/\p{Cs}|\p{Co}/u.test(c)) assigned.push(c);
  }
  const texts = assigned.flatMap((c) => [`a${c}b`, `${c}${c} 1${c}234`]).map((text) => text.normalize("NFC"));
  for (const language of ["en", "sr-Latn", "tr", "ckb", "uk", "am"]) {
    const folder = fs.mkdtempSync(path.join(process.env.TMPDIR ?? "/tmp", "corin-oracle-"));
    context.after(() => fs.rmSync(folder, { recursive: true }));
    const collection = { language, today: "2026-07-01", documents: [], queries: [], texts };
    const { native, engine } = await compare(collection, folder);
    const different = texts.filter((text, at) => engine.surfaces(text).join("|") !== native.surfaces[at].join("|"));
    assert.deepEqual(different, [], `texts folded otherwise in ${language}`);
  }
});
