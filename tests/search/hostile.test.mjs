// Damaged exports and hostile queries: a message or an answer, soon, and never
// a page that there is not. Each case runs in a thread of its own, so that a
// reader that hangs fails the test instead of stopping it.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import vm from "node:vm";
import { Worker, isMainThread, parentPort } from "node:worker_threads";
import zlib from "node:zlib";

import { answers, collections, reader } from "./support.mjs";

const TODAY = "2026-07-01";
const PATIENCE_MS = 5000;
const ROUNDS = Number(process.env.CORIN_HOSTILE_ROUNDS ?? 400);
const QUERIES = ["housing", "prizren \"old town\"", "hospi", "hospitls -peja", "returnees health 35,000 "];
// The reader names damage that it looks for; of what it stumbles over the page says the same.
const MESSAGES = /^(Damaged|Newer|Error)$/;
const root = path.resolve(import.meta.dirname, "../..");

// ---- The thread --------------------------------------------------------------

// Scripts by name stand for a host; one that is missing or cannot be read hands over nothing.
async function asked({ entry, scripts, queries }) {
  const engine = await globalThis.corinSearch.open(entry, async (name) => {
    if (!Object.hasOwn(scripts, name)) throw new Error(`cannot load ${name}`);
    try {
      vm.runInThisContext(scripts[name], { filename: `${name}.js` });
    } catch {
      // A browser goes on after a script that breaks.
    }
  });
  const found = [];
  for (const text of queries) found.push(await engine.search({ text }, TODAY, 20));
  return found;
}

if (!isMainThread) {
  reader();
  parentPort.on("message", async (task) => {
    let told;
    try {
      told = { found: await asked(task) };
    } catch (error) {
      told = { error: error instanceof Error, name: String(error?.name), message: String(error?.message) };
    }
    const polluted = Object.keys(Object.prototype).concat(Object.keys(Array.prototype));
    parentPort.postMessage({ ...told, polluted });
  });
} else {
  tests();
}

// ---- Exports, and what may happen to them ------------------------------------

// What came of a task in a thread; a thread that hangs or ends fails the task, and the next gets a new one.
function thread() {
  let worker = null;
  const run = (task, told) => new Promise((resolve, reject) => {
    worker ??= new Worker(new URL(import.meta.url));
    const mine = worker;
    const begin = Date.now();
    const settle = () => {
      clearTimeout(timer);
      for (const [event, listener] of Object.entries(listeners)) mine.off(event, listener);
    };
    const fail = (what) => {
      settle();
      worker = null;
      mine.terminate();
      reject(new Error(`${told}: ${what}`));
    };
    const listeners = {
      message: (answer) => { settle(); resolve({ ...answer, took: Date.now() - begin }); },
      error: (error) => fail(`the thread ended (${error.message})`),
    };
    const timer = setTimeout(() => fail(`no answer within ${PATIENCE_MS} ms`), PATIENCE_MS);
    for (const [event, listener] of Object.entries(listeners)) mine.on(event, listener);
    mine.postMessage(task);
  });
  return { run, close: () => worker?.terminate() };
}

// The same numbers on every run.
function random(seed) {
  const next = () => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  return { below: (limit) => Math.floor(next() * limit), pick: (list) => list[Math.floor(next() * list.length)] };
}

// The export of a collection as scripts by name, and what corin answers; `times` its documents make many chunks.
function exported(language, times, queries = []) {
  const { collection } = collections().find((one) => one.language === language);
  const documents = Array.from({ length: times }, (_, copy) => collection.documents.map((page) => ({
    ...page,
    id: copy === 0 ? page.id : page.id.replace(/\.html$/, `-${copy}.html`),
    sections: page.sections.map((section) => ({ ...section, text: `${section.text} Number ${copy * 37} of ${section.text}` })),
  }))).flat();
  const folder = fs.mkdtempSync(path.join(process.env.TMPDIR ?? "/tmp", "corin-hostile-"));
  try {
    const { entry, results } = answers({ ...collection, documents, queries, texts: [] }, folder);
    const names = fs.readdirSync(folder).filter((name) => name.endsWith(".js"));
    const scripts = Object.fromEntries(names.map((name) => [name.slice(0, -3), fs.readFileSync(path.join(folder, name), "utf8")]));
    return { entry: entry.slice(0, -3), scripts, results, ids: new Set(documents.map((page) => page.id)) };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

// Damage to the characters of one script.
const damages = {
  cut: (script, chance) => script.slice(0, chance.below(script.length)),
  "cut in the middle": (script, chance) => {
    const at = chance.below(script.length);
    return script.slice(0, at) + script.slice(at + 1 + chance.below(40));
  },
  "a character changed": (script, chance) => {
    const at = chance.below(script.length);
    return script.slice(0, at) + String.fromCharCode(33 + chance.below(94)) + script.slice(at + 1);
  },
  "characters repeated": (script, chance) => {
    const at = chance.below(script.length);
    return script.slice(0, at) + script.slice(at, at + 20).repeat(50) + script.slice(at);
  },
  "a page of the host instead": () => "<!doctype html><title>404</title>",
  nothing: () => "",
};

const deep = (levels, inner) => { let value = inner; for (let level = 0; level < levels; level += 1) value = [value]; return value; };

// Values that are not what is expected; some only JSON.parse makes.
const wrong = [
  null, true, -1, 0.5, 1e308, 2 ** 53, 4294967296, "", "~~~~~~~~~~~~~~~~", "x".repeat(100_000), "9".repeat(500), [], {}, [[]],
  [null], Array(2000).fill(0), deep(3000, 1), JSON.parse('{"__proto__": {"polluted": 1}}'), JSON.parse('{"constructor": {"prototype": {"polluted": 1}}}'),
  JSON.parse('{"length": 1e9}'), JSON.parse('{"data": {"length": 1e9}, "from": {"length": 1e9}}'), "__proto__", "constructor",
];

// Puts a wrong value in a random place of the data that a script hands over.
function misfit(script, chance) {
  const [, call, packed] = script.match(/^(\w+\("[^"]+",)"([A-Za-z0-9+/=]*)"\);\n$/s);
  const data = JSON.parse(zlib.inflateSync(Buffer.from(packed, "base64")).toString());
  // Packed anew, with a checksum that fits: a fault in the writing, or somebody's intent.
  const said = JSON.stringify(misfitted(data, chance));
  return `${call}"${zlib.deflateSync(said).toString("base64")}");\n`;
}

function misfitted(data, chance) {
  if (data === null || typeof data !== "object") return chance.pick(wrong);
  let at = data;
  for (;;) {
    const key = chance.pick(Object.keys(at));
    if (key === undefined) return data;
    const value = at[key];
    if (value === null || typeof value !== "object" || chance.below(3) === 0 || Object.keys(value).length === 0) {
      if (chance.below(4) === 0) delete at[key];
      else if (typeof value === "string" && value.length > 0 && chance.below(3) > 0) at[key] = changed(value, chance);
      else at[key] = chance.pick(wrong);
      return data;
    }
    at = value;
  }
}

// Numbers and words are long texts of single characters: most of the damage that packing hides is here.
function changed(text, chance) {
  const kind = chance.pick([damages.cut, damages["cut in the middle"], damages["a character changed"], damages["characters repeated"]]);
  return kind(text, chance);
}

// What may come of damage: a message that says so, or an answer of pages that the data holds.
function assertHarmless(told, known, damage) {
  assert.deepEqual(told.polluted, [], `${damage}: values of all objects were changed`);
  if (told.error !== undefined) {
    assert.ok(told.error, `${damage}: what was thrown is no error`);
    assert.match(told.name, MESSAGES, `${damage}: ${told.name}: ${told.message}`);
    assert.ok(told.message.length > 10, `${damage}: "${told.message}"`);
    return;
  }
  for (const found of told.found) {
    assert.ok(Number.isInteger(found.total) && found.total >= found.hits.length, damage);
    assert.equal(new Set(found.hits.map((hit) => hit.id)).size, found.hits.length, `${damage}: a page twice`);
    for (const hit of found.hits) {
      assert.ok(known.has(hit.id), `${damage}: ${JSON.stringify(hit.id)} is no page`);
      assert.ok(Number.isFinite(hit.score), `${damage}: a score of ${hit.score}`);
      assert.ok(hit.excerpt.every((part) => typeof part.text === "string"), `${damage}: an excerpt that is no text`);
    }
  }
}

// ---- Queries -------------------------------------------------------------------

const queries = {
  "10,000 letters": "a".repeat(10_000),
  "10,000 words": "housing ".repeat(1250),
  "10,000 different words": Array.from({ length: 1500 }, (_, number) => `word${number}`).join(" "),
  "10,000 quotes": "\"".repeat(10_000),
  "10,000 minuses": "-".repeat(10_000),
  "10,000 marks on one letter": `a${"\u0301".repeat(10_000)}`,
  "10,000 times one half of a phrase": "\"housing ".repeat(1100),
  "control characters": "\u0001\u0007\b\t\n\u000b\f\r\u001b[31mhousing\u0085",
  "unbalanced quotes": "\"housing „prizren” «old",
  "quotes in quotes": "\"\"housing\" \"old \"town\"\"\"",
  "only words that stand everywhere": "the and of to in a is",
  "only an exclusion": "-housing",
  "an exclusion of everything": "housing -housing",
  emoji: "🏠 👨‍👩‍👧‍👦 🇽🇰 ❤️",
  "marks of direction": "\u202ehousing\u202c \u2067prizren\u2069 \u200f\u061c",
  "invisible characters": "hou\u200bsing \u2060\ufeff pri\u00adzren",
  markup: "<img src=x onerror=alert(1)> {{ housing }} ${1} %s",
  "names of every object": "constructor __proto__ toString hasOwnProperty",
  "signs of other query languages": "housing AND (prizren OR *) ~2 ^5 field:value [a TO b] \\",
  numbers: "35,000 35.000 35 000 ٣٥٬٠٠٠ 1e999 -1 0x10 ½",
};

const halves = { "a lone half": "housing \ud83c", "halves the wrong way round": "\udfe0\ud83c prizren", "10,000 halves": "\ud800".repeat(10_000) };

// ---- The tests -------------------------------------------------------------------

function tests() {
  for (const [size, times] of [["one file", 1], ["many chunks", 120]]) {
    test(`a damaged export of ${size}`, { timeout: 600_000 }, async (context) => {
      const whole = exported("en", times);
      const foreign = exported("fr", times);
      const names = Object.keys(whole.scripts);
      assert.equal(names.length > 3, times > 1, `${names.length} files`);
      const apart = thread();
      context.after(() => apart.close());
      const sound = await apart.run({ entry: whole.entry, scripts: whole.scripts, queries: QUERIES }, "undamaged");
      assertHarmless(sound, whole.ids, "undamaged");
      assert.ok(sound.found?.every((found) => found.total > 0), JSON.stringify(sound).slice(0, 300));

      const run = async (damage, scripts, ids = whole.ids) => {
        const told = await apart.run({ entry: whole.entry, scripts, queries: QUERIES }, damage);
        assertHarmless(told, ids, damage);
        return told;
      };
      const chance = random(5);
      let messages = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        // The entry is what matters most; with many chunks the others must have their turn.
        const name = round % 2 === 0 ? whole.entry : chance.pick(names);
        const kind = chance.pick([...Object.keys(damages), "a value of another kind", "a value of another kind"]);
        const script = kind in damages ? damages[kind](whole.scripts[name], chance) : misfit(whole.scripts[name], chance);
        // Data that is whole and says something else is another export: its pages are what it says.
        const ids = kind in damages ? whole.ids : { has: (id) => typeof id === "string" };
        const told = await run(`${kind} in ${name}, round ${round}`, { ...whole.scripts, [name]: script }, ids);
        if (told.error !== undefined) messages += 1;
      }
      assert.ok(messages > ROUNDS / 4, `only ${messages} of ${ROUNDS} damages gave a message`);

      // A file of another export under this one's name hands over another name.
      const other = Object.values(foreign.scripts);
      for (const name of names.slice(0, 12)) {
        const told = await run(`${name} of another export`, { ...whole.scripts, [name]: other[names.indexOf(name) % other.length] });
        if (name === whole.entry) assert.match(told.message ?? "", /does not hold/, name);
      }
      for (const name of names.slice(0, 12)) {
        const told = await run(`${name} missing`, Object.fromEntries(Object.entries(whole.scripts).filter(([one]) => one !== name)));
        if (name === whole.entry) assert.match(told.message ?? "", /cannot load/, name);
      }
    });
  }

  test("hostile queries: the reader answers soon, and as corin does", { timeout: 300_000 }, async (context) => {
    const whole = exported("en", 1, Object.values(queries).map((text) => ({ text })));
    const apart = thread();
    context.after(() => apart.close());
    for (const [number, [kind, text]] of Object.entries(queries).entries()) {
      const told = await apart.run({ entry: whole.entry, scripts: whole.scripts, queries: [text] }, kind);
      assert.equal(told.error, undefined, `${kind}: ${told.message}`);
      assert.ok(told.took < 1500, `${kind} took ${told.took} ms`);
      assertHarmless(told, whole.ids, kind);
      assert.deepEqual(told.found[0].hits.map((hit) => hit.id), whole.results[number].hits.map((hit) => hit.id).slice(0, 20), kind);
    }
    // What only a browser can be given: text that is no Unicode.
    for (const [kind, text] of Object.entries(halves)) {
      const told = await apart.run({ entry: whole.entry, scripts: whole.scripts, queries: [text] }, kind);
      assert.equal(told.error, undefined, `${kind}: ${told.message}`);
      assertHarmless(told, whole.ids, kind);
    }
  });

  test("hostile queries: corin search answers soon", { timeout: 300_000 }, () => {
    if (!process.env.CORIN) execFileSync("cargo", ["build", "--quiet", "--locked", "--bin", "corin"], { cwd: root });
    const program = process.env.CORIN ?? path.join(root, "target/debug/corin");
    for (const [kind, text] of Object.entries(queries)) {
      const told = spawnSync(program, ["--network", root, "--as-of", TODAY, "search", "--area", "xk", "--format", "json", "--", text], {
        encoding: "utf8", timeout: 60_000,
      });
      assert.equal(told.signal, null, `${kind}: ended by ${told.signal}`);
      assert.ok([0, 1].includes(told.status), `${kind}: ${told.status}: ${told.stderr}`);
      assert.ok(!/panicked/.test(told.stderr), `${kind}: ${told.stderr}`);
      const answer = JSON.parse(told.stdout);
      assert.equal(answer.query, text, kind);
      // The answer for people must not move the cursor or change the direction of what follows.
      const shown = spawnSync(program, ["--network", root, "--as-of", TODAY, "search", "--area", "xk", "--color", "never", "--", text], { encoding: "utf8", timeout: 60_000 });
      // eslint-disable-next-line no-control-regex
      assert.doesNotMatch(shown.stdout + shown.stderr, /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e]/, kind);
    }
  });
}
