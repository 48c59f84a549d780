// When the search cannot be had: the reader is told, and can try again.
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { here } from './support/browser.mjs';
import { field, hits, says } from './support/search.mjs';

// A country's first page where some files do not come, or come changed.
async function broken(pattern, handle) {
  const opened = await here.open(here.address('http', 'xk/en/index.html'));
  await opened.page.route(pattern, handle);
  return opened;
}

async function enter(page, words) {
  await field(page).fill(words);
  await page.keyboard.press('Enter');
}

// The entry with other data in it.
const holding = (data) => async (route) => {
  const name = route.request().url().match(/entry\.[0-9a-f]+/)[0];
  await route.fulfill({ contentType: 'text/javascript', body: `corinSearchChunk(${JSON.stringify(name)},${JSON.stringify(data)});` });
};

describe('a search that cannot be loaded', () => {
  for (const [what, pattern] of [['the data', '**/search/en/entry.*.js'], ['the reader', '**/search-reader.*.js']]) {
    it(`says so and can be tried again: ${what}`, async () => {
      const { page, close } = await broken(pattern, (route) => route.abort());
      await enter(page, 'housing');
      await says(page, 'The search could not be loaded.');
      await page.unroute(pattern);
      await page.getByRole('button', { name: 'Try again' }).click();
      await hits(page).first().waitFor();
      await close();
    });
  }

  it('says so when even the view does not come, and works when it does', async () => {
    const pattern = '**/search-view.*.js';
    const { page, close } = await broken(pattern, (route) => route.abort());
    await enter(page, 'housing');
    const status = page.locator('[data-search-status]');
    await status.filter({ hasText: 'could not be loaded' }).waitFor();
    await page.unroute(pattern);
    await page.keyboard.press('Enter');
    await hits(page).first().waitFor();
    assert.match(await status.getAttribute('class'), /visually-hidden/);
    await close();
  });

  it('says so under the field while one types', async () => {
    const { page, close } = await broken('**/search/en/entry.*.js', (route) => route.abort());
    await field(page).focus();
    await page.keyboard.type('housing');
    await says(page, 'The search could not be loaded.', '.search-popup');
    await close();
  });

  it('is told when the data are damaged', async () => {
    const { page, close } = await broken('**/search/en/entry.*.js', holding('no data'));
    await enter(page, 'housing');
    await says(page, 'The search could not be loaded.');
    await page.unroute('**/search/en/entry.*.js');
    await page.getByRole('button', { name: 'Try again' }).click();
    await hits(page).first().waitFor();
    await close();
  });

  it('asks to reload a page that is older than the data', async () => {
    const { page, close } = await broken('**/search/en/entry.*.js', holding({ format: 99 }));
    await enter(page, 'housing');
    await says(page, 'This page is older than the search data. Reload the page.');
    await page.unroute('**/search/en/entry.*.js');
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Reload the page' }).click()]);
    await enter(page, 'housing');
    await hits(page).first().waitFor();
    await close();
  });
});
