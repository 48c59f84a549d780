// Keeps an open page up to date while `corin serve` runs. It is in no built
// file: the server adds it to the pages that it sends.
"use strict";
(() => {
  const version = new URL(document.currentScript.src).searchParams.get("version");
  const retryAfter = 1000;
  let build = null;
  let events = null;
  let overlay = null;
  let focused = null;
  let shown = "";

  function listen() {
    if (events) return;
    const query = new URLSearchParams({ path: location.pathname, version });
    if (build !== null) query.set("heard", build);
    const source = new EventSource(`/-corin/events?${query}`);
    events = source;
    source.addEventListener("news", (event) => hear(JSON.parse(event.data)));
    source.addEventListener("error", () => {
      // Some browsers give up when nobody listens for a while.
      if (source.readyState !== EventSource.CLOSED || events !== source) return;
      events = null;
      setTimeout(() => { if (!document.hidden) listen(); }, retryAfter);
    });
  }

  function stop() {
    if (events) events.close();
    events = null;
  }

  function hear(news) {
    build = news.build;
    if (news.reload || news.parts.some(isUsed)) reload();
    else show(news.problems);
  }

  // Whether this page has loaded a file, given by its path from the root.
  function isUsed(part) {
    const address = new URL(`/${part}`, location.href).href;
    const elements = document.querySelectorAll("link[href], script[src], img[src], source[src]");
    return Array.from(elements).some((element) => (element.href || element.src || "").split(/[?#]/)[0] === address);
  }

  // The place on the page is kept with the entry in the history: it is there
  // after loading, and nothing is stored.
  function reload() {
    stop();
    history.replaceState({ ...history.state, corinPlace: [scrollX, scrollY] }, "");
    location.reload();
  }

  function returnToPlace() {
    const { corinPlace, ...state } = history.state || {};
    if (!corinPlace) return;
    history.replaceState(Object.keys(state).length ? state : null, "");
    scrollTo({ left: corinPlace[0], top: corinPlace[1], behavior: "instant" });
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function show(problems) {
    const text = problems ? JSON.stringify(problems) : "";
    if (text === shown) return;
    shown = text;
    const wasOpen = overlay !== null;
    const hadFocus = wasOpen && overlay.contains(document.activeElement);
    close();
    if (problems) open(problems, wasOpen, hadFocus);
  }

  function open(problems, wasOpen, hadFocus) {
    overlay = element("section", "corin-live");
    overlay.lang = "en";
    overlay.dir = "ltr";
    overlay.tabIndex = -1;
    overlay.setAttribute("role", "alertdialog");
    overlay.setAttribute("aria-labelledby", "corin-live-title");
    overlay.setAttribute("aria-describedby", "corin-live-text");
    const title = element("h2", "", problems.title);
    title.id = "corin-live-title";
    const text = element("div");
    text.id = "corin-live-text";
    text.append(element("p", "", "The page shows the last good build."));
    if (problems.message) text.append(element("pre", "", problems.message));
    text.append(list(problems.findings));
    const button = element("button", "", "Close");
    button.type = "button";
    button.addEventListener("click", close);
    overlay.append(title, text, button);
    if (!wasOpen) focused = document.activeElement;
    document.body.append(overlay);
    if (!wasOpen || hadFocus) overlay.focus({ preventScroll: true });
  }

  function list(findings) {
    const items = element("ol");
    for (const finding of findings) {
      const item = element("li");
      const place = finding.line ? `${finding.path}:${finding.line}` : finding.path;
      item.append(
        element("code", "corin-live-place", place),
        element("p", `corin-live-${finding.severity}`, `${finding.severity} ${finding.code}: ${finding.message}`),
        ...finding.help.map((help) => element("p", "corin-live-help", help)),
      );
      items.append(item);
    }
    return items;
  }

  function close() {
    if (!overlay) return;
    const hadFocus = overlay.contains(document.activeElement);
    overlay.remove();
    overlay = null;
    if (hadFocus && focused && focused.isConnected) focused.focus({ preventScroll: true });
  }

  const style = element("link");
  style.rel = "stylesheet";
  style.href = "/-corin/live.css";
  document.head.append(style);

  addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  addEventListener("load", returnToPlace);
  addEventListener("pagehide", stop);
  addEventListener("pageshow", () => { if (!document.hidden) listen(); });
  // A browser opens few connections to one server: only the pages that
  // somebody looks at hold one.
  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
  if (!document.hidden) listen();
})();
