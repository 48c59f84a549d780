// Reads the search export: chunks by name, the dictionary, postings, pages.
//
// Nothing here touches a page or a network: the caller gives a function that
// loads a chunk by name. Data that is not what it should be raises `Damaged`
// and never hangs. The format is described in docs/search-format.md. The second
// of three scripts that answer queries, after 1-words.js; the build joins them to search-reader.js.
(function (global) {
  "use strict";

  const search = (global.corinSearch = global.corinSearch || {});

  const FORMAT = 1;
  const ANALYSER = 1;
  const FIELDS = 5;
  const BODY = 8;
  const COMPLETIONS_MAX = 32;

  // ---- What the chunks hand over --------------------------------------------

  const handedOver = new Map();

  // Every file of an export calls this with its own name.
  global.corinSearchChunk = function (name, data) {
    handedOver.set(String(name), data);
  };

  class Damaged extends Error {
    constructor(what) {
      super("the search data is damaged: " + what);
      this.name = "Damaged";
    }
  }

  function check(holds, what) {
    if (!holds) throw new Damaged(what);
  }

  const DIGITS =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !#$%&'()*+,-./:;<=>?@[]^_`{|}~";
  const LAST = 62;
  const LEADING = 31;
  const VALUES = new Int8Array(128).fill(-1);
  for (let digit = 0; digit < DIGITS.length; digit += 1) VALUES[DIGITS.charCodeAt(digit)] = digit;

  // Numbers written as characters; reading past the end is damage, not a number.
  class Numbers {
    constructor(text) {
      check(typeof text === "string", "numbers");
      this.text = text;
      this.at = 0;
    }

    get done() {
      return this.at >= this.text.length;
    }

    next() {
      let rest = 0;
      while (this.at < this.text.length) {
        const code = this.text.charCodeAt(this.at);
        const digit = code < 128 ? VALUES[code] : -1;
        this.at += 1;
        check(digit >= 0 && rest < 0x100000000, "a number");
        if (digit < LAST) return rest * LAST + digit;
        rest = rest * LEADING + digit - LAST + 1;
      }
      throw new Damaged("a number is cut");
    }
  }

  function words(text, count) {
    check(typeof text === "string", "words");
    const all = [];
    let before = "";
    for (let at = 0; at < text.length; ) {
      const shared = text.charCodeAt(at) - 65;
      check(shared >= 0 && shared < 26 && shared <= before.length, "a word");
      let end = at + 1;
      while (end < text.length && !(text.charCodeAt(end) >= 65 && text.charCodeAt(end) <= 90)) end += 1;
      before = before.slice(0, shared) + text.slice(at + 1, end);
      all.push(before);
      at = end;
    }
    return all;
  }

  // ---- The export ------------------------------------------------------------

  class Export {
    constructor(entry, load) {
      check(entry && typeof entry === "object", "the entry");
      check(entry.format === FORMAT, "its format is " + entry.format + ", this reader knows " + FORMAT);
      check(entry.analyser === ANALYSER, "its word rules are " + entry.analyser + ", this reader knows " + ANALYSER);
      this.load = load;
      this.language = String(entry.language);
      check(entry.folding && Array.isArray(entry.folding.exact), "the folding table");
      this.folding = new search.Folding(entry.folding);
      this.words = words(entry.words);
      this.ids = new Map(this.words.map((word, id) => [word, id]));
      const frequencies = new Numbers(entry.frequencies);
      this.frequencies = this.words.map(() => frequencies.next());
      this.groupsOf = new Map();
      this.readGroups(entry.groups);
      this.pages = entry.pages;
      check(this.pages && Array.isArray(this.pages.id), "the pages");
      this.count = this.pages.id.length;
      for (const list of ["title", "area", "topic", "kind", "due", "overdue", "outdated"]) {
        check(Array.isArray(this.pages[list]) && this.pages[list].length === this.count, "the pages");
      }
      const lengths = new Numbers(entry.lengths);
      this.lengths = Array.from({ length: this.count * FIELDS }, () => lengths.next());
      check(Array.isArray(entry.totals) && entry.totals.length === FIELDS, "the totals");
      this.averages = entry.totals.map((total) => total / this.count);
      this.postingsAt = directory(entry.postings);
      this.textsAt = directory(entry.texts);
      this.postings = new Map();
      this.chunks = new Map();
    }

    readGroups(text) {
      const numbers = new Numbers(text);
      let first = 0;
      while (!numbers.done) {
        let rest = numbers.next() + 1;
        first += numbers.next();
        const group = [first];
        for (let word = first; rest > 0; rest -= 1) {
          word += numbers.next() + 1;
          group.push(word);
        }
        for (const word of group) {
          check(word < this.words.length, "a group of words");
          const of = this.groupsOf.get(word);
          if (of) of.push(group);
          else this.groupsOf.set(word, [group]);
        }
      }
    }

    // ---- Loading ----

    // The data of a piece, by its number; loaded once, and again after a failure.
    piece(at, number) {
      if (at.data) return Promise.resolve(at.data[number]);
      const name = at.files[number];
      let loading = this.chunks.get(name);
      if (!loading) {
        loading = take(name, this.load);
        this.chunks.set(name, loading);
        loading.catch(() => this.chunks.delete(name));
      }
      return loading;
    }

    async needPostings(ids) {
      const numbers = new Set(ids.filter((id) => !this.postings.has(id)).map((id) => pieceOf(this.postingsAt, id)));
      await Promise.all(
        Array.from(numbers, async (number) => {
          const data = await this.piece(this.postingsAt, number);
          this.readPostings(data, number);
        })
      );
    }

    readPostings(data, number) {
      const from = this.postingsAt.from;
      const end = number + 1 < from.length ? from[number + 1] : this.words.length;
      if (this.postings.has(from[number])) return;
      const numbers = new Numbers(data);
      for (let word = from[number]; word < end; word += 1) {
        const tallies = [];
        let page = -1;
        for (let left = this.frequencies[word]; left > 0; left -= 1) {
          const step = numbers.next();
          page += 1 + Math.floor(step / 2);
          check(page < this.count, "a page that is not there");
          const counts = [0, 0, 0, 0, 0];
          const fields = step % 2 === 1 ? numbers.next() : BODY;
          for (let field = 0; field < FIELDS; field += 1) {
            if (fields & (1 << field)) counts[field] = step % 2 === 1 ? numbers.next() + 1 : 1;
          }
          tallies.push({ page, counts });
        }
        this.postings.set(word, tallies);
      }
    }

    async text(page) {
      const number = pieceOf(this.textsAt, page);
      const texts = await this.piece(this.textsAt, number);
      const text = Array.isArray(texts) ? texts[page - this.textsAt.from[number]] : undefined;
      check(Array.isArray(text) && typeof text[0] === "string" && Array.isArray(text[1]), "the text of a page");
      return { summary: text[0], sections: text[1], places: text[2] || [] };
    }

    // ---- The dictionary ----

    relations(id) {
      const all = new Set([id]);
      for (const group of this.groupsOf.get(id) || []) for (const word of group) all.add(word);
      return Array.from(all).sort((a, b) => a - b);
    }

    completions(prefix) {
      const found = [];
      for (let id = 0; id < this.words.length; id += 1) {
        const word = this.words[id];
        if (word !== prefix && word.startsWith(prefix)) found.push(id);
      }
      found.sort((a, b) => this.frequencies[b] - this.frequencies[a] || a - b);
      return found.slice(0, COMPLETIONS_MAX).sort((a, b) => a - b);
    }
  }

  function directory(at) {
    const list = at && (at.data || at.files);
    check(Array.isArray(list) && Array.isArray(at.from) && at.from.length === list.length, "the list of chunks");
    return at;
  }

  // The number of the piece that holds a thing.
  function pieceOf(at, thing) {
    let number = -1;
    while (number + 1 < at.from.length && at.from[number + 1] <= thing) number += 1;
    check(number >= 0, "the list of chunks");
    return number;
  }

  // Loads a chunk and takes what it handed over.
  async function take(name, load) {
    if (!handedOver.has(name)) await load(name);
    check(handedOver.has(name), "`" + name + "` does not hold what it should");
    const data = handedOver.get(name);
    handedOver.delete(name);
    return data;
  }

  Object.assign(search, { Export, Damaged, take, FIELDS });
})(globalThis);
