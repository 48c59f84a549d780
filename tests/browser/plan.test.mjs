// The return plan: what is on the sheet, and that nothing of it stays anywhere.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { assertQuiet, axeViolations, here, ways } from './support/browser.mjs';
import { serve } from './support/server.mjs';
import { builtOn, program, repository, site, temporaryDirectory } from './support/site.mjs';

const examples = {};

// A small invented country that has everything a sheet can hold.
before(async () => {
  const network = join(temporaryDirectory(), 'network');
  cpSync(join(repository, 'tests/cases/return-plan'), network, { recursive: true });
  for (const readers of ['public', 'counsellor']) {
    const out = join(network, 'out', readers);
    execFileSync(program, ['--network', network, '--as-of', builtOn, '--quiet', 'build', '--for', readers, '--out', out], { stdio: 'ignore' });
    examples[readers] = { directory: out, server: await serve(out) };
  }
});
after(() => Promise.all(Object.values(examples).map(({ server }) => server.close())));

function example(way, page = 'xa/en/plan.html', readers = 'public') {
  const { directory, server } = examples[readers];
  return way === 'file' ? pathToFileURL(join(directory, page)).href : server.base + page;
}

const own = (way) => (way === 'file' ? pathToFileURL(examples.public.directory).href : examples.public.server.base);

async function choose(page, { place = 'xa/lakeside', host = '', mode = '' } = {}) {
  await page.locator('#plan-place').selectOption(place);
  await page.locator('#plan-host').selectOption(host);
  if (mode) await page.locator(`input[value=${mode}]`).check();
  await page.locator('.plan-make').click();
  await page.locator('[data-sheet] h2').waitFor();
}

const section = (page, name) => page.locator(`[aria-labelledby=plan-part-${name}]`);
const said = async (page, name) => (await section(page, name).innerText()).replace(/[\u2066-\u2069]/g, '');
const rows = (page) => section(page, 'assistance').locator('tbody tr').evaluateAll((found) =>
  found.map((row) => [...row.cells].map((cell) => cell.textContent)));

for (const way of ways) {
  describe(`a return plan over ${way}`, () => {
    it('holds what the place has, and what the country has where the place has nothing', async () => {
      const opened = await here.open(example(way));
      const { page } = opened;
      await choose(page, { host: 'SE', mode: 'voluntary' });
      const known = await said(page, 'known');
      assert.match(known, /Housing in Lakeside/);
      assert.match(known, /Rent of a two-room flat\s+180–250 EUR a month \(October 2026\) \[\d\]/);
      assert.match(known, /Deposit for a flat\s+2 to 3 monthly rents \(October 2026\) · Exampleland/, 'a figure of the country says so');
      assert.match(known, /There is no page on Lakeside: this one is on Exampleland\./);
      assert.match(known, /Reviewed: 2 November 2026 · Example desk/);
      const unknown = await said(page, 'unknown');
      assert.match(unknown, /No page at all: Health, Assistance/);
      assert.match(unknown, /Only on Exampleland, not on Lakeside: Security, Transport/);
      assert.match(await said(page, 'sources'), /Visit of the example desk, Example desk, October 2026, first-hand/);
      await assertQuiet(opened, own(way));
      await opened.close();
    });

    it('asks nobody for anything but its data scripts', async () => {
      const { page, seen, close } = await here.open(example(way));
      await page.waitForLoadState('load');
      seen.requests.length = 0;
      await choose(page, { host: 'SE' });
      await page.locator('[data-key="question housing"]').fill('Who pays the deposit?');
      await choose(page, { place: 'xa' });
      // Browsers fetch the icon of a page whenever they like.
      const others = seen.requests.filter((url) => !/\/plan\/en\/[a-z]+\.[0-9a-f]{8}\.js$|\/assets\/icon\./.test(url));
      assert.deepEqual(others, []);
      await close();
    });
  });
}

describe('what a return plan says', () => {
  it('a fact that other places give and this one does not is named', async () => {
    const { page, close } = await here.open(example('http'));
    await choose(page, { place: 'xa/hilltop' });
    assert.match(await said(page, 'unknown'), /Known for other places, not for Hilltop: Rent of a two-room flat/);
    await choose(page, { place: 'xa/lakeside' });
    assert.doesNotMatch(await said(page, 'unknown'), /Known for other places/);
    await close();
  });

  it('yes, no and not known are three answers, by host country and kind of return', async () => {
    const { page, close } = await here.open(example('http'));
    await choose(page, { host: 'SE', mode: 'voluntary' });
    assert.deepEqual(await rows(page), [
      ['Travel', 'Yes', 'B. in kind: the ticket'],
      ['Money for a start', 'Yes', 'B. EUR\u00a0460–770 a person'],
      ['Training', 'No', 'B. No'],
      ['Reception at the airport', 'Yes', 'A. Not known'],
    ]);
    const assistance = await said(page, 'assistance');
    assert.match(assistance, /Not known, for all else: Reception at the airport\. No source lists it\. That does not mean no\./);
    assert.match(assistance, /kind of return not known: ask before you count on it/);
    assert.match(assistance, /To be paid back: when one goes back within a year/);
    assert.doesNotMatch(assistance, /Closed scheme/);
    await choose(page, { host: 'SE', mode: 'enforced' });
    assert.match(await said(page, 'assistance'), /Enforced return\s+Not known\. No source lists it\./);
    await choose(page, { host: 'FR' });
    assert.match(await said(page, 'assistance'), /No scheme is known for people who return from France\. That does not mean/);
    await choose(page, {});
    assert.match(await said(page, 'assistance'), /No host country is chosen/);
    await close();
  });

  it('a scheme ends with its last day, at view time; a suspended one is named and gives nothing', async () => {
    for (const [today, given] of [['2026-12-31', 'Yes'], ['2027-01-01', undefined]]) {
      const { page, close } = await here.open(example('http'), { today });
      await choose(page, { host: 'DK', mode: 'enforced' });
      assert.equal((await rows(page))[0]?.[1], given, today);
      const assistance = await said(page, 'assistance');
      assert.match(assistance, /Suspended, not to be had at the moment: Danish scheme/);
      assert.equal(/Its last day has passed: Winter scheme/.test(assistance), given === undefined);
      await close();
    }
  });

  it('services say what is known of them and what is not', async () => {
    const { page, close } = await here.open(example('http'));
    await choose(page);
    const [advice, clinic] = await Promise.all([/^Advice centre/, /^Lakeside clinic/].map((name) =>
      section(page, 'services').locator('.plan-service').filter({ has: page.getByRole('link', { name }) }).innerText()));
    assert.match(advice, /\+383 38 000 001 · advice@example\.org · https:\/\/example\.org\/advice · Main street 1, Capital/);
    assert.match(advice, /free of charge · Languages: English, Arabic · Open: Mon–Thu 09:00–16:30, Fri 09:00–12:00/);
    assert.match(clinic, /How to reach it is not known\./);
    assert.match(clinic, /cost: not known · languages: not known · hours: not known/);
    assert.match(clinic, /It is closed for a time\./);
    assert.match(clinic, /There only in part, or at times\. \(no insulin\)/);
    assert.match(clinic, /Nobody knows whether people who come back can get it\./);
    assert.equal(await section(page, 'services').getByRole('link', { name: 'Advice centre' }).count(), 1, 'it names two areas and stands once');
    await close();
  });

  it('alerts stand on it until they expire, the worst first', async () => {
    for (const [today, titles] of [
      [builtOn, ['Unrest in the capital', 'The pass is closed']], ['2026-11-24', ['Unrest in the capital', 'The pass is closed']],
      ['2026-11-25', ['The pass is closed']], ['2026-12-06', []],
    ]) {
      const { page, close } = await here.open(example('http'), { today });
      await choose(page);
      assert.deepEqual(await section(page, 'alerts').locator('a').allInnerTexts(), titles, today);
      if (titles.length === 0) assert.match(await said(page, 'alerts'), /No alert is in force in this copy/);
      await close();
    }
  });

  it('how old things are is worked out on the day', async () => {
    for (const [today, state, warning] of [
      [builtOn, 'Current', null], ['2027-06-15', 'Overdue', /The review has been overdue since 31 May 2027/], ['2028-01-01', 'Outdated', /Outdated since 30 June 2027: do not rely on it\./],
    ]) {
      const { page, close } = await here.open(example('http'), { today });
      await choose(page, { place: 'xa' });
      const housing = section(page, 'known').locator('.plan-topic').filter({ hasText: 'Housing in Exampleland' });
      const text = await housing.innerText();
      assert.match(text, new RegExp(state, 'i'));
      if (warning) assert.match(text, warning);
      else assert.doesNotMatch(text, /overdue since|Outdated since/);
      await close();
    }
  });

  it('topics that are not chosen are not on it', async () => {
    const { page, close } = await here.open(example('http'));
    await page.getByRole('button', { name: 'No topic' }).click();
    await page.getByLabel('Health').check();
    await choose(page);
    assert.doesNotMatch(await page.locator('[data-sheet]').innerText(), /Housing in/);
    assert.deepEqual(await section(page, 'services').locator('.plan-service').count(), 1);
    assert.deepEqual(await section(page, 'alerts').locator('a').allInnerTexts(), ['Unrest in the capital'], 'an alert on all topics stays');
    await close();
  });

  it('the link on the page of a place chooses it, and the address keeps nothing', async () => {
    for (const way of ways) {
      const { page, close } = await here.open(example(way, 'xa/en/lakeside/index.html'));
      await page.getByRole('link', { name: 'Put into a return plan' }).click();
      await page.locator('[data-choices]:visible').waitFor();
      assert.equal(await page.locator('#plan-place').inputValue(), 'xa/lakeside');
      assert.match(page.url(), /\/en\/plan\.html$/, way);
      await close();
    }
  });

  it('what cannot be loaded is said, and can be tried again', async () => {
    const { page, close } = await here.open(example('http', 'xa/en/index.html'));
    await page.route('**/plan/en/*.js', (route) => route.abort());
    await page.goto(example('http'));
    await page.locator('.plan-make').click();
    await page.getByText('The sheet was not put together. Try again.').waitFor();
    await page.unroute('**/plan/en/*.js');
    await choose(page);
    await close();
  });

  it('what is for counsellors only comes on it when asked for, and then it says so', async () => {
    const { page, close } = await here.open(example('http', 'xa/en/plan.html', 'counsellor'));
    await choose(page, { place: 'xa' });
    assert.doesNotMatch(await page.locator('[data-sheet]').innerText(), /Line for counsellors|Not to be handed over/);
    await page.getByLabel('With what is for counsellors only').check();
    await choose(page, { place: 'xa' });
    assert.match(await page.locator('[data-sheet]').innerText(), /Not to be handed over[^]*Line for counsellors[^]*\(for counsellors only\)/);
    await close();
  });
});

describe('a return plan is kept nowhere', () => {
  const secret = 'Zorica wants to open a bakery';

  async function written() {
    const opened = await here.open(example('http'));
    const { page } = opened;
    page.on('dialog', (dialog) => dialog.accept());
    await choose(page, { host: 'SE', mode: 'voluntary' });
    await page.locator('[data-key="question housing"]').fill(secret);
    return opened;
  }

  it('nothing is stored, and the address, the title and the history say nothing', async () => {
    const { page, close } = await written();
    const kept = await page.evaluate(async () => ({
      local: localStorage.length, session: sessionStorage.length, cookie: document.cookie,
      databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
      state: JSON.stringify(history.state), name: window.name, title: document.title, address: location.href,
    }));
    assert.match(kept.title, /^Return plan/);
    assert.deepEqual({ ...kept, title: '' }, {
      local: 0, session: 0, cookie: '', databases: 0, caches: 0, state: 'null', name: '', title: '', address: example('http'),
    });
    await close();
  });

  it('coming back finds nothing', async () => {
    const { page, close } = await written();
    await page.goto(example('http', 'xa/en/index.html'));
    await page.goBack();
    await page.locator('[data-choices]:visible').waitFor();
    assert.equal(await page.locator('[data-sheet]').isVisible(), false);
    assert.equal(await page.locator('#plan-place').inputValue(), 'xa');
    assert.equal(await page.locator('#plan-host').inputValue(), '');
    assert.doesNotMatch(await page.content(), /Zorica/);
    assert.ok(!(await page.evaluate(() => [...document.querySelectorAll('textarea')].some((one) => one.value))));
    await close();
  });

  it('a page that the browser kept for Back has forgotten before', async () => {
    const { page, close } = await written();
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    assert.equal(await page.locator('[data-sheet] > *').count(), 0);
    assert.doesNotMatch(await page.content(), /Zorica/);
    await close();
  });

  it('"Start again" and leaving in a hurry forget; leaving otherwise asks once something is written', async () => {
    const { page, close } = await written();
    const asked = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
    assert.equal(await asked(), true);
    await page.evaluate(() => { document.documentElement.hidden = true; });
    assert.equal(await asked(), false, 'nobody is held up who leaves in a hurry');
    await page.evaluate(() => { document.documentElement.hidden = false; });
    await page.locator('.plan-tools button').nth(1).click();
    assert.equal(await page.locator('[data-sheet] > *').count(), 0);
    assert.equal(await asked(), false);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'plan-place');
    await close();
  });

  it('no browser is invited to keep, correct or send what is written', async () => {
    const { page, close } = await written();
    const fields = await page.locator('[data-sheet] textarea').evaluateAll((found) =>
      found.map((one) => [one.autocomplete, one.getAttribute('spellcheck'), one.getAttribute('writingsuggestions'), one.hasAttribute('name')].join(' ')));
    assert.ok(fields.length > 15);
    assert.deepEqual([...new Set(fields)], ['off false false false']);
    assert.equal(await page.locator('main form').getAttribute('autocomplete'), 'off');
    assert.equal(await page.locator('main form[action]').count(), 0);
    await close();
  });

  it('what is written stays when the sheet is put together again', async () => {
    const { page, close } = await written();
    await choose(page, { place: 'xa' });
    assert.equal(await page.locator('[data-key="question housing"]').inputValue(), secret);
    await close();
  });
});

describe('a return plan for everybody', () => {
  for (const [look, options] of [['wide', {}], ['dark and narrow', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }]]) {
    for (const language of ['en', 'ar']) {
      it(`axe finds nothing, nothing is wider than the screen: ${language}, ${look}`, async () => {
        const { page, close } = await here.open(example('http', `xa/${language}/plan.html`), { axe: true, ...options });
        assert.deepEqual(await axeViolations(page), [], 'the choices');
        await choose(page, { host: 'SE' });
        assert.deepEqual(await axeViolations(page), [], 'the sheet');
        assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth <= innerWidth));
        await close();
      });
    }
  }

  it('by keyboard: the sheet is told and has the focus; what is left out passes it on', async () => {
    const { page, close } = await here.open(example('http'));
    await page.locator('#plan-place').focus();
    await page.locator('.plan-make').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-sheet] h2').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'plan-sheet');
    assert.match(await page.locator('[role=status][data-status]').innerText(), /The sheet is put together\. Topics with a page: 3\. Topics without: 2\./);
    const out = section(page, 'known').getByRole('button', { name: /^Leave out: / });
    const count = await out.count();
    await out.first().focus();
    await page.keyboard.press('Enter');
    assert.equal(await out.count(), count - 1);
    assert.match(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), /^Leave out: /);
    await close();
  });

  it('right to left, in its own words, with texts in another language marked', async () => {
    const { page, close } = await here.open(example('http', 'xa/ar/plan.html'));
    await choose(page, { host: 'SE' });
    assert.equal(await page.locator('.plan-sheet').last().evaluate((one) => getComputedStyle(one).direction), 'rtl');
    assert.match(await said(page, 'services'), /مركز المشورة/);
    const strangers = await page.locator('[data-sheet]').evaluate((sheet) => [...sheet.querySelectorAll('a, p, dt, b, h4')]
      .filter((one) => /^[A-Za-z ]{8,}$/.test(one.textContent) && one.closest('[lang]').lang === 'ar').map((one) => one.textContent));
    assert.deepEqual(strangers, []);
    await close();
  });

  it('without JavaScript there is an empty sheet, and words on what to do', async () => {
    const { page, close } = await here.open(example('file'), { javaScriptEnabled: false });
    const main = await page.locator('main').innerText();
    assert.match(main, /Without JavaScript this page cannot put a sheet together/);
    for (const heading of ['What is known', 'What is not known', 'Services to contact', 'Assistance', 'Open questions', 'Agreed next steps']) {
      assert.ok(await page.locator('main').getByRole('heading', { name: heading, exact: true }).first().isVisible(), heading);
    }
    assert.equal(await page.locator('main form').isVisible(), false);
    assert.ok(await page.locator('.plan-questions').getByText('Transport').isVisible());
    await close();
  });
});

describe('a return plan on paper', () => {
  const pagesOf = async (page) => ((await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;

  it('is one to three pages, with what was written and without what is for the screen', async () => {
    const { page, close } = await here.open(example('http'));
    await choose(page, { host: 'SE', mode: 'voluntary' });
    await page.locator('[data-key="question housing"]').fill('Who pays\nthe deposit?');
    await page.locator('[data-key="step 1 what"]').fill('Call the advice centre');
    await page.emulateMedia({ media: 'print' });
    const printed = await page.locator('body').innerText();
    for (const expected of [
      /Return plan: Lakeside/, /Name \(by hand\)/, /22 November 2026/, /This sheet is not kept anywhere/, /Who pays\nthe deposit\?/,
      /Call the advice centre/, /en\/lakeside\/housing\.html/, /Agreed next steps/,
    ]) assert.match(printed, expected);
    assert.ok(printed.includes(examples.public.server.base + 'xa/en/'), 'where it is from');
    for (const control of ['.plan-choices', '.plan-tools', '.plan-out', '.plan-sheet textarea', '.plan-empty', 'form[role=search]']) {
      for (const one of await page.locator(control).all()) assert.equal(await one.isVisible(), false, control);
    }
    const pages = await pagesOf(page);
    assert.ok(pages >= 1 && pages <= 3, `${pages} pages`);
    await close();
  });

  it('with nothing chosen the empty sheet is printed, on one or two pages', async () => {
    const { page, close } = await here.open(example('http'));
    assert.equal(await page.locator('.plan-empty').isVisible(), false, 'not on the screen');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.plan-empty').isVisible(), true);
    const pages = await pagesOf(page);
    assert.ok(pages <= 2, `${pages} pages`);
    await close();
  });
});

describe('the weight of return plans', () => {
  it('a country of the sample stays under 20 kB in each language, compressed', () => {
    for (const [country, language] of [['xk', 'en'], ['iq-kr', 'ar'], ['ml', 'fr'], ['rs', 'sr-Latn']]) {
      const directory = join(site(), country, 'plan', language);
      const bytes = readdirSync(directory).reduce((sum, name) => sum + gzipSync(readFileSync(join(directory, name))).length, 0);
      assert.ok(bytes < 20_000, `${country} in ${language}: ${bytes}`);
    }
  });
});
