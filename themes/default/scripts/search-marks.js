// Marks words on the page that a search result led to, until the reader has them taken
// away. The words come from another page: they are checked, and only ever text.
(function () {
  "use strict";

  const WORDS_MAX = 40;
  const LETTERS_MAX = 80;
  const MARKS_MAX = 400;
  // Scripts that put no space between words: there a word may begin anywhere.
  const SPACELESS = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

  function pattern(words) {
    const parts = words
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&"));
    const [open, closed] = [parts.filter((word) => SPACELESS.test(word)), parts.filter((word) => !SPACELESS.test(word))];
    const one = "[\\p{L}\\p{M}\\p{N}]";
    const alternatives = open.map((word) => "()(" + word + ")");
    if (closed.length > 0) alternatives.unshift("(^|(?!" + one + ")[^])(" + closed.join("|") + ")(?!" + one + ")");
    return new RegExp(alternatives.join("|"), "giu");
  }

  function* texts(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!parent.closest("script, style, template, button, select, textarea, mark, .search-view")) yield walker.currentNode;
    }
  }

  function markIn(node, wanted, left) {
    const pieces = [];
    let at = 0;
    wanted.lastIndex = 0;
    for (let found; pieces.length < 2 * left && (found = wanted.exec(node.data)); ) {
      const word = found.slice(1).filter(Boolean).pop();
      const start = found.index + found[0].length - word.length;
      const mark = document.createElement("mark");
      mark.className = "search-mark";
      mark.textContent = word;
      pieces.push(node.data.slice(at, start), mark);
      at = start + word.length;
    }
    if (pieces.length > 0) node.replaceWith(...pieces, node.data.slice(at));
    return pieces.length / 2;
  }

  function unmark() {
    for (const mark of document.querySelectorAll("mark.search-mark")) {
      const parent = mark.parentNode;
      mark.replaceWith(mark.textContent);
      parent.normalize();
    }
    const note = document.querySelector(".search-marked");
    if (note) note.remove();
  }

  // The way to be rid of the marks, with their number.
  function tell(count, form) {
    const main = document.querySelector("main");
    const note = document.createElement("p");
    note.className = "search-marked";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = form.dataset.textUnmark.replace("{count}", count);
    button.addEventListener("click", () => {
      unmark();
      main.focus({ preventScroll: true });
    });
    note.append(button);
    main.prepend(note);
  }

  window.corinMark = (words, form) => {
    if (!Array.isArray(words)) return;
    const sound = words.filter((word) => typeof word === "string" && word.trim() !== "" && word.length <= LETTERS_MAX);
    if (sound.length === 0) return;
    unmark();
    const wanted = pattern(sound.slice(0, WORDS_MAX));
    let count = 0;
    for (const node of Array.from(texts(document.querySelector("main")))) {
      if (count >= MARKS_MAX) break;
      count += markIn(node, wanted, MARKS_MAX - count);
    }
    if (count > 0) tell(count, form);
  };
})();
