// The view of a search: the list under the field and all results in the page. Loaded
// with the first use of the field. Everything shown is built with DOM methods from the
// texts and templates that the page brings (templates/parts/search.html).
(function () {
  "use strict";

  const page = window.corinPage;
  const form = page.form;
  const template = document.getElementById("search-view");
  const view = (window.corinView = {
    page,
    form,
    template,
    place: form.dataset,
    text: template.dataset,
    input: form.querySelector("input"),
  });

  // The later of the clock and the day of the build, as an ISO date.
  view.today = () => {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    const clock = now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
    return clock > view.place.built ? clock : view.place.built;
  };

  // Words that run the other way than the sentence keep to themselves (FSI, PDI).
  const leftward = getComputedStyle(form).direction === "rtl";
  const apart = (value) =>
    typeof value === "string" && (leftward ? /[A-Za-z\u00c0-\u058f]/ : /[\u0590-\u08ff\ufb1d-\ufefc]/).test(value) ? "\u2068" + value + "\u2069" : value;
  const listed = (value) => (Array.isArray(value) ? value.map(apart).join(leftward ? "، " : ", ") : apart(value));

  view.fill = (message, values) => message.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? listed(values[name]) : whole));

  view.kilobytes = (bytes) => Math.max(1, Math.round(bytes / 1000));

  view.make = (name, content, more) => {
    const element = Object.assign(document.createElement(name), more);
    element.append(content);
    return element;
  };

  view.button = (words, act) => {
    const button = view.make("button", words, { type: "button" });
    button.addEventListener("click", act);
    return button;
  };

  const status = form.querySelector("[data-search-status]");
  const SPEAKING_MS = 600;
  let speaking = 0;

  // Says something to a screen reader when typing rests, so that it is not cut by the next letter.
  view.say = (words) => {
    clearTimeout(speaking);
    speaking = setTimeout(() => { status.textContent = words; }, SPEAKING_MS);
  };

  // What went wrong, and what the reader can do.
  view.trouble = (error, again) => {
    const search = window.corinSearch;
    const newer = Boolean(search && search.Newer && error instanceof search.Newer);
    return newer
      ? { words: view.text.textNewer, button: view.button(view.text.textReload, () => location.reload()) }
      : { words: view.place.textFailed, button: view.button(view.text.textAgain, again) };
  };
})();
