// Alerts in force, what is known on each topic, and what is not.
(function () {
  "use strict";

  const plan = window.corinPlan;
  const { make, content, say } = plan;
  const SEVERITIES = ["extreme", "severe", "moderate", "minor"];

  // ---- Alerts ------------------------------------------------------------------------

  plan.alerts = (sheet) => {
    const holds = ({ item }) =>
      sheet.today <= item.expires && (item.topics.length === 0 || item.topics.some((topic) => sheet.topics.has(topic)));
    const alerts = sheet.all("alerts").filter(holds);
    alerts.sort((a, b) => SEVERITIES.indexOf(a.item.severity) - SEVERITIES.indexOf(b.item.severity));
    const shown = alerts.map(({ item, part }) => {
      const dates = say("alert-dates", { issued: part.days[item.issued], expires: part.days[item.expires] });
      const said = [make("strong", say("severity-" + item.severity) + ": "), plan.link(item.title, item.address), ...plan.restricted(item)];
      const parts = [make("p", said)];
      if (item.summary) parts.push(content("p", item.summary));
      const from = [dates, content("span", plan.areaName(part.area))];
      if (item.steward) from.push(content("span", item.steward));
      parts.push(make("p", plan.joined(from, " · "), { class: "plan-dates" }));
      return make("li", parts, { class: "plan-alert" });
    });
    const pieces = shown.length > 0 ? [make("ul", shown)] : [make("p", say("alerts-none"))];
    return plan.section("alerts", say("alerts"), pieces, shown.length > 0 ? "plan-alerts" : "");
  };

  // ---- What is known -------------------------------------------------------------------

  // The pages on a topic: those that hold for the place, of the nearest area first and
  // each area's in its own order; and those of areas above in whose place one of them
  // stands: one of the same name, or one that is on the whole topic as it is.
  plan.find = (sheet, topic) => {
    const own = [];
    const above = [];
    let holding = [];
    let part = null;
    for (const found of sheet.all("pages").filter(({ item }) => item.topic === topic)) {
      if (found.part !== part) holding = own.slice();
      part = found.part;
      const replaced = holding.some(({ item }) => name(item) === name(found.item) || (item.general && found.item.general));
      (replaced ? above : own).push(found);
    }
    return { own, above };
  };

  const name = (item) => item.address.slice(item.address.lastIndexOf("/") + 1);

  function facts(found, sheet) {
    const given = new Set();
    const rows = [];
    for (const { item, part } of found) {
      for (const fact of item.facts || []) {
        if (given.has(fact.id)) continue;
        given.add(fact.id);
        // A figure that nobody has confirmed in time says so where it stands, and does not stand out.
        const isOld = plan.state(item, sheet.today) === "outdated";
        const value = [content(isOld ? "span" : "b", fact.value), " (" + (part.days[fact.as_of] || fact.as_of) + ")", ...plan.old(item, sheet)];
        // What another page than the one above gives must not pass for more than it is.
        if (part !== found[0].part) value.push(" · ", content("span", plan.areaName(part.area)));
        const cited = fact.source === undefined ? null : sheet.cite(part, [fact.source]);
        if (cited) value.push(" ", cited);
        rows.push(make("div", [content("dt", fact.label), make("dd", value)]));
      }
    }
    return rows.length > 0 ? [make("dl", rows, { class: "plan-facts", "aria-label": say("figures") })] : [];
  }

  function page({ item, part }, sheet, more) {
    const pieces = [make("p", [plan.link(item.title, item.address), " ", plan.chip(item, sheet), ...plan.restricted(item)], { class: "plan-page" })];
    if (part !== sheet.parts[0]) {
      pieces.push(make("p", say("from-above", { place: sheet.name, area: plan.areaName(part.area) }), { class: "plan-from" }));
    }
    pieces.push(...plan.warning(item, part, sheet));
    if (item.summary) pieces.push(content("p", item.summary));
    pieces.push(...more, plan.dates(item, part, sheet));
    return plan.aged(make("div", pieces), item, sheet);
  }

  plan.known = (sheet) => {
    const shown = [];
    for (const [topic, name] of sheet.topics) {
      const { own, above } = plan.find(sheet, topic);
      if (own.length === 0) continue;
      const heading = make("h4", [content("span", name), " ", plan.leaveOut(name, ".plan-topic")]);
      const pages = own.map((one, n) => page(one, sheet, n === 0 ? facts([...own, ...above], sheet) : []));
      shown.push(make("div", [heading, ...pages], { class: "plan-topic" }));
    }
    return plan.section("known", say("known"), shown.length > 0 ? shown : [make("p", say("known-none"))], "plan-known");
  };

  // ---- What is not ---------------------------------------------------------------------

  function line(label, names) {
    if (names.length === 0) return [];
    return [make("li", [make("strong", label), " ", ...plan.joined(names.map((name) => content("span", name)), plan.comma)])];
  }

  plan.unknown = (sheet, asked) => {
    const gaps = [];
    const wider = new Map();
    const old = [];
    const missing = [];
    for (const [topic, name] of sheet.topics) {
      const { own, above } = plan.find(sheet, topic);
      if (own.length === 0) gaps.push(name);
      else if (own[0].part !== sheet.parts[0]) {
        const area = own[0].part.area;
        wider.set(area, [...(wider.get(area) || []), name]);
      }
      if (own.length > 0 && own.every(({ item }) => ["overdue", "outdated"].includes(plan.state(item, sheet.today)))) old.push(name);
      const given = new Set([...own, ...above].flatMap(({ item }) => (item.facts || []).map((fact) => fact.id)));
      // On a whole country nobody asks for the figures of one place.
      if (sheet.parts.length > 1) {
        for (const fact of asked) if (fact.topic === topic && !given.has(fact.id)) missing.push(fact.label);
      }
    }
    const served = new Set(sheet.all("services").flatMap(({ item }) => item.topics));
    const unserved = served.size > 0 ? [...sheet.topics].filter(([topic]) => !served.has(topic)).map(([, name]) => name) : [];
    const lines = [
      ...line(say("gaps"), gaps),
      ...[...wider].flatMap(([area, names]) => line(say("wider", { area: plan.areaName(area), place: sheet.name }), names)),
      ...line(say("old"), old),
      ...line(say("facts-missing", { place: sheet.name }), missing),
      ...line(say("services-missing"), unserved),
    ];
    sheet.counts = { known: sheet.topics.size - gaps.length, missing: gaps.length };
    const pieces = lines.length > 0
      ? [make("p", say("unknown-meaning")), make("ul", lines)]
      : [make("p", say("unknown-none", { place: sheet.name }))];
    return plan.section("unknown", say("unknown"), pieces, "plan-unknown");
  };
})();
