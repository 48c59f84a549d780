// axe on each kind of page, light and dark, wide and narrow.
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { axeViolations, here } from './support/browser.mjs';
import { pages } from './support/site.mjs';

const looks = {
  'light and wide': { colorScheme: 'light' },
  'dark and narrow': { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
};

for (const [look, options] of Object.entries(looks)) {
  describe(`axe finds nothing, ${look}`, () => {
    for (const [kind, address] of pages) {
      it(kind, async () => {
        const { page, close } = await here.open(here.address('http', address), { axe: true, ...options });
        assert.deepEqual(await axeViolations(page), []);
        await close();
      });
    }
  });
}

describe('axe finds nothing', () => {
  it('while suggestions are open', async () => {
    const { page, close } = await here.open(here.address('http', 'iq-kr/ar/index.html'), { axe: true });
    await page.locator('#search-query').fill('السكن');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    assert.deepEqual(await axeViolations(page), []);
    await close();
  });

  it('among the results of a search', async () => {
    const { page, close } = await here.open(here.address('http', 'xk/en/search.html'), { axe: true });
    await page.locator('#search-query').fill('housing');
    await page.keyboard.press('Enter');
    await page.locator('main [data-freshness]').first().waitFor();
    assert.deepEqual(await axeViolations(page), []);
    await close();
  });
});

describe('the keyboard', () => {
  it('reaches the text first by the skip link', async () => {
    const { page, close } = await here.open(here.address('http', 'xk/en/background.html'));
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    assert.match(await focused.getAttribute('href'), /^#/);
    await focused.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'MAIN');
    await close();
  });
});
