// Finding the page on this town and this topic, over http and from a stick.
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { assertQuiet, here, ways } from './support/browser.mjs';
import { field, firstOption, options, type } from './support/search.mjs';
import { fileUrl } from './support/site.mjs';

for (const way of ways) {
  describe(`search over ${way}`, () => {
    for (const name of ['Peć', 'Pejë', 'Peja', 'Peje', 'Пећ', 'İpek']) {
      it(`a town answers under another of its names: ${name}`, async () => {
        const opened = await here.open(here.address(way, 'xk/en/index.html'));
        const { page, close } = opened;
        await type(page, name);
        await firstOption(page, /Peja/);
        await assertQuiet(opened, way === 'file' ? fileUrl('') : here.server.base);
        await close();
      });
    }

    it('a result can be followed, with the keyboard alone', async () => {
      const { page, close } = await here.open(here.address(way, 'xk/en/housing.html'));
      for (let press = 0; press < 30; press += 1) {
        await page.keyboard.press('Tab');
        if (await field(page).evaluate((element) => element === document.activeElement)) break;
      }
      assert.ok(await field(page).evaluate((element) => element === document.activeElement), 'Tab reaches the field');
      await page.keyboard.type('outline prizren', { delay: 5 });
      await firstOption(page, /Prizren/);
      await page.keyboard.press('ArrowDown');
      const active = await field(page).getAttribute('aria-activedescendant');
      assert.ok(active, 'the chosen option is told to screen readers');
      const led = await page.locator(`#${active}`).innerText();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !/xk\/en\/housing\.html$/.test(url.pathname));
      assert.ok(led.startsWith(await page.locator('h1').innerText()), 'it led to the result');
      await close();
    });

    it('typing errors are corrected, and the reader is told', async () => {
      const { page, close } = await here.open(here.address(way, 'xk/en/index.html'));
      await type(page, 'documnets ');
      await page.locator('[role=status]').filter({ hasText: /documents/i }).waitFor({ state: 'attached' });
      await close();
    });

    it('finds Arabic without hamza, and shows it right to left', async () => {
      const { page, close } = await here.open(here.address(way, 'iq-kr/ar/index.html'));
      await type(page, 'اربيل');
      await firstOption(page, /أربيل/);
      await close();
    });
  });
}

describe('the results', () => {
  it('carry the freshness of the day of reading', async () => {
    for (const [today, expected] of [['2026-11-22', 'current'], ['2035-01-01', 'outdated']]) {
      const { page, close } = await here.open(here.address('http', 'xk/en/index.html'), { today });
      await type(page, 'outline');
      const states = await options(page).evaluateAll((found) =>
        found.map((option) => (option.closest('[data-freshness]') ?? option.querySelector('[data-freshness]'))?.dataset.freshness));
      assert.ok(states.every(Boolean), 'each result carries its state');
      assert.ok(states.includes(expected), `${expected} on ${today}: ${states}`);
      await close();
    }
  });

  it('stay out of the address, out of the history and out of storage', async () => {
    const { page, close } = await here.open(here.address('http', 'xk/en/index.html'));
    const address = page.url();
    const length = await page.evaluate(() => history.length);
    await type(page, 'minorities');
    assert.equal(page.url(), address);
    assert.equal(await page.evaluate(() => history.length), length);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    await close();
  });

  it('close with Escape and leave the words', async () => {
    const { page, close } = await here.open(here.address('http', 'xk/en/index.html'));
    await type(page, 'housing');
    await page.keyboard.press('Escape');
    await options(page).first().waitFor({ state: 'hidden' });
    assert.equal(await field(page).getAttribute('aria-expanded'), 'false');
    await close();
  });

  it('say so when there is nothing', async () => {
    const { page, close } = await here.open(here.address('http', 'xk/en/search.html'));
    await field(page).fill('xqzvwkj');
    await page.keyboard.press('Enter');
    await page.getByText(/no (page|result)|nothing/i).first().waitFor();
    await close();
  });
});

describe('odd queries', () => {
  for (const words of ['"', '-', '"unclosed', '😀', '<img src=x onerror=alert(1)>', 'a'.repeat(5000), '\u202e123', 'constructor __proto__']) {
    it(`do no harm: ${JSON.stringify(words.slice(0, 30))}`, async () => {
      const opened = await here.open(here.address('http', 'xk/en/index.html'));
      await field(opened.page).fill(words);
      await opened.page.waitForTimeout(300);
      assert.equal(await opened.page.locator('img[src=x]').count(), 0);
      await assertQuiet(opened, here.server.base);
      await opened.close();
    });
  }
});
