// Puts queries to the reader of the browser, under Node.js.
//
//     node driver.js FOLDER
//
// The folder holds search-reader.js, job.json and a folder of chunks for each
// index. One answer is written a line, in the order of the queries.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const folder = process.argv[2];
const run = (file) => vm.runInThisContext(fs.readFileSync(path.join(folder, file), "utf8"), { filename: file });

async function main() {
  const job = JSON.parse(fs.readFileSync(path.join(folder, "job.json"), "utf8"));
  run("search-reader.js");
  const engines = [];
  for (const [number, entry] of job.entries.entries()) {
    // A chunk is loaded as a browser does: by running it.
    const load = async (name) => run(path.join(String(number), `${name}.js`));
    engines.push(await corinSearch.open(entry, load));
  }
  for (const { index, text } of job.queries) {
    const answer = { documents: [], scores: [], told: false, milliseconds: 0 };
    if (index !== null) {
      const started = performance.now();
      await engines[index].search({ text }, job.today, job.shown);
      answer.milliseconds = performance.now() - started;
      const { hits, corrected, dropped } = await engines[index].search({ text }, job.today, job.ranked);
      answer.documents = hits.map((hit) => hit.id);
      answer.scores = hits.map((hit) => hit.score);
      answer.told = corrected.length > 0 || dropped.length > 0;
    }
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}

main().catch((error) => {
  process.stderr.write(`${error && error.stack ? error.stack : error}\n`);
  process.exitCode = 1;
});
