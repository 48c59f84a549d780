// What changed, since a day and of a kind of the reader's choice.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { assertQuiet, axeViolations, here } from './support/browser.mjs';
import { builtOn, program, temporaryDirectory } from './support/site.mjs';

const network = temporaryDirectory();

function write(path, text) {
  const file = join(network, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function brief(title, changes) {
  return `---\ntitle: ${title}\nas_of: 2026-08\nreviewed: 2026-11-10\nreviewed_by: rc\nchanges: ${JSON.stringify(changes)}\n---\nText.\n`;
}

let address;

// A country with six changes, in English and Arabic.
function changes() {
  if (address) return address;
  write('network.yaml', 'name: Test\nlanguages: [en, ar]\ntopics: {housing: {name: Housing}, health: {name: Health}}\n');
  write('stewards.yaml', 'rc: {name: Red Cross}\n');
  write('xk/area.yaml', 'kind: country\nnames: {en: Kosovo}\nlanguages: [en, ar]\n');
  write('xk/housing.en.md', brief('Housing', [
    { on: '2026-11-10', kind: 'reviewed' },
    { on: '2026-10-04', kind: 'edited', summary: { en: 'Rents', ar: 'الإيجارات' } },
    { on: '2026-10', kind: 'reviewed' },
    { on: '2026-01-04', kind: 'new' },
  ]));
  write('xk/health.en.md', brief('Health', [
    { on: '2026-10-04', kind: 'edited', summary: 'Clinics' },
    { on: '2026-09-30', kind: 'edited', summary: 'Fees' },
  ]));
  const out = join(network, 'public');
  execFileSync(program, ['--network', network, '--as-of', builtOn, '--quiet', 'build', '--out', out], { stdio: 'ignore' });
  address = (language, hash = '') => pathToFileURL(join(out, `xk/${language}/changes.html`)).href + hash;
  return address;
}

const left = (page) => page.locator('.change:visible').evaluateAll((found) =>
  found.map((entry) => `${entry.closest('section').querySelector('time').dateTime} ${entry.dataset.change}`));

const all = ['2026-11-10 reviewed', '2026-10 reviewed', '2026-10-04 edited', '2026-10-04 edited', '2026-09-30 edited', '2026-01-04 new'];

describe('what changed', () => {
  it('is there without a script, and has no filter then', async () => {
    const { page, close } = await here.open(changes()('en'), { javaScriptEnabled: false });
    assert.deepEqual(await left(page), all);
    assert.equal(await page.locator('form[data-changes]').isVisible(), false);
    await close();
  });

  it('shows what changed since a day; a month counts until its last day', async () => {
    const opened = await here.open(changes()('en'));
    const { page, close } = opened;
    await page.locator('#changes-since').fill('2026-10-10');
    assert.deepEqual(await left(page), ['2026-11-10 reviewed', '2026-10 reviewed']);
    await page.locator('#changes-since').fill('2026-10-01');
    await page.locator('#changes-kind').selectOption('edited');
    assert.deepEqual(await left(page), ['2026-10-04 edited', '2026-10-04 edited']);
    await page.locator('#changes-since').fill('2026-11-20');
    assert.deepEqual(await left(page), []);
    assert.ok(await page.locator('[data-changes-none]').isVisible());
    await page.locator('#changes-since').fill('');
    await page.locator('#changes-kind').selectOption('');
    assert.deepEqual(await left(page), all);
    assert.equal(await page.locator('[data-changes-none]').isVisible(), false);
    await assertQuiet(opened, 'file://');
    await close();
  });

  it('takes the day from the address, says how many are left, and keeps nothing', async () => {
    const { page, close } = await here.open(changes()('en', '#since=2026-10-05'));
    assert.equal(await page.locator('#changes-since').inputValue(), '2026-10-05');
    assert.deepEqual(await left(page), ['2026-11-10 reviewed', '2026-10 reviewed']);
    // The clock of the test stands still; the page speaks after a pause.
    await page.clock.runFor(1000);
    assert.equal(await page.locator('[role=status][data-changes-shown]').innerText(), 'Shown: 2 of 6');
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
    await page.evaluate(() => { location.hash = '#since=2026-99-99<b>'; });
    assert.deepEqual(await left(page), ['2026-11-10 reviewed', '2026-10 reviewed']);
    await close();
  });

  for (const language of ['en', 'ar']) {
    it(`is accessible in ${language}, on a narrow screen`, async () => {
      const { page, close } = await here.open(changes()(language), { axe: true, viewport: { width: 360, height: 740 } });
      assert.deepEqual(await axeViolations(page), []);
      assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth) <= 360);
      await close();
    });
  }
});
