// What is old is marked and sinks. It is never hidden: not in a list, not on paper, not without script.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { here } from './support/browser.mjs';
import { allPages, builtOn, program, repository, source, temporaryDirectory } from './support/site.mjs';

const narrow = { width: 360, height: 740 };
const wide = { width: 1280, height: 900 };
const late = '2027-09-01';

async function look(address, options, visit) {
  const opened = await here.open(address.includes('://') ? address : here.address('http', address), options);
  try {
    return await visit(opened.page);
  } finally {
    await opened.close();
  }
}

// An invented country: an alert that ends, a scheme of which nothing is said, an amount too long for its cell,
// follow-up figures, sources with notes in English, pages in Arabic.
let example;
before(() => {
  const network = join(temporaryDirectory(), 'network');
  cpSync(join(repository, 'tests/cases/exampleland'), network, { recursive: true });
  const write = (path, text) => {
    mkdirSync(join(network, path, '..'), { recursive: true });
    writeFileSync(join(network, path), text);
  };
  write('content/network.yaml', `name: {en: Example network, ar: شبكة مثال}
publisher: {name: Example publisher}
languages: [en, fr, ar]
topics:
  health: {name: {en: Health, ar: الصحة}, review_every: 180d}
  housing: {name: {en: Housing}, review_every: 180d}
  transport: {name: {en: Transport, ar: النقل}, review_every: 365d}
hosts: {SE: {name: {en: Sweden, ar: السويد}}}
components:
  cash: {name: {en: Cash, ar: نقد}, stage: after-arrival}
  counselling: {name: {en: Counselling, ar: مشورة}, stage: after-arrival}
`);
  write('content/xx/schemes/se-test.yaml', `name: Test scheme
host: SE
mode: voluntary
components:
  cash: {given: yes, cash: [{amount: "1234567890", most: "9876543210", currency: EUR, per: family}]}
  counselling: {given: yes}
as_of: 2026-10
reviewed: 2026-11-01
reviewed_by: office
sources: [visit]
`);
  example = join(network, 'public');
  execFileSync(program, ['--network', network, '--as-of', builtOn, '--quiet', 'build', '--out', example], { stdio: 'ignore' });
});
const inExample = (page) => pathToFileURL(join(example, page)).href;

describe('in every list and row of the sample, with script and without, on the screen and on paper', () => {
  const pages = ['xk/en/index.html', 'xk/en/topics/housing.html', 'xk/en/prizren/index.html', 'xk/en/pristina/index.html', 'xk/en/services/index.html',
    'xk/en/freshness.html', 'xk/en/pages.html', 'xk/en/sources.html', 'xk/en/sources/ercri-2009.html', 'xk/en/stewards/corin-sample.html', 'xk/en/hosts/dk.html',
    'hosts/dk.html', 'xk/en/schemes/index.html', 'xk/en/documents.html', 'iq-kr/ar/index.html', 'iq-kr/ar/erbil/index.html', 'iq-kr/ar/services/index.html'];
  for (const address of pages) {
    it(`${address}: what is outdated can be seen, with its mark`, async () => {
      for (const options of [{ javaScriptEnabled: true }, { javaScriptEnabled: false }, { javaScriptEnabled: true, viewport: narrow }]) {
        await look(address, options, async (page) => {
          for (const media of ['screen', 'print']) {
            await page.emulateMedia({ media });
            const wrong = await page.evaluate(() => [...document.querySelectorAll('main [data-freshness=outdated]')].filter((place) => {
              // On a narrow screen the coverage is a list of what there is; what stands in is in the first cell.
              if (place.closest('.cell-inherited') && innerWidth < 768) return false;
              if (place.closest('details:not([open])') && matchMedia('screen').matches) return false;
              const box = place.getBoundingClientRect();
              const mark = [...place.querySelectorAll('.chip, .fact-old')].some((one) => one.textContent.trim() !== '' && one.getBoundingClientRect().width > 0);
              return place.hidden || box.height === 0 || !mark;
            }).map((place) => place.textContent.trim().replace(/\s+/g, ' ').slice(0, 60)));
            assert.deepEqual(wrong, [], `${JSON.stringify(options)} ${media}`);
          }
        });
      }
    });
  }

  it('whatever stands for a page that ages carries all its dates', () => {
    for (const address of allPages()) {
      for (const [tag] of source(address).matchAll(/<(?:article|li|tr|section|td)\b[^>]*data-freshness=[^>]*>/g)) {
        for (const name of ['data-due', 'data-overdue', 'data-outdated']) assert.match(tag, new RegExp(` ${name}="\\d{4}-\\d{2}-\\d{2}"`), `${address}: ${tag}`);
      }
    }
  });

  it('the page of a topic shows the pages there are before the places that have none', async () => {
    for (const options of [{}, { javaScriptEnabled: false }]) {
      await look('xk/en/topics/housing.html', options, async (page) => {
        const titles = await page.locator('main .entry-title a:visible').allInnerTexts();
        assert.deepEqual(titles.slice(0, 3), ['Housing in Kosovo', 'Housing in Pristina', 'Housing in Prizren']);
        assert.equal(titles.indexOf('Peja') > 2, true);
      });
    }
  });

  it('an entry that becomes outdated sinks below the others on that day', async () => {
    const states = (today) => look('xk/en/pristina/index.html', { today }, (page) => page.locator('main ul[data-sink]').evaluateAll((lists) =>
      lists.map((list) => [...list.children].map((entry) => entry.dataset.freshness))));
    for (const list of await states('2027-05-01')) assert.deepEqual(list, list.toSorted((a, b) => (a === 'outdated') - (b === 'outdated')));
    assert.notDeepEqual(await states('2027-05-01'), await states(builtOn));
  });
});

describe('the state of an old page stays in sight', () => {
  const landings = ['xk/en/documents.html', 'iq-kr/ar/housing.html', 'xk/en/pristina/services/ura.html', 'ml/en/schemes/ma-iom.html', 'xk/en/housing.plain.html'];
  for (const address of landings) {
    for (const viewport of [narrow, wide]) {
      it(`${address}, ${viewport.width} pixels wide: at every anchor, which is not covered`, async () => {
        const anchors = [...source(address).split('<main')[1].matchAll(/<(?:h2|h3|li|section|span)[^>]* id="([^"]+)"/g)].map(([, id]) => id).slice(0, 12);
        await look(address, { viewport, reducedMotion: 'reduce' }, async (page) => {
          for (const id of anchors) {
            await page.evaluate((hash) => { location.hash = ''; location.hash = hash; }, `#${id}`);
            await page.waitForTimeout(30);
            const { bar, place, inner } = await page.evaluate((id) => ({
              bar: document.querySelector('.state-bar:not([hidden])').getBoundingClientRect().toJSON(),
              place: document.getElementById(id).getBoundingClientRect().toJSON(),
              inner: innerHeight,
            }), id);
            assert.ok(bar.top >= 0 && bar.bottom <= inner, `the state is in sight at #${id}`);
            assert.ok(bar.height <= 40, 'and small');
            assert.ok(place.top >= bar.bottom - 1, `#${id} at ${place.top} stands below ${bar.bottom}`);
          }
        });
      });
    }
  }

  it('without script as well, and landed on from elsewhere', async () => {
    await look('xk/en/documents.html#sources', { javaScriptEnabled: false, viewport: narrow, reducedMotion: 'reduce' }, async (page) => {
      const bar = page.locator('.state-bar:visible');
      assert.match(await bar.innerText(), /Outdated since 1 July 2009/);
      assert.ok((await bar.boundingBox()).y >= 0);
    });
  });

  it('nothing that the Tab key leads to is covered by it (WCAG 2.2, 2.4.11)', async () => {
    await look('xk/en/documents.html#sources', { viewport: narrow, reducedMotion: 'reduce' }, async (page) => {
      await page.locator('.site-footer a').first().focus();
      for (let step = 0; step < 25; step += 1) {
        await page.keyboard.press('Shift+Tab');
        const covered = await page.evaluate(() => {
          const box = document.activeElement.getBoundingClientRect();
          const bar = document.querySelector('.state-bar:not([hidden])').getBoundingClientRect();
          return !document.activeElement.closest('.top') && box.height > 0 && box.top < bar.bottom - 1 && box.bottom > 0 ? document.activeElement.outerHTML.slice(0, 80) : '';
        });
        assert.equal(covered, '');
      }
    });
  });

  it('it comes on the day of reading, is absent while a page is current, and is not printed', async () => {
    const bar = (today) => look('xk/en/background.html', { today }, (page) => page.locator('.state-bar:visible').count());
    assert.equal(await bar(builtOn), 0);
    assert.equal(await bar('2030-01-01'), 1);
    await look('xk/en/documents.html', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('.state-bar:visible').count(), 0);
      assert.equal(await page.locator('.notice-outdated').isVisible(), true);
    });
  });

  it('an expired alert says so too', async () => {
    await look(inExample('xx/en/alerts/2026-11-road.html'), { today: '2026-12-06', viewport: narrow }, async (page) => {
      assert.match(await page.locator('.state-bar:visible').innerText(), /expired/);
    });
  });
});

describe('on the day of reading', () => {
  const numbers = (address, today) => look(address, { today }, (page) => page.locator('.counts').first().evaluate((list) =>
    Object.fromEntries([...list.querySelectorAll('li:not([hidden])')].map((one) => [one.dataset.state, Number(one.querySelector('b').textContent)]))));

  it('counts are counted again, as a build of that day would', async () => {
    const rows = (today) => look('xk/en/freshness.html', { today }, (page) => page.locator('.overview tbody tr').evaluateAll((all) => all.reduce((found, row) => {
      const { freshness } = row.dataset;
      return { ...found, [freshness]: (found[freshness] ?? 0) + 1 };
    }, {})));
    for (const today of [builtOn, '2027-01-21', '2027-01-22', '2027-03-23', '2028-06-01']) {
      const expected = await rows(today);
      assert.deepEqual(await numbers('xk/en/freshness.html', today), expected, today);
      assert.deepEqual(await numbers('xk/en/index.html', today), expected, today);
    }
    const card = await look('index.html', { today: '2028-06-01' }, (page) => page.locator('[data-country=xk] .counts').innerText());
    assert.doesNotMatch(card, /Current/);
  });

  it('without script the numbers are those of the copy, and say so', async () => {
    const text = await look('xk/en/index.html', { javaScriptEnabled: false, today: late }, (page) => page.locator('section', { has: page.locator('#counts') }).innerText());
    assert.match(text, /When this copy was made:\s+Current 9/);
  });

  it('an expired alert goes over to the past alerts, on paper as well', async () => {
    await look(inExample('xx/en/alerts/index.html'), { today: '2026-12-06' }, async (page) => {
      for (const media of ['screen', 'print']) {
        await page.emulateMedia({ media });
        assert.doesNotMatch(await page.locator('section', { has: page.locator('#current') }).innerText(), /coast road/);
        assert.match(await page.locator('section', { has: page.locator('#past') }).innerText(), /coast road is closed[\s\S]*Expired/);
      }
    });
  });

  it('no sentence on a day that has passed says that something is to come', async () => {
    for (const address of ['xk/en/documents.html', 'xk/en/housing.plain.html', 'xk/en/freshness.html']) {
      const text = await look(address, { javaScriptEnabled: false, today: late }, (page) => page.locator('main').innerText());
      assert.doesNotMatch(text, /is due on|next review|is to be checked/i, address);
    }
  });
});

describe('on paper nothing is missing, and what is old is marked where it stands', () => {
  const printed = { viewport: { width: 673, height: 950 } };

  it('a figure of an outdated page has its mark beside it', async () => {
    for (const options of [printed, { ...printed, javaScriptEnabled: false }]) {
      await look('xk/en/pristina/housing.html', options, async (page) => {
        await page.emulateMedia({ media: 'print' });
        assert.match(await page.locator('.fact').first().innerText(), /218\s782\speople \(outdated\)/);
        assert.equal(await page.locator('.fact data').first().evaluate((figure) => getComputedStyle(figure).fontWeight), '400');
      });
    }
  });

  it('the first page keeps every column', async () => {
    await look('xk/en/index.html', printed, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const { cells, outside } = await page.evaluate(() => {
        const all = [...document.querySelectorAll('.coverage td')];
        return { cells: all.filter((cell) => cell.getBoundingClientRect().height > 0).length - all.length, outside: all.filter((cell) => cell.getBoundingClientRect().right > innerWidth + 1).length };
      });
      assert.deepEqual({ cells, outside }, { cells: 0, outside: 0 });
    });
  });

  it('the page of a place keeps its outdated pages and its services', async () => {
    await look('xk/en/prizren/index.html', printed, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const text = await page.locator('main').innerText();
      assert.match(text, /Housing in Prizren\s+Outdated/);
      assert.match(text, /Branches of the Red Cross of Kosova\s+Outdated/);
    });
  });

  it('the return plan marks the figures of outdated pages and does not print them bold', async () => {
    await look('xk/en/plan.html#place=xk/pristina', printed, async (page) => {
      await page.locator('.plan-make').click();
      await page.locator('[data-sheet] h2').waitFor();
      await page.emulateMedia({ media: 'print' });
      const rows = page.locator('.plan-topic [data-freshness=outdated] .plan-facts > div');
      assert.ok(await rows.count() > 0);
      for (const row of await rows.all()) {
        assert.match(await row.innerText(), /\(outdated\)/);
        assert.equal(await row.locator('b').count(), 0);
      }
      assert.doesNotMatch(await page.locator('.plan-unknown').innerText(), /Population of Pristina/);
    });
    await look('xk/en/plan.html#place=xk/peja', {}, async (page) => {
      await page.locator('.plan-make').click();
      await page.locator('[data-sheet] h2').waitFor();
      assert.doesNotMatch(await page.locator('.plan-unknown').innerText(), /Population of Pristina/, 'nobody asks in Peja for what is said of Pristina');
    });
  });
});

describe('nothing is left blank, and texts say their language', () => {
  it('no cell of a table is empty', async () => {
    const empty = [];
    for (const address of allPages().filter((page) => !/plan\.html$/.test(page))) {
      for (const [, inside] of source(address).matchAll(/<t[dh]\b[^>]*>(.*?)<\/t[dh]>/gs)) {
        if (inside.replace(/<[^>]*>|\s/g, '') === '') empty.push(address);
      }
    }
    assert.deepEqual([...new Set(empty)], []);
    await look(inExample('xx/en/schemes/se-test.html'), {}, async (page) => {
      assert.match(await page.locator('.components tr', { hasText: 'Counselling' }).innerText(), /Yes[\s\S]*Not known/);
    });
  });

  it('a long amount stays in its cell', async () => {
    for (const address of ['xx/en/schemes/index.html', 'xx/en/schemes/se-test.html', 'xx/ar/schemes/index.html']) {
      for (const media of ['screen', 'print']) {
        await look(inExample(address), { viewport: narrow }, async (page) => {
          await page.emulateMedia({ media });
          const outside = await page.locator('td .money:visible').evaluateAll((all) => all.filter((one) => {
            const cell = one.closest('td').getBoundingClientRect();
            const box = one.getBoundingClientRect();
            return box.right > cell.right + 1 || box.left < cell.left - 1;
          }).length);
          assert.equal(outside, 0, `${address} ${media}`);
        });
      }
    }
  });

  it('no text in Latin letters stands unmarked in an Arabic page', async () => {
    for (const address of allPages().filter((page) => page.startsWith('iq-kr/ar/') || page === 'index.ar.html')) {
      await look(address, { javaScriptEnabled: false }, async (page) => {
        const strangers = await page.evaluate(() => {
          const found = [];
          const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const text = walker.currentNode.data;
            const place = walker.currentNode.parentElement.closest('[lang]');
            if (walker.currentNode.parentElement.closest('template, noscript, [dir=ltr]')) continue;
            // Sentences, not names: names belong to no language.
            if (place.lang === 'ar' && /(\b[A-Za-z]{2,}\b[ ,.]+){4}/.test(text)) found.push(text.trim().slice(0, 70));
          }
          return found;
        });
        assert.deepEqual(strangers, [], address);
      });
    }
  });

  it('a note on a source has its language and direction', async () => {
    await look('iq-kr/ar/housing.html', {}, async (page) => {
      const note = page.locator('.source-note').first();
      assert.deepEqual([await note.getAttribute('lang'), await note.getAttribute('dir')], ['en', 'ltr']);
    });
  });

  it('no box to tick asks for completion, and nobody is said to answer without an address', async () => {
    for (const address of allPages()) assert.doesNotMatch(source(address), /type="(?:radio|checkbox)"[^>]*autocomplete/, address);
    const text = await look(inExample('xx/en/privacy.html'), {}, (page) => page.locator('main').innerText());
    assert.match(text, /names no public contact/);
    assert.doesNotMatch(text, /publisher of the network answers/);
  });
});
