// The data of the search export: numbers, words, and blocks of the dictionary.
//
// Data that is not what it should be raises `Damaged` and never hangs. The format is
// described in docs/search-format.md.
(function (global) {
  "use strict";

  const search = (global.corinSearch = global.corinSearch || {});

  const FIELDS = 5;
  const BODY = 8;

  class Damaged extends Error {
    constructor(what) {
      super("the search data is damaged: " + what);
      this.name = "Damaged";
    }
  }

  // The data is of another version of corin than the reader: the page should be loaded again.
  class Newer extends Error {
    constructor(what) {
      super("the search data is of another version: " + what);
      this.name = "Newer";
    }
  }

  function check(holds, what) {
    if (!holds) throw new Damaged(what);
  }

  const DIGITS =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !#$%&'()*+,-./:;<=>?@[]^_\x60{|}~";
  const LAST = 62;
  const LEADING = 31;
  const VALUES = new Int8Array(128).fill(-1);
  for (let digit = 0; digit < DIGITS.length; digit += 1) VALUES[DIGITS.charCodeAt(digit)] = digit;

  // Numbers written as characters; reading past the end is damage, not a number.
  class Numbers {
    constructor(text, at) {
      check(typeof text === "string", "numbers");
      this.text = text;
      this.at = at || 0;
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

    // So many numbers.
    take(count) {
      check(count <= this.text.length, "a list");
      return Array.from({ length: count }, () => this.next());
    }
  }

  // Terms, each how many words it has and their numbers, with how many there are before them.
  function terms(numbers) {
    const count = numbers.next();
    check(count <= numbers.text.length, "a list of terms");
    return Array.from({ length: count }, () => numbers.take(numbers.next()));
  }

  function words(text) {
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

  // The order of words is that of their code points, not of UTF-16 units.
  function isBefore(a, b) {
    for (let at = 0; at < a.length && at < b.length; at += 1) {
      let x = a.charCodeAt(at);
      let y = b.charCodeAt(at);
      if (x === y) continue;
      if (x >= 0xd800 && y >= 0xd800) {
        if (x >= 0xe000) x -= 0x2000;
        else x += 0x2000;
        if (y >= 0xe000) y -= 0x2000;
        else y += 0x2000;
      }
      return x < y;
    }
    return a.length < b.length;
  }

  // The last of some ascending words that does not come after a word; -1 if all do.
  function place(firsts, word) {
    let low = 0;
    let high = firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(word, firsts[middle])) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  }

  // ---- A block of the dictionary ----------------------------------------------

  class Block {
    constructor(data, from, count, whole) {
      check(Array.isArray(data) && data.length === 4, "a block of words");
      this.from = from;
      this.words = words(data[0]);
      check(this.words.length === count, "a block of words");
      this.frequencies = new Numbers(data[1]).take(count);
      this.ids = new Map(this.words.map((word, at) => [word, from + at]));
      this.groupsOf = new Map();
      this.readGroups(data[2], whole);
      this.postings = data[3];
      this.starts = null;
    }

    readGroups(text, whole) {
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
        check(group[group.length - 1] < whole, "a group of words");
        for (const word of group) {
          const of = this.groupsOf.get(word);
          if (of) of.push(group);
          else this.groupsOf.set(word, [group]);
        }
      }
    }

    // Where the pages of each word begin; found once, without reading them out.
    find() {
      const numbers = new Numbers(this.postings);
      this.starts = this.frequencies.map((frequency) => {
        const start = numbers.at;
        for (let left = frequency; left > 0; left -= 1) {
          if (numbers.next() % 2 === 0) continue;
          for (let fields = numbers.next() & 31; fields !== 0; fields &= fields - 1) numbers.next();
        }
        return start;
      });
    }

    // The pages of a word, ascending: [page, counts by field].
    tallies(id, pages) {
      if (!this.starts) this.find();
      const numbers = new Numbers(this.postings, this.starts[id - this.from]);
      let page = -1;
      return Array.from({ length: this.frequencies[id - this.from] }, () => {
        const step = numbers.next();
        page += 1 + Math.floor(step / 2);
        check(page < pages, "a page that is not there");
        const counts = [0, 0, 0, 0, 0];
        const fields = step % 2 === 1 ? numbers.next() : BODY;
        for (let field = 0; field < FIELDS; field += 1) {
          if (fields & (1 << field)) counts[field] = step % 2 === 1 ? numbers.next() + 1 : 1;
        }
        return [page, counts];
      });
    }
  }

  Object.assign(search, { Damaged, Newer, FIELDS, check, Numbers, terms, frontCoded: words, place, Block });
})(globalThis);
