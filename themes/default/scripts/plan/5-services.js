// Services to contact. What is not known of one is said, since it is what to ask first.
(function () {
  "use strict";

  const plan = window.corinPlan;
  const { make, content, say } = plan;
  // As many as anybody goes through with a client; the others are one press away.
  const FEW = 12;

  // A label, then its values in one line.
  const labelled = (label, values) => make("span", [label + " ", ...plan.joined(values, plan.comma)]);
  const noted = (word, note) => (note ? make("span", [word + " (", content("span", note), ")"]) : make("span", word));

  function phone({ number, note }) {
    const digits = (/^\s*\+/.test(number) ? "+" : "") + number.replace(/[^0-9]/g, "");
    const link = make("a", number, { href: "tel:" + digits, dir: "ltr" });
    return note ? make("span", [link, " (", content("span", note), ")"]) : link;
  }

  function reach(item) {
    const ways = (item.phones || []).map(phone);
    if (item.email) ways.push(make("a", item.email, { href: "mailto:" + item.email, dir: "ltr" }));
    if (/^https?:\/\//i.test(item.url || "")) ways.push(make("a", item.url, { href: item.url, rel: "noopener noreferrer", dir: "ltr" }));
    if (item.street) ways.push(content("span", item.street));
    if (item.reach) ways.push(content("span", item.reach));
    return ways.length > 0 ? plan.joined(ways, " · ") : [say("reach-unknown")];
  }

  function hours(item) {
    const times = (item.hours || []).map(({ days, time }) => make("span", [ranges(days) + " ", make("bdi", time, { dir: "ltr" })]));
    if (item.hours_note) times.push(content("span", item.hours_note));
    return times.length > 0 ? labelled(say("hours"), times) : say("hours-unknown");
  }

  // Days that follow one another as the first and the last of them.
  function ranges(days) {
    const runs = [];
    for (const day of days) {
      const run = runs[runs.length - 1];
      if (run && run[run.length - 1] === day - 1) run.push(day);
      else runs.push([day]);
    }
    const named = runs.map((run) => (run.length > 2 ? [run[0], run[run.length - 1]].map(plan.weekday).join("–") : run.map(plan.weekday).join(plan.comma)));
    return named.join(plan.comma);
  }

  function facts(item) {
    const whom = [...(item.groups || []), ...(item.eligibility ? [item.eligibility] : [])].map((one) => content("span", one));
    return [
      whom.length > 0 ? labelled(say("whom"), whom) : say("whom-unknown"),
      noted(say("cost-" + (item.cost || "unknown")), item.cost_note),
      item.languages ? labelled(say("languages"), item.languages.map((name) => content("span", name))) : say("languages-unknown"),
      hours(item),
    ];
  }

  // Whether it is there at all and whether people who come back can get it are two things.
  const known = (family, pair) => (pair ? [make("p", noted(say(family + "-" + pair[0]), pair[1]))] : []);

  function service({ item, part }, sheet) {
    const heading = [plan.link(item.name, item.address), " – ", content("span", item.organisation), " ", plan.chip(item, sheet), ...plan.restricted(item), " ", plan.leaveOut(item.name, ".plan-service")];
    const topics = item.topics.filter((topic) => sheet.topics.has(topic)).map((topic) => content("span", sheet.topics.get(topic)));
    const about = [...plan.joined(topics, plan.comma), " · ", say("service-area", { area: plan.areaName(part.area) })];
    const pieces = [make("p", heading, { class: "plan-page" }), make("p", about, { class: "plan-dates" })];
    if (item.status) pieces.push(make("p", make("strong", say("status-" + item.status)), { class: "plan-warning" }));
    pieces.push(...plan.warning(item, part, sheet));
    pieces.push(make("p", reach(item), { class: "plan-reach" }));
    pieces.push(make("p", plan.joined(facts(item), " · ")));
    if (item.application) pieces.push(make("p", labelled(say("bring"), [content("span", item.application)])));
    pieces.push(...known("available", item.availability), ...known("accessible", item.accessibility));
    pieces.push(plan.dates(item, part, sheet));
    pieces.push(plan.field(say("contacted") + ": " + plan.text(item.name), 1, "service " + item.id, say("contacted")));
    return plan.aged(make("li", pieces, { class: "plan-service" }), item, sheet);
  }

  plan.services = (sheet) => {
    const found = sheet.all("services").filter(({ item }) => item.topics.some((topic) => sheet.topics.has(topic)));
    if (found.length === 0) return plan.section("services", say("services"), [make("p", say("services-none"))]);
    // What nobody has confirmed in time stands after what somebody has; near before far.
    const isOld = ({ item }) => Number(plan.state(item, sheet.today) === "outdated");
    found.sort((a, b) => isOld(a) - isOld(b));
    const list = make("ul", found.slice(0, FEW).map((one) => service(one, sheet)));
    const pieces = [list];
    const rest = found.slice(FEW);
    if (rest.length > 0) {
      const cut = make("p", say("services-cut", { count: rest.length }), { class: "plan-cut" });
      const button = make("button", say("services-rest", { count: rest.length }), { type: "button", class: "plan-rest" });
      button.addEventListener("click", () => {
        const more = rest.map((one) => service(one, sheet));
        list.append(...more);
        sheet.listSources();
        button.remove();
        cut.remove();
        more[0].querySelector("a").focus();
      });
      pieces.push(cut, button);
    }
    return plan.section("services", say("services"), pieces, "plan-services");
  };
})();
