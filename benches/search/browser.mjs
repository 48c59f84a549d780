// What search costs in Chromium: `node browser.mjs CHROMIUM < PLAN > FIGURES`, both JSON.
//
// PLAN: {today, slower, queries, engines: [{name, directory, address, page?}]}; `address` is that
// of bench.html with the engine's choices, `page` one of corin's own pages.
// FIGURES by engine: {first, visit, heap, empty, answers, times, slow, own}; `times` and, on the slowed
// processor, `slow` hold for each query `cold`, `arrival` and `key` in milliseconds.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { host } from './server.mjs';

// Playwright as the browser tests have it.
const require = createRequire(join(import.meta.dirname, '../../tests/browser/package.json'));
const { chromium } = require('playwright-core');

const plan = JSON.parse(readFileSync(0, 'utf8'));
const browser = await chromium.launch({
  executablePath: process.argv[2],
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
});
const figures = {};
for (const engine of plan.engines) figures[engine.name] = await measured(engine);
await browser.close();
process.stdout.write(JSON.stringify(figures));

async function measured({ directory, address, page }) {
  const server = await host(directory, join(import.meta.dirname, 'page'));
  try {
    const visited = await visit(server, address);
    const [times, slow] = [[], []];
    for (const query of plan.queries) {
      times.push(await timed(server, address, query, 1));
      slow.push(await timed(server, `${address}&slow`, query, plan.slower));
    }
    const own = page ? await inOwnPage(server, page) : null;
    return { ...visited, times, slow, own };
  } finally {
    await server.close();
  }
}

async function open(server, address, slower) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  page.on('pageerror', (error) => { throw error; });
  await page.goto(server.base + address);
  const session = await context.newCDPSession(page);
  if (slower > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  server.begin();
  return { page, close: () => context.close() };
}

// All queries one after the other, as one visitor asks them.
async function visit(server, address) {
  const { page, close } = await open(server, address, 1);
  const answers = [];
  let first = null;
  for (const query of plan.queries) {
    const { total, titles } = await page.evaluate((words) => globalThis.ask(words), query);
    answers.push({ query, total, titles: titles.slice(0, 3) });
    first ??= sum(server.sent);
  }
  const visit = sum(server.sent);
  const heap = await memory(page);
  await close();
  return { first, visit, heap, empty: answers.filter(({ total }) => total === 0).map(({ query }) => query), answers };
}

// Bytes that the page's values take, when what is no longer needed is given back.
async function memory(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

function sum(sent) {
  return { requests: sent.length, bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0) };
}

// One query by a visitor who asks nothing else: from nothing, and as the last letter of it is typed.
async function timed(server, address, query, slower) {
  const { page, close } = await open(server, address, slower);
  const begin = performance.timeOrigin + performance.now();
  const { at } = await page.evaluate((words) => globalThis.ask(words), query);
  const last = Math.max(...server.sent.map((answer) => answer.at));
  // The query without its last letter is what a reader comes from.
  const letters = Array.from(query);
  const field = page.locator('#field');
  await field.fill(letters.slice(0, -1).join(''));
  await page.evaluate(() => globalThis.answered);
  await field.press('End');
  await page.keyboard.insertText(letters.at(-1));
  const key = await page.evaluate(() => globalThis.answered);
  await close();
  return { query, cold: at - begin, arrival: at - last, key: key.at - key.pressed };
}

// In a page of corin: from the last key to the list under the field, its wait for more letters included.
async function inOwnPage(server, address) {
  const times = [];
  for (const query of plan.queries) {
    const { page, close } = await open(server, address, plan.slower);
    const field = page.locator('form[role=search] input').first();
    const letters = Array.from(query);
    await field.focus();
    await page.keyboard.insertText(letters.slice(0, -1).join(''));
    await page.waitForTimeout(1500);
    await page.evaluate(() => {
      globalThis.shown = new Promise((resolve) => {
        // Nothing found is nothing shown.
        setTimeout(resolve, 2000, null);
        let pressed = 0;
        document.addEventListener('input', (event) => { pressed = event.timeStamp; }, { capture: true, once: true });
        const observer = new MutationObserver(() => {
          if (!pressed || !document.querySelector('[role=option]')) return;
          observer.disconnect();
          resolve(performance.now() - pressed);
        });
        observer.observe(document.querySelector('[role=listbox]'), { childList: true });
      });
    });
    await page.keyboard.insertText(letters.at(-1));
    times.push(await page.evaluate(() => globalThis.shown));
    await close();
  }
  return times.filter((time) => time !== null);
}
