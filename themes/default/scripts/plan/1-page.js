// The return plan: a sheet that is put together here, on the reader's device, from the
// data scripts of the site. Nothing chosen or written is stored or sent, and leaving the
// page forgets it. Everything shown is built with DOM methods from texts.
(function () {
  "use strict";

  const place = document.querySelector("[data-plan]");
  const words = document.getElementById("plan-words");
  const plan = (window.corinPlan = { place, root: place.dataset.root, page: window.corinPage });
  const language = place.dataset.language;
  const leftward = getComputedStyle(place).direction === "rtl";

  // Words that run the other way than the sentence keep to themselves (FSI, PDI).
  const foreign = leftward ? /[A-Za-z\u00c0-\u058f]/ : /[\u0590-\u08ff\ufb1d-\ufefc]/;
  const apart = (value) => (foreign.test(value) ? "\u2068" + value + "\u2069" : String(value));

  // A sentence of the page, with values in the places that it leaves for them.
  plan.say = (name, values = {}) => {
    const key = "say" + name.replace(/(^|-)([a-z])/g, (whole, dash, letter) => letter.toUpperCase());
    return (words.dataset[key] || "").replace(/\{(\w+)\}/g, (whole, one) => (one in values ? apart(values[one]) : whole));
  };

  plan.make = (name, content = [], attributes = {}) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined && value !== false) element.setAttribute(key, value);
    }
    element.append(...(Array.isArray(content) ? content : [content]));
    return element;
  };

  // A text of the content: with its language, where that is not the one of the words around it.
  plan.content = (name, said, attributes = {}) => {
    const spoken = typeof said === "string" ? { text: said, lang: language, dir: place.dataset.dir } : said;
    const around = place.closest("[lang]").lang;
    const own = spoken.lang === around ? {} : { lang: spoken.lang, dir: spoken.dir };
    return plan.make(name, spoken.text, { ...attributes, ...own });
  };
  plan.text = (said) => (typeof said === "string" ? said : said.text);

  // Several pieces in one line, with something between them.
  plan.joined = (pieces, between) => pieces.flatMap((piece, n) => (n === 0 ? [piece] : [between, piece]));
  plan.comma = leftward ? "، " : ", ";

  // ---- Dates and numbers -----------------------------------------------------------

  const tag = language === "en" ? "en-GB" : language;
  const isKnown = (kind) => kind.supportedLocalesOf([tag]).length > 0;
  // With the digits that the dates of the site have.
  const numberingSystem = /[0-9]/.test(place.dataset.built) ? "latn" : undefined;

  plan.today = () => window.corinFreshness.today();

  plan.dayInWords = (iso) => {
    if (!isKnown(Intl.DateTimeFormat)) return iso;
    const format = new Intl.DateTimeFormat(tag, { dateStyle: "long", calendar: "gregory", numberingSystem, timeZone: "UTC" });
    return format.format(new Date(iso + "T00:00:00Z"));
  };

  // 1 is Monday, 7 is Sunday; 1 January 2024 was a Monday.
  plan.weekday = (day) => {
    if (!isKnown(Intl.DateTimeFormat)) return String(day);
    return new Intl.DateTimeFormat(tag, { weekday: "short", timeZone: "UTC" }).format(new Date(Date.UTC(2024, 0, day)));
  };

  const numbers = isKnown(Intl.NumberFormat) ? new Intl.NumberFormat(tag, { numberingSystem, maximumFractionDigits: 2 }) : null;
  plan.number = (text) => (numbers ? numbers.format(Number(text)) : text);

  // ---- Names of the vocabulary -------------------------------------------------------

  plan.areaName = (id) => {
    const option = document.getElementById("place=" + id);
    return option ? option.dataset.name : id;
  };
  plan.components = Array.from(words.content.querySelectorAll("[data-component]"), (item) => [item.dataset.component, item.textContent]);
})();
