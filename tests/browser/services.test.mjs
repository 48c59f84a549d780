// The directory of services: filters in the browser, everything without them.
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { here, ways } from './support/browser.mjs';
import { builtOn, program, temporaryDirectory } from './support/site.mjs';

// A country with many services: a quarter is free of charge, of a quarter it is not known,
// every fifth is outdated, every third speaks Albanian, every third does not say.
function country(count) {
  const directory = temporaryDirectory();
  const write = (path, text) => {
    mkdirSync(join(directory, path, '..'), { recursive: true });
    writeFileSync(join(directory, path), text);
  };
  write('content/network.yaml', 'name: Network\nlanguages: [en]\ntopics: {housing: {name: Housing}, health: {name: Health}, legal: {name: Law}}\ngroups: {women: {name: Women}}\n');
  write('content/stewards.yaml', 'rc: {name: Red Cross, in_country: true}\n');
  write('content/xk/area.yaml', 'kind: country\nnames: {en: Kosovo}\nlanguages: [en]\nsteward: rc\n');
  write('content/xk/north/area.yaml', 'kind: region\nnames: {en: North}\n');
  write('content/xk/north/town/area.yaml', 'kind: municipality\nnames: {en: Town}\n');
  const areas = ['xk', 'xk/north', 'xk/north/town'];
  const topics = ['housing', 'health', 'legal'];
  for (let n = 0; n < count; n += 1) {
    write(`content/${areas[n % 3]}/services/s${n}.yaml`, [
      `name: Service ${n}`, 'organisation: {name: Red Cross}', `description: What service ${n} offers to people who came back.`,
      `topics: [${topics[Math.floor(n / 3) % 3]}]`, n % 3 === 0 ? 'languages: [sq]' : n % 3 === 1 ? 'languages: [en]' : '',
      n % 4 === 0 ? 'cost: {free: true}' : n % 4 === 1 ? '' : 'cost: {free: false}', n % 2 ? 'groups: [women]' : '',
      'contact: {url: "https://example.org/"}', `assured_on: ${n % 5 ? '2026-10-01' : '2020-01-01'}`, 'assured_by: rc', '',
    ].filter((line) => line !== '').join('\n'));
  }
  const out = join(directory, 'public');
  execFileSync(program, ['--network', directory, '--as-of', builtOn, '--quiet', 'build', '--out', out], { stdio: ['ignore', 'ignore', 'inherit'] });
  return pathToFileURL(join(out, 'xk/en/services/index.html')).href;
}

const shown = (page) => page.locator('[data-service]:visible').count();
const says = (page) => page.locator('[data-services-status]').innerText();

describe('the filters of the directory', () => {
  let address;
  const open = async (options) => {
    address ??= country(60);
    return here.open(address, options);
  };

  it('without JavaScript every service is there, with ways to topics and places', async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    assert.equal(await shown(page), 60);
    assert.equal(await page.locator('[data-services-filters]').isVisible(), false);
    await page.getByRole('link', { name: 'Services by place' }).click();
    assert.match(page.url(), /#by-place$/);
    assert.equal(await page.locator('section', { has: page.locator('#by-place') }).locator('li a').count(), 60);
    await close();
  });

  it('outdated services stand last, marked, until the reader wants to be without them', async () => {
    const { page, close } = await open();
    assert.equal(await shown(page), 60);
    assert.equal(await says(page), '60 of 60 services are shown.');
    const states = await page.locator('ul.services').evaluateAll((lists) => lists.map((list) => [...list.children].map((one) => one.dataset.freshness)));
    for (const list of states) assert.deepEqual(list, list.toSorted((a, b) => (a === 'outdated') - (b === 'outdated')));
    assert.equal(await page.locator('[data-service][data-freshness=outdated] .chip[data-state=outdated]').count(), 12);
    assert.equal(await page.locator('.services-names [data-freshness=outdated] .chip[data-state=outdated]').count(), 12, 'and by place');
    await page.getByLabel('Without outdated ones').check();
    assert.equal(await shown(page), 48);
    assert.equal(await says(page), '48 of 60 services are shown. 12 outdated ones are left out.');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('[data-services-status]').isVisible(), true, 'paper says that it does not hold them all');
    await close();
  });

  it('a place shows what serves it: its own services and those of the areas above and in it', async () => {
    const { page, close } = await open();
    await page.getByLabel('Place', { exact: true }).selectOption('xk/north/town');
    assert.equal(await shown(page), 60);
    await page.getByLabel('Topic', { exact: true }).selectOption('housing');
    const topics = await page.locator('[data-service]:visible').evaluateAll((all) => [...new Set(all.map((one) => one.dataset.topics.trim()))]);
    assert.deepEqual(topics, ['housing']);
    assert.equal(await page.locator('#topic-health').isVisible(), false);
    await close();
  });

  it('not known is neither yes nor no', async () => {
    const { page, close } = await open();
    await page.getByLabel('Only free of charge').check();
    assert.equal(await shown(page), 15);
    assert.equal(await says(page), '15 of 60 services are shown. Of 15 more it is not known.');
    await page.getByLabel('Also where it is not known').check();
    assert.equal(await shown(page), 30);
    await close();
  });

  it('a choice enters the address only by its link, and the link shows it again', async () => {
    const { page, close } = await open();
    await page.getByLabel('Language', { exact: true }).selectOption('sq');
    assert.doesNotMatch(page.url(), /#/);
    const count = await shown(page);
    const link = await page.getByRole('link', { name: 'Link to this choice' }).getAttribute('href');
    assert.equal(link, '#language=sq');
    await page.goto('about:blank');
    await page.goto(address + link);
    assert.equal(await shown(page), count);
    assert.equal(await page.getByLabel('Language', { exact: true }).inputValue(), 'sq');
    await page.getByRole('button', { name: 'Clear the choices' }).click();
    await page.waitForFunction(() => document.querySelector('[data-services-clear]').hidden);
    assert.equal(await shown(page), 60);
    await close();
  });

  it('two thousand services are filtered in under 50 ms', async () => {
    const { page, close } = await here.open(country(2000));
    // Of each choice the best of five: the machine may be busy with other things.
    const times = await page.evaluate(() => {
      const field = document.querySelector('#services-topic');
      const best = {};
      for (let round = 0; round < 5; round += 1) {
        for (const value of ['health', '', 'legal', 'housing', '']) {
          const start = performance.now();
          field.value = value;
          field.dispatchEvent(new Event('change', { bubbles: true }));
          // The layout that the reader waits for belongs to it.
          document.body.getBoundingClientRect();
          best[value] = Math.min(best[value] ?? Infinity, performance.now() - start);
        }
      }
      return best;
    });
    const slowest = Math.max(...Object.values(times));
    assert.ok(slowest > 0 && slowest < 50, `it took ${JSON.stringify(times)} ms`);
    await close();
  });
});

for (const way of ways) {
  it(`the page of a service says what is not known, over ${way}`, async () => {
    const { page, close } = await here.open(here.address(way, 'ml/en/services/ame-shelter.html'));
    const text = await page.locator('article').innerText();
    assert.match(text, /It is not known whether it costs anything\./);
    assert.match(text, /The address of a shelter is never published\./);
    assert.match(text, /The opening hours are not known\./);
    await close();
  });
}
