// What the reader of the browser takes under Node: `node node.mjs EXPORT READER TODAY < QUERIES`.
import fs from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

const [folder, reader, today] = process.argv.slice(2);
const queries = JSON.parse(fs.readFileSync(0, 'utf8'));
let bytes = 0;
const run = (path) => {
  const script = fs.readFileSync(path, 'utf8');
  bytes += Buffer.byteLength(script);
  vm.runInThisContext(script, { filename: path });
};

run(reader);
const before = process.memoryUsage();
bytes = 0;
const entry = fs.readdirSync(folder).find((name) => name.startsWith('entry.')).replace(/\.js$/, '');
let begin = performance.now();
const engine = await globalThis.corinSearch.open(entry, async (name) => run(join(folder, `${name}.js`)));
const opening = performance.now() - begin;
const answers = [];
for (const text of queries) {
  const times = [];
  let total = 0;
  for (let round = 0; round < 4; round += 1) {
    begin = performance.now();
    ({ total } = await engine.search({ text }, today, 10));
    times.push(performance.now() - begin);
  }
  answers.push({ query: text, total, first: times[0], again: Math.min(...times.slice(1)) });
}
const after = process.memoryUsage();
process.stdout.write(JSON.stringify({ opening, answers, bytes, memory: after.rss - before.rss, heap: after.heapUsed - before.heapUsed }));
