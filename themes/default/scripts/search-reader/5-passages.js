// What a page that was read tells: how near the words stand, where to land, what to show.
// corin does the same in src/search/query/read.rs and excerpt.rs.
(function (global) {
  "use strict";

  const search = global.corinSearch;

  // As in src/search/query.
  const NEAR_WORDS = 8;
  const ALSO_MAX = 3;
  const WINDOW = 30;
  const LEAD = 5;
  // Words to mark on the page that a result leads to.
  const SPELLINGS_MAX = 40;

  function weigh(clauses, rarities) {
    let sum = 0;
    rarities.forEach((rarity, bit) => { if (clauses & (1 << bit)) sum += rarity; });
    return sum;
  }

  function nearness({ title, summary, sections }, rarities) {
    const closest = new Array(Math.max(0, rarities.length - 1)).fill(0);
    for (const found of [title, summary].concat(...sections)) approach(found, closest);
    let near = 0;
    let all = 0;
    closest.forEach((close, pair) => {
      const least = Math.min(rarities[pair], rarities[pair + 1]);
      near += least * close;
      all += least;
    });
    return all > 0 ? near / all : 0;
  }

  // Raises how close neighbouring clauses come by what one text holds.
  function approach(found, closest) {
    const last = new Array(closest.length + 1).fill(-1);
    found.forEach(({ clauses }, at) => {
      if (clauses === 0) return;
      for (let clause = 0; clause < last.length; clause += 1) {
        if (!(clauses & (1 << clause))) continue;
        const before = clause > 0 ? last[clause - 1] : -1;
        if (before >= 0 && at - before <= NEAR_WORDS) closest[clause - 1] = Math.max(closest[clause - 1], 1 / (at - before));
        const after = clause + 1 < last.length ? last[clause + 1] : -1;
        if (after >= 0 && at - after + 1 <= NEAR_WORDS) closest[clause] = Math.max(closest[clause], 1 / (at - after + 1));
      }
      for (let clause = 0; clause < last.length; clause += 1) if (clauses & (1 << clause)) last[clause] = at;
    });
  }

  // The section that answers the rarest words, or else the summary; and further ones.
  function landing({ text, summary, sections }, rarities) {
    const found = [];
    sections.forEach(([heading, body], number) => {
      const weight = weigh(all(heading) | all(body), rarities);
      if (weight > 0) found.push({ weight, number });
    });
    found.sort((a, b) => b.weight - a.weight);
    const passageOf = ({ number }) => {
      const { heading, anchor, text: body } = text.sections[number];
      const url = anchor === "" ? text.id : text.id + "#" + anchor;
      return { heading, anchor, url, excerpt: passage(body, sections[number][1], rarities) };
    };
    if (found.length === 0) {
      const excerpt = passage(text.summary, summary, rarities);
      return { best: { heading: "", anchor: "", url: text.id, excerpt }, also: [] };
    }
    const also = found.slice(1).filter(({ weight }) => weight * 2 >= found[0].weight);
    const anchored = also.filter(({ number }) => text.sections[number].anchor !== "");
    return { best: passageOf(found[0]), also: anchored.slice(0, ALSO_MAX).map(passageOf) };
  }

  // The words that answer, as the page spells them.
  function spellings({ text, title, summary, sections }) {
    const all = new Set();
    const add = (from, found) => {
      for (const { start, end, clauses } of found) {
        if (clauses !== 0 && all.size < SPELLINGS_MAX) all.add(from.slice(start, end));
      }
    };
    add(text.title, title);
    add(text.summary, summary);
    sections.forEach(([heading, body], number) => {
      add(text.sections[number].heading, heading);
      add(text.sections[number].text, body);
    });
    return Array.from(all);
  }

  function all(found) {
    return found.reduce((bits, word) => bits | word.clauses, 0);
  }

  function passage(text, found, rarities) {
    let most = 0;
    let best = 0;
    found.forEach((word, at) => {
      if (word.clauses === 0) return;
      const weight = weigh(all(found.slice(at, at + WINDOW - LEAD)), rarities);
      if (weight > most) {
        most = weight;
        best = at;
      }
    });
    const first = Math.max(0, best - LEAD);
    const last = first + WINDOW;
    const from = first === 0 ? 0 : found[first].start;
    const to = last < found.length ? found[last].start : text.length;
    const out = [];
    let plain = from > 0 ? "…" : "";
    let marked = "";
    let at = from;
    const push = (part, mark) => { if (part) out.push({ text: part, marked: mark }); };
    for (const word of found.slice(first, last)) {
      if (word.clauses === 0) continue;
      const start = Math.max(word.start, at);
      const end = Math.min(word.end, to);
      if (start > at) {
        push(marked, true);
        marked = "";
        plain += text.slice(at, start);
      }
      push(plain, false);
      plain = "";
      if (end > start) {
        marked += text.slice(start, end);
        at = end;
      }
    }
    push(marked, true);
    plain += text.slice(at, to);
    if (to < text.length) plain = plain.replace(/ +$/, "") + " …";
    push(plain, false);
    return out;
  }

  Object.assign(search, { nearness, landing, spellings });
})(globalThis);
