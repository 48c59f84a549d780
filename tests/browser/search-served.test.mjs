// The answer that `corin serve` gives a search form without JavaScript.
import { spawn } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { here } from './support/browser.mjs';
import { builtOn, program, repository } from './support/site.mjs';

let server;
let base;

async function search(words, address = 'xk/en/prizren/housing.html') {
  const opened = await here.open(base + address, { javaScriptEnabled: false });
  await opened.page.locator('#search-query').fill(words);
  await opened.page.keyboard.press('Enter');
  await opened.page.waitForURL(/\/search\?/);
  return opened;
}

const count = async (page) => Number((await page.locator('.summary').innerText()).replace(/^One/, '1').match(/\d+/)?.[0] ?? 0);

describe('results without JavaScript', () => {
  before(async () => {
    server = spawn(program, ['--network', repository, '--as-of', builtOn, 'serve', '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
    server.stderr.resume();
    base = await new Promise((done, failed) => {
      server.stdout.on('data', (chunk) => {
        const address = String(chunk).match(/http:\/\/\S+/);
        if (address) done(address[0].replace(/\/?$/, '/'));
      });
      server.on('exit', (code) => failed(new Error(`corin serve ended with ${code}`)));
    });
  });

  after(async () => {
    const ended = new Promise((done) => { server.on('exit', done); });
    server.kill('SIGINT');
    await ended;
  });

  for (const [filter, choice] of [['topic', 'documents'], ['area', 'xk/mitrovica-north'], ['kind', 'locality'], ['state', 'outdated']]) {
    it(`are narrowed by ${filter}, to as many as it says`, async () => {
      const { page, close } = await search('registration municipality');
      const all = await count(page);
      const said = await page.locator(`#choice-${filter} option[value="${choice}"]`).innerText();
      await page.locator(`#choice-${filter}`).selectOption(choice);
      await page.getByRole('button', { name: 'Show only these' }).click();
      await page.waitForURL(new RegExp(`${filter}=${encodeURIComponent(choice)}`));
      assert.equal(await count(page), Number(said.match(/\((\d+)\)/)[1]));
      assert.ok(await count(page) < all);
      assert.equal(await page.locator(`#choice-${filter}`).inputValue(), choice);
      await close();
    });
  }

  it('tell a correction; what was typed can be had exactly, and back', async () => {
    const { page, close } = await search('documnets');
    assert.ok(await count(page) > 0);
    await page.getByRole('button', { name: 'Search for exactly “documnets”' }).click();
    await page.waitForURL(/exact=1/);
    assert.equal(await count(page), 0);
    assert.equal(await page.locator('main').getByRole('link', { name: 'All pages by topic and by place' }).count(), 1);
    await page.getByRole('button', { name: 'Search for similar words too' }).click();
    await page.waitForURL((url) => !url.search.includes('exact'));
    assert.ok(await count(page) > 0);
    await close();
  });

  it('name the nearest topics when there is nothing', async () => {
    const { page, close } = await search('"housng"');
    await page.locator('main').getByRole('link', { name: 'Housing', exact: true }).click();
    assert.match(page.url(), /\/xk\/en\/topics\/housing\.html$/);
    await close();
  });

  it('lead to further headings of a page', async () => {
    const { page, close } = await search('registration documents');
    const link = page.locator('.search-also a').first();
    const name = await link.innerText();
    await link.click();
    assert.ok((await page.locator(':target').innerText()).startsWith(name));
    await close();
  });

  it('are themselves a page whose field answers with JavaScript', async () => {
    const { page, seen, close } = await here.open(`${base}search?area=xk&lang=en&q=housing`);
    await page.locator('#search-query').fill('security');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.search-view .search-found').first().filter({ hasText: /\d/ }).waitFor();
    await page.locator('.search-hits a').first().click();
    await page.waitForURL(/\/xk\/en\//);
    // A page that is left hangs up on the news of the server.
    assert.deepEqual(seen.errors.filter((error) => !error.includes('/-corin/events')), []);
    await close();
  });
});
