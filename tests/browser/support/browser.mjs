// Chromium, and what every test wants to know of a page.
import { existsSync } from 'node:fs';
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import axe from 'axe-core';
import { builtOn, fileUrl, site } from './site.mjs';
import { serve } from './server.mjs';

const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  .find((path) => path && existsSync(path));

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

const shared = {};

// A browser and a plain web server, started once for a whole run and stopped after it.
// `address('http' | 'file', 'xk/en/index.html')` gives the full address of a page.
export const here = {
  get server() { return shared.server; },
  address: (way, page) => (way === 'file' ? fileUrl(page) : shared.server.base + page),
  open: (address, options) => open(shared.browser, address, options),
};

before(async () => {
  assert.ok(executablePath, 'no Chromium found; CHROMIUM=/path/to/chromium names one');
  shared.server = await serve(site());
  shared.browser = await chromium.launch({ executablePath, args: flags });
});

after(async () => {
  await shared.browser?.close();
  await shared.server?.close();
});

// The ways in which a reader gets a page.
export const ways = ['http', 'file'];

// Opens a page as a reader would and watches it. `options.today` sets the reader's clock,
// the others are Playwright's options of a context.
async function open(browser, address, { today = builtOn, axe: withAxe = false, ...options } = {}) {
  const context = await browser.newContext({ timezoneId: 'Europe/Belgrade', viewport: { width: 1280, height: 900 }, ...options });
  await context.addInitScript(() => {
    globalThis.violations = [];
    addEventListener('securitypolicyviolation', (event) => {
      globalThis.violations.push(`${event.violatedDirective} blocked ${event.blockedURI} in ${event.sourceFile ?? ''}`);
    });
  });
  if (withAxe) await context.addInitScript({ content: axe.source });
  const page = await context.newPage();
  page.setDefaultTimeout(5_000);
  await page.clock.setFixedTime(new Date(`${today}T12:00:00Z`));
  const seen = { errors: [], requests: [] };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) seen.errors.push(message.text());
  });
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('requestfailed', (request) => seen.errors.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) seen.errors.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => seen.requests.push(request.url()));
  await page.goto(address);
  return { page, seen, close: () => context.close() };
}

// Fails when the page complained or asked anybody but its own site for anything.
export async function assertQuiet({ page, seen }, own) {
  const violations = await page.evaluate(() => globalThis.violations ?? []);
  assert.deepEqual(violations, [], 'the policy of the page was violated');
  assert.deepEqual(seen.errors, [], 'the page wrote errors or warnings');
  const foreign = seen.requests.filter((url) => !url.startsWith(own) && !url.startsWith('data:'));
  assert.deepEqual(foreign, [], 'the page asked others');
}

// What axe finds, in lines that say where.
export async function axeViolations(page, rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']) {
  const found = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: { type: 'tag', values: tags } }), rules);
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`));
}
