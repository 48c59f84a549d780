// Search data that was cut, changed or made by another program: a message, in
// time, and never a hang. Queries that mean nothing: no result, and no error.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import zlib from "node:zlib";

import { answers, collections, loader, reader } from "./support.mjs";

function exported(context) {
  const folder = fs.mkdtempSync(path.join(process.env.TMPDIR ?? "/tmp", "corin-damage-"));
  context.after(() => fs.rmSync(folder, { recursive: true }));
  const { collection } = collections().find(({ language }) => language === "en");
  const native = answers({ ...collection, queries: [], texts: [] }, folder);
  const name = native.entry.replace(/\.js$/, "");
  const script = fs.readFileSync(path.join(folder, native.entry), "utf8");
  const packed = Buffer.from(script.split('"')[3], "base64");
  return { folder, name, data: JSON.parse(zlib.inflateSync(packed)) };
}

// Opens changed data as if it had been loaded, and asks it something.
async function ask(data, text = "housing prizren \"old town\" -peja hospi") {
  const load = async () => globalThis.corinSearchChunk("changed", zlib.deflateSync(JSON.stringify(data) ?? "null").toString("base64"));
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
  await assert.rejects(ask({ ...data, format: 99 }), { name: "Newer", message: /format is 99/ });
  await assert.rejects(ask({ ...data, analyser: 99 }), { name: "Newer", message: /word rules are 99/ });
});

test("changed characters never hang", async (context) => {
  const { data } = exported(context);
  let seed = 3;
  const next = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  const changed = (text) => {
    const at = next(text.length);
    return text.slice(0, at) + String.fromCharCode(32 + next(95)).repeat(next(9)) + text.slice(at + next(4));
  };
  for (let round = 0; round < 60; round += 1) {
    for (const key of ["lengths", "related"]) {
      await ask({ ...data, [key]: changed(data[key]) }).catch((error) => assert.ok(error instanceof Error));
    }
    for (const key of ["area", "topic", "kind", "schedule", "area_names", "topic_names"]) {
      const pages = { ...data.pages, [key]: changed(data.pages[key]) };
      await ask({ ...data, pages }).catch((error) => assert.ok(error instanceof Error));
    }
    for (let part = 0; part < 4; part += 1) {
      const block = data.blocks.data[0].slice();
      block[part] = changed(block[part]);
      await ask({ ...data, blocks: { ...data.blocks, data: [block] } }).catch((error) => assert.ok(error instanceof Error));
    }
  }
});

test("packed data is unpacked as zlib does, and damage to it is an error", () => {
  let seed = 5;
  const next = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  const { inflate } = reader();
  const text = fs.readFileSync(new URL(import.meta.url));
  for (const level of [0, 1, 6, 9]) {
    for (const bytes of [Buffer.alloc(0), Buffer.from("a"), Buffer.alloc(100000, "ab"), text, Buffer.from(text.map(() => next(256)))]) {
      for (const strategy of [zlib.constants.Z_DEFAULT_STRATEGY, zlib.constants.Z_FIXED, zlib.constants.Z_HUFFMAN_ONLY]) {
        assert.deepEqual(Buffer.from(inflate(zlib.deflateSync(bytes, { level, strategy }))), bytes);
      }
    }
  }
  const packed = zlib.deflateSync(text);
  for (let round = 0; round < 500; round += 1) {
    const damaged = Buffer.from(packed.subarray(0, round % 3 === 0 ? next(packed.length) : packed.length));
    for (let changes = next(4); changes >= 0 && damaged.length > 0; changes -= 1) damaged[next(damaged.length)] = next(256);
    try {
      assert.ok(inflate(damaged).length < 1 << 26);
    } catch (error) {
      assert.match(error.message, /packed data/);
    }
  }
  assert.throws(() => inflate(zlib.deflateSync(Buffer.alloc(80 << 20))), /too large/);
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
