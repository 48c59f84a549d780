// A page never lies about its age.
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { here, ways } from './support/browser.mjs';
import { builtOn, source } from './support/site.mjs';
const address = 'xk/en/background.html'; // current on the day of the build

function dates() {
  const article = source(address).match(/<article[^>]*>/)[0];
  return Object.fromEntries([...article.matchAll(/data-([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}

function dayBefore(day) {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

async function stateOn(way, today) {
  const { page, close } = await here.open(here.address(way, address), { today });
  const article = page.locator('article[data-freshness]').first();
  const state = await article.getAttribute('data-freshness');
  const notices = await page.locator('[data-notice]:visible').evaluateAll((found) => found.map((notice) => notice.dataset.notice));
  await close();
  return { state, notices };
}

for (const way of ways) {
  describe(`over ${way}, as the reader's clock moves on`, () => {
    it('a page is current until it is due', async () => {
      assert.equal(dates().freshness, 'current');
      assert.deepEqual(await stateOn(way, builtOn), { state: 'current', notices: [] });
      assert.deepEqual(await stateOn(way, dayBefore(dates().due)), { state: 'current', notices: [] });
    });

    for (const [state, notices] of [['due', []], ['overdue', ['overdue']], ['outdated', ['outdated']]]) {
      it(`it is ${state} on its day, not before`, async () => {
        assert.notEqual((await stateOn(way, dayBefore(dates()[state]))).state, state);
        assert.deepEqual(await stateOn(way, dates()[state]), { state, notices });
      });
    }

    it('a clock that is wrong by years makes nothing younger than it was', async () => {
      assert.equal((await stateOn(way, '1999-01-01')).state, 'current');
      const { page, close } = await here.open(here.address(way, 'xk/en/documents.html'), { today: '1999-01-01' });
      assert.equal(await page.locator('article').first().getAttribute('data-freshness'), 'outdated');
      await close();
    });
  });
}

describe('an outdated page', () => {
  it('says so above its first line, in words with a date', async () => {
    const { page, close } = await here.open(here.address('http', address), { today: dates().outdated });
    const notice = page.locator('[data-notice=outdated]');
    assert.match(await notice.innerText(), new RegExp(dates().outdated.slice(0, 4)));
    const [ends, begins] = await page.evaluate(() => [
      document.querySelector('[data-notice=outdated]').getBoundingClientRect().bottom,
      document.querySelector('article .body').getBoundingClientRect().top,
    ]);
    assert.ok(ends <= begins, 'the notice stands above the text');
    await close();
  });

});

describe('a copy', () => {
  it('says when it was made, and warns from the day on which the next build is late', async () => {
    const late = source(address).match(/data-late="([^"]+)"/)[1];
    for (const [today, warned] of [[dayBefore(late), false], [late, true]]) {
      const { page, close } = await here.open(here.address('file', address), { today });
      assert.equal(await page.locator('[data-late-notice]').isVisible(), warned, `on ${today}`);
      assert.match(await page.locator('footer').innerText(), /22 November 2026/);
      await close();
    }
  });

  it('warns on the front page of the network too', async () => {
    const late = source('index.html').match(/data-late="([^"]+)"/)[1];
    const { page, close } = await here.open(here.address('file', 'index.html'), { today: late });
    assert.equal(await page.locator('[data-late-notice]').isVisible(), true);
    await close();
  });
});
