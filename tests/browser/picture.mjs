// Takes the picture in README.md anew: CORIN=target/debug/corin node tests/browser/picture.mjs
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { builtOn, fileUrl, repository } from './support/site.mjs';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1120, height: 700 } });
await page.clock.setFixedTime(new Date(`${builtOn}T12:00:00Z`));
await page.goto(fileUrl('xk/en/documents.html'));
await page.screenshot({ path: join(repository, 'docs/pictures/brief.png') });
await browser.close();
