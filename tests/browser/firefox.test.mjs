// Search in Firefox, over http and from a stick: few tests, of what a counsellor does.
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { assertQuiet, fox, until, withFirefox } from './support/firefox.mjs';

withFirefox();

const FIELD = 'header form[role=search] input';

// The titles of the suggestions, once the first one fits.
const suggested = (page, pattern) => until(page, `a suggestion like ${pattern}`, (source) => {
  const shown = [...document.querySelectorAll('[role=option]')].filter((option) => option.checkVisibility()).map((option) => option.innerText);
  return shown.length > 0 && new RegExp(source).test(shown[0]) && shown;
}, pattern);

// All results in the page, once there are any.
const results = (page) => until(page, 'results in the page', () => {
  const shown = [...document.querySelectorAll('main .search-hit')].filter((hit) => hit.checkVisibility());
  return shown.length > 0 && shown.map((hit) => ({
    title: hit.querySelector('a').innerText,
    state: hit.dataset.freshness ?? '',
    marks: [...hit.querySelectorAll('mark')].map((mark) => mark.innerText),
  }));
});

const count = (page) => page.$eval('main .search-found', (element) => Number(element.innerText.match(/\d+/)?.[0]));

async function type(page, words) {
  await page.focus(FIELD);
  await page.keyboard.type(words, { delay: 5 });
}

async function ask(page, words) {
  await type(page, words);
  await page.keyboard.press('Enter');
  return results(page);
}

// Opens a page, runs the test on it, and looks whether anything was forbidden, failed or asked of others.
async function on(way, address, test, options) {
  const opened = await fox.open(address.includes('://') ? address : fox.address(way, address), options);
  try {
    await test(opened.page, opened);
    await assertQuiet(opened, fox.own(way));
  } finally {
    await opened.close();
  }
}

for (const way of ['http', 'file']) {
  describe(`Firefox, over ${way}`, { timeout: 120_000 }, () => {
    for (const name of ['Peć', 'Пећ']) {
      it(`a town answers under another of its names: ${name}`, () => on(way, 'xk/en/index.html', async (page) => {
        await type(page, name);
        await suggested(page, 'Peja');
      }));
    }

    it('the policy of the page forbids what it does not need, and these tests would see it broken', async () => {
      const opened = await fox.open(fox.address(way, 'xk/en/index.html'));
      // Trusted Types refuse the script before it is there, the policy refuses the attribute.
      await opened.page.evaluate(() => {
        try { document.head.append(Object.assign(document.createElement('script'), { textContent: 'globalThis.ran = true' })); } catch { /* refused */ }
        try { document.body.setAttribute('onclick', 'globalThis.ran = true'); document.body.click(); } catch { /* refused */ }
      });
      assert.equal(await opened.page.evaluate(() => globalThis.ran), undefined);
      await assert.rejects(assertQuiet(opened, fox.own(way)), /policy/);
      await opened.close();
    });

    it('a result is reached and followed with the keyboard alone', () => on(way, 'xk/en/housing.html', async (page) => {
      for (let press = 0; press < 30; press += 1) {
        await page.keyboard.press('Tab');
        if (await page.$eval(FIELD, (field) => field === document.activeElement)) break;
      }
      assert.ok(await page.$eval(FIELD, (field) => field === document.activeElement), 'Tab reaches the field');
      await page.keyboard.type('outline prizren', { delay: 5 });
      await suggested(page, 'Prizren');
      await page.keyboard.press('ArrowDown');
      const led = await until(page, 'the chosen option is told to screen readers', (field) => {
        const active = document.querySelector(field).getAttribute('aria-activedescendant');
        return active && document.getElementById(active)?.innerText;
      }, FIELD);
      await page.keyboard.press('Enter');
      const title = await until(page, 'the page of the result', () =>
        !/xk\/en\/housing\.html$/.test(location.pathname) && document.querySelector('h1')?.innerText);
      assert.ok(led.startsWith(title), `"${led}" led to "${title}"`);
    }));

    it('a typing error is corrected, and the reader is told', () => on(way, 'xk/en/index.html', async (page) => {
      await type(page, 'documnets ');
      await until(page, 'what was corrected', () =>
        [...document.querySelectorAll('[role=status]')].some((status) => /documents/i.test(status.textContent)));
    }));

    it('all results are narrowed to as many as the filter says, and mark the words', () => on(way, 'xk/en/index.html', async (page) => {
      const hits = await ask(page, 'registration');
      assert.ok(hits.some((hit) => hit.marks.length > 0), 'words are marked');
      const all = await count(page);
      const offered = await page.$$eval('main #search-topic option[value]:not([value=""])', (options) =>
        options.map((option) => ({ value: option.value, said: Number(option.innerText.match(/\((\d+)\)/)?.[1]) })));
      const choice = offered.find(({ said }) => said > 0 && said < all);
      assert.ok(choice, `a topic that narrows ${all} results: ${JSON.stringify(offered)}`);
      await page.select('main #search-topic', choice.value);
      await until(page, `${choice.said} results`, (said) =>
        Number(document.querySelector('main .search-found')?.innerText.match(/\d+/)?.[0]) === said, choice.said);
    }));

    it('Arabic without hamza is found and stands right to left', () => on(way, 'iq-kr/ar/index.html', async (page) => {
      await type(page, 'اربيل');
      await suggested(page, 'أربيل');
      const direction = await page.$eval('[role=option]', (option) => getComputedStyle(option).direction);
      assert.equal(direction, 'rtl');
    }));

    it('results carry the freshness of the day of reading', async () => {
      for (const [today, expected] of [['2026-11-22', 'current'], ['2035-01-01', 'outdated']]) {
        await on(way, 'xk/en/index.html', async (page) => {
          const states = (await ask(page, 'outline')).map((hit) => hit.state).filter(Boolean);
          assert.ok(states.includes(expected), `${expected} on ${today}: ${states}`);
          if (expected === 'outdated') assert.ok(!states.includes('current'), `nothing is current on ${today}: ${states}`);
        }, { today });
      }
    });

    it('results come again from a shared address, and no server sees the query', () => on(way, 'xk/en/index.html', async (page) => {
      const titles = (await ask(page, 'identity card')).map((hit) => hit.title);
      const link = await page.$eval('main [data-link]', (element) => element.href);
      assert.match(link, /search\.html#q=identity%20card/);
      await on(way, link, async (other, { seen }) => {
        assert.deepEqual((await results(other)).map((hit) => hit.title), titles);
        assert.ok(seen.requests.every((url) => !url.split('#')[0].includes('identity')));
      });
    }));
  });
}
