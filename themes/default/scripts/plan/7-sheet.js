// The sheet as a whole: its head, its parts, lines to fill in, its sources.
(function () {
  "use strict";

  const plan = window.corinPlan;
  const { make, content, say } = plan;
  const STEPS = 5;
  const LINES_MAX = 60;

  // ---- Lines to fill in, by keyboard or by hand ---------------------------------------

  // On paper the text stands in an element that grows with it; empty, it is ruled lines.
  // No browser may keep, correct or complete what is written: some send it elsewhere for that.
  plan.field = (label, rows, key, shown) => {
    const input = make("textarea", "", {
      rows, "aria-label": label, "data-key": key, autocomplete: "off", autocorrect: "off", autocapitalize: "sentences", spellcheck: "false", writingsuggestions: "false", dir: "auto",
    });
    const written = make("div", "", { class: "plan-written", "aria-hidden": "true", "data-rows": rows, dir: "auto" });
    const grow = () => {
      written.textContent = input.value;
      input.rows = rows;
      while (input.scrollHeight > input.clientHeight + 4 && input.rows < LINES_MAX) input.rows += 1;
    };
    input.addEventListener("input", grow);
    input.fillIn = (value) => { input.value = value; grow(); };
    const pieces = shown ? [make("span", shown, { class: "plan-label", "aria-hidden": "true" })] : [];
    return make("div", [...pieces, input, written], { class: "plan-field" });
  };

  function questions(sheet) {
    const topics = [...sheet.topics].map(([topic, name]) => [topic, name, content("h4", name)]);
    topics.push(["", say("questions-other"), make("h4", say("questions-other"))]);
    const fields = topics.map(([topic, name, heading]) => make("div", [heading, plan.field(say("questions") + ": " + name, 2, "question " + topic)]));
    return plan.section("questions", say("questions"), [make("div", fields, { class: "plan-questions" })]);
  }

  function steps() {
    const columns = ["what", "who", "until"];
    const heads = columns.map((name) => make("th", say("step-" + name), { scope: "col" }));
    const row = (n) => make("tr", columns.map((name) => make("td", plan.field(say("step-" + name) + " " + n, 1, "step " + n + " " + name))));
    const rows = Array.from({ length: STEPS }, (none, n) => row(n + 1));
    const table = make("table", [make("thead", make("tr", heads)), make("tbody", rows)], { class: "plan-steps" });
    return plan.section("steps", say("steps"), [table]);
  }

  // ---- Sources ---------------------------------------------------------------------------

  // Gives each source a number as it is cited first; equal ones have the same.
  function register(sheet) {
    const numbers = new Map();
    const list = make("ol", []);
    const section = plan.section("sources", say("sources"), [list], "plan-sources");
    sheet.cite = (part, places) => {
      const cited = places.map((place) => {
        const source = part.sources[place];
        const key = JSON.stringify(source);
        if (!numbers.has(key)) numbers.set(key, { number: numbers.size + 1, source, part });
        return numbers.get(key).number;
      });
      cited.sort((a, b) => a - b);
      return cited.length > 0 ? make("span", cited.map((number) => "[" + number + "]").join(" "), { class: "plan-cited" }) : null;
    };
    sheet.listSources = () => {
      list.replaceChildren(...Array.from(numbers.values(), ({ source, part }) => {
        const pieces = [content("span", source.title)];
        if (source.publisher) pieces.push(content("span", source.publisher));
        if (source.published) pieces.push(part.days[source.published] || source.published);
        if (source.distance) pieces.push(say(source.distance));
        return make("li", plan.joined(pieces, plan.comma));
      }));
      section.hidden = numbers.size === 0;
    };
    return section;
  }

  // ---- The whole -------------------------------------------------------------------------

  function head(sheet) {
    const facts = [
      [say("name"), ""],
      [say("date"), plan.dayInWords(sheet.today)],
    ];
    if (sheet.host) facts.push([document.querySelector("label[for=plan-host]").textContent, content("span", sheet.hostName)]);
    if (sheet.mode) facts.push([document.querySelector(".plan-mode legend").textContent, say("mode-" + sheet.mode)]);
    const rows = facts.map(([term, value]) => make("div", [make("dt", term), make("dd", value)]));
    const site = location.href.split("#")[0].replace(/[^/]*$/, "");
    const from = [say("put-together", { date: plan.dayInWords(sheet.today), built: plan.place.dataset.built }), " ", make("bdi", site, { dir: "ltr", class: "plan-site" })];
    const title = make("h2", say("sheet-of", { place: sheet.name }), { id: "plan-sheet", tabindex: "-1" });
    const pieces = [title, make("dl", rows, { class: "plan-head" }), make("p", from, { class: "plan-kept" }), make("p", say("not-kept"), { class: "plan-kept" })];
    const restricted = ["pages", "alerts", "services", "schemes"].some((kind) => sheet.all(kind).some(({ item }) => item.restricted));
    if (restricted) pieces.push(make("p", make("strong", say("is-restricted")), { class: "plan-warning" }));
    return pieces;
  }

  function tools(again) {
    const print = make("button", say("print"), { type: "button" });
    print.addEventListener("click", () => window.print());
    const clear = make("button", document.querySelector("[data-again]").textContent, { type: "button" });
    clear.addEventListener("click", again);
    return make("p", [print, " ", clear], { class: "plan-tools" });
  }

  // The sheet for what was chosen: `parts` of the chosen area and those above, nearest first.
  plan.sheet = (choices, parts, asked, again) => {
    const seen = new Set();
    const sheet = { ...choices, parts, today: plan.today(), name: plan.areaName(choices.area) };
    // All things of a kind, nearest first; what names several areas stands once.
    const gather = (kind) => parts.flatMap((part) => part[kind].map((item) => ({ item, part }))).filter(({ item }) => {
      const key = kind + " " + (item.id || item.address);
      return (choices.restricted || !item.restricted) && !seen.has(key) && seen.add(key);
    });
    const all = { pages: gather("pages"), alerts: gather("alerts"), services: gather("services"), schemes: gather("schemes") };
    sheet.all = (kind) => all[kind].slice();
    const sources = register(sheet);
    const pieces = [
      ...head(sheet), tools(again), plan.alerts(sheet), plan.known(sheet), plan.unknown(sheet, asked), plan.services(sheet),
      plan.assistance(sheet), questions(sheet), steps(), sources, tools(again),
    ];
    sheet.listSources();
    sheet.element = make("section", pieces, { class: "plan-sheet", "aria-labelledby": "plan-sheet" });
    return sheet;
  };
})();
