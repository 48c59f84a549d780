// The reader in the browser cuts and folds the words of every language as corin
// does: the texts of the examples, their letters shuffled, and numbers.
//
//     node --test tests/languages/

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";

import { answers, loader, reader } from "../search/support.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));

// The same numbers on every run.
function random(seed) {
  return () => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

// The texts of the lists in a file of examples, one list a line.
function examples(file) {
  const lists = fs.readFileSync(file, "utf8").matchAll(/^ +- \[(.*)\]$/gmu);
  return [...lists].flatMap(([, list]) =>
    [...list.matchAll(/ *("(?:[^"\\]|\\.)*"|[^,]+)/gu)].map(([, text]) => (text.startsWith('"') ? JSON.parse(text) : text)),
  );
}

const files = fs.readdirSync(here).filter((name) => name.endsWith(".yaml")).sort();
const everything = files.flatMap((name) => examples(path.join(here, name)));

for (const name of files) {
  const language = name.replace(/\.yaml$/, "");
  test(`${language}: words are cut and folded as corin does`, async (context) => {
    const folder = fs.mkdtempSync(path.join(process.env.TMPDIR ?? "/tmp", "corin-words-"));
    context.after(() => fs.rmSync(folder, { recursive: true }));
    const next = random(17);
    const pick = (list) => list[Math.floor(next() * list.length)];
    const made = (letters, length) => Array.from({ length }, () => pick(letters)).join("");
    const letters = Array.from(examples(path.join(here, name)).join(" "));
    const texts = [
      ...everything,
      ...Array.from({ length: 300 }, () => made(letters, 1 + Math.floor(next() * 9))),
      ...Array.from({ length: 150 }, () => made(Array.from("0123,. '٣"), 12)),
    ].map((text) => text.normalize("NFC"));
    const collection = { language, today: "2026-07-01", documents: [], queries: [], texts };
    const native = answers(collection, folder);
    const engine = await reader().open(native.entry.replace(/\.js$/, ""), loader(folder));
    const different = texts.filter((text, at) => engine.surfaces(text).join("|") !== native.surfaces[at].join("|"));
    assert.deepEqual(different, [], `texts folded otherwise in ${language}`);
  });
}
