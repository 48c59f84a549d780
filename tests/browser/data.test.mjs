// What programs read: data blocks in pages, and the files that can be downloaded.
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { assertQuiet, here, ways } from './support/browser.mjs';
import { fileUrl } from './support/site.mjs';

for (const way of ways) {
  describe(`data over ${way}`, () => {
    it('a brief says what it is, and the policy has nothing against it', async () => {
      const opened = await here.open(here.address(way, 'xk/en/prizren/housing.html'));
      await opened.page.waitForLoadState('load');
      const blocks = await opened.page.locator('script[type="application/ld+json"]').allTextContents();
      assert.equal(blocks.length, 1);
      const page = JSON.parse(blocks[0]);
      assert.equal(page['@type'], 'WebPage');
      assert.equal(page.name, await opened.page.locator('h1').textContent());
      assert.equal(page.lastReviewed, await opened.page.locator('.says-so time').first().getAttribute('datetime'));
      // A violation is reported late: after the next turn of the page's own loop.
      await opened.page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
      assert.deepEqual(await opened.page.evaluate(() => globalThis.violations), []);
      await assertQuiet(opened, way === 'file' ? fileUrl('') : here.server.base);
      await opened.close();
    });
  });
}

describe('the page of downloads', () => {
  it('leads to every file that it lists, from the footer of a page', async () => {
    const { page, close } = await here.open(here.address('http', 'iq-kr/ar/housing.html'));
    await page.locator('footer a[href$="data.html"]').click();
    const links = await page.locator('.downloads tbody a').evaluateAll((all) => all.map((link) => link.href));
    assert.ok(links.length > 12, String(links));
    for (const link of links) {
      const answer = await page.request.get(link);
      assert.ok(answer.ok(), link);
      const text = await answer.text();
      if (link.endsWith('.json')) assert.ok(JSON.parse(text).format.startsWith('corin-'), link);
      if (link.endsWith('.csv')) assert.match(text.split('\r\n')[1], /^#[a-z]/, link);
      if (link.endsWith('.ics')) assert.ok(text.startsWith('BEGIN:VCALENDAR\r\n'), link);
    }
    await close();
  });

  it('has no wider page than the screen at 360 px', async () => {
    for (const address of ['xk/en/data.html', 'iq-kr/ar/data.html', 'xk/sq/privacy.html', 'xk/en/accessibility.html']) {
      const { page, close } = await here.open(here.address('http', address), { viewport: { width: 360, height: 740 } });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), address);
      await close();
    }
  });
});
