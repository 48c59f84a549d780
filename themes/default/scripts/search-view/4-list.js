// The list under the field: a combobox with a listbox as the ARIA Authoring Practices
// describe it (list autocomplete with manual selection). The field keeps the focus.
(function () {
  "use strict";

  const view = window.corinView;
  const { page, form, input, text } = view;
  const popup = form.querySelector(".search-popup");
  const list = form.querySelector("#search-list");
  const note = popup.querySelector("p");
  const SUGGESTED = 8;
  const TYPING_MS = 80;

  let hits = [];
  let shown = ""; // the words that the list answers
  let active = -1;
  let asked = 0;
  let typing = 0;

  function activate(number) {
    active = number;
    Array.from(list.children).forEach((option, at) => {
      option.setAttribute("aria-selected", String(at === number));
      if (at === number) option.scrollIntoView({ block: "nearest" });
    });
    if (number < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", list.children[number].id);
  }

  function open(found, told) {
    hits = found;
    list.replaceChildren(...hits.map((hit, number) => {
      const option = view.entry(hit, false);
      option.id = "search-option-" + number;
      option.setAttribute("role", "option");
      // The passage is for the eye: it would be read out with each option.
      option.querySelector(".search-hit-excerpt").setAttribute("aria-hidden", "true");
      return option;
    }));
    list.hidden = hits.length === 0;
    note.replaceChildren(...told.map((words) => view.make("span", words)));
    note.className = "";
    note.hidden = told.length === 0;
    popup.hidden = list.hidden && note.hidden;
    input.setAttribute("aria-expanded", String(hits.length > 0));
    activate(-1);
  }

  view.closeList = () => {
    asked += 1;
    clearTimeout(typing);
    open([], []);
  };

  async function suggest(choose) {
    const query = input.value;
    if (query.trim() === "") return view.closeList();
    const mine = (asked += 1);
    try {
      const answered = view.answer({ ...view.asked(), text: query, quiet: true }, SUGGESTED, (answer) => {
        if (mine !== asked || document.activeElement !== input) return;
        const told = view.told(answer);
        open(answer.hits, answer.hits.length > 0 ? told.slice(1) : told);
        shown = query;
        if (choose && hits.length > 0) activate(choose > 0 ? 0 : hits.length - 1);
        view.say(told.concat(hits.length > 0 ? text.textChoose : []).join(" "));
      });
      page.waits(answered, () => mine === asked);
      await answered;
    } catch (error) {
      if (mine !== asked) return;
      const { words } = view.trouble(error);
      open([], [words]);
      view.say(words);
    }
  }

  function follow(number) {
    const hit = hits[number];
    const address = hit.from.root + hit.url;
    view.closeList();
    view.follow(hit, address);
    location.assign(address);
  }

  function move(event) {
    const step = event.key === "ArrowDown" ? 1 : -1;
    if (event.altKey) {
      if (step < 0) view.closeList();
      else if (list.hidden) suggest(0);
    } else if (list.hidden || shown !== input.value) {
      clearTimeout(typing);
      suggest(step);
    } else {
      // From the field to the first or the last, and from there back to the field.
      const next = active + step;
      activate(next >= hits.length ? -1 : next < -1 ? hits.length - 1 : next);
    }
    event.preventDefault();
  }

  input.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(suggest, TYPING_MS, 0);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      move(event);
    } else if (event.key === "Escape") {
      if (popup.hidden) input.value = "";
      view.closeList();
      event.preventDefault();
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      follow(active);
    } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) {
      activate(-1); // the keys of the text are the text's
    }
  });
  // The field keeps the focus while an option is pressed.
  popup.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) follow(Array.from(list.children).indexOf(option));
  });
  input.addEventListener("blur", view.closeList);

  // What is asked beside the words; all results may say more.
  view.asked = () => ({});
  view.close = () => {};

  // A sentence in place of suggestions.
  view.tell = (words) => {
    view.closeList();
    open([], [words]);
    note.className = "search-hint";
    view.say(words);
  };

  // The field may have been filled while this was on its way.
  view.start = () => {
    if (document.activeElement === input && input.value.trim() !== "") suggest(0);
  };
  if (!view.place.network) view.start();
})();
