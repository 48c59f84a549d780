// Results as elements of the page.
(function () {
  "use strict";

  const view = window.corinView;
  const { page, text, fill, make } = view;
  const ALSO_MAX = 3;
  // The language of the page's own words, inside results in another.
  view.spoken = { lang: view.form.closest("[lang]").lang, dir: getComputedStyle(view.form).direction };
  // Where the reader goes from all results.
  view.left = () => {};

  view.stateName = (state) => text["state" + state[0].toUpperCase() + state.slice(1)] || state;

  // Leads to a result: the words to mark go with it, past address and storage.
  view.follow = (hit, address) => {
    const target = new URL(address, location.href);
    view.left(address);
    const words = hit.spellings || [];
    if (target.pathname === location.pathname && target.hash) {
      view.close();
      page.mark(words).catch(() => {});
    } else {
      page.handOver(target.pathname, words);
    }
  };

  // What joins names stays on the line of the one before it.
  const joined = (words) => words.replace(/ · /g, "\u00a0· ");

  function excerpt(parts) {
    return parts.map((part) => make(part.marked ? "mark" : "span", joined(part.text)));
  }

  function link(hit, address, words) {
    const made = make("a", words, { href: address });
    made.addEventListener("click", (event) => {
      if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) view.follow(hit, address);
    });
    return made;
  }

  // An entry for a result; with linked it can be followed by itself.
  view.entry = (hit, linked) => {
    const item = view.template.content.querySelector(".search-hit").cloneNode(true);
    const part = (name) => item.querySelector(".search-hit-" + name);
    const { root, dir, language, country } = hit.from;
    // The page of a place has no dates and does not age.
    if (hit.outdated) item.dataset.freshness = hit.state;
    for (const state of ["due", "overdue", "outdated"]) if (hit[state]) item.dataset[state] = hit[state];
    Object.assign(item, { lang: hit.lang, dir });
    // Pages from left to right do without until a result runs the other way.
    if (dir === "rtl" && view.place.direction) page.once(view.place.direction).catch(() => {});
    part("title").append(linked ? link(hit, root + hit.url, hit.title) : hit.title);
    const chip = Object.assign(item.querySelector(".chip"), view.spoken);
    chip.dataset.state = hit.state;
    chip.textContent = view.stateName(hit.state);
    chip.hidden = hit.state === "current";
    if (hit.lang !== view.place.language) {
      Object.assign(part("language"), { lang: hit.lang, dir, textContent: language, hidden: false });
    }
    const names = [country, hit.area_name, hit.topic_name, hit.heading];
    const told = names.filter((name, at) => name && name !== hit.title && names.indexOf(name) === at);
    part("place").textContent = joined(told.join(" · "));
    const kind = text["kind" + (hit.kind || "")[0]?.toUpperCase() + (hit.kind || "").slice(1)];
    // The page of a place, whose name is its title.
    if (told.length === 0) part("place").append(Object.assign(make("span", kind || text.kindLocality), view.spoken));
    // Briefs are what people look for; what is something else says so.
    if (kind && told.length > 0 && !["brief", "locality", "country"].includes(hit.kind)) {
      part("place").prepend(Object.assign(make("b", hit.kind === "voice" ? text.testimony : kind), view.spoken), " ");
    }
    part("excerpt").append(...excerpt(hit.excerpt));
    const also = (hit.also || []).slice(0, ALSO_MAX);
    if (linked && also.length > 0) {
      const entries = also.map((one) => make("li", link(hit, root + one.url, one.heading)));
      const list = make("ul", "", { className: "search-also" });
      list.append(...entries);
      item.append(list);
    }
    return item;
  };

  // What was found, corrected and left out, as sentences.
  view.sentences = (answer) => {
    const found = answer.total > 0 ? fill(text.textCount, { count: answer.total }) : text.textNone;
    const corrected = answer.corrected.map((one) => ({
      typed: one.typed,
      words: fill(text.textCorrected, { typed: one.typed, used: one.used }),
    }));
    const dropped = answer.dropped.length > 0 ? fill(text.textDropped, { words: answer.dropped }) : "";
    const unread = answer.unread > 0 ? fill(text.textUnread, { count: answer.unread }) : "";
    const absent = (answer.absent || []).map((one) => fill(text.textAbsent, { topic: one.topic_name, place: one.area_name }));
    return { found, absent, corrected, dropped, unread };
  };

  // The same as one text.
  view.told = (answer) => {
    const { found, absent, corrected, dropped, unread } = view.sentences(answer);
    return [found, ...absent, ...corrected.map((one) => one.words), dropped, unread].filter(Boolean);
  };
})();
