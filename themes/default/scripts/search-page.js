// The search field of a page: results as one types, all results on request.
//
// The reader and the data are loaded when the field is first used. Nothing
// typed leaves the browser: the form is not sent, and a query enters an address
// only if the reader takes the link to it. Everything shown is built with DOM
// methods from texts and templates that the page brings (parts/search.html).
(function () {
  "use strict";

  const form = document.querySelector("form[data-search-entry]");
  if (!form) return;
  const text = form.dataset;
  const input = form.querySelector("input");
  const list = form.querySelector("#search-list");
  const status = form.querySelector("[data-search-status]");
  const SUGGESTED = 8;
  const SHOWN = 10;
  const TYPING_MS = 80;
  const SPEAKING_MS = 600;

  // ---- Loading ---------------------------------------------------------------

  // Scripts of this site only, where the browser asks for a promise of that.
  const policy =
    window.trustedTypes &&
    window.trustedTypes.createPolicy("corin", {
      createScriptURL(url) {
        const below = url.replace(/^(\.\.\/)+/, "");
        if (!/^[A-Za-z0-9][A-Za-z0-9/_.-]*\.js$/.test(below) || below.includes("..")) throw new TypeError(url);
        return url;
      },
    });

  function loadScript(url) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = policy ? policy.createScriptURL(url) : url;
      script.async = false; // in the order in which they were asked for
      script.onload = () => { script.remove(); resolve(); };
      script.onerror = () => { script.remove(); reject(new Error("cannot load " + url)); };
      document.head.append(script);
    });
  }

  let opening = null;

  // The engine, loaded once; after a failure the next use tries again.
  function engine() {
    if (!opening) {
      const entry = text.searchEntry;
      const folder = entry.slice(0, entry.lastIndexOf("/") + 1);
      const name = entry.slice(folder.length).replace(/\.js$/, "");
      const load = (chunk) => loadScript(folder + chunk + ".js");
      // The entry is on its way while the reader is; scripts run in the order asked for.
      opening = Promise.all([loadScript(text.reader), loadScript(entry)]).then(() => window.corinSearch.open(name, load));
      opening.catch(() => { opening = null; });
    }
    return opening;
  }

  // The later of the clock and the day of the build, as an ISO date.
  function today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    const clock = now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
    return clock > text.built ? clock : text.built;
  }

  // ---- Building --------------------------------------------------------------

  function fill(message, values) {
    return message.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
  }

  // An entry for a result; `link` gives it an address to follow.
  function entryFor(hit, link) {
    const item = document.getElementById("search-hit").content.firstElementChild.cloneNode(true);
    // The page of a place has no dates and does not age.
    if (hit.outdated) item.dataset.freshness = hit.state;
    for (const state of ["due", "overdue", "outdated"]) if (hit[state]) item.dataset[state] = hit[state];
    const title = item.querySelector(".search-hit-title");
    if (link) title.href = text.root + hit.url;
    title.textContent = hit.title;
    title.lang = hit.lang;
    const chip = item.querySelector(".chip");
    chip.dataset.state = hit.state;
    chip.textContent = text["text" + hit.state[0].toUpperCase() + hit.state.slice(1)];
    chip.hidden = hit.state === "current";
    item.querySelector(".search-hit-place").textContent = [hit.area_name, hit.topic_name, hit.heading].filter(Boolean).join(" · ");
    const excerpt = item.querySelector(".search-hit-excerpt");
    excerpt.lang = hit.lang;
    for (const part of hit.excerpt) {
      const node = part.marked ? document.createElement("mark") : document.createElement("span");
      node.textContent = part.text;
      excerpt.append(node);
    }
    return item;
  }

  // What was found, corrected and left out, as sentences.
  function sentences(results) {
    const found = results.total > 0 ? fill(text.textCount, { count: results.total }) : text.textNone;
    const notes = results.corrected.map((one) => fill(text.textCorrected, { typed: one.typed, used: one.used.join(", ") }));
    if (results.dropped.length > 0) notes.push(fill(text.textDropped, { words: results.dropped.join(", ") }));
    return { found, notes };
  }

  // ---- Speaking --------------------------------------------------------------

  let speaking = 0;

  // Says something to a screen reader when typing rests, so that it is not cut by the next letter.
  function say(words) {
    clearTimeout(speaking);
    speaking = setTimeout(() => { status.textContent = words; }, SPEAKING_MS);
  }

  // ---- The list under the field ----------------------------------------------

  let active = -1;
  let asked = 0;
  let typing = 0;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  function close() {
    asked += 1;
    clearTimeout(typing);
    list.hidden = true;
    list.replaceChildren();
    activate(-1);
    input.setAttribute("aria-expanded", "false");
  }

  function activate(number) {
    active = number;
    Array.from(list.children).forEach((option, at) => {
      option.setAttribute("aria-selected", String(at === number));
      if (at === number) option.scrollIntoView({ block: "nearest" });
    });
    if (number < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", list.children[number].id);
  }

  async function suggest() {
    const query = input.value;
    if (query.trim() === "") return close();
    const mine = (asked += 1);
    try {
      if (!opening) say(text.textLoading);
      const results = await (await engine()).search({ text: query }, today(), SUGGESTED);
      if (mine !== asked) return;
      const options = results.hits.map((hit, number) => {
        const option = entryFor(hit, false);
        option.id = "search-option-" + number;
        option.setAttribute("role", "option");
        option.dataset.url = text.root + hit.url;
        // A link in an option is not one to assistive technology.
        const title = document.createElement("span");
        const link = option.querySelector("a");
        title.className = link.className;
        title.lang = link.lang;
        title.textContent = link.textContent;
        link.replaceWith(title);
        return option;
      });
      list.replaceChildren(...options);
      list.hidden = options.length === 0;
      input.setAttribute("aria-expanded", String(options.length > 0));
      activate(-1);
      const { found, notes } = sentences(results);
      say([found].concat(notes, options.length > 0 ? text.textChoose : []).join(" "));
    } catch (error) {
      if (mine === asked) failed();
    }
  }

  function failed() {
    close();
    status.textContent = text.textFailed;
    const view = results();
    view.querySelector(".search-found").textContent = text.textFailed;
  }

  input.addEventListener("focus", () => { engine().catch(() => {}); });
  input.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(suggest, TYPING_MS);
  });
  input.addEventListener("keydown", (event) => {
    const count = list.children.length;
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) {
        suggest();
      } else {
        // From the field to the first or the last, and from there back to the field.
        const step = event.key === "ArrowDown" ? 1 : -1;
        const next = active + step;
        activate(next >= count ? -1 : next < -1 ? count - 1 : next);
      }
      event.preventDefault();
    } else if (event.key === "Escape" && !list.hidden) {
      close();
      event.preventDefault();
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      location.assign(list.children[active].dataset.url);
    } else if (event.key === "Tab") {
      close();
    }
  });
  // The field keeps the focus while an option is pressed.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.url);
  });
  input.addEventListener("blur", close);

  // ---- All results, in the page ------------------------------------------------

  let hiddenForResults = [];

  // The view with all results: made once, in its place or before the page's own content.
  function results() {
    let view = document.querySelector(".search-view");
    if (view) return view;
    view = document.getElementById("search-view").content.firstElementChild.cloneNode(true);
    const place = document.querySelector("[data-search-results]");
    if (place) {
      place.replaceChildren(view);
      view.querySelector("[data-close]").remove();
    } else {
      const main = document.querySelector("main") || document.body;
      hiddenForResults = Array.from(main.children).filter((child) => !child.hidden);
      for (const child of hiddenForResults) child.hidden = true;
      main.prepend(view);
      view.querySelector("[data-close]").addEventListener("click", () => {
        view.remove();
        for (const child of hiddenForResults) child.hidden = false;
        input.focus();
      });
    }
    for (const select of view.querySelectorAll("select")) select.addEventListener("change", () => show(SHOWN));
    view.querySelector("[data-more]").addEventListener("click", () => {
      const shown = view.querySelectorAll(".search-hit").length;
      show(shown + SHOWN).then(() => {
        const next = view.querySelectorAll(".search-hit-title")[shown];
        if (next) next.focus();
      });
    });
    return view;
  }

  // Offers the choices of a filter with what each would show; the one chosen stays.
  function offer(select, facets) {
    const chosen = select.value;
    const first = select.options[0];
    const options = facets.map((facet) => new Option(facet.name + " (" + facet.count + ")", facet.id));
    if (chosen && !facets.some((facet) => facet.id === chosen)) options.push(new Option(chosen + " (0)", chosen));
    select.replaceChildren(first, ...options);
    select.value = chosen;
  }

  async function show(limit, choices) {
    close();
    const mine = asked;
    const view = results();
    const [topic, area] = view.querySelectorAll("select");
    const query = { text: input.value, topic: topic.value || null, area: area.value || null };
    Object.assign(query, choices);
    const found = view.querySelector(".search-found");
    if (!opening) found.textContent = text.textLoading;
    let answer;
    try {
      answer = await (await engine()).search(query, today(), limit);
    } catch (error) {
      return failed();
    }
    if (mine !== asked) return;
    offer(topic, answer.topics);
    offer(area, answer.areas);
    if (choices) [topic.value, area.value] = [choices.topic || "", choices.area || ""];
    const told = sentences(answer);
    found.textContent = told.found;
    const notes = told.notes.map((note) => {
      const item = document.createElement("li");
      item.textContent = note;
      return item;
    });
    view.querySelector(".search-notes").replaceChildren(...notes);
    view.querySelector(".search-filters").hidden = answer.topics.length + answer.areas.length === 0;
    view.querySelector(".search-hits").replaceChildren(...answer.hits.map((hit) => entryFor(hit, true)));
    view.querySelector("[data-more]").hidden = answer.hits.length >= answer.total;
    const link = view.querySelector("[data-link]");
    link.hidden = answer.total === 0;
    const parts = { q: query.text, topic: query.topic, area: query.area };
    link.href = text.page + "#" + Object.keys(parts).filter((name) => parts[name])
      .map((name) => name + "=" + encodeURIComponent(parts[name])).join("&");
    say([told.found].concat(told.notes).join(" "));
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.value.trim() === "") return;
    show(SHOWN).then(() => {
      const title = document.getElementById("search-view-title");
      if (title) title.focus();
    });
  });

  // A link that somebody took: the query is behind the hash, which no server sees.
  function fromAddress() {
    if (!document.querySelector("[data-search-results]")) return;
    const choices = new URLSearchParams(location.hash.slice(1));
    const query = choices.get("q");
    if (!query) return;
    input.value = query;
    show(SHOWN, { topic: choices.get("topic"), area: choices.get("area") });
  }

  window.addEventListener("hashchange", fromAddress);
  fromAddress();
})();
