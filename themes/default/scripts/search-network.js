// Search over the whole network, on its front page: asks the indexes of the countries,
// one after the other as they arrive. Loaded after search-view.js.
(function () {
  "use strict";

  const view = window.corinView;
  const { place, text, fill, button } = view;
  // What is loaded without asking: more may be dear on the reader's line.
  const UNASKED_BYTES = 300000;
  const AT_ONCE = 4;

  const fold = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  // A country in the language of this page, or in its own first one.
  view.sources = Array.from(document.querySelectorAll("[data-country]"), (card) => {
    const all = Array.from(card.querySelectorAll("[data-entry]"));
    const link = all.find((one) => one.lang === place.language) || all[0];
    const country = card.querySelector("h3").textContent.trim();
    const names = [country, ...(card.dataset.names || "").split("|")].map(fold).filter((name) => name.length > 2);
    return link && view.source(link, card.dataset.country + "/", { country, names, failed: false });
  }).filter(Boolean);

  let unlimited = false;

  // The countries that a query names first; those that would be too much are left.
  function choose(words) {
    const folded = fold(words);
    const named = (source) => source.names.some((name) => folded.includes(name));
    const order = [...view.sources.filter(named), ...view.sources.filter((source) => !named(source))];
    let sum = 0;
    const rest = [];
    const wanted = order.filter((source, at) => {
      if (source.engine) return true;
      sum += source.bytes;
      if (unlimited || at === 0 || sum <= UNASKED_BYTES) return true;
      rest.push(source);
      return false;
    });
    return { wanted, rest };
  }

  view.answer = async (query, limit, take) => {
    const { wanted, rest } = query.quiet ? { wanted: view.sources.filter((source) => source.engine), rest: [] } : choose(query.text);
    if (query.quiet && wanted.length === 0) return view.tell(text.textEnter);
    let problem = null;
    let due = false;
    let asking = null;
    const ask = async () => {
      while (due) {
        due = false;
        const answer = await view.askOpen(wanted, query, limit);
        answer.progress = { wanted, rest };
        await take(answer);
      }
      asking = null;
    };
    // One question at a time, however many indexes arrive meanwhile.
    const arrived = () => {
      due = true;
      asking = asking || ask();
      return asking;
    };
    const waiting = wanted.filter((source) => !source.engine);
    const worker = async () => {
      for (let source = waiting.shift(); source; source = waiting.shift()) {
        source.failed = false;
        try {
          await view.open(source);
          await arrived();
        } catch (error) {
          if (source.engine) throw error;
          problem = error;
          source.failed = true;
        }
      }
    };
    if (waiting.length < wanted.length) await arrived();
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    if (!wanted.some((source) => source.engine)) throw problem || new Error("no country");
    if (problem) await arrived();
  };

  // How far it is, what could not be had, and what would be more to load.
  view.progress = (line, { progress: { wanted, rest } }, again) => {
    const done = wanted.filter((source) => source.engine).length;
    const failed = wanted.filter((source) => source.failed);
    const told = [fill(text.textProgress, { done, all: view.sources.length })];
    if (failed.length > 0) {
      const names = failed.map((source) => source.country);
      told.push(fill(text.textMissing, { names }), button(text.textAgain, again));
    }
    if (rest.length > 0) {
      const size = view.kilobytes(rest.reduce((sum, source) => sum + source.bytes, 0));
      told.push(button(fill(text.textRest, { count: rest.length, size }), () => { unlimited = true; again(); }));
    }
    line.replaceChildren(...told.flatMap((one) => [one, " "]));
  };

  view.nearest = ({ areas = [] }) =>
    areas.flatMap(({ id, name }) => {
      const [country, ...below] = id.split("/");
      const source = view.sources.find((one) => one.root === country + "/");
      return source ? [[name, source.root + [source.tag, ...below, "index.html"].join("/")]] : [];
    });

  view.start();
})();
