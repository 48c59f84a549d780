// The assistance matrix: fixed heads, choosing host countries, schemes that end, paper.
import { describe, it, before } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assertQuiet, here } from './support/browser.mjs';
import { builtOn, program, temporaryDirectory } from './support/site.mjs';

const HOSTS = 50;
const SCHEMES = 500;
const COMPONENTS = 20;
const letters = (number) => String.fromCharCode(65 + Math.floor(number / 26), 65 + (number % 26));

// A country with many schemes; the first of them ends ten days after the build.
function many() {
  const root = temporaryDirectory();
  const put = (path, text) => {
    mkdirSync(join(root, 'content', path, '..'), { recursive: true });
    writeFileSync(join(root, 'content', path), text);
  };
  const hosts = Array.from({ length: HOSTS }, (_, host) => `  ${letters(host)}: {name: Host country ${host}}\n`).join('');
  const components = Array.from({ length: COMPONENTS }, (_, one) => `  part-${one}: {name: Kind of assistance ${one}, stage: after-arrival}\n`).join('');
  put('network.yaml', `name: Many\nlanguages: [en]\ntopics: {schemes: {name: Schemes}}\nhosts:\n${hosts}components:\n${components}`);
  put('stewards.yaml', 'desk: {name: Desk, in_country: true}\n');
  put('sources.yaml', 'report: {title: Report, kind: official, distance: first-hand, published: 2026}\n');
  put('xk/area.yaml', 'kind: country\nnames: {en: Many}\nlanguages: [en]\nsteward: desk\n');
  for (let number = 0; number < SCHEMES; number += 1) {
    const given = Array.from({ length: COMPONENTS }, (_, one) => one)
      .filter((one) => number === 0 ? one === 0 : one > 0 && (number * 7 + one * 3) % 5 === 0)
      .map((one) => `  part-${one}: {given: yes, cash: [{amount: "${100 + number}", currency: EUR, per: person}]}\n`).join('');
    const until = number === 0 ? 'until: 2026-12-02\n' : '';
    put(`xk/schemes/scheme-${number}.yaml`, `name: Scheme ${number}\nhost: ${letters(number % HOSTS)}\nmode: ${number === 0 ? 'voluntary' : 'any'}\ncomponents:\n${given || '  {}\n'}${until}as_of: 2026-11\nreviewed: 2026-11-20\nreviewed_by: desk\nsources: [report]\n`);
  }
  const out = join(root, 'public');
  execFileSync(program, ['--network', root, '--as-of', builtOn, '--quiet', 'build', '--out', out], { stdio: ['ignore', 'ignore', 'inherit'] });
  return { address: pathToFileURL(join(out, 'xk/en/schemes/index.html')).href, html: readFileSync(join(out, 'xk/en/schemes/index.html'), 'utf8') };
}

const cell = (page, host, row) => page.locator(`#voluntary ~ .scroll tbody tr:nth-child(${row + 1}) [data-host="${host}"]`);

describe('five hundred schemes of fifty host countries', () => {
  let site;
  before(() => { site = many(); });

  it('the heads of rows and columns stay in sight', async () => {
    const { page, close } = await here.open(site.address);
    const seen = await page.locator('.matrix .scroll').first().evaluate((region) => {
      region.scrollTo(3000, 600);
      const frame = region.getBoundingClientRect();
      const head = region.querySelector('thead th:nth-child(2)').getBoundingClientRect();
      const row = region.querySelector('tbody tr:nth-child(15) th').getBoundingClientRect();
      return { scrolled: region.scrollLeft > 1000, top: head.top - frame.top, left: row.left - frame.left, focusable: region.tabIndex };
    });
    assert.ok(seen.scrolled && Math.abs(seen.top) < 3 && Math.abs(seen.left) < 3, JSON.stringify(seen));
    assert.equal(seen.focusable, 0);
    await close();
  });

  // A coarse guard against work that grows with the whole page; docs/performance.md has the figures.
  it('choosing host countries is answered at once', async () => {
    const { page, seen, close } = await here.open(site.address);
    await page.locator('[data-host-chooser]').waitFor();
    const times = await page.evaluate(() => {
      const measure = (act) => {
        const begin = performance.now();
        act();
        document.body.getBoundingClientRect();
        return performance.now() - begin;
      };
      const press = (choice) => document.querySelector(`[data-choose=${choice}]`).click();
      const tick = (index) => document.querySelectorAll('[data-host-chooser] input')[index].click();
      // The rest of the tables follows in pieces of the same size.
      const settle = () => new Promise((done) => { setTimeout(done, 400); });
      const acts = { none: () => press('none'), one: () => tick(3), two: () => tick(40), all: () => press('all') };
      return (async () => {
        const times = {};
        for (let round = 0; round < 3; round += 1) {
          for (const [name, act] of Object.entries(acts)) {
            times[name] = Math.min(times[name] ?? Infinity, measure(act));
            await settle();
          }
        }
        return times;
      })();
    });
    console.log(`chooser: ${JSON.stringify(times)}`);
    for (const [act, time] of Object.entries(times)) assert.ok(time < 200, `${act}: ${time} ms`);
    await page.locator('[data-choose=none]').click();
    await page.locator('[data-host-chooser] input').nth(3).check();
    await page.waitForFunction(() => document.querySelectorAll('.matrix thead th[data-host]:not([hidden])').length === document.querySelectorAll('.matrix').length);
    assert.equal(await page.locator('#voluntary ~ .scroll thead [data-host]:visible').count(), 1);
    assert.match(await page.locator('[data-shown]').innerText(), /1 of 50/);
    await assertQuiet({ page, seen }, 'file:');
    await close();
  });

  it('a scheme leaves the table the day after its last day, and is named below', async () => {
    const before = await here.open(site.address, { today: '2026-12-02' });
    assert.equal(await cell(before.page, 'AA', 0).getAttribute('data-cell'), 'yes');
    await before.close();
    const { page, close } = await here.open(site.address, { today: '2026-12-03' });
    assert.equal(await cell(page, 'AA', 0).getAttribute('data-cell'), 'not-known');
    assert.match(await cell(page, 'AA', 0).innerText(), /Not known/);
    assert.match(await page.locator('[data-aside] li:visible').innerText(), /Scheme 0/);
    await close();
  });

  it('without JavaScript all columns are there', async () => {
    const { page, close } = await here.open(site.address, { javaScriptEnabled: false });
    assert.equal(await page.locator('#voluntary ~ .scroll thead [data-host]:visible').count(), HOSTS);
    assert.equal(await page.locator('[data-host-chooser]').isVisible(), false);
    await close();
  });

  it('nothing is cut off on paper: many countries as a list, few as a table', async () => {
    const { page, close } = await here.open(site.address, { viewport: { width: 1030, height: 700 } });
    await page.emulateMedia({ media: 'print' });
    const beyond = () => page.evaluate(() => [...document.querySelectorAll('.matrix [data-host], .matrix th')]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).length);
    assert.equal(await beyond(), 0);
    assert.equal(await page.locator('.matrix table').first().evaluate((table) => getComputedStyle(table).display), 'block');
    await page.emulateMedia({ media: 'screen' });
    await page.locator('[data-choose=none]').click();
    for (let index = 0; index < 8; index += 1) await page.locator('[data-host-chooser] input').nth(index).check();
    await page.waitForFunction(() => document.querySelectorAll('.matrix:first-of-type thead th[data-host]:not([hidden])').length === 8);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await beyond(), 0);
    assert.equal(await page.locator('.matrix table').first().evaluate((table) => getComputedStyle(table).display), 'table');
    await close();
  });
});

describe('the three kinds of cells', () => {
  it('differ in word, sign and pattern', async () => {
    const { page, close } = await here.open(here.address('http', 'xk/en/schemes/index.html'));
    const looks = await page.locator('.matrix-key .key').evaluateAll((keys) => keys.map((key) => ({
      word: key.textContent,
      sign: getComputedStyle(key, '::before').content,
      pattern: getComputedStyle(key).backgroundImage,
    })));
    for (const part of ['word', 'sign', 'pattern']) {
      assert.equal(new Set(looks.map((look) => look[part])).size, 3, `${part}: ${JSON.stringify(looks)}`);
    }
    await close();
  });
});
