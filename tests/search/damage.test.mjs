// Search data that was cut, changed or made by another program: a message, in
// time, and never a hang. Queries that mean nothing: no result, and no error.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";

import { answers, collections, loader, reader } from "./support.mjs";

function exported(context) {
  const folder = fs.mkdtempSync(path.join(process.env.TMPDIR ?? "/tmp", "corin-damage-"));
  context.after(() => fs.rmSync(folder, { recursive: true }));
  const { collection } = collections().find(({ language }) => language === "en");
  const native = answers({ ...collection, queries: [], texts: [] }, folder);
  const name = native.entry.replace(/\.js$/, "");
  const script = fs.readFileSync(path.join(folder, native.entry), "utf8");
  return { folder, name, data: JSON.parse(script.slice(script.indexOf("{"), script.lastIndexOf(")"))) };
}

// Opens changed data as if it had been loaded, and asks it something.
async function ask(data, text = "housing prizren \"old town\" -peja hospi") {
  const load = async () => globalThis.corinSearchChunk("changed", data);
  const engine = await reader().open("changed", load);
  return engine.search({ text }, "2026-07-01", 10);
}

test("every part that is missing or of another kind gives a message", async (context) => {
  const { data } = exported(context);
  assert.ok((await ask(data)).total > 0);
  for (const key of Object.keys(data)) {
    if (key === "language") continue;
    for (const wrong of [undefined, null, 7, "x", [], {}]) {
      const started = Date.now();
      // Nothing but an error or an answer may come of it, and soon.
      await ask({ ...data, [key]: wrong }).catch((error) => assert.ok(error instanceof Error, key));
      assert.ok(Date.now() - started < 2000, `${key} as ${wrong} took too long`);
    }
    await assert.rejects(ask({ ...data, [key]: undefined }), Error, `${key} missing`);
  }
});

test("another format and other word rules are refused by name", async (context) => {
  const { data } = exported(context);
  await assert.rejects(ask({ ...data, format: 2 }), /format is 2/);
  await assert.rejects(ask({ ...data, analyser: 99 }), /word rules are 99/);
});

test("changed characters never hang", async (context) => {
  const { data } = exported(context);
  let seed = 3;
  const next = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  for (const key of ["words", "frequencies", "groups", "lengths"]) {
    for (let round = 0; round < 60; round += 1) {
      const at = next(data[key].length);
      const changed = data[key].slice(0, at) + String.fromCharCode(32 + next(95)) + data[key].slice(at + 1 + next(3));
      await ask({ ...data, [key]: changed }).catch((error) => assert.ok(error instanceof Error));
    }
  }
  for (let round = 0; round < 60; round += 1) {
    const postings = data.postings.data[0];
    const at = next(postings.length);
    const changed = postings.slice(0, at) + "~".repeat(next(9)) + postings.slice(at + next(5));
    await ask({ ...data, postings: { from: [0], data: [changed] } }).catch((error) => assert.ok(error instanceof Error));
  }
});

test("a chunk that does not arrive is asked for again", async (context) => {
  const { folder, name } = exported(context);
  let times = 0;
  const load = loader(folder);
  const broken = async (chunk) => {
    times += 1;
    if (times === 1) throw new Error("offline");
    return load(chunk);
  };
  await assert.rejects(reader().open(name, broken), /offline/);
  const engine = await reader().open(name, broken);
  assert.ok((await engine.search({ text: "housing" }, "2026-07-01", 5)).total > 0);
});

test("what means nothing finds nothing", async (context) => {
  const { data } = exported(context);
  for (const text of ["", " ", "\"", "\"\"", "-", "--", "- \"", "😀", "\u0000\u0007\u202e", "\ud800", "\u0301", "-housing", "'".repeat(5000)]) {
    const results = await ask(data, text);
    assert.equal(results.total, 0, JSON.stringify(text));
    assert.deepEqual(results.dropped, []);
  }
  const long = await ask(data, "housing ".repeat(100000));
  assert.ok(long.total > 0, "the rest of a long query is ignored");
});
