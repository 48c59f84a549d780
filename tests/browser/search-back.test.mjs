// Back from a result: the same results, at the one that was left.
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { here, ways } from './support/browser.mjs';
import { ask, hits, says, titles } from './support/search.mjs';
import { countries } from './support/site.mjs';

// Follows a result and comes back.
async function leaveAndReturn(page, link) {
  const title = await link.innerText();
  const before = page.url();
  await link.click();
  await page.waitForURL((url) => String(url) !== before);
  await page.waitForLoadState();
  await page.goBack();
  await hits(page).first().waitFor();
  await page.waitForFunction((words) => document.activeElement.textContent === words, title);
}

describe('back from a result', () => {
  for (const way of ways) {
    for (const address of ['xk/en/index.html', 'xk/en/search.html', 'index.html']) {
      it(`brings the results back, as many as there were, over ${way}: ${address}`, async () => {
        const { page, close } = await ask('report housing', { way, address });
        if (address === 'index.html') await says(page, `${countries.length} of ${countries.length} countries searched.`);
        await page.locator('[data-more]').click();
        await hits(page).nth(15).waitFor();
        const shown = await titles(page);
        const url = page.url();
        await leaveAndReturn(page, page.locator('.search-hit-title a').nth(15));
        await page.waitForFunction((count) => document.querySelectorAll('main .search-hit').length === count, shown.length);
        assert.deepEqual(await titles(page), shown);
        assert.equal(page.url(), url, 'no word in the address');
        await close();
      });
    }
  }

  it('brings filters back as well', async () => {
    const { page, close } = await ask('registration');
    await page.locator('#search-topic').selectOption('documents');
    await page.locator('[data-link][href*="topic"]').waitFor();
    const shown = await titles(page);
    await leaveAndReturn(page, page.locator('.search-hit-title a').first());
    assert.equal(await page.locator('#search-topic').inputValue(), 'documents');
    assert.deepEqual(await titles(page), shown);
    await close();
  });

  it('brings back those of an address', async () => {
    const { page, close } = await here.open(here.address('http', 'xk/en/search.html#q=housing&state=outdated'));
    await hits(page).first().waitFor();
    const shown = await titles(page);
    await leaveAndReturn(page, page.locator('.search-hit-title a').nth(3));
    assert.deepEqual(await titles(page), shown);
    assert.match(page.url(), /#q=housing&state=outdated$/);
    await close();
  });

  it('brings nothing back that was closed', async () => {
    const { page, close } = await ask('housing');
    await hits(page).first().waitFor();
    await page.locator('[data-close]').click();
    assert.equal(await page.evaluate(() => history.state), null);
    await page.reload();
    await page.waitForTimeout(300);
    assert.equal(await page.locator('.search-view').count(), 0);
    await close();
  });

  for (const [what, state] of [
    ['nothing of ours', { other: 1 }], ['no query', { corin: {} }], ['no text', { corin: { query: { text: { length: 3 } } } }],
    ['odd choices', { corin: { query: { text: 'housing', topic: ['<b>'], all: 'x' }, limit: -1e9, link: 7 } }],
    ['too much', { corin: { query: { text: 'housing '.repeat(5000) }, limit: 1e9 } }],
  ]) {
    it(`does no harm with ${what} in the history`, async () => {
      const { page, seen, close } = await here.open(here.address('http', 'xk/en/index.html'));
      await page.waitForLoadState('networkidle');
      await page.evaluate((value) => history.replaceState(value, ''), state);
      await page.reload();
      await page.waitForTimeout(400);
      assert.deepEqual(seen.errors, []);
      assert.ok(await hits(page).count() <= 200);
      await close();
    });
  }
});
