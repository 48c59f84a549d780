// The assistance that applies. Yes, no and not known are three answers, and a scheme of
// which nobody says for what kind of return it is counts for none of them.
(function () {
  "use strict";

  const plan = window.corinPlan;
  const { make, content, say } = plan;
  const MODES = ["voluntary", "enforced"];

  function amount({ least, most, currency, per, note }, part) {
    const range = [least, most].filter(Boolean).map(plan.number).join("–");
    const value = currency + "\u00a0" + range;
    const said = say("per-" + per, { amount: least ? value : say("up-to", { amount: value }) });
    return make("span", note ? [said, " (", content("span", note), ")"] : [said]);
  }

  // What a scheme says on a component.
  function terms(component) {
    if (!component.given) return component.note ? [content("span", component.note)] : [];
    const pieces = (component.cash || []).map((one) => amount(one));
    const kind = [];
    if (component.in_kind) kind.push(content("span", component.in_kind));
    kind.push(...(component.in_kind_value || []).map((one) => amount(one)));
    if (kind.length > 0) pieces.push(make("span", [say("in-kind") + ": ", ...plan.joined(kind, plan.comma)]));
    if (component.note) pieces.push(content("span", component.note));
    return plan.joined(pieces, "; ");
  }

  function row(name, statements, several, sheet) {
    const yes = statements.filter(({ component }) => component.given);
    const answer = [make("strong", say(yes.length > 0 ? "yes" : "no"))];
    // An answer that only outdated schemes give is no more than a record of its date.
    const bearing = yes.length > 0 ? yes : statements;
    if (bearing.every(({ item }) => plan.state(item, sheet.today) === "outdated")) answer.push(...plan.old(bearing[0].item, sheet));
    const lines = statements.map(({ letter, component, item }) => {
      // An empty cell would read as nothing given: what is not known is said.
      const known = terms(component);
      const said = known.length > 0 ? [...known, ...plan.old(item, sheet)] : [say(component.given ? "not-known" : "no")];
      const lead = several ? [make("b", letter + ". ")] : [];
      if (yes.length > 0 && !component.given) lead.push(say("no") + (known.length > 0 ? ": " : ""));
      return make("p", yes.length > 0 && !component.given && known.length === 0 ? [...lead, ...plan.old(item, sheet)] : [...lead, ...said]);
    });
    const cell = { class: yes.length > 0 ? "plan-yes" : "plan-no" };
    return make("tr", [content("th", name, { scope: "row" }), make("td", answer, cell), make("td", lines)]);
  }

  // The table for one kind of return.
  function table(caption, schemes, several, sheet) {
    const rows = [];
    const rest = [];
    for (const [id, name] of plan.components) {
      const statements = schemes.filter(({ item }) => id in item.components).map((one) => ({ ...one, component: one.item.components[id] }));
      if (statements.length > 0) rows.push(row(name, statements, several, sheet));
      else rest.push(name);
    }
    const heading = make("h4", caption);
    const columns = ["component", "answer", "terms"].map((name) => make("th", say(name), { scope: "col" }));
    const pieces = [heading];
    if (rows.length > 0) {
      pieces.push(make("table", [make("thead", make("tr", columns)), make("tbody", rows)], { class: "plan-table" }));
    }
    if (rest.length > 0) {
      const names = plan.joined(rest.map((name) => content("span", name)), plan.comma);
      const label = rows.length > 0 ? [make("strong", say("rest-not-known")), " ", ...names, ". "] : [make("strong", say("not-known") + "."), " "];
      pieces.push(make("p", [...label, say("rest-meaning")], { class: "plan-not-known" }));
    }
    return pieces;
  }

  function about({ item, part, letter }, several, sheet) {
    const name = [...(several ? [make("b", letter + ". ")] : []), plan.link(item.name, item.address), " ", plan.chip(item, sheet), ...plan.restricted(item)];
    const facts = [];
    if (item.provider) facts.push(content("span", item.provider));
    facts.push(say(item.mode === "any" || item.mode === "not-known" ? "scheme-mode-" + item.mode : "mode-" + item.mode));
    facts.push(content("span", plan.areaName(part.area)));
    facts.push(say("scheme-as-of", { date: part.days[item.as_of] || item.as_of }));
    if (item.until) facts.push(say("until", { date: part.days[item.until] || item.until }));
    const whom = [...(item.groups || []), ...(item.eligibility ? [item.eligibility] : [])].map((one) => content("span", one));
    const pieces = [make("p", name, { class: "plan-page" }), make("p", plan.joined(facts, " · ")), ...plan.warning(item, part, sheet)];
    if (whom.length > 0) pieces.push(make("p", [say("whom") + " ", ...plan.joined(whom, plan.comma)]));
    for (const [label, said] of [["repayment", item.repayment], ["re-entry", item.re_entry_ban], ["conditions", item.other]]) {
      if (said) pieces.push(make("p", [say(label) + " ", content("span", said)]));
    }
    pieces.push(plan.dates(item, part, sheet));
    return plan.aged(make("li", pieces, { class: "plan-scheme" }), item, sheet);
  }

  function standing({ item }, today) {
    if (item.suspended) return "suspended";
    if (item.until && item.until < today) return "ended";
    if (item.from && item.from > today) return "not-begun";
    return "in-force";
  }

  plan.assistance = (sheet) => {
    if (!sheet.host) {
      const open = [make("p", say("assistance-open")), plan.field(say("assistance"), 2, "assistance")];
      return plan.section("assistance", say("assistance"), open);
    }
    const host = sheet.hostName;
    const title = say("assistance-from", { host });
    const found = sheet.all("schemes").filter(({ item }) => item.host === sheet.host);
    const holding = found.filter((one) => standing(one, sheet.today) === "in-force");
    const modes = sheet.mode ? [sheet.mode] : MODES;
    const counts = (mode) => ({ item }) => item.mode === mode || (item.mode === "any" && mode !== "not-known");
    const wanted = holding.filter((one) => [...modes, "not-known"].some((mode) => counts(mode)(one)));
    const lettered = wanted.map((one, n) => ({ ...one, letter: String.fromCharCode(65 + (n % 26)) + (n > 25 ? Math.floor(n / 26) : "") }));
    const several = lettered.length > 1;
    const pieces = [];
    if (lettered.length === 0) pieces.push(make("p", say("assistance-none", { host })));
    else {
      for (const mode of modes) pieces.push(...table(say("mode-" + mode), lettered.filter(counts(mode)), several, sheet));
      const unsaid = lettered.filter(counts("not-known"));
      if (unsaid.length > 0) pieces.push(...table(say("scheme-mode-not-known"), unsaid, several, sheet));
      pieces.push(make("h4", say("schemes")), make("ul", lettered.map((one) => about(one, several, sheet))));
    }
    for (const kind of ["suspended", "ended", "not-begun"]) {
      const names = found.filter((one) => standing(one, sheet.today) === kind).map(({ item }) => plan.link(item.name, item.address));
      if (names.length > 0) pieces.push(make("p", [make("strong", say(kind)), " ", ...plan.joined(names, plan.comma)]));
    }
    return plan.section("assistance", title, pieces, "plan-assistance");
  };
})();
