// A field and ten results for either engine: the least that a site does with its search.
"use strict";

const choices = new URLSearchParams(location.search);
const SHOWN = 10;

function load(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = resolve;
    script.onerror = () => reject(new Error("cannot load " + url));
    document.head.append(script);
  });
}

// What opens an engine; it then gives the ten best pages for words, and how many there are.
const engines = {
  async corin() {
    const entry = choices.get("entry");
    const folder = entry.slice(0, entry.lastIndexOf("/") + 1);
    const name = entry.slice(folder.length).replace(/\.js$/, "");
    await Promise.all([load(choices.get("reader")), load(entry)]);
    const engine = await corinSearch.open(name, (chunk) => load(folder + chunk + ".js"));
    return async (words) => {
      const { total, hits } = await engine.search({ text: words }, choices.get("today"), SHOWN);
      return {
        total,
        hits: hits.map((hit) => ({
          title: hit.title,
          parts: hit.excerpt.map((part) => {
            const node = document.createElement(part.marked ? "mark" : "span");
            node.textContent = part.text;
            return node;
          }),
        })),
      };
    };
  },

  async pagefind() {
    const pagefind = await import("/pagefind/pagefind.js");
    // The browser is slowed in the page alone, so the page must do the work when time counts.
    await pagefind.options({ noWorker: choices.has("slow") });
    await pagefind.init();
    return async (words) => {
      const { results } = await pagefind.search(words);
      const shown = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
      return {
        total: results.length,
        hits: shown.map((page) => {
          const excerpt = document.createElement("span");
          excerpt.innerHTML = page.excerpt;
          return { title: page.meta.title, parts: [excerpt] };
        }),
      };
    };
  },
};

let engine = null;

// Searches, shows, and says when the results stood in the page (milliseconds since 1970).
globalThis.ask = async (words) => {
  engine ??= engines[choices.get("engine")]();
  const { total, hits } = await (await engine)(words);
  const shown = hits.map((hit) => {
    const item = document.createElement("li");
    item.append(hit.title, " ", ...hit.parts);
    return item;
  });
  document.getElementById("results").replaceChildren(...shown);
  // Laid out, so that the time of that counts too.
  document.getElementById("results").getBoundingClientRect();
  return { total, titles: hits.map((hit) => hit.title), at: performance.timeOrigin + performance.now() };
};

// The answer to the last key pressed, and when it was pressed.
const field = document.getElementById("field");
field.addEventListener("input", (event) => {
  const pressed = performance.timeOrigin + event.timeStamp;
  globalThis.answered = globalThis.ask(field.value).then((answer) => ({ ...answer, pressed }));
});
