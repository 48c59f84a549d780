// What the search tests share: the shipped reader, a loader of chunks from
// files, and corin's own answers.

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");

// The reader as it is shipped, run as classic scripts.
export function reader() {
  const folder = path.join(root, "themes/default/scripts/search-reader");
  for (const name of fs.readdirSync(folder).sort()) run(path.join(folder, name));
  for (const name of ["search-inflate.js", "search-further.js", "search-together.js"]) run(path.join(root, "themes/default/scripts", name));
  return globalThis.corinSearch;
}

function run(file) {
  vm.runInThisContext(fs.readFileSync(file, "utf8"), { filename: file });
}

// Loads chunks from a folder as a browser does: by running them.
export function loader(folder) {
  return async (name) => run(path.join(folder, `${name}.js`));
}

// The hand-made collections, by language.
export function collections() {
  const folder = path.join(here, "collections");
  return fs
    .readdirSync(folder)
    .sort()
    .map((name) => ({
      language: name.replace(/\.json$/, ""),
      collection: JSON.parse(fs.readFileSync(path.join(folder, name), "utf8")),
    }));
}

// corin's answers; writes the export into the folder.
export function answers(collection, folder) {
  const input = path.join(folder, "collection.json");
  fs.writeFileSync(input, JSON.stringify(collection));
  const oracle = process.env.CORIN_SEARCH_ORACLE;
  const [program, before] = oracle ? [oracle, []] : ["cargo", ["run", "--quiet", "--example", "search_oracle", "--"]];
  execFileSync(program, [...before, input, folder], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  return JSON.parse(fs.readFileSync(path.join(folder, "answers.json"), "utf8"));
}
