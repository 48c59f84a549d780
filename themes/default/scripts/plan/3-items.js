// What each thing on a sheet has: its age in words, a way to leave it out, its sources.
(function () {
  "use strict";

  const plan = window.corinPlan;
  const { make, content, say } = plan;

  plan.state = (item, today) => window.corinFreshness.stateOn(today, { ...item, freshness: "current" });

  // The age as pages show it; the dates let the script of all pages work it out again.
  plan.aged = (element, item, sheet) => {
    const { due, overdue, outdated } = item;
    Object.assign(element.dataset, { freshness: plan.state(item, sheet.today), due, overdue, outdated });
    return element;
  };

  plan.chip = (item, sheet) => {
    const state = plan.state(item, sheet.today);
    return make("span", say("state-" + state), { class: "chip", "data-state": state });
  };

  // What must be said before anything that is old.
  plan.warning = (item, part, sheet) => {
    const state = plan.state(item, sheet.today);
    if (state !== "overdue" && state !== "outdated") return [];
    const date = part.days[item[state]] || item[state];
    return [make("p", make("strong", say(state, { date })), { class: "plan-warning" })];
  };

  // The mark beside a figure or an answer of something outdated.
  plan.old = (item, sheet) => (plan.state(item, sheet.today) === "outdated" ? [" ", make("small", say("figure-outdated"), { class: "fact-old" })] : []);

  // When it was confirmed, by whom, where it stands in the site, on which sources.
  plan.dates = (item, part, sheet) => {
    const pieces = [say("reviewed", { date: part.days[item.reviewed] || item.reviewed })];
    if (item.steward) pieces.push(content("span", item.steward));
    const cited = sheet.cite(part, item.sources || []);
    if (cited) pieces.push(cited);
    // On paper a link shows no address.
    const address = make("span", [" · ", make("bdi", item.address, { dir: "ltr" })], { class: "plan-address" });
    return make("p", [...plan.joined(pieces, " · "), address], { class: "plan-dates" });
  };

  plan.link = (said, address) => content("a", said, { href: plan.root + address });

  plan.restricted = (item) => (item.restricted ? [" ", make("strong", "(" + say("mark-restricted") + ")")] : []);

  // Takes one thing off the sheet; the focus goes on to the next.
  plan.leaveOut = (name, selector) => {
    const button = make("button", say("leave-out"), { type: "button", class: "plan-out", "aria-label": say("leave-out") + ": " + plan.text(name) });
    button.addEventListener("click", () => {
      const item = button.closest(selector);
      const section = item.closest("section");
      const next = item.nextElementSibling;
      item.remove();
      const other = (next && next.querySelector(".plan-out")) || section.querySelector(".plan-out");
      (other || section.querySelector("h3")).focus();
    });
    return button;
  };

  plan.section = (name, title, pieces, kind) => {
    const id = "plan-part-" + name;
    const heading = make("h3", title, { id, tabindex: "-1" });
    return make("section", [heading, ...pieces], { class: "plan-part " + (kind || ""), "aria-labelledby": id });
  };
})();
