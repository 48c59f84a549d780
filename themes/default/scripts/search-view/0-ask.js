// Until the reader brings `ask`.
(function () {
  "use strict";
  window.corinPage.ask = async (engines, query, today, limit) => {
    const search = window.corinSearch;
    if (search.ask) return search.ask(engines, query, today, limit);
    const answers = await Promise.all(engines.map((engine) => engine.search(query, today, limit)));
    const merged = { query: query.text, corrected: [], dropped: [], total: 0, hits: [], topics: [], areas: [], languages: [] };
    const add = (to, from) => from.forEach((f) => { const k = to.find((t) => t.id === f.id); if (k) k.count += f.count; else to.push({ ...f }); });
    answers.forEach((a, source) => {
      merged.total += a.total;
      a.hits.forEach((h) => merged.hits.push({ ...h, source, spellings: h.excerpt.filter((p) => p.marked).map((p) => p.text) }));
      add(merged.topics, a.topics); add(merged.areas, a.areas);
      add(merged.languages, [{ id: engines[source].language, name: "", count: a.total }]);
      if (answers.length === 1) { merged.corrected = a.corrected; merged.dropped = a.dropped; }
    });
    merged.hits.sort((a, b) => b.score - a.score);
    merged.hits.length = Math.min(limit, merged.hits.length);
    return merged;
  };
})();
