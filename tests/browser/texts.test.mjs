// Alerts, answers and voices of a country that does not exist.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { axeViolations, here } from './support/browser.mjs';
import { builtOn, program, repository, temporaryDirectory } from './support/site.mjs';

const public_ = join(temporaryDirectory(), 'exampleland');

before(() => {
  const network = join(repository, 'tests/cases/exampleland');
  execFileSync(program, ['--network', network, '--as-of', builtOn, '--quiet', 'build', '--out', public_], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
});

const address = (page) => pathToFileURL(join(public_, 'xx', page)).href;

async function look(page, options, visit) {
  const opened = await here.open(address(page), options);
  try {
    return await visit(opened.page);
  } finally {
    await opened.close();
  }
}

const onTop = (page, today, options = {}) => look(page, { today, ...options }, (opened) =>
  opened.locator('.alerts .alert-title a:visible').allInnerTexts());

describe('an alert on top of a page', () => {
  it('holds through its last day and leaves on the next, whatever the day of the build', async () => {
    assert.deepEqual(await onTop('en/health.html', builtOn), ['Boil water before you drink it', 'The coast road is closed']);
    assert.equal((await onTop('en/health.html', '2026-11-30')).length, 2);
    assert.deepEqual(await onTop('en/health.html', '2026-12-01'), ['The coast road is closed']);
    assert.deepEqual(await onTop('en/health.html', '2026-12-06'), []);
    assert.equal((await onTop('en/health.html', '1999-01-01')).length, 2, 'a wrong clock changes nothing');
  });

  it('takes its frame with it', async () => {
    const frame = (today) => look('en/health.html', { today }, (page) => page.locator('section.alerts').isVisible());
    assert.equal(await frame(builtOn), true);
    assert.equal(await frame('2026-12-06'), false);
  });

  it('stands there without scripts, with its last day in words', async () => {
    assert.equal((await onTop('en/health.html', builtOn, { javaScriptEnabled: false })).length, 2);
    const words = await look('en/health.html', { javaScriptEnabled: false }, (page) => page.locator('.alerts').innerText());
    assert.match(words, /Until 30 November 2026/);
    assert.match(words, /Extreme danger/);
  });
});

describe('the page of an alert', () => {
  it('says that it has expired from the day after its last', async () => {
    const says = (today) => look('en/alerts/2026-11-road.html', { today }, (page) => page.locator('.notice-expired').isVisible());
    assert.equal(await says('2026-12-05'), false);
    assert.equal(await says('2026-12-06'), true);
  });
});

describe('a voice', () => {
  it('falls silent on the day after its consent ends', async () => {
    const heard = (today) => look('en/voices/until-spring.html', { today }, (page) => page.locator('.testimony').isVisible());
    assert.equal(await heard('2026-12-15'), true);
    assert.equal(await heard('2026-12-16'), false);
  });

  it('says what it is among the results of a search', async () => {
    const told = await look('en/search.html', {}, async (page) => {
      await page.locator('#search-query').fill('two bags');
      await page.keyboard.press('Enter');
      return page.locator('main .search-hit', { hasText: 'I came back with two bags' }).first().innerText();
    });
    assert.match(told, /This is what one person told us\. It is not checked information\./);
  });
});

describe('axe finds nothing on', () => {
  const pages = ['en/index.html', 'en/alerts/index.html', 'en/alerts/2026-11-road.html', 'en/alerts/2026-05-flood.html',
    'en/alerts/2026-06-mistake.html', 'en/answers/index.html', 'en/answers/2026-09-insulin.html', 'en/voices/index.html',
    'en/north/voices/two-bags.html', 'en/north/index.html', 'ar/index.html', 'ar/alerts/2026-11-water.html'];
  for (const page of pages) {
    for (const [look_, options] of [['light', {}], ['dark and narrow', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }]]) {
      it(`${page}, ${look_}`, async () => {
        await look(page, { axe: true, ...options }, async (opened) => {
          assert.deepEqual(await axeViolations(opened), []);
          const wider = await opened.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wider <= 0, `${wider} pixels too wide`);
        });
      });
    }
  }
});
