// All results, in the page: filters, corrections, languages, an address to hand on.
// Loaded when all results are asked for; begins when search-view.js is there.
window.corinPage.all = function () {
  "use strict";

  const view = window.corinView;
  const { place, text, input, fill, make, button } = view;
  const SHOWN = 10;
  const SHOWN_MAX = 200;
  const QUERY_MAX = 1000;
  const HEADING_MAX = 60;
  const FILTERS = ["topic", "area", "kind", "state"];
  const STATES = ["current", "due", "overdue", "outdated"];
  const own = document.querySelector("[data-search-results]");

  let query = { text: "" };
  let shown = null;
  let put = [];
  let asked = 0;

  // What the list under the field asks beside the words: in which languages.
  view.asked = () => ({ all: query.all });

  const part = (name) => shown.querySelector(name);
  const select = (name) => part("#search-" + name);

  // ---- Opening and closing -------------------------------------------------------

  // The view, in its place or before the page's own content.
  function open() {
    if (shown) return;
    shown = view.template.content.querySelector(".search-view").cloneNode(true);
    part(".search-hits").replaceChildren();
    if (own) {
      own.replaceChildren(shown);
      const way = part("[data-close]");
      if (way) way.remove();
    } else {
      const main = document.querySelector("main");
      put = Array.from(main.children).filter((child) => !child.hidden);
      for (const child of put) child.hidden = true;
      main.prepend(shown);
      part("h2").setAttribute("aria-level", "1"); // the page's own heading is away
      part("[data-close]").addEventListener("click", () => { view.close(); input.focus(); });
    }
    for (const name of FILTERS) select(name).addEventListener("change", (event) => ask({ [name]: event.target.value }));
    part("[data-more]").addEventListener("click", more);
    const all = part("[data-all]");
    if (all) all.addEventListener("change", () => ask({ all: all.checked }));
  }

  view.close = () => {
    if (!shown || own) return;
    shown.remove();
    for (const child of put) child.hidden = false;
    shown = null;
    query = { text: "" };
    keep(null);
  };

  // ---- The address -----------------------------------------------------------------

  function address(of) {
    const parts = [["q", of.text], ...FILTERS.map((name) => [name, of[name]]), ["all", of.all && "1"], ["exact", of.exact && "1"]];
    return "#" + parts.filter(([, value]) => value).map(([name, value]) => name + "=" + encodeURIComponent(value)).join("&");
  }

  // The query of the address: there only if the reader took a link to results.
  function addressed() {
    const given = own ? new URLSearchParams(location.hash.slice(1)) : new Map();
    const read = { text: given.get("q") || "", all: given.get("all") === "1", exact: given.get("exact") === "1" };
    for (const name of FILTERS) read[name] = given.get(name) || "";
    return read;
  }

  // Asks with other choices. They enter the address only if the words are there already.
  function ask(choices) {
    const next = { ...query, ...choices };
    if (addressed().text === next.text && next.text !== "") location.hash = address(next);
    else show(next, SHOWN);
  }

  // What Back shows again. It stays in this tab's history, out of address and storage.
  function keep(results) {
    try {
      history.replaceState(results && { corin: results }, "");
    } catch (error) {
      // Too often for this browser: then Back shows the page without results.
    }
  }

  view.left = (link) => { if (shown) keep({ query, limit: shown.querySelectorAll(".search-hit").length, link }); };

  // The results of the address, or those that were left.
  function again() {
    const kept = (history.state && history.state.corin) || {};
    const given = addressed();
    const read = given.text ? given : kept.query;
    if (!read || typeof read.text !== "string" || (shown && address(read) === address(query))) return;
    const known = { text: read.text.slice(0, QUERY_MAX), all: read.all === true, exact: read.exact === true };
    for (const name of FILTERS) known[name] = String(read[name] || "");
    input.value = known.text;
    const limit = Math.min(Math.max(SHOWN, Number(kept.limit) || 0), SHOWN_MAX);
    show(known, limit).then(() => {
      const left = shown && kept.link && Array.from(shown.querySelectorAll("a")).find((one) => one.getAttribute("href") === kept.link);
      if (left) left.focus();
    });
  }

  // ---- Showing ---------------------------------------------------------------------

  async function show(next, limit) {
    view.closeList();
    const mine = (asked += 1);
    query = next;
    open();
    part("h2").textContent = heading();
    const found = part(".search-found");
    const slow = setTimeout(() => { found.textContent = place.textLoading; }, 200);
    view.say(place.textLoading);
    try {
      await view.answer(query, limit, (answer) => {
        clearTimeout(slow);
        if (mine === asked) render(answer, limit);
      });
    } catch (error) {
      clearTimeout(slow);
      if (mine !== asked) return;
      const { words, button: remedy } = view.trouble(error, () => show(query, limit));
      found.replaceChildren(words + " ", remedy);
      view.say(words);
    }
  }

  function render(answer, limit) {
    keep({ query, limit });
    const focused = shown.contains(document.activeElement) && document.activeElement.href;
    part(".search-found").textContent = view.sentences(answer).found;
    part(".search-notes").replaceChildren(...notes(answer));
    for (const name of FILTERS) offer(name, answer[name + "s"] || []);
    part(".search-filters").hidden = FILTERS.every((name) => select(name).parentNode.hidden);
    languages(answer);
    if (view.progress) view.progress(part(".search-progress"), answer, () => show(query, limit));
    part(".search-hits").replaceChildren(...answer.hits.map((hit) => view.entry(hit, true)));
    part(".search-near").replaceChildren(...(answer.total === 0 ? near(answer) : []));
    part("[data-more]").hidden = answer.hits.length >= answer.total;
    const link = part("[data-link]");
    link.hidden = answer.total === 0;
    link.href = place.page + address(query);
    const again = focused && Array.from(shown.querySelectorAll("a")).find((one) => one.href === focused);
    if (again) again.focus({ preventScroll: true });
    view.say(view.told(answer).join(" "));
  }

  // Names the words, which paper and a long page show nowhere else.
  function heading() {
    const words = query.text.trim().replace(/\s+/g, " ");
    const cut = words.length > HEADING_MAX ? words.slice(0, HEADING_MAX) + "…" : words;
    return fill(text.textResults, { query: cut });
  }

  function notes(answer) {
    const { absent, corrected, dropped, unread } = view.sentences(answer);
    const all = absent.map((words) => [words]);
    all.push(...corrected.map((one) => [one.words, button(fill(text.textExactly, one), () => ask({ exact: true }))]));
    if (dropped) all.push([dropped]);
    if (unread) all.push([unread]);
    if (query.exact) all.push([text.textExact, button(text.textSimilar, () => ask({ exact: false }))]);
    return all.map(([words, way]) => {
      const item = make("li", words);
      if (way) item.append(" ", way);
      return item;
    });
  }

  // The choices of a filter with what each would show; the one chosen stays, and a
  // filter that leaves no choice is not shown.
  function offer(name, facets) {
    const list = select(name);
    const chosen = query[name] || "";
    const sorted = name === "state" ? facets : name === "area" ? places(inOrder(facets)) : Array.from(facets).sort(byName);
    const named = sorted.map(({ id, name: word, count }) => {
      if (name === "state") return [id, view.stateName(id), count];
      if (name === "kind") return [id, text["kind" + id[0].toUpperCase() + id.slice(1)] || word || id, count];
      return [id, word, count];
    });
    if (name === "state") named.sort((a, b) => STATES.indexOf(a[0]) - STATES.indexOf(b[0]));
    if (chosen && !facets.some(({ id }) => id === chosen)) named.push([chosen, chosen, 0]);
    const options = named.map(([id, word, count]) => new Option(word + " (" + count + ")", id));
    list.replaceChildren(list.options[0], ...options);
    list.value = chosen;
    list.parentNode.hidden = !chosen && options.length < 2;
  }

  // Names as the language of the page sorts them; places after the one that they lie in.
  const collator = new Intl.Collator(place.language, { numeric: true });
  const byName = (a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);

  function inOrder(facets) {
    const names = new Map(facets.map(({ id, name }) => [id, name]));
    const steps = (id) => id.split("/").map((step, depth, all) => names.get(all.slice(0, depth + 1).join("/")) || step);
    const compare = (a, b) => {
      const [one, other] = [steps(a.id), steps(b.id)];
      const at = one.findIndex((step, depth) => step !== other[depth]);
      return at < 0 ? one.length - other.length : other[at] === undefined ? 1 : collator.compare(one[at], other[at]) || (a.id < b.id ? -1 : 1);
    };
    return Array.from(facets).sort(compare);
  }

  // A place stands for what lies in it as well; the whole country is no choice in itself.
  function places(facets) {
    const within = (id) => facets.filter((one) => one.id === id || one.id.startsWith(id + "/"));
    const choices = facets.filter(({ id }) => place.network || id.includes("/"));
    return choices.map(({ id, name }) => ({
      id,
      name: "\u2003".repeat(Math.max(0, id.split("/").length - (place.network ? 1 : 2))) + name,
      count: within(id).reduce((sum, one) => sum + one.count, 0),
    }));
  }

  // In which languages: how much the others weigh before, what they gave after.
  function languages(answer) {
    const box = part(".search-in");
    if (!box) return;
    part("[data-all]").checked = Boolean(query.all);
    const missing = view.others.filter((source) => !source.engine).reduce((sum, source) => sum + source.bytes, 0);
    part("[data-size]").textContent = missing ? fill(text.textSize, { size: view.kilobytes(missing) }) : "";
    const counts = new Map((answer.languages || []).map(({ id, count }) => [id, count]));
    for (const name of box.querySelectorAll("[data-name]")) {
      name.textContent = name.dataset.name + (query.all ? " (" + (counts.get(name.lang) || 0) + ")" : "");
    }
  }

  // Where to look when nothing was found.
  function near(answer) {
    const made = [];
    if (FILTERS.some((name) => query[name])) {
      made.push(make("p", button(text.textUnfilter, () => ask({ topic: "", area: "", kind: "", state: "" }))));
    }
    const links = view.nearest(answer.suggestions || {});
    if (links.length > 0) {
      const list = make("ul", "");
      list.append(...links.map(([words, href]) => make("li", make("a", words, { href }))));
      made.push(make("p", text.textNear), list);
    }
    if (place.pages) made.push(make("p", make("a", text.textPages, { href: place.pages })));
    return made;
  }

  // Names and addresses of the topics and places that are nearest.
  view.nearest = view.nearest || (({ topics = [], areas = [] }) => [
    ...topics.map(({ id, name }) => [name, place.topics ? place.topics + id + ".html" : place.pages + "#topic-" + id]),
    ...areas.map(({ id, name }) => [name, place.root + [place.language, ...id.split("/").slice(1), "index.html"].join("/")]),
  ]);

  function more() {
    const before = shown.querySelectorAll(".search-hit").length;
    show(query, before + SHOWN).then(() => {
      const next = shown.querySelectorAll(".search-hit-title a")[before];
      if (next) next.focus();
    });
  }

  // ---- Beginning --------------------------------------------------------------------

  // The words of the field, asked for as a whole.
  view.submit = () => {
    const words = input.value;
    if (words.trim() === "") return;
    // Other words than those of the address: they must not stand in it, nor it beside them.
    if (own && addressed().text && addressed().text !== words) location.hash = "";
    const same = words === query.text;
    show(same ? query : { text: words, all: query.all }, SHOWN).then(() => { if (shown) part("h2").focus(); });
  };

  window.addEventListener("hashchange", again);
  again();
};
