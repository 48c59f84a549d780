// Writes language_names.tsv from what Node knows of CLDR: node src/render/language_names.mjs
import { readFileSync, writeFileSync } from 'node:fs';
const en = readFileSync('themes/default/strings/en/languages.ftl','utf8');
const own = readFileSync('themes/default/strings/languages.ftl','utf8');
const tags = new Set([...en.matchAll(/^language-([\w-]+) =/gm)].map(m=>m[1]));
for (const m of own.matchAll(/^([\w-]+) =/gm)) tags.add(m[1]);
const locales = `af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko ku ky lo lt lv mk ml mn mr ms my nb ne nl nn no or pa pl ps pt ro ru sd si sk sl so sq sr sr-Latn sv sw ta te th tk tr uk ur uz vi yo zh zh-Hant zu ckb ti om yue br lb`.split(/\s+/);
const base = new Set(tags);
const listOf = (l) => [...new Set([...base, l])].sort();
const lines = [];
for (const l of locales.sort()) {
  if (Intl.DisplayNames.supportedLocalesOf([l]).length === 0) { console.error('no', l); continue; }
  const dn = new Intl.DisplayNames([l], { type: 'language', fallback: 'none' });
  const used = new Intl.DisplayNames([l], { type: 'language' }).resolvedOptions().locale;
  if (used.split('-')[0] !== l.split('-')[0]) { console.error('not', l, used); continue; }
  const names = listOf(l).map(t => { const n = dn.of(t); return n ? `${t}=${n}` : '' }).filter(Boolean);
  lines.push([l, new Intl.PluralRules(l).resolvedOptions().pluralCategories.join(' '), ...names].join('\t'));
}
writeFileSync('src/render/language_names.tsv', `# Names of languages and plural forms by language, from CLDR ${process.versions.cldr} (Unicode License v3): tag, forms, TAG=NAME ...\n` + lines.join('\n') + '\n');
