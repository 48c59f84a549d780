// Small networks in languages from right to left, with what runs from left to right in every text
// of every kind of record. Nothing in them is real.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { program, temporaryDirectory } from './site.mjs';

// A word of each language, and the direction that all of them have in common.
export const words = { ar: 'كلمة', fa: 'واژه', ckb: 'وشە', he: 'מילה' };

export const tokens = [
  '+383 38 000 456', '(038) 000-456', '-5', '10–20', '50 %', 'name@example.org', 'https://example.org/a_b?c=1',
  'B2-17', 'ISO 3166-1', 'form-2a.pdf', '08:00–16:00', '2026-10-04', '180–250 EUR', '€ 180', 'v1.2.3',
  'XK05 1212 0000 4567 8906', 'IOM (2026)', '+٣٨٣ ٣٨ ٠٠٠', '۰۸:۰۰–۱۶:۰۰',
];

// What may stand in a short field.
const short = tokens.slice(0, 9);

function files(language) {
  const word = words[language];
  const said = (list) => list.map((token) => `${word} ${token} ${word}`).join(` ${word}، `);
  // Answers and voices may hold no number or address of anybody.
  const nobody = tokens.filter((token) => !/[@+(]/.test(token));
  const still = said(nobody);
  const text = JSON.stringify(said(tokens));
  const brief = JSON.stringify(said(short));
  const name = (number) => JSON.stringify(`${word} ${short[number % short.length]} ${word}`);
  const cells = tokens.map((token) => `| ${word} ${token} | ${token} |`).join('\n');
  const source = `{title: ${name(0)}, publisher: ${name(7)}, kind: field, distance: first-hand, accessed: 2026-09-28, url: "https://example.org/a-1/", origin: ${name(2)}}`;
  const body = `${said(tokens)} {{ fact("rent") }}.[^s]\n\n## ${word} ${tokens[0]}\n\n**${word} ${tokens[0]} ${word}.** [${tokens[0]}](tel:+38338000456)، [${word} ${tokens[1]}](tel:+38338000456)، **+383** 38 000 456.[^s]\n\n| ${word} | ${word} ${tokens[0]} |\n|---|---|\n${cells}\n\n- ${said(tokens)}[^s]\n`;
  const dates = 'as_of: 2026-10-01\nreviewed: 2026-10-04\nreviewed_by: desk\n';
  const heads = `title: ${name(0)}\nsummary: ${brief}\n`;
  const fact = `facts:\n  rent: {label: ${name(7)}, value: 180–250, unit: EUR, as_of: 2026-08, source: s}\n`;
  return {
    'network.yaml': `name: ${name(0)}\nsummary: ${brief}\npublisher: {name: ${name(1)}, url: "https://example.org/", contact: "+383 38 000 456"}\nbase_url: https://example.org/\nlanguages: [${language}, en]\nlicence: CC0-1.0\ntopics:\n  housing: {name: ${name(2)}, review_every: 365d}\n  health: {name: ${name(3)}, review_every: 365d}\nhosts: {SE: {name: ${name(4)}}, DE: {name: ${name(5)}}}\ngroups: {women: {name: ${name(6)}}}\ncomponents: {housing: {name: ${name(7)}, stage: after-arrival}}\nchecks: {contact-in-text: allow, single-source: allow}\n`,
    'sources.yaml': `s: ${source}\nshared: ${source}\n`,
    'stewards.yaml': `desk: {name: ${name(8)}, in_country: true, url: "https://example.org/", contact: "+383 38 000 456"}\n`,
    'xx/area.yaml': `kind: country\nnames: {${language}: ${name(0)}, en: Exampleland}\nlanguages: [${language}, en]\nsteward: desk\nsummary: ${brief}\ndisclaimer: ${brief}\ncontact_points:\n  - {name: ${name(3)}, purpose: ${brief}, phone: "+383 38 000 456", email: name@example.org, url: "https://example.org/", address: ${name(7)}, source: s, as_of: 2026-10-01}\n`,
    'xx/north/area.yaml': `kind: municipality\nnames: {${language}: ${name(1)}, en: North}\nsummary: ${brief}\n`,
    [`xx/housing.${language}.md`]: `---\n${heads}${dates}sources: [s]\n${fact}---\n${body}`,
    'xx/housing.en.md': `---\ntitle: Housing\nsummary: Call +383 38 000 456\n${dates}sources: [s]\n---\nText.[^s]\n`,
    [`xx/housing.${language}.plain.md`]: `---\n${heads}${dates}sources: [s]\n---\n${body.replace('{{ fact("rent") }}', '')}`,
    [`xx/north/health.${language}.md`]: `---\n${heads}${dates}sources: [shared]\n---\n${body.replace('{{ fact("rent") }}', '').replaceAll('[^s]', '[^shared]')}`,
    [`xx/alerts/2026-11-road.${language}.md`]: `---\n${heads}topics: [housing]\nseverity: severe\nissued: 2026-11-16\nissued_by: desk\nexpires: 2026-12-05\nsources: [s]\n---\n${said(tokens)}[^s]\n`,
    [`xx/answers/2026-09-rent.${language}.md`]: `---\nquestion: ${name(7)}\nsummary: ${JSON.stringify(still)}\ntopic: housing\nanswered: 2026-10-01\nanswered_by: desk\nsources: [s]\n---\n${still}[^s]\n`,
    [`xx/voices/bags.${language}.md`]: `---\ntitle: ${name(7)}\nspeaker: ${name(2)}\ntopics: [housing]\ntold: 2026-03\nrecorded_by: desk\nconsent:\n  given: 2026-04-01\n  scope: [public]\n---\n${still}\n`,
    'xx/services/desk.yaml': `name: ${name(0)}\norganisation: {name: ${name(7)}, description: ${text}, url: "https://example.org/"}\ndescription: ${text}\ntopics: [housing]\nfacility: office\neligibility: ${text}\ngroups: [women]\ncost: {free: true, note: ${text}}\nlanguages: [${language}]\napplication: ${text}\ncontact:\n  phones: [{number: "+383 38 000 456", note: ${text}}]\n  email: info@example.org\n  url: https://example.org/x-1/\n  address: {street: ${name(7)}, town: ${name(1)}}\n  note: ${text}\nopening_hours: [{days: [MO], opens: "09:00", closes: "16:30"}]\nopening_note: ${text}\navailability: {state: partly, note: ${text}}\nstatus: active\nassured_on: 2026-10-04\nassured_by: desk\nsources: [s]\n`,
    'xx/schemes/help.yaml': `name: ${name(0)}\ndescription: ${text}\nhost: SE\nmode: voluntary\nprovider: ${name(7)}\neligibility: ${text}\ncomponents:\n  housing: {given: yes, cash: [{amount: "460", most: "770", currency: EUR, per: person, note: ${text}}], in_kind: ${text}, note: ${text}}\nas_of: 2026-10-01\nreviewed: 2026-10-04\nreviewed_by: desk\nsources: [s]\n`,
    'xx/outcomes/2025.yaml': `title: ${name(0)}\nsummary: ${brief}\nmethod: ${text}\nperiod: {from: 2025, until: 2025}\nanswered: 61\nas_of: 2026-10-01\nreviewed: 2026-10-04\nreviewed_by: desk\nsources: [s]\n`,
    'xx/outcomes/2025.csv': `${word} 10–20,${word} B2-17,${word}\n#indicator+name,#affected+f,#affected+m\n${word} 18+ ${word},24,37\n`,
  };
}

// The files of the network in a language.
export function write(language, root) {
  for (const [path, content] of Object.entries(files(language))) {
    const file = join(root, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

// The built site of a language: its directory, and the addresses of its pages.
export function directions(language) {
  const root = join(temporaryDirectory(), language);
  write(language, root);
  const site = join(root, 'public');
  execFileSync(program, ['--network', root, '--as-of', '2026-11-22', '--quiet', 'build', '--out', site], { stdio: ['ignore', 'ignore', 'inherit'] });
  const pages = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(site, join(entry.parentPath, entry.name)))
    .sort();
  return { site, pages };
}
