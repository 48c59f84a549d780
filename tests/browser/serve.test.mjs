// `corin serve`: search without JavaScript, reload after an edit, findings in the page.
import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { here } from './support/browser.mjs';
import { builtOn, program, repository, temporaryDirectory } from './support/site.mjs';
const network = temporaryDirectory();
const brief = join(network, 'content/xk/prizren/housing.en.md');
let server;
let base;

// The address that the program prints when the first build is served.
function firstLine(process) {
  return new Promise((done, failed) => {
    let text = '';
    process.stdout.on('data', (chunk) => {
      text += chunk;
      const address = text.match(/http:\/\/\S+/);
      if (address) done(address[0]);
    });
    process.on('exit', (code) => failed(new Error(`corin serve ended with ${code}`)));
  });
}

function edit(change) {
  writeFileSync(brief, change(readFileSync(brief, 'utf8')));
}

describe('corin serve', () => {
  before(async () => {
    cpSync(join(repository, 'content'), join(network, 'content'), { recursive: true });
    server = spawn(program, ['--network', network, '--as-of', builtOn, 'serve'], { stdio: ['ignore', 'pipe', 'pipe'] });
    server.stderr.resume();
    base = (await firstLine(server)).replace(/\/?$/, '/');
  });

  after(async () => {
    if (server.exitCode !== null) return;
    const ended = new Promise((done) => server.on('exit', done));
    server.kill('SIGINT');
    await ended;
  });

  it('answers the search form without JavaScript', async () => {
    const { page, close } = await here.open(`${base}xk/en/housing.html`, { javaScriptEnabled: false });
    const field = page.locator('header form[role=search] input').first();
    await field.fill('Peć background');
    await field.press('Enter');
    await page.waitForLoadState();
    const result = page.locator('main a[href*="peja"]').first();
    await result.click();
    assert.match(page.url(), /\/xk\/en\/peja\//);
    assert.match(await page.locator('h1').innerText(), /Peja/);
    await close();
  });

  it('loads a page again after an edit of its brief', async () => {
    const { page, close } = await here.open(`${base}xk/en/prizren/housing.html`);
    await page.waitForTimeout(500); // until it listens
    const before = readFileSync(brief, 'utf8');
    edit((text) => text.replace('## Where we looked', '## Where we looked again'));
    await page.getByRole('heading', { name: 'Where we looked again' }).waitFor();
    writeFileSync(brief, before);
    await page.getByRole('heading', { name: 'Where we looked', exact: true }).waitFor();
    await close();
  });

  it('shows a mistake in the page, serves the last good site, and takes the notice away when it is mended', async () => {
    const { page, close } = await here.open(`${base}xk/en/prizren/housing.html`);
    await page.waitForTimeout(500);
    const before = readFileSync(brief, 'utf8');
    edit((text) => text.replace('reviewed: 2009-02', 'reviewed: 2009-02-30'));
    const notice = page.getByRole('alertdialog');
    await notice.waitFor();
    assert.match(await notice.innerText(), /content\/xk\/prizren\/housing\.en\.md/);
    assert.match(await notice.innerText(), /February 2009/);
    const answer = await fetch(`${base}xk/en/prizren/housing.html`);
    assert.equal(answer.status, 200);
    assert.match(await answer.text(), /Where we looked/);
    writeFileSync(brief, before);
    await notice.waitFor({ state: 'detached' });
    await close();
  });

  it('is left alone by other sites: only its own names are answered', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((done, failed) => {
      const asked = request(`${base}xk/en/housing.html`, { headers: { host: 'evil.example' } }, (answer) => {
        answer.resume();
        done(answer.statusCode);
      });
      asked.on('error', failed);
      asked.end();
    });
    assert.ok(status >= 400, `answered ${status}`);
  });
});
