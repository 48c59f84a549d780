// All results: filters, corrections, an address to hand on, the country's other languages.
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { assertQuiet, axeViolations, here, ways } from './support/browser.mjs';
import { ask, field, hits, says, titles, total } from './support/search.mjs';
import { fileUrl, source } from './support/site.mjs';

const narrowed = (page, number) =>
  page.waitForFunction((wanted) => parseInt(document.querySelector('.search-found').textContent.match(/\d+/), 10) === wanted, number);

async function said(page, filter, choice) {
  return Number((await page.locator(`${filter} option[value="${choice}"]`).innerText()).match(/\((\d+)\)/)[1]);
}

describe('all results, on Enter', () => {
  it('stand in the page, which comes back when they are closed', async () => {
    const { page, close } = await ask('housing');
    await hits(page).first().waitFor();
    assert.equal(await page.locator('main table').first().isVisible(), false);
    await page.locator('[data-close]').click();
    assert.equal(await page.locator('main table').first().isVisible(), true);
    assert.match(page.url(), /index\.html$/);
    await close();
  });

  for (const [filter, choice] of [
    ['#search-topic', 'documents'], ['#search-area', 'xk/mitrovica-north'], ['#search-kind', 'brief'], ['#search-state', 'outdated'],
  ]) {
    it(`are narrowed by ${filter}, to as many as it says`, async () => {
      const { page, close } = await ask('kosovo municipality');
      const [number, all] = [await said(page, filter, choice), await total(page)];
      await page.locator(filter).selectOption(choice);
      await narrowed(page, number);
      assert.ok(number < all, `${number} of ${all}`);
      await close();
    });
  }

  it('name kinds and ages in words, the freshest first', async () => {
    const { page, close } = await ask('kosovo municipality');
    assert.match(await page.locator('#search-kind').innerText(), /Page on a topic \(\d+\)/);
    const ages = await page.locator('#search-state option').allInnerTexts();
    assert.match(ages.join(), /^Any age,Current \(\d+\),.*Outdated \(\d+\)$/);
    await close();
  });

  it('have no filter that leaves no choice', async () => {
    const { page, close } = await ask('"Skenderbeu"');
    for (const filter of await page.locator('.search-filters select:visible').all()) {
      assert.ok(await filter.locator('option').count() > 2, await filter.getAttribute('id'));
    }
    await close();
  });

  it('are headed by the words, on paper too, cut when they are many', async () => {
    const { page, close } = await ask(`housing ${'prizren '.repeat(20)}`);
    await page.emulateMedia({ media: 'print' });
    const heading = await page.locator('.search-view h2').innerText();
    assert.match(heading, /^Results: housing prizren .*…$/);
    assert.ok(heading.length < 80);
    await close();
  });

  it('say of the page of a place that it is one, and do not name it twice', async () => {
    const { page, close } = await ask('prizren');
    const own = hits(page).filter({ has: page.locator('.search-hit-title', { hasText: /^Prizren$/ }) });
    assert.equal(await own.locator('.search-hit-place').innerText(), 'Page of a place');
    await close();
  });

  it('mark the words in their excerpts', async () => {
    const { page, close } = await ask('municipality');
    assert.match(await page.locator('main mark').first().innerText(), /municipalit/i);
    await close();
  });

  it('show an outdated page with its mark, and not the age of the day of the build', async () => {
    for (const [today, expected] of [['2026-11-22', 'current'], ['2035-01-01', 'outdated']]) {
      const { page, close } = await ask('outline peja', { today });
      const first = page.locator('main .search-hit[data-freshness]').first();
      assert.equal(await first.getAttribute('data-freshness'), expected);
      assert.equal(await first.locator('.chip').isVisible(), expected === 'outdated');
      await close();
    }
  });

  it('lead to further headings of a page, three at most', async () => {
    const { page, close } = await ask('registration documents');
    const also = page.locator('.search-also');
    await also.first().waitFor();
    for (const list of await also.all()) assert.ok(await list.locator('a').count() <= 3);
    const link = also.first().locator('a').first();
    const [name, address] = [await link.innerText(), await link.getAttribute('href')];
    await link.click();
    await page.waitForURL((url) => url.hash !== '');
    assert.ok(page.url().endsWith(address.replace(/^(\.\.\/)+/, '')));
    assert.ok((await page.locator(':target').innerText()).startsWith(name));
    await close();
  });

  it('more of them, and the focus goes on with them', async () => {
    const { page, close } = await ask('kosovo');
    assert.equal(await hits(page).count(), 10);
    await page.locator('[data-more]').click();
    await hits(page).nth(10).waitFor();
    assert.equal(await page.locator(':focus').innerText(), (await titles(page))[10]);
    await close();
  });

  it('are free of what axe finds, in the place of a page and in all languages', async () => {
    const { page, close } = await ask('prizren', { address: 'xk/sq/index.html', axe: true });
    await page.locator('[data-all]').check();
    await page.locator('.search-hit-language').first().waitFor();
    assert.deepEqual(await axeViolations(page), []);
    await close();
  });
});

describe('what was typed and what was searched for', () => {
  it('a correction is told; what was typed can be had exactly, and back', async () => {
    const { page, close } = await ask('documnets');
    await says(page, 'No page has “documnets”. Searched for instead: documents.');
    await page.getByRole('button', { name: 'Search for exactly “documnets”' }).click();
    await says(page, /exactly as typed/);
    await says(page, 'No page was found.');
    await page.getByRole('button', { name: 'Search for similar words too' }).click();
    await hits(page).first().waitFor();
    await close();
  });

  it('a word that no page has is named', async () => {
    const { page, close } = await ask('housing xqzvwkj');
    await says(page, /left out: xqzvwkj/);
    assert.ok(await hits(page).count() > 0);
    await close();
  });

  it('pages that were not read for a phrase are counted', async () => {
    const { page, close } = await ask('housing');
    await page.evaluate(() => {
      for (const { engine } of globalThis.corinView.sources.filter((source) => source.engine)) {
        const real = engine.search.bind(engine);
        engine.search = async (...given) => ({ ...(await real(...given)), unread: 7 });
      }
    });
    await field(page).fill('"red cross"');
    await page.keyboard.press('Enter');
    await says(page, 'Pages that hold these words but were not checked for the exact phrase: 7.', '.search-notes');
    await close();
  });

  it('keeps words that run the other way in their place in the sentence', async () => {
    for (const [words, address, whole] of [
      ['السكن xqzvwkj', 'iq-kr/ar/index.html', ': \u2068xqzvwkj\u2069.'],
      ['housing مستحيلقق', 'xk/en/index.html', ': \u2068مستحيلقق\u2069.'],
      ['housing xqzvwkj', 'xk/en/index.html', ': xqzvwkj.'],
      ['housing مستحيلقق xqzvwkj', 'xk/en/index.html', ': \u2068مستحيلقق\u2069, xqzvwkj.'],
    ]) {
      const { page, close } = await ask(words, { address });
      const told = await page.locator('.search-notes li').last().textContent();
      assert.ok(told.endsWith(whole), JSON.stringify(told));
      await close();
    }
  });

  it('quotes and the minus are explained, when one asks', async () => {
    const { page, close } = await ask('housing');
    const help = page.locator('.search-help p');
    assert.equal(await help.isVisible(), false);
    await page.locator('.search-help summary').click();
    assert.match(await help.innerText(), /"identity card".*-rent/);
    await close();
  });

  it('nothing found: an honest sentence and the list of all pages', async () => {
    const { page, close } = await ask('xqzvwkj');
    await says(page, 'No page was found.');
    await page.locator('.search-near').getByRole('link', { name: 'All pages by topic and by place' }).click();
    assert.match(page.url(), /\/xk\/en\/pages\.html$/);
    assert.match(await page.locator('main').innerText(), /By topic/);
    await close();
  });

  for (const [words, address, name, leads] of [
    ['"housng"', 'xk/en/index.html', 'Housing', /\/xk\/en\/topics\/housing\.html$/],
    ['"Prizrn"', 'xk/en/index.html', 'Prizren', /\/xk\/en\/prizren\/index\.html$/],
  ]) {
    it(`nothing found: the nearest of topics and places, ${name}`, async () => {
      const { page, close } = await ask(words, { address });
      await says(page, 'Nearest topics and places:');
      await page.locator('.search-near').getByRole('link', { name, exact: true }).click();
      assert.match(page.url(), leads);
      assert.match(await page.locator('h1').innerText(), new RegExp(name));
      await close();
    });
  }

  it('nothing found under a filter: the way to all results', async () => {
    const { page, close } = await here.open(here.address('http', 'xk/en/search.html#q=housing&topic=security'));
    await says(page, 'No page was found.');
    await page.getByRole('button', { name: 'Search without filters' }).click();
    await hits(page).first().waitFor();
    await close();
  });
});

describe('the address of results', () => {
  for (const way of ways) {
    it(`is handed on by a link, whose query no server sees, over ${way}`, async () => {
      const { page, close } = await ask('registration', { way });
      await page.locator('#search-area').selectOption('xk/mitrovica-north');
      await page.locator('[data-link][href*="mitrovica"]').waitFor();
      const shown = await titles(page);
      const link = await page.locator('[data-link]').evaluate((element) => element.href);
      assert.match(link, /search\.html#q=registration&area=xk%2Fmitrovica-north$/);
      const other = await here.open(link);
      await hits(other.page).first().waitFor();
      assert.deepEqual(await titles(other.page), shown);
      assert.equal(await other.page.locator('#search-area').inputValue(), 'xk/mitrovica-north');
      assert.ok(other.seen.requests.every((url) => !url.split('#')[0].includes('registration')));
      await assertQuiet(other, way === 'file' ? fileUrl('') : here.server.base);
      await other.close();
      await close();
    });
  }

  it('changes with the filters once the link was taken, and Back undoes it', async () => {
    const { page, close } = await ask('registration', { address: 'xk/en/search.html' });
    await page.locator('#search-topic').selectOption('documents');
    await page.waitForTimeout(200);
    assert.match(page.url(), /search\.html$/, 'nothing enters the address unasked');
    await page.locator('#search-topic').selectOption('');
    await page.locator('[data-link]:not([href*=topic])').click();
    await page.waitForURL(/#q=registration$/);
    const all = await total(page);
    await page.locator('#search-topic').selectOption('documents');
    await page.waitForURL(/#q=registration&topic=documents$/);
    await page.waitForFunction((number) => !document.querySelector('.search-found').textContent.includes(number), String(all));
    await page.goBack();
    await narrowed(page, all);
    assert.equal(await page.locator('#search-topic').inputValue(), '');
    await close();
  });

  it('never holds other words than those that were handed on', async () => {
    const { page, close } = await here.open(here.address('http', 'xk/en/search.html#q=housing'));
    await hits(page).first().waitFor();
    await field(page).fill('security');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !location.hash.includes('housing'));
    assert.ok(!page.url().includes('security'), page.url());
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('header form input').value === 'housing');
    await close();
  });

  it('with nonsense in it does no harm', async () => {
    const opened = await here.open(here.address('http', 'xk/en/search.html#q=%3Cimg%20src=x%3E&topic=%00&area=../../&kind=constructor&state=%ff&all=2'));
    await opened.page.waitForTimeout(500);
    await assertQuiet(opened, here.server.base);
    await opened.close();
  });
});

describe('all languages of a country', () => {
  for (const way of ways) {
    it(`are searched when asked, labelled, and loaded only then, over ${way}`, async () => {
      const opened = await ask('prizren', { way });
      const { page, seen, close } = opened;
      const other = (url) => /\/search\/(sq|sr-Latn)\//.test(url);
      assert.ok(!seen.requests.some(other), 'not before');
      assert.match(await page.locator('.search-in').innerText(), /Shqip.*Srpski.*\(\d+ kB more to load\)/s);
      await page.getByLabel('Search in all languages of this country').check();
      const label = page.locator('.search-hit-language[lang=sq]').first();
      await label.waitFor();
      assert.ok(seen.requests.some(other));
      assert.equal(await label.innerText(), 'Shqip');
      assert.match(await page.locator('.search-in').innerText(), /English \(\d+\).*Shqip \([1-9]\d*\)/s);
      const hit = hits(page).filter({ has: label }).first();
      assert.equal(await hit.getAttribute('lang'), 'sq');
      await hit.locator('.search-hit-title a').click();
      await page.waitForURL(/\/xk\/sq\//);
      await assertQuiet(opened, way === 'file' ? fileUrl('') : here.server.base);
      await close();
    });
  }

  it('keep their own direction beside each other', async () => {
    const { page, close } = await ask('UNHCR', { address: 'iq-kr/ar/index.html' });
    await page.locator('[data-all]').check();
    const english = hits(page).and(page.locator('[lang=en]')).first();
    await english.waitFor();
    assert.equal(await english.getAttribute('dir'), 'ltr');
    assert.equal(await english.evaluate((element) => getComputedStyle(element).direction), 'ltr');
    await close();
  });

  it('find what the language of the page does not have', async () => {
    const { page, close } = await ask('stanovništva', { address: 'xk/sq/index.html' });
    await page.locator('[data-all]').check();
    await page.locator('.search-hit-language[lang=sr-Latn]').first().waitFor();
    await close();
  });
});

describe('the list of all pages', () => {
  it('has each brief of the country under its topic and under its place, with its dates', () => {
    const html = source('xk/en/pages.html');
    const [byTopic, byPlace] = html.split('id="by-place"');
    for (const address of ['en/housing.html', 'en/prizren/housing.html', 'en/mitrovica-north/documents.html']) {
      assert.ok(byTopic.includes(`href="../${address}"`), `${address} by topic`);
      assert.ok(byPlace.includes(`href="../${address}"`), `${address} by place`);
    }
    assert.match(byPlace, /data-outdated="\d{4}-\d\d-\d\d"/);
    assert.match(byPlace, /<h3 id="place-xk\/prizren"/);
  });
});
