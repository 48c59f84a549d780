// From one language to another, and from left to right.
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { here, ways } from './support/browser.mjs';

for (const way of ways) {
  describe(`languages over ${way}`, () => {
    it('the same page opens in Arabic, right to left', async () => {
      const { page, close } = await here.open(here.address(way, 'iq-kr/en/housing.html'));
      assert.equal(await page.locator('html').getAttribute('dir'), 'ltr');
      await page.getByRole('link', { name: 'العربية' }).first().click();
      await page.waitForURL(/\/iq-kr\/ar\/housing\.html$/);
      assert.equal(await page.locator('html').getAttribute('lang'), 'ar');
      assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
      assert.match(await page.locator('h1').innerText(), /[\u0600-\u06ff]/);
      await close();
    });

    it('a page that is missing in a language says so and opens the nearest', async () => {
      const { page, close } = await here.open(here.address(way, 'iq-kr/en/health.html'));
      const link = page.getByRole('link', { name: 'العربية' }).first();
      assert.match(await link.locator('xpath=..').innerText(), /not available/i);
      await link.click();
      assert.equal(await page.locator('html').getAttribute('lang'), 'ar');
      await close();
    });

    it('the country lets the reader choose a language', async () => {
      const { page, close } = await here.open(here.address(way, 'xk/index.html'));
      for (const [tag, name] of [['en', 'English'], ['sq', 'Shqip'], ['sr-Latn', 'Srpski']]) {
        const link = page.locator(`main a[hreflang="${tag}"]`);
        assert.match(await link.innerText(), new RegExp(name, 'i'));
      }
      await page.locator('main a[hreflang="sq"]').click();
      assert.equal(await page.locator('html').getAttribute('lang'), 'sq');
      await close();
    });

    it('the front page of the network is there in all its languages', async () => {
      const { page, close } = await here.open(here.address(way, 'index.html'));
      for (const tag of ['fr', 'sq', 'sr-Latn', 'ar']) {
        await page.goto(here.address(way, 'index.html'));
        await page.locator(`a[hreflang="${tag}"]`).first().click();
        assert.equal(await page.locator('html').getAttribute('lang'), tag);
      }
      await close();
    });
  });
}
