// The data of the sheet: scripts of this site that hand it over by one function, which
// works over http and from files alike. What was loaded stays in the memory of the page.
(function () {
  "use strict";

  const plan = window.corinPlan;
  const given = new Map();

  window.corinPlanData = (language, key, data) => {
    if (language === plan.place.dataset.language) given.set(key, data);
  };

  async function load(url, key) {
    await plan.page.once(url);
    if (!given.has(key)) throw new Error("no data in " + url);
    return given.get(key);
  }

  plan.first = () => load(plan.place.dataset.script, "");

  // The areas from the chosen one up to the country.
  plan.chain = (area) => area.split("/").map((name, n, names) => names.slice(0, names.length - n).join("/"));

  // What each of these areas has, nearest first; areas that have nothing have an empty part.
  plan.parts = async (area) => {
    const first = await plan.first();
    const empty = (id) => ({ area: id, days: {}, sources: [] });
    return Promise.all(plan.chain(area).map(async (id) => {
      const part = first.areas[id];
      const found = typeof part === "string" ? await load(plan.root + part, id) : part;
      return { pages: [], alerts: [], services: [], schemes: [], ...(found || empty(id)) };
    }));
  };
})();
