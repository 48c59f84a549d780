// The field and the list under it, after the combobox of the ARIA Authoring Practices.
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { here } from './support/browser.mjs';
import { assertTargets, field, firstOption, hits, options, type } from './support/search.mjs';

const home = () => here.open(here.address('http', 'xk/en/index.html'));
const active = (page) => field(page).getAttribute('aria-activedescendant');
const chosen = (page) => page.locator('[role=option][aria-selected=true]').evaluateAll((found) => found.map((one) => one.id));

describe('the search field', () => {
  it('is a combobox with a name before anything is loaded, and tells its state', async () => {
    const { page, close } = await home();
    const input = page.getByRole('combobox', { name: 'Search this site' });
    assert.equal(await input.getAttribute('aria-expanded'), 'false');
    assert.equal(await input.getAttribute('aria-autocomplete'), 'list');
    await type(page, 'housing');
    assert.equal(await input.getAttribute('aria-expanded'), 'true');
    assert.equal(await page.locator(`#${await input.getAttribute('aria-controls')}`).getAttribute('role'), 'listbox');
    await close();
  });

  it('loads nothing of the search until it is used, and three files then', async () => {
    const { page, seen, close } = await home();
    await page.waitForLoadState('networkidle');
    const before = seen.requests.length;
    assert.ok(!seen.requests.some((url) => /search-(view|reader|network|marks)|\/search\//.test(url)), String(seen.requests));
    await type(page, 'housing');
    assert.equal(seen.requests.length - before, 3, seen.requests.slice(before).join(' '));
    await close();
  });

  it('keeps the focus while up and down go through the list and back to the text', async () => {
    const { page, close } = await home();
    await type(page, 'housing');
    const count = await options(page).count();
    assert.ok(count > 2);
    assert.equal(await active(page), null);
    await page.keyboard.press('ArrowDown');
    assert.equal(await active(page), 'search-option-0');
    assert.deepEqual(await chosen(page), ['search-option-0']);
    await page.keyboard.press('ArrowUp');
    assert.equal(await active(page), null);
    await page.keyboard.press('ArrowUp');
    assert.equal(await active(page), `search-option-${count - 1}`);
    await page.keyboard.press('ArrowDown');
    assert.equal(await active(page), null);
    assert.deepEqual(await chosen(page), []);
    assert.ok(await field(page).evaluate((element) => element === document.activeElement));
    await close();
  });

  it('leaves Home and End to the text', async () => {
    const { page, close } = await home();
    await type(page, 'housing');
    for (const [key, place] of [['Home', 0], ['End', 7]]) {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press(key);
      assert.equal(await field(page).evaluate((element) => element.selectionStart), place, key);
      assert.equal(await active(page), null, `${key} leaves the list`);
    }
    await close();
  });

  it('closes with Escape, and is emptied by the next', async () => {
    const { page, close } = await home();
    await type(page, 'housing');
    await page.keyboard.press('Escape');
    await options(page).first().waitFor({ state: 'hidden' });
    assert.equal(await field(page).getAttribute('aria-expanded'), 'false');
    assert.equal(await field(page).inputValue(), 'housing');
    await page.keyboard.press('Escape');
    assert.equal(await field(page).inputValue(), '');
    await close();
  });

  it('opens again with the arrow, and with Alt without a choice', async () => {
    const { page, close } = await home();
    await type(page, 'housing');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await options(page).first().waitFor();
    assert.equal(await active(page), 'search-option-0');
    await page.keyboard.press('Alt+ArrowUp');
    await options(page).first().waitFor({ state: 'hidden' });
    await page.keyboard.press('Alt+ArrowDown');
    await options(page).first().waitFor();
    assert.equal(await active(page), null);
    await close();
  });

  it('shows all results on Enter without a choice, and goes there with the focus', async () => {
    const { page, close } = await home();
    await type(page, 'housing');
    await page.keyboard.press('Enter');
    await hits(page).first().waitFor();
    await options(page).first().waitFor({ state: 'hidden' });
    assert.equal(await page.locator(':focus').innerText(), 'Results: housing');
    assert.match(page.url(), /index\.html$/);
    await close();
  });

  it('closes when it is left, and when it is empty', async () => {
    const { page, close } = await home();
    await type(page, 'housing');
    await page.keyboard.press('Tab');
    await options(page).first().waitFor({ state: 'hidden' });
    await type(page, ' and');
    await field(page).fill('');
    await options(page).first().waitFor({ state: 'hidden' });
    await close();
  });

  it('follows a result that is pressed', async () => {
    const { page, close } = await home();
    await type(page, 'outline prizren');
    await firstOption(page, /Prizren/);
    const title = await options(page).first().locator('.search-hit-title').innerText();
    await options(page).first().click();
    await page.waitForURL((url) => !/en\/index\.html$/.test(url.pathname));
    assert.equal(await page.locator('h1').innerText(), title);
    await close();
  });

  it('says politely what was found and how to choose', async () => {
    const { page, close } = await home();
    await type(page, 'housing');
    const status = page.locator('[data-search-status]');
    await status.filter({ hasText: /Pages found: \d+/ }).waitFor({ state: 'attached' });
    assert.match(await status.textContent(), /Up and down to choose/);
    assert.equal(await status.getAttribute('role'), 'status');
    await close();
  });

  for (const [look, options_] of Object.entries({
    'at 360 pixels': { viewport: { width: 360, height: 740 } },
    // 640 pixels at twice the size leave 320 of CSS.
    'at 200 % zoom': { viewport: { width: 320, height: 512 }, deviceScaleFactor: 2 },
  })) {
    it(`its list and results fit ${look}, right to left too`, async () => {
      for (const [address, words] of [['xk/en/index.html', 'housing'], ['iq-kr/ar/index.html', 'السكن']]) {
        const { page, close } = await here.open(here.address('http', address), options_);
        await type(page, words);
        const frame = await page.locator('.search-popup').boundingBox();
        assert.ok(frame.x >= 0 && frame.x + frame.width <= options_.viewport.width, JSON.stringify(frame));
        await page.keyboard.press('Enter');
        await hits(page).first().waitFor();
        const width = await page.evaluate(() => document.scrollingElement.scrollWidth);
        assert.ok(width <= options_.viewport.width, `${address}: ${width}`);
        await assertTargets(page, '.search-view');
        await close();
      }
    });
  }
});
