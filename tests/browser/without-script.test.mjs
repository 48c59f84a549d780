// Everything that matters is there without JavaScript.
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { here, ways } from './support/browser.mjs';
import { pages } from './support/site.mjs';
const plain = { javaScriptEnabled: false };

for (const way of ways) {
  describe(`without JavaScript, over ${way}`, () => {
    it('the dates are there in words, and an outdated page says so', async () => {
      const { page, close } = await here.open(here.address(way, 'xk/en/documents.html'), plain);
      const text = await page.locator('article').first().innerText();
      assert.match(text, /outdated/i);
      assert.match(text, /\d{1,2} [A-Z][a-z]+ 20\d\d/);
      assert.equal(await page.locator('[data-notice=outdated]').isVisible(), true);
      await close();
    });

    it('the way from the front page to a brief can be clicked', async () => {
      const { page, close } = await here.open(here.address(way, 'index.html'), plain);
      await page.getByRole('main').getByRole('link', { name: /Kosovo/ }).first().click();
      assert.match(page.url(), /\/xk\/en\/index\.html$/);
      await page.locator('main a[href$="housing.html"]').first().click();
      assert.match(await page.locator('h1').innerText(), /housing/i);
      await close();
    });

    it('the search field leads to a list of everything, by topic and by place', async () => {
      const { page, close } = await here.open(here.address(way, 'xk/en/prizren/housing.html'), plain);
      await page.locator('form[role=search]').getByRole('link', { name: 'All pages by topic and by place' }).click();
      assert.match(page.url(), /\/xk\/en\/pages\.html$/);
      const places = page.locator('section', { has: page.locator('#by-place') });
      await places.getByRole('link', { name: 'Housing in Prizren' }).click();
      assert.match(await page.locator('h1').innerText(), /Housing in Prizren/);
      await close();
    });

    it('another language can be chosen', async () => {
      const { page, close } = await here.open(here.address(way, 'xk/en/housing.html'), plain);
      await page.locator('a[hreflang=sq]').first().click();
      assert.equal(await page.locator('html').getAttribute('lang'), 'sq');
      await close();
    });
  });
}

describe('without JavaScript, on every kind of page', () => {
  for (const [kind, address] of pages) {
    it(`nothing is left that waits for a script: ${kind}`, async () => {
      const { page, close } = await here.open(here.address('http', address), plain);
      const dead = await page.locator('button:visible').evaluateAll((found) =>
        found.filter((button) => !button.form).map((button) => button.textContent.trim()));
      assert.deepEqual(dead, [], 'buttons that do nothing');
      assert.ok((await page.locator('main').innerText()).trim().length > 40, 'the page says something');
      await close();
    });
  }
});
