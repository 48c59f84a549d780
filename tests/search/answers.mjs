// corin's own answers to the judged queries of the sample network, and how an
// answer of the reader is compared with one of them.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

// Scores are rounded to four places by both.
const SCORE_TOLERANCE = 1e-4;

// `{folder, today, limit, indexes: [{area, language, entry, results}]}`; the
// folder holds the reader and the exports.
export function relevance() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "corin-relevance-"));
  process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  const built = process.env.CORIN_RELEVANCE_ANSWERS;
  const [program, before] = built ? [built, []] : ["cargo", ["run", "--quiet", "--example", "relevance_answers", "--"]];
  execFileSync(program, [...before, folder], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  return { folder, ...JSON.parse(fs.readFileSync(path.join(folder, "answers.json"), "utf8")) };
}

// Fails unless the reader's answer is corin's: the same pages in the same
// order, the same scores, and every other field that corin gives. The reader
// may give more, for its page.
export function assertSame(found, expected) {
  const shown = JSON.stringify(expected.query);
  const ids = (results) => results.hits.map((hit) => hit.id);
  assert.deepEqual(ids(found), ids(expected), `pages of ${shown}`);
  for (const [at, hit] of expected.hits.entries()) {
    const difference = Math.abs(found.hits[at].score - hit.score);
    assert.ok(difference <= SCORE_TOLERANCE, `score of ${hit.id} for ${shown}: ${found.hits[at].score}, not ${hit.score}`);
  }
  assert.deepEqual(like(found, expected, ""), expected, `answer to ${shown}`);
}

// The found answer reduced to the fields of the expected one; scores are
// compared apart.
function like(found, expected, name) {
  if (name === "score") return expected;
  if (Array.isArray(expected) && Array.isArray(found)) return found.map((item, at) => like(item, expected[at], ""));
  if (expected && found && typeof expected === "object" && typeof found === "object") {
    return Object.fromEntries(Object.keys(expected).map((key) => [key, like(found[key], expected[key], key)]));
  }
  return found;
}
