// The page that a result leads to: at the heading, the words marked, until one takes the marks away.
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { assertQuiet, axeViolations, here, ways } from './support/browser.mjs';
import { ask, assertTargets, hits } from './support/search.mjs';
import { fileUrl } from './support/site.mjs';

const marks = (page) => page.locator('mark.search-mark');

// Follows the first result whose best place is a heading.
async function land(words, options) {
  const opened = await ask(words, options);
  const { page } = opened;
  await page.locator('.search-hit-title a[href*="#"]').first().click();
  await page.waitForURL((url) => url.hash !== '' && !url.hash.startsWith('#q='));
  await marks(page).first().waitFor();
  return opened;
}

for (const way of ways) {
  describe(`the page that a result leads to, over ${way}`, () => {
    it('is shown at the heading, with the words marked', async () => {
      const opened = await land('registration', { way });
      const { page, close } = opened;
      await page.waitForFunction(() => {
        const { top, bottom } = document.querySelector(':target').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
      for (const word of await marks(page).allInnerTexts()) assert.match(word, /^regist/i);
      assert.match(await page.locator('.search-marked').innerText(), /^Remove the marks \(\d+\)$/);
      await assertQuiet(opened, way === 'file' ? fileUrl('') : here.server.base);
      await close();
    });

    it('leaves nothing behind: no name, no address, no storage', async () => {
      const { page, close } = await land('registration', { way });
      assert.equal(await page.evaluate(() => window.name), '');
      assert.equal(new URL(page.url()).search, '');
      assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
      await page.reload();
      await page.waitForTimeout(300);
      assert.equal(await marks(page).count(), 0, 'and a page loaded again is as it was');
      await close();
    });
  });
}

describe('marks', () => {
  it('go at the press of a button that the keyboard reaches, and the text is as before', async () => {
    const { page, close } = await land('registration');
    const address = page.url().split('#')[0];
    const main = () => page.locator('article').evaluate((element) => element.innerText);
    await page.locator('main').focus();
    await page.keyboard.press('Tab');
    assert.match(await page.locator(':focus').innerText(), /^Remove the marks/);
    await page.keyboard.press('Enter');
    assert.equal(await marks(page).count(), 0);
    assert.equal(await page.locator('.search-marked').count(), 0);
    const [after, nodes] = [await main(), await page.evaluate(() => document.createNodeIterator(document.querySelector('.body'), NodeFilter.SHOW_TEXT) && document.querySelectorAll('.body *').length)];
    await page.goto(address);
    assert.equal(await main(), after);
    assert.equal(await page.locator('.body *').count(), nodes);
    await close();
  });

  it('are not printed', async () => {
    const { page, close } = await land('registration');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.search-marked').isVisible(), false);
    assert.equal(await marks(page).first().evaluate((element) => getComputedStyle(element).backgroundColor), 'rgba(0, 0, 0, 0)');
    await close();
  });

  it('are set from the list under the field as well, and right to left', async () => {
    const { page, close } = await here.open(here.address('http', 'iq-kr/ar/index.html'));
    await page.locator('#search-query').fill('السكن');
    await page.locator('[role=option]').filter({ hasText: 'السكن' }).first().waitFor();
    await page.waitForTimeout(200);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await marks(page).first().waitFor();
    assert.match(await marks(page).first().innerText(), /[\u0600-\u06ff]/);
    const control = await page.locator('.search-marked').boundingBox();
    assert.ok(control.x < 200, 'the control stands at the end of the line, on the left');
    await close();
  });

  it('are set on the page where one is, without leaving it', async () => {
    const { page, close } = await ask('registration', { address: 'xk/en/documents.html' });
    const link = page.locator('.search-hit-title a[href*="en/documents.html#"]').first();
    await link.click();
    await marks(page).first().waitFor();
    assert.equal(await page.locator('.search-view').count(), 0);
    assert.equal(await page.evaluate(() => window.name), '');
    assert.ok(await page.locator(':target').isVisible());
    await close();
  });

  it('are not left for a page that opens elsewhere', async () => {
    const { page, close } = await ask('registration');
    const other = page.context().waitForEvent('page');
    await page.locator('.search-hit-title a').first().click({ modifiers: ['Control'] });
    await (await other).close();
    assert.equal(await page.evaluate(() => window.name), '');
    await close();
  });

  it('go with the reader who comes back', async () => {
    const { page, close } = await land('registration');
    await page.goBack();
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => window.name), '');
    await close();
  });

  it('keep to the size of a fingertip, to 360 pixels and to what axe asks', async () => {
    const { page, close } = await land('registration', { viewport: { width: 360, height: 740 }, axe: true });
    await assertTargets(page, '.search-marked');
    assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth) <= 360);
    assert.deepEqual(await axeViolations(page), []);
    await close();
  });
});

describe('a name of the window that is not ours', () => {
  const path = '/some/where/xk/en/housing.html';
  for (const [what, name, count, left] of [
    ['somebody else’s is left alone', 'chat', 0, 'chat'],
    ['broken', 'corin-marks [', 0, ''],
    ['for another page', `corin-marks ${JSON.stringify(['/other.html', ['housing']])}`, 0, ''],
    ['not words', `corin-marks ${JSON.stringify([path, { length: 3 }])}`, 0, ''],
    ['not texts', `corin-marks ${JSON.stringify([path, [1, null, ['housing'], '', ' ']])}`, 0, ''],
    ['markup and patterns are only text', `corin-marks ${JSON.stringify([path, ['<img src=x>', '.*', '(', '\\', 'a|b', '[^]']])}`, 0, ''],
    ['too long a word', `corin-marks ${JSON.stringify([path, ['h'.repeat(200)]])}`, 0, ''],
    ['too much of it', `corin-marks ${JSON.stringify([path, Array(2000).fill('housing')])}`, 0, ''],
    ['ours', `corin-marks ${JSON.stringify([path, ['housing']])}`, 1, ''],
  ]) {
    it(`${what}: ${name.slice(0, 40)}`, async () => {
      const opened = await here.open(here.address('http', 'xk/en/index.html'));
      const { page, close } = opened;
      await page.waitForLoadState('networkidle');
      await page.evaluate((words) => { window.name = words; }, name);
      await page.goto(here.address('http', 'xk/en/housing.html'));
      await page.waitForTimeout(250);
      assert.equal(await marks(page).count() > 0, count > 0);
      assert.equal(await page.evaluate(() => window.name), left);
      assert.equal(await page.locator('img[src=x]').count(), 0);
      await assertQuiet(opened, here.server.base);
      await close();
    });
  }
});
