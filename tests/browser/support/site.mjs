// The sample network, built once for all tests of a run.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

export const repository = resolve(import.meta.dirname, '../../..');
export const program = process.env.CORIN ?? join(repository, 'target/debug/corin');

// The day of the build: pages are the same on whatever day the tests run.
export const builtOn = '2026-11-22';

export function temporaryDirectory() {
  const directory = mkdtempSync(join(tmpdir(), 'corin-browser-'));
  process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

// The countries and return areas of the sample, by id.
export const countries = readdirSync(join(repository, 'content'))
  .filter((name) => existsSync(join(repository, 'content', name, 'area.yaml'))).sort();

let built;

// The directory with the built sample.
export function site() {
  if (!built) {
    built = join(temporaryDirectory(), 'public');
    execFileSync(program, ['--network', repository, '--as-of', builtOn, '--quiet', 'build', '--out', built], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return built;
}

// One page of each kind, right-to-left ones included: kind and address below the root.
export const pages = [
  ['network', 'index.html'],
  ['network, right to left', 'index.ar.html'],
  ['languages', 'xk/index.html'],
  ['home', 'xk/en/index.html'],
  ['home, right to left', 'iq-kr/ar/index.html'],
  ['brief, current', 'xk/en/background.html'],
  ['brief, outdated', 'xk/en/documents.html'],
  ['brief of a locality', 'xk/en/prizren/housing.html'],
  ['brief, right to left', 'iq-kr/ar/housing.html'],
  ['page in plain words', 'xk/en/housing.plain.html'],
  ['page in plain words, right to left', 'iq-kr/ar/housing.plain.html'],
  ['page for children', 'xk/en/children.child.html'],
  ['locality', 'xk/en/prizren/index.html'],
  ['locality, right to left', 'iq-kr/ar/erbil/index.html'],
  ['topic', 'xk/en/topics/documents.html'],
  ['sources', 'xk/en/sources.html'],
  ['source', 'xk/en/sources/ercri-2009.html'],
  ['stewards', 'xk/en/stewards.html'],
  ['steward, right to left', 'iq-kr/ar/stewards/corin-sample.html'],
  ['freshness', 'xk/en/freshness.html'],
  ['all pages', 'xk/en/pages.html'],
  ['return plan', 'xk/en/plan.html'],
  ['return plan, right to left', 'iq-kr/ar/plan.html'],
  ['services', 'xk/en/services/index.html'],
  ['services, right to left', 'iq-kr/ar/services/index.html'],
  ['service', 'xk/en/pristina/services/ura.html'],
  ['service, right to left', 'iq-kr/ar/services/drc-vocational-training.html'],
  ['changes', 'xk/en/changes.html'],
  ['downloads', 'xk/en/data.html'],
  ['downloads, right to left', 'iq-kr/ar/data.html'],
  ['accessibility', 'xk/en/accessibility.html'],
  ['privacy', 'xk/en/privacy.html'],
  ['assistance matrix', 'xk/en/schemes/index.html'],
  ['assistance matrix, right to left', 'iq-kr/ar/schemes/index.html'],
  ['scheme', 'ml/en/schemes/ma-iom.html'],
  ['scheme, closed', 'iq-kr/ar/schemes/dk-voluntary-return.html'],
  ['host country', 'xk/en/hosts/dk.html'],
  ['host country at the network', 'hosts/dk.html'],
  ['changes', 'xk/en/changes.html'],
  ['search', 'xk/en/search.html'],
];

// Every HTML file of the site, as addresses below the root.
export function allPages() {
  return readdirSync(site(), { recursive: true })
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.split(sep).join('/'))
    .sort();
}

export function source(address) {
  return readFileSync(join(site(), address), 'utf8');
}

export function fileUrl(address) {
  return pathToFileURL(join(site(), address)).href;
}

