// Results as elements of the page.
(function () {
  "use strict";

  const view = window.corinView;
  const { page, text, fill, make } = view;
  const ALSO_MAX = 3;
  const spoken = view.form.closest("[lang]").lang;

  view.stateName = (state) => text["state" + state[0].toUpperCase() + state.slice(1)] || state;

  // Leads to a result: the words to mark go with it, past address and storage.
  view.follow = (hit, address) => {
    const target = new URL(address, location.href);
    const words = hit.spellings || [];
    if (target.pathname === location.pathname && target.hash) {
      view.close();
      page.mark(words).catch(() => {});
    } else {
      page.handOver(target.pathname, words);
    }
  };

  function excerpt(parts) {
    return parts.map((part) => make(part.marked ? "mark" : "span", part.text));
  }

  function link(hit, address, words) {
    const made = make("a", words, { href: address });
    made.addEventListener("click", (event) => {
      if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) view.follow(hit, address);
    });
    return made;
  }

  // An entry for a result; with `linked` it can be followed by itself.
  view.entry = (hit, linked) => {
    const item = view.template.content.querySelector(".search-hit").cloneNode(true);
    const part = (name) => item.querySelector(".search-hit-" + name);
    const { root, dir, language, country } = hit.from;
    // The page of a place has no dates and does not age.
    if (hit.outdated) item.dataset.freshness = hit.state;
    for (const state of ["due", "overdue", "outdated"]) if (hit[state]) item.dataset[state] = hit[state];
    for (const piece of [part("title"), part("place"), part("excerpt")]) Object.assign(piece, { lang: hit.lang, dir });
    part("title").append(linked ? link(hit, root + hit.url, hit.title) : hit.title);
    const chip = item.querySelector(".chip");
    chip.dataset.state = hit.state;
    chip.textContent = view.stateName(hit.state);
    chip.hidden = hit.state === "current";
    if (hit.lang !== view.place.language) {
      Object.assign(part("language"), { lang: hit.lang, dir, textContent: language, hidden: false });
    }
    const names = [country, hit.area_name, hit.topic_name, hit.heading];
    part("place").textContent = names.filter((name, at) => name && names.indexOf(name) === at).join(" · ");
    part("excerpt").append(...excerpt(hit.excerpt));
    const also = (hit.also || []).slice(0, ALSO_MAX);
    if (linked && also.length > 0) {
      const entries = also.map((one) => make("li", link(hit, root + one.url, one.heading)));
      const list = make("ul", "", { className: "search-also", lang: hit.lang, dir });
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
      words: fill(text.textCorrected, { typed: one.typed, used: one.used.join(", ") }),
    }));
    const dropped = answer.dropped.length > 0 ? fill(text.textDropped, { words: answer.dropped.join(", ") }) : "";
    return { found, corrected, dropped };
  };

  // The same as one text.
  view.told = (answer) => {
    const { found, corrected, dropped } = view.sentences(answer);
    return [found, ...corrected.map((one) => one.words), dropped].filter(Boolean);
  };
})();
