// A guide in chapters: several levels of topics, several pages on one topic, two languages.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { axeViolations, here } from './support/browser.mjs';
import { builtOn, program, repository, temporaryDirectory } from './support/site.mjs';

const public_ = join(temporaryDirectory(), 'chapters');

before(() => {
  const network = join(repository, 'tests/cases/chapters');
  execFileSync(program, ['--network', network, '--as-of', builtOn, '--quiet', 'build', '--out', public_], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
});

async function look(page, options, visit) {
  const [path, rest] = page.split('#');
  const address = pathToFileURL(join(public_, 'xa', path)).href + (rest ? '#' + rest : '');
  const opened = await here.open(address, { today: builtOn, ...options });
  try {
    return await visit(opened.page);
  } finally {
    await opened.close();
  }
}

const rows = (page) => page.locator('.coverage tbody tr:visible').evaluateAll((all) =>
  all.map((row) => (row.querySelector('th a') || row.querySelector('th span') || row.querySelector('th')).textContent));

describe('the table of what there is', () => {
  it('opens a chapter to its parts, without script too', async () => {
    for (const javaScriptEnabled of [true, false]) {
      await look('en/index.html', { javaScriptEnabled }, async (page) => {
        assert.deepEqual(await rows(page), ['Housing', 'Health', 'Work']);
        await page.locator('.coverage summary').first().click();
        assert.deepEqual(await rows(page), ['Housing', 'Renting', "Tenants' rights", 'Shelter', 'Health', 'Work']);
      });
    }
  });

  it('shows all parts on paper', async () => {
    await look('en/index.html', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      assert.equal((await rows(page)).length, 6);
    });
  });

  it('marks the worst of the further pages, and counts again on the day of reading', async () => {
    const state = (today) => look('en/index.html', { today }, (page) =>
      page.locator('.coverage tbody tr').nth(4).locator('.cell-more').getAttribute('data-freshness'));
    const housing = await look('en/index.html', {}, (page) => page.locator('.cell-more').first().getAttribute('data-freshness'));
    assert.equal(housing, 'outdated');
    assert.equal(await state(builtOn), 'current');
    assert.equal(await state('2028-01-01'), 'outdated');
  });
});

describe('pages of a guide in chapters', () => {
  const all = ['index', 'housing', 'housing-disability', 'tenants', 'topics/housing', 'topics/renting', 'lakeside/index', 'hillside/index', 'pages', 'plan'];

  it('fit on small and large screens in both directions', async () => {
    for (const language of ['en', 'ar']) {
      for (const width of [360, 1280]) {
        for (const name of all) {
          await look(`${language}/${name}.html`, { viewport: { width, height: 800 } }, async (page) => {
            if (name === 'index') await page.locator('.coverage summary').first().click();
            const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
            assert.ok(wide <= room, `${language}/${name} at ${width}: ${wide} > ${room}`);
          });
        }
      }
    }
  });

  it('have nothing that axe objects to', async () => {
    for (const name of ['en/index', 'en/topics/housing', 'en/lakeside/index', 'ar/housing-disability']) {
      const found = await look(`${name}.html`, { axe: true }, (page) => axeViolations(page));
      assert.deepEqual(found, [], name);
    }
  });

  it('are found by the way from the chapter to the part', async () => {
    await look('en/topics/housing.html', { javaScriptEnabled: false }, async (page) => {
      await page.locator('main a', { hasText: 'Renting' }).first().click();
      await page.locator('main').getByRole('link', { name: 'Deposits' }).click();
      const way = await page.locator('.breadcrumbs a').allInnerTexts();
      for (const step of ['Housing', 'Renting', "Tenants' rights"]) assert.ok(way.includes(step), `${step} in ${way}`);
    });
  });
});

describe('a return plan', () => {
  const made = (place, act = async () => {}) => look(`en/plan.html#place=${place}`, {}, async (page) => {
    await act(page);
    await page.locator('.plan-make').click();
    await page.locator('#plan-sheet').waitFor();
    return page.locator('.plan-known .plan-page a').allInnerTexts();
  });

  it('has all pages of a topic, and none in whose place another stands', async () => {
    const lakeside = await made('xa/lakeside');
    assert.deepEqual(lakeside.slice(0, 4), ['Housing for people with disabilities in Lakeside', 'Housing in Exampleland', 'Advice on housing', 'Moving house']);
    const hillside = await made('xa/hillside');
    assert.ok(hillside.includes('Housing in Hillside') && hillside.includes('Housing for people with disabilities'));
    assert.ok(!hillside.includes('Housing in Exampleland'));
  });

  it('leaves out the parts of a chapter that is left out', async () => {
    const shown = await made('xa', (page) => page.locator('.plan-topics input[value=housing]').uncheck());
    assert.deepEqual(shown, ['Doctors and hospitals', 'Chemists']);
  });
});

describe('the search of a guide in chapters', () => {
  it('finds in a chapter what its parts say, as the program does', async () => {
    const found = (topic) => look(`en/search.html#q=office&topic=${topic}`, {}, async (page) => {
      await page.locator('main .search-hit').first().waitFor();
      return page.locator('main .search-hit').count();
    });
    assert.equal(await found('housing'), 10);
    assert.equal(await found('renting'), 3);
  });
});
