// Answers from several exports: the languages of a country, the countries of a network.
// What a word is, how rare, and how long pages are is counted over all of them.
// corin does the same in src/search/query/together.rs.
(function (global) {
  "use strict";

  const search = global.corinSearch;
  // As in src/search/vocabulary.rs.
  const COMMON_PAGES_MIN = 50;

  // Answers a query from several engines as if they were one. A hit also tells its
  // `source`, the position of its engine.
  search.ask = (engines, query, today, limit) => {
    const together = engines.length > 1 ? { manners: () => manners(engines, query), count } : null;
    return search.answer(engines, query, today, limit, together).catch(search.orDamaged);
  };

  async function manners(engines, query) {
    const all = engines.map((engine) => ({ engine, parsed: search.parse(query.text, engine.folding) }));
    const knownElsewhere = await knownSomewhere(all);
    const shared = new Map();
    for (const { engine: { language } } of all) {
      if (!shared.has(language)) shared.set(language, await share(all.filter(({ engine }) => engine.language === language)));
    }
    return all.map(({ engine }) => ({ knownElsewhere, shared: shared.get(engine.language) }));
  }

  // The words of a query, each with whether it may not be finished.
  function words({ clauses, open }) {
    return clauses.flatMap(({ phrase, words: [word] }, number) => (phrase ? [] : [{ word, last: open && number === clauses.length - 1 }]));
  }

  // The words, as typed, that some export knows: as they are, or else in another form.
  async function knownSomewhere(all) {
    const known = new Set();
    await Promise.all(
      all.map(async ({ engine, parsed }) => {
        for (const { clauses } of await engine.ones(parsed)) for (const at of clauses) known.add(parsed.clauses[at].words[0].typed);
        for (const { word, last } of words(parsed)) if (await engine.isKnown(word, last)) known.add(word.typed);
      })
    );
    const otherwise = new Set();
    const isUnknown = ({ engine, parsed }) => words(parsed).some(({ word }) => !known.has(word.typed) && !engine.little.has(word.surface));
    if (!all.some(isUnknown)) return known;
    await search.needFurther();
    await Promise.all(
      all.map(async ({ engine, parsed }) => {
        for (const { word } of words(parsed)) {
          if (!known.has(word.typed) && !engine.little.has(word.surface) && (await engine.otherwise(word))) otherwise.add(word.typed);
        }
      })
    );
    return new Set([...known, ...otherwise]);
  }

  // What the exports of a language know together.
  async function share(all) {
    const relations = new Map();
    const frequencies = new Map();
    let pages = 0;
    for (const { engine, parsed } of all) {
      pages += engine.count;
      const telling = words(parsed).filter(({ word }) => !engine.little.has(word.surface));
      await engine.needBlocks(telling.flatMap(({ word }) => engine.around(word.surface)));
      for (const { word } of telling) {
        const id = engine.id(word.surface);
        if (id === undefined) continue;
        await engine.needIds(engine.relations(id));
        const known = relations.get(word.typed) || new Set();
        for (const other of engine.relations(id)) known.add(engine.word(other));
        relations.set(word.typed, known);
        frequencies.set(word.typed, (frequencies.get(word.typed) || 0) + engine.frequency(id));
      }
    }
    const common = Array.from(frequencies).filter(([, frequency]) => pages >= COMMON_PAGES_MIN && frequency * 5 > pages * 3);
    return { relations, common: new Set(common.map(([typed]) => typed)) };
  }

  // How many pages there are, how long they are, and how many hold each part of the query.
  function count(all) {
    const frequencies = new Map();
    let pages = 0;
    const totals = all[0].engine.totals.map(() => 0);
    for (const { engine, resolved } of all) {
      pages += engine.count;
      engine.totals.forEach((total, field) => { totals[field] += total; });
      const here = new Map();
      for (const { key, alternatives } of resolved.clauses) {
        for (const { role, parts } of alternatives) {
          parts.forEach((ids, number) => {
            const part = search.keyOf(key, role, number);
            // A word may stand in the query twice.
            if (!here.has(part)) here.set(part, engine.union(ids).size);
          });
        }
      }
      for (const [part, number] of here) frequencies.set(part, (frequencies.get(part) || 0) + number);
    }
    return { count: pages, averages: totals.map((total) => total / pages), frequencies };
  }
})(globalThis);
