// The search of the whole network, on its front page.
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { assertQuiet, axeViolations, here, ways } from './support/browser.mjs';
import { ask, assertTargets, field, hits, says, titles, total } from './support/search.mjs';
import { countries, fileUrl } from './support/site.mjs';

const places = (page) => page.locator('main .search-hit-place').allInnerTexts();
const number = countries.length;
const all = (page) => says(page, `${number} of ${number} countries searched.`);
const entry = (url) => /\/search\/[^/]+\/entry\./.test(url);

for (const way of ways) {
  describe(`the search on the front page, over ${way}`, () => {
    it('asks all countries, and says of each result where it is from', async () => {
      const opened = await ask('registration', { way, address: 'index.html' });
      const { page, close } = opened;
      await all(page);
      const named = new Set((await places(page)).map((place) => place.split(' · ')[0]));
      assert.ok(named.size > 1, [...named].join());
      assert.ok(await total(page) >= named.size);
      await assertQuiet(opened, way === 'file' ? fileUrl('') : here.server.base);
      const link = hits(page).first().locator('a').first();
      const title = await link.innerText();
      await link.click();
      await page.waitForURL(new RegExp(`/(${countries.join('|')})/en/`));
      assert.equal(await page.locator('h1').innerText(), title);
      await close();
    });
  });
}

describe('the search on the front page', () => {
  it('loads no country until it is asked, and then each one once', async () => {
    const { page, seen, close } = await here.open(here.address('http', 'index.html'));
    await field(page).fill('housing');
    await page.waitForTimeout(400);
    assert.deepEqual(seen.requests.filter(entry), [], 'typing is not asking');
    await says(page, 'Press Enter to search all countries.', '.search-popup');
    await page.keyboard.press('Enter');
    await all(page);
    await field(page).fill('security');
    await page.keyboard.press('Enter');
    await hits(page).first().waitFor();
    assert.equal(seen.requests.filter(entry).length, number);
    await close();
  });

  it('shows what has arrived, and how far it is', async () => {
    const { page, close } = await here.open(here.address('http', 'index.html'));
    let release;
    const waits = new Promise((done) => { release = done; });
    await page.route('**/ml/search/**', async (route) => { await waits; await route.continue(); });
    await field(page).fill('housing');
    await page.keyboard.press('Enter');
    await says(page, `${number - 1} of ${number} countries searched.`);
    const before = await total(page);
    assert.ok(before > 0 && !(await places(page)).some((place) => place.startsWith('Mali')));
    release();
    await all(page);
    assert.ok(await total(page) > before);
    await close();
  });

  it('asks the countries that the query names first, under any of their names', async () => {
    for (const [words, country] of [['housing serbia', 'rs'], ['santé République du Mali', 'ml'], ['Косово', 'xk']]) {
      const { page, seen, close } = await ask(words, { address: 'index.html' });
      await all(page);
      assert.match(seen.requests.filter(entry)[0], new RegExp(`/${country}/`), words);
      await close();
    }
  });

  it('finds first what is named, a country or a host country, in any language', async () => {
    for (const [words, first] of [['Kosovo', 'xk/en/index.html'], ['Serbia', 'rs/en/index.html'], ['srbija', 'rs/en/index.html'], ['germany', 'xk/en/hosts/de.html']]) {
      const { page, close } = await ask(words, { address: 'index.html' });
      await all(page);
      assert.equal(await hits(page).first().locator('a').first().getAttribute('href'), first, words);
      await close();
    }
  });

  it('says that there is no page on a topic in a place, to the ear too', async () => {
    const { page, close } = await ask('rent in Peja', { address: 'index.html' });
    await all(page);
    await says(page, 'No page on Housing in Peja.', '.search-notes li');
    assert.match(await hits(page).first().locator('a').first().getAttribute('href'), /^xk\/en\/housing\.html/);
    await page.waitForFunction(() => document.querySelector('[data-search-status]').textContent.includes('No page on Housing in Peja.'));
    await close();
  });

  it('uses the language of the reader where a country has it, else its first, labelled', async () => {
    const { page, seen, close } = await ask('Mali', { address: 'index.sq.html' });
    await says(page, new RegExp(number), '.search-progress');
    await page.waitForTimeout(300);
    const asked = seen.requests.filter(entry).map((url) => url.match(/(\w[\w-]*)\/search\/([^/]+)/).slice(1).join(' ')).sort();
    assert.deepEqual(asked, countries.map((id) => (id === 'xk' ? 'xk sq' : `${id} en`)));
    const label = page.locator('.search-hit-language[lang=en]').first();
    await label.waitFor();
    assert.equal(await label.innerText(), 'English');
    await close();
  });

  it('names a country that cannot be loaded, and tries it again', async () => {
    const { page, close } = await here.open(here.address('http', 'index.html'));
    await page.route('**/rs/search/**', (route) => route.abort());
    await field(page).fill('registration');
    await page.keyboard.press('Enter');
    await says(page, 'Could not be loaded: Serbia');
    await says(page, `${number - 1} of ${number} countries searched.`);
    assert.ok(await hits(page).count() > 0);
    await page.unroute('**/rs/search/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await all(page);
    assert.equal(await page.getByText('Could not be loaded').count(), 0);
    await close();
  });

  it('asks before it loads much, and says how much', async () => {
    const { page, seen, close } = await here.open(here.address('http', 'index.html'));
    await page.evaluate(() => { for (const one of document.querySelectorAll('[data-bytes]')) one.dataset.bytes = '140000'; });
    await field(page).fill('registration serbia');
    await page.keyboard.press('Enter');
    await says(page, `2 of ${number} countries searched.`);
    assert.equal(seen.requests.filter(entry).length, 2);
    assert.ok((await places(page)).some((place) => place.startsWith('Serbia')));
    await page.getByRole('button', { name: new RegExp(`^Search the other ${number - 2} as well`) }).click();
    await all(page);
    await close();
  });

  it('has filters over all countries and an address to hand on', async () => {
    const { page, close } = await ask('registration', { address: 'index.html' });
    await all(page);
    await page.locator('#search-area').selectOption('rs');
    await page.waitForFunction(() => [...document.querySelectorAll('main .search-hit-place')].every((place) => /^(Country$|(Service |Organisation |Host country )?Serbia)/.test(place.textContent)));
    const shown = await titles(page);
    const link = await page.locator('[data-link]').evaluate((element) => element.href);
    assert.match(link, /index\.html#q=registration&area=rs$/);
    const other = await here.open(link);
    await all(other.page);
    assert.deepEqual(await titles(other.page), shown);
    await other.close();
    await close();
  });

  it('is free of what axe finds, narrow and right to left', async () => {
    const { page, close } = await ask('السكن', { address: 'index.ar.html', axe: true, viewport: { width: 360, height: 740 } });
    await says(page, new RegExp(number), '.search-progress');
    assert.deepEqual(await axeViolations(page), []);
    assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth) <= 360);
    await assertTargets(page, '.search-view');
    await close();
  });

  it('is not there without JavaScript, and the countries are', async () => {
    const { page, close } = await here.open(here.address('http', 'index.html'), { javaScriptEnabled: false });
    assert.equal(await page.locator('form[role=search]').isVisible(), false);
    assert.equal(await page.locator('main .country-card').count(), number);
    await close();
  });
});
