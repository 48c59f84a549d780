// The choices, and forgetting them.
(function () {
  "use strict";

  const plan = window.corinPlan;
  const { place, say } = plan;
  const form = place.querySelector("[data-choices]");
  const status = place.querySelector("[data-status]");
  const shown = place.querySelector("[data-sheet]");
  const area = document.getElementById("plan-place");
  const host = document.getElementById("plan-host");
  const boxes = Array.from(form.querySelectorAll(".plan-topics input"));
  let asked = 0;

  function choices() {
    const chosen = boxes.filter((box) => box.checked);
    const mode = form.querySelector("input[name=plan-mode]:checked");
    const restricted = document.getElementById("plan-restricted");
    return {
      area: area.value,
      host: host.value,
      hostName: host.value ? host.selectedOptions[0].textContent : "",
      mode: mode ? mode.value : "",
      topics: new Map(chosen.map((box) => [box.value, box.parentNode.textContent.trim()])),
      restricted: Boolean(restricted && restricted.checked),
    };
  }

  async function assemble() {
    const mine = (asked += 1);
    const wanted = choices();
    const slow = setTimeout(() => { status.textContent = say("loading"); }, 200);
    try {
      const [parts, first] = await Promise.all([plan.parts(wanted.area), plan.first()]);
      if (mine !== asked) return;
      show(plan.sheet(wanted, parts, first.asked, again));
    } catch (error) {
      if (mine === asked) status.textContent = say("failed");
      if (!/^(cannot load|no data)/.test(error.message)) throw error;
    } finally {
      clearTimeout(slow);
    }
  }

  function show(sheet) {
    // What was written stays where the same line is there again.
    const written = new Map(Array.from(shown.querySelectorAll("[data-key]"), (field) => [field.dataset.key, field.value]));
    shown.replaceChildren(sheet.element);
    shown.hidden = false;
    place.dataset.state = "made";
    for (const field of shown.querySelectorAll("[data-key]")) {
      if (written.get(field.dataset.key)) field.fillIn(written.get(field.dataset.key));
    }
    status.textContent = say("made", sheet.counts);
    document.getElementById("plan-sheet").focus();
  }

  // Nothing of the sheet or of the choices remains in the page.
  function forget() {
    asked += 1;
    for (const field of shown.querySelectorAll("textarea")) field.value = "";
    shown.replaceChildren();
    shown.hidden = true;
    form.reset();
    status.textContent = "";
    place.dataset.state = "choosing";
  }

  function again() {
    forget();
    status.textContent = say("cleared");
    area.focus();
  }

  // A link from the page of a place names it; the address keeps nothing of it.
  function takePlace() {
    const named = /^#place=(.+)$/.exec(location.hash);
    if (!named) return;
    try {
      const id = decodeURIComponent(named[1]);
      if (Array.from(area.options).some((option) => option.value === id)) area.value = id;
    } catch (error) {
      // Not an address that any page of the site leads to.
    }
    try {
      history.replaceState(null, "", location.pathname + location.search);
    } catch (error) {
      // The browser does not let pages from files change their address.
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    assemble();
  });
  for (const button of form.querySelectorAll("[data-topics]")) {
    button.addEventListener("click", () => { for (const box of boxes) box.checked = button.dataset.topics === "all"; });
  }
  // A chapter is chosen with its parts, which come after it and lie deeper.
  const depth = (box) => Number(box.dataset.depth || 0);
  boxes.forEach((box, n) => box.addEventListener("change", () => {
    for (let next = n + 1; next < boxes.length && depth(boxes[next]) > depth(box); next += 1) boxes[next].checked = box.checked;
  }));
  form.querySelector("[data-again]").addEventListener("click", again);
  // Asked before what was written is lost, but never of somebody who leaves in a hurry.
  window.addEventListener("beforeunload", (event) => {
    const isWritten = Array.from(shown.querySelectorAll("textarea")).some((field) => field.value.trim() !== "");
    if (isWritten && !document.documentElement.hidden) event.preventDefault();
  });
  // A browser may keep the page as it is for Back; then it must have nothing to show.
  window.addEventListener("pagehide", forget);
  window.addEventListener("pageshow", (event) => { if (event.persisted) forget(); });
  window.addEventListener("hashchange", takePlace);

  forget();
  takePlace();
  form.hidden = false;
  // On its way while the reader chooses; what fails is asked for again and told then.
  plan.first().catch(() => {});
})();
