// The search field until it is used. What answers (search-view.js, search-reader.js,
// search-results.js, the data) is loaded with its first use. Nothing typed leaves the browser: the form
// is not sent, and a query enters an address only if the reader takes the link to it.
(function () {
  "use strict";

  const form = document.querySelector("form[data-view]");
  if (!form) return;
  const text = form.dataset;
  const input = form.querySelector("input");
  const status = form.querySelector("[data-search-status]");
  const popup = form.querySelector(".search-popup");
  const note = popup.querySelector("p");
  const HANDED_OVER = "corin-marks ";
  const LEAVING_MS = 30000;
  const SLOW_MS = 300;

  // Scripts of this site only, where the browser asks for a promise of that.
  const policy =
    window.trustedTypes &&
    window.trustedTypes.createPolicy("corin", {
      createScriptURL(url) {
        const below = url.replace(/^(\.\.\/)+/, "");
        if (!/^[A-Za-z0-9][A-Za-z0-9/_.-]*\.js$/.test(below) || below.includes("..")) throw new TypeError(url);
        return url;
      },
    });

  // Scripts that need one another run in the order in which they were asked for.
  function load(url, inOrder) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = policy ? policy.createScriptURL(url) : url;
      script.async = !inOrder;
      script.onload = () => { script.remove(); resolve(); };
      script.onerror = () => { script.remove(); reject(new Error("cannot load " + url)); };
      document.head.append(script);
    });
  }

  const loaded = new Map();

  // A script that is loaded once; after a failure the next use tries again.
  function once(url, inOrder) {
    if (!loaded.has(url)) {
      loaded.set(url, load(url, inOrder));
      loaded.get(url).catch(() => loaded.delete(url));
    }
    return loaded.get(url);
  }

  const page = (window.corinPage = { form, load, once, begun: null });

  // On a slow line: says under the field that it loads, until done, if still wanted.
  let waiting = 0;
  page.waits = (done, wanted) => {
    waiting += 1;
    const told = setTimeout(() => {
      if (!popup.hidden || (wanted && !wanted())) return;
      note.textContent = status.textContent = text.textLoading;
      note.className = "search-waits";
      popup.hidden = note.hidden = false;
    }, SLOW_MS);
    const over = () => {
      clearTimeout(told);
      waiting -= 1;
      if (waiting === 0) hide();
    };
    done.then(over, over);
  };

  function hide() {
    if (note.className === "search-waits") popup.hidden = note.hidden = true;
  }

  // Everything is on its way at once; what fails here is asked for again, and told, by the view.
  function start() {
    if (!page.begun) {
      const reader = once(text.reader, true).catch(() => {});
      const entry = text.entry ? load(text.entry, true).catch(() => {}) : reader;
      page.begun = Promise.all([reader, entry]);
    }
    const network = Boolean(text.network);
    const view = once(text.view, network);
    const whole = network ? Promise.all([view, once(text.network, true)]) : view;
    status.classList.add("visually-hidden");
    whole.catch(failed);
    return whole;
  }

  // The same, for a reader who has typed.
  function suggest() {
    const ready = start();
    if (!window.corinView && input.value.trim() !== "") page.waits(ready);
    ready.catch(() => {});
  }

  function failed() {
    status.textContent = text.textFailed;
    status.classList.remove("visually-hidden");
  }

  // The view of all results, which is loaded when they are asked for.
  function results() {
    const ready = Promise.all([start(), once(text.results)]).then(() => {
      if (!window.corinView.submit) page.all();
    });
    page.waits(ready);
    return ready;
  }

  form.hidden = false;
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", "search-list");
  input.setAttribute("aria-expanded", "false");
  input.addEventListener("focus", suggest);
  input.addEventListener("input", () => { if (!window.corinView) suggest(); });
  input.addEventListener("blur", hide);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    results().then(() => window.corinView.submit(), failed);
  });
  const place = document.querySelector("[data-search-results]");
  // By the address, or by Back to results that were left.
  const asked = () => (place && /^#q=/.test(location.hash)) || (history.state && history.state.corin);
  if (asked()) {
    const before = place && place.querySelector("[data-search-before]");
    if (before) before.hidden = true;
    results().catch(failed);
  } else if (document.activeElement === input) {
    suggest();
  }
  window.addEventListener("hashchange", () => { if (asked()) results().catch(failed); });

  // ---- The words to mark on a page that a result led to ------------------------

  page.mark = (words) => once(text.marks).then(() => window.corinMark(words, form));

  // The page with the results leaves them in the name of the window: no address, no storage.
  const handed = window.name;
  if (handed.startsWith(HANDED_OVER)) {
    window.name = "";
    try {
      const [path, words] = JSON.parse(handed.slice(HANDED_OVER.length, 5000));
      if (path === location.pathname) page.mark(words).catch(() => {});
    } catch (error) {
      // Cut, or somebody else's: then nothing is marked.
    }
  }

  page.handOver = (path, words) => {
    const name = HANDED_OVER + JSON.stringify([path, words]);
    if (words.length === 0 || name.length >= 5000) return;
    window.name = name;
    setTimeout(takeBack, LEAVING_MS);
  };
  // Back from there, or not gone at all: nothing may stay behind.
  function takeBack() {
    if (window.name.startsWith(HANDED_OVER)) window.name = "";
  }
  window.addEventListener("pageshow", (event) => { if (event.persisted) takeBack(); });
})();
