// Firefox, by the protocol that every Firefox speaks (WebDriver BiDi).
//
// Playwright drives a Firefox of its own making only: over BiDi it asks for commands
// that the Firefox of a stable distribution does not have. Puppeteer asks for less.
import { existsSync } from 'node:fs';
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import puppeteer from 'puppeteer-core';
import { builtOn, fileUrl, site } from './site.mjs';
import { serve } from './server.mjs';

const executablePath = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox']
  .find((path) => path && existsSync(path));

const PATIENCE_MS = 10_000;

const shared = {};

// One Firefox and a plain web server for a whole run, stopped after it.
export const fox = {
  get server() { return shared.server; },
  own: (way) => (way === 'file' ? fileUrl('') : shared.server.base),
  address: (way, page) => (way === 'file' ? fileUrl(page) : shared.server.base + page),
  open: (address, options) => open(shared.browser, address, options),
};

// To be called once by the file with the tests: nobody else waits for Firefox to start.
export function withFirefox() {
  before(async () => {
    assert.ok(executablePath, 'no Firefox found; FIREFOX=/path/to/firefox names one');
    shared.server = await serve(site());
    shared.browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      timeout: 60_000,
      protocolTimeout: 30_000,
      extraPrefsFirefox: { 'intl.accept_languages': 'en', 'network.captive-portal-service.enabled': false },
    });
  });

  after(async () => {
    await shared.browser?.close();
    await shared.server?.close();
  });
}

// Opens a page as a reader would and watches it. `today` sets the reader's clock.
async function open(browser, address, { today = builtOn } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument((noon) => {
    globalThis.violations = [];
    addEventListener('securitypolicyviolation', (event) => {
      globalThis.violations.push(`${event.violatedDirective} blocked ${event.blockedURI} in ${event.sourceFile ?? ''}`);
    });
    const Now = Date;
    globalThis.Date = class extends Now {
      constructor(...given) { super(...(given.length > 0 ? given : [noon])); }
      static now() { return noon; }
    };
  }, Date.parse(`${today}T12:00:00Z`));
  const seen = { errors: [], requests: [] };
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) seen.errors.push(message.text());
  });
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('requestfailed', (request) => seen.errors.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) seen.errors.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(address);
  return { page, seen, close: () => context.close() };
}

// Waits until `find`, run in the page with the rest of the arguments, gives something true, and gives that.
export async function until(page, told, find, ...given) {
  try {
    return await (await page.waitForFunction(find, { polling: 50, timeout: PATIENCE_MS }, ...given)).jsonValue();
  } catch (error) {
    const shown = await page.evaluate(() => document.body?.innerText.slice(0, 600)).catch(() => '');
    throw new Error(`${told}: not within ${PATIENCE_MS / 1000} s (${error.message}) on ${page.url()}:\n${shown}`);
  }
}

// Fails when the page complained or asked anybody but its own site for anything.
export async function assertQuiet({ page, seen }, own) {
  assert.deepEqual(await page.evaluate(() => globalThis.violations), [], 'the policy of the page was violated');
  assert.deepEqual(seen.errors, [], 'the page wrote errors or warnings');
  const foreign = seen.requests.filter((url) => !url.startsWith(own) && !url.startsWith('data:') && !/\/favicon\.ico$/.test(url));
  assert.deepEqual(foreign, [], 'the page asked others');
}
