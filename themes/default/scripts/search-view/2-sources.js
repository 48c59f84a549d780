// The indexes that are asked: that of the page's language, and at the reader's wish
// those of the country's other languages.
(function () {
  "use strict";

  const view = window.corinView;
  const { page, place } = view;

  // One index: where it lies, what its pages' addresses begin with, its language.
  view.source = (element, root, more) => ({
    address: element.dataset.entry,
    bytes: Number(element.dataset.bytes) || 0,
    tag: element.lang,
    dir: element.dir,
    language: element.dataset.name || element.textContent,
    root,
    opening: null,
    engine: null,
    ...more,
  });

  // Opens an index, once; after a failure the next use tries again.
  view.open = (source) => {
    if (!source.opening) {
      const folder = source.address.slice(0, source.address.lastIndexOf("/") + 1);
      const name = source.address.slice(folder.length).replace(/\.js$/, "");
      const load = (chunk) => page.load(folder + chunk + ".js");
      source.opening = page.begun
        .then(() => page.once(place.reader))
        .then(() => {
          window.corinSearch.loadInflate = () => page.once(place.inflate);
          window.corinSearch.loadFurther = () => page.once(place.further);
          return window.corinSearch.open(name, load);
        })
        .then((engine) => (source.engine = engine));
      source.opening.catch(() => { source.opening = null; });
    }
    return source.opening;
  };

  // Asks those that are open, and says of each result where it is from.
  view.askOpen = async (sources, query, limit) => {
    const open = sources.filter((source) => source.engine);
    const asked = { ...query, from: place.from };
    const engines = open.map((source) => source.engine);
    if (engines.length > 1) await page.once(place.together);
    const answer = await (engines.length > 1
      ? window.corinSearch.ask(engines, asked, view.today(), limit)
      : engines[0].search(asked, view.today(), limit));
    for (const hit of answer.hits) hit.from = open[hit.source || 0];
    answer.open = open;
    return answer;
  };

  const listed = Array.from(view.template.content.querySelectorAll("[data-entry]"));
  view.sources = listed.map((element) => view.source(element, place.root));
  const own = view.sources.find((source) => source.address === place.entry);
  view.others = view.sources.filter((source) => source !== own);

  // Hands answers to take, the last of them complete. quiet loads nothing that the
  // reader has not asked for.
  view.answer = async (query, limit, take) => {
    const asked = query.all ? [own, ...view.others] : [own];
    await Promise.all(asked.map(view.open));
    await take(await view.askOpen(asked, query, limit));
  };
})();
