// Answers from several exports: the languages of a country, the countries of a network.
// corin does the same in src/search/query/together.rs.
(function (global) {
  "use strict";

  const search = global.corinSearch;

  // The words, as typed, that some export knows.
  async function knownSomewhere(engines, query) {
    const known = new Set();
    await Promise.all(
      engines.map(async (engine) => {
        const { clauses, open } = search.parse(query.text, engine.folding);
        const words = clauses.map(({ phrase, words: [word] }, number) => [phrase, word, open && number === clauses.length - 1]);
        for (const [phrase, word, last] of words) if (!phrase && (await engine.isKnown(word, last))) known.add(word.typed);
      })
    );
    return known;
  }

  // Answers a query from several engines as if they were one. A hit also tells its
  // `source`, the position of its engine.
  search.ask = (engines, query, today, limit) => ask(engines, query, today, limit).catch(search.orDamaged);

  async function ask(engines, query, today, limit) {
    const known = await knownSomewhere(engines, query);
    const answers = await Promise.all(engines.map((engine) => engine.answer(query, today, limit, known)));
    const counts = { topics: new Map(), areas: new Map(), kinds: new Map(), states: new Map() };
    const languages = new Map();
    const corrected = new Map();
    const suggestions = { topics: new Map(), areas: new Map() };
    const add = (facets, { id, name, count }) => {
      if (facets.has(id)) facets.get(id).count += count;
      else facets.set(id, { id, name, count });
    };
    let dropped = null;
    answers.forEach((answer, source) => {
      for (const { typed, used } of answer.corrected) corrected.set(typed, new Set([...(corrected.get(typed) || []), ...used]));
      dropped = dropped === null ? answer.dropped : dropped.filter((word) => answer.dropped.includes(word));
      for (const name of Object.keys(counts)) for (const facet of answer[name]) add(counts[name], facet);
      add(languages, { id: engines[source].language, name: "", count: answer.total });
      for (const name of Object.keys(suggestions)) {
        for (const one of answer.suggestions[name]) if (!suggestions[name].has(one.id)) suggestions[name].set(one.id, one);
      }
    });
    const hits = answers.flatMap((answer, source) => answer.hits.map((hit) => ({ ...hit, source })));
    hits.sort((a, b) => Number(b.complete) - Number(a.complete) || b.score - a.score);
    const sum = (name) => answers.reduce((all, answer) => all + answer[name], 0);
    const found = sum("total") > 0;
    return {
      query: String(query.text),
      corrected: Array.from(corrected, ([typed, used]) => ({ typed, used: Array.from(used) })),
      dropped: (dropped || []).filter((word) => !corrected.has(word)),
      total: sum("total"),
      unread: sum("unread"),
      hits: hits.slice(0, limit),
      topics: search.byId(counts.topics.values()),
      areas: search.byId(counts.areas.values()),
      kinds: search.byId(counts.kinds.values()),
      states: search.byAge(counts.states.values()),
      suggestions: {
        topics: found ? [] : Array.from(suggestions.topics.values()),
        areas: found ? [] : Array.from(suggestions.areas.values()),
      },
      languages: Array.from(languages.values()),
    };
  }
})(globalThis);
