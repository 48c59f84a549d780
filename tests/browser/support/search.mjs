// The search field as readers use it.
import assert from 'node:assert/strict';
import { here } from './browser.mjs';

export const field = (page) => page.locator('header form[role=search] input').first();
export const options = (page) => page.locator('[role=option]:visible');
export const hits = (page) => page.locator('main .search-hits .search-hit');
export const titles = (page) => page.locator('main .search-hits .search-hit-title').allInnerTexts();

// Waits until the first suggestion is the one expected: those for the first letters come before.
export async function firstOption(page, pattern) {
  await options(page).first().filter({ hasText: pattern }).waitFor();
}

// Types as a reader does, and waits for the suggestions.
export async function type(page, words) {
  await field(page).focus();
  await page.keyboard.type(words, { delay: 5 });
  await options(page).first().waitFor();
}

// All results for some words, on a page.
export async function ask(words, { way = 'http', address = 'xk/en/index.html', ...options } = {}) {
  const opened = await here.open(here.address(way, address), options);
  await field(opened.page).fill(words);
  await opened.page.keyboard.press('Enter');
  await opened.page.locator('.search-found:not(:empty)').waitFor();
  return opened;
}

export async function total(page) {
  return Number((await page.locator('.search-found').innerText()).match(/\d+/)[0]);
}

// What the reader is told stands in the view.
export async function says(page, pattern, place = 'main .search-view') {
  await page.locator(place).getByText(pattern).first().waitFor();
}

// Nothing in reach is smaller than a fingertip (WCAG 2.2, 2.5.8).
export async function assertTargets(page, place) {
  const small = await page.locator(place).locator('a:visible, button:visible, select:visible, input:visible, summary:visible')
    .evaluateAll((found) => found.map((one) => [one.textContent.trim().slice(0, 30) || one.id, one.getBoundingClientRect()])
      .filter(([, { width, height }]) => width < 24 || height < 24).map(([name, { width, height }]) => `${name}: ${width} by ${height}`));
  assert.deepEqual(small, []);
}
