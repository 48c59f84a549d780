// On a slow line: what is told while the search is on its way.
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { here } from './support/browser.mjs';
import { field, hits, options, says } from './support/search.mjs';

const LOADING = 'Loading the search …';

// A page to which some files come only when they are let go.
async function held(pattern, address = 'xk/en/index.html') {
  const opened = await here.open(here.address('http', 'xk/en/housing.html'));
  let release;
  const waits = new Promise((done) => { release = done; });
  await opened.page.route(pattern, async (route) => { await waits; await route.continue(); });
  await opened.page.goto(here.address('http', address), { waitUntil: 'domcontentloaded' });
  return { ...opened, release };
}

describe('a search that is on its way', () => {
  for (const [what, pattern] of [['the view', '**/search-view.*.js'], ['the data', '**/search/en/entry.*.js']]) {
    it(`says so under the field while one types, and then suggests: ${what}`, async () => {
      const { page, release, close } = await held(pattern);
      await field(page).focus();
      await page.keyboard.type('housing');
      await says(page, LOADING, '.search-popup');
      assert.equal(await field(page).inputValue(), 'housing', 'typing goes on');
      release();
      await options(page).first().waitFor();
      assert.equal(await page.locator('.search-popup').getByText(LOADING).isVisible(), false);
      await close();
    });
  }

  it('says so when one asks for all results, once, and the note goes with the field', async () => {
    const { page, release, close } = await held('**/{search-results,search/en/entry}.*.js');
    await field(page).fill('housing');
    await page.keyboard.press('Enter');
    await says(page, LOADING, '.search-popup');
    release();
    await hits(page).first().waitFor();
    assert.equal(await page.locator('.search-popup').isVisible(), false);
    await close();
  });

  it('tells it in the place of the results when only the data are missing', async () => {
    const { page, release, close } = await held('**/search/en/entry.*.js');
    await field(page).fill('housing');
    await page.keyboard.press('Enter');
    await says(page, LOADING, 'main .search-found');
    await page.waitForTimeout(400);
    assert.equal(await page.locator('.search-popup').isVisible(), false, 'and there alone');
    release();
    await hits(page).first().waitFor();
    await close();
  });

  it('does not ask for words that the address brings', async () => {
    const { page, release, close } = await held('**/search-view.*.js', 'xk/en/search.html#q=housing');
    await says(page, LOADING, '.search-popup');
    assert.equal(await page.getByText('Type a word').isVisible(), false);
    release();
    await hits(page).first().waitFor();
    await close();
  });

  it('says nothing to a reader who has not typed', async () => {
    const { page, release, close } = await held('**/search-view.*.js');
    await field(page).focus();
    await page.waitForTimeout(500);
    assert.equal(await page.locator('.search-popup').isVisible(), false);
    release();
    await close();
  });
});

describe('a line that breaks after the search was loaded', () => {
  it('does not keep from searching on', async () => {
    const { page, close } = await here.open(here.address('http', 'xk/en/index.html'));
    await field(page).fill('housing');
    await page.keyboard.press('Enter');
    await hits(page).first().waitFor();
    await page.context().setOffline(true);
    await field(page).fill('security prizren');
    await page.keyboard.press('Enter');
    await says(page, 'Results: security prizren');
    await hits(page).first().waitFor();
    await page.locator('[data-all]').check();
    await says(page, 'The search could not be loaded.');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.search-hit-language:visible').first().waitFor();
    await close();
  });
});
