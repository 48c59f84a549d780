// Narrow screens, right to left, paper.
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { here } from './support/browser.mjs';
import { pages } from './support/site.mjs';

describe('at 360 pixels no page scrolls sideways', () => {
  for (const [kind, address] of pages) {
    it(kind, async () => {
      const { page, close } = await here.open(here.address('http', address), { viewport: { width: 360, height: 740 } });
      const width = await page.evaluate(() => document.scrollingElement.scrollWidth);
      const culprits = await page.evaluate(() => [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > 361 || element.getBoundingClientRect().left < -1)
        .slice(0, 5).map((element) => `${element.tagName}.${element.className}`));
      assert.ok(width <= 360, `${width} pixels wide: ${culprits.join(', ')}`);
      await close();
    });
  }
});

describe('right to left', () => {
  it('the page begins at the right', async () => {
    const { page, close } = await here.open(here.address('http', 'iq-kr/ar/housing.html'));
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    const heading = await page.locator('h1').evaluate((element) => getComputedStyle(element).direction);
    assert.equal(heading, 'rtl');
    const [text, frame] = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('h1'));
      const text = range.getBoundingClientRect();
      const frame = document.querySelector('h1').getBoundingClientRect();
      return [{ left: text.left, right: text.right }, { left: frame.left, right: frame.right }];
    });
    assert.ok(frame.right - text.right < text.left - frame.left, 'the title stands at the right');
    await close();
  });

  it('pieces in another language say so', async () => {
    const { page, close } = await here.open(here.address('http', 'iq-kr/ar/index.html'));
    const strangers = await page.evaluate(() => [...document.querySelectorAll('main a, main p, main li, main td, main h2')]
      .filter((element) => {
        const text = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join('');
        return /[A-Za-z]{4}/.test(text) && !/[\u0600-\u06ff]/.test(text) && element.closest('[lang]').lang === 'ar';
      })
      .map((element) => element.textContent.trim().slice(0, 60)));
    assert.deepEqual(strangers, []);
    await close();
  });
});

describe('on paper', () => {
  it('sources, dates and the address of the page are printed, controls are not', async () => {
    const { page, close } = await here.open(here.address('http', 'xk/en/prizren/housing.html'));
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator('.sources, [aria-labelledby=sources]').first().isVisible(), 'the sources');
    const printed = await page.locator('body').innerText();
    assert.match(printed, /European Red Cross Return Initiative/, 'the source by its title');
    assert.match(printed, /2009/, 'the date of the review');
    assert.match(printed, /xk\/en\/prizren\/housing\.html/, 'where the paper comes from');
    for (const control of ['form[role=search]', '[data-exit]', 'nav.languages']) {
      assert.equal(await page.locator(control).first().isVisible(), false, `${control} is for the screen`);
    }
    const pdf = await page.pdf({ format: 'A4' });
    assert.ok(pdf.length > 5_000, 'it can be printed');
    await close();
  });
});
