// Reads the search export and answers queries, in a browser or in Node.
//
// The meaning of words is not decided here: the export carries the folding
// table and the dictionary that corin made. What this file does, corin does in
// the same order (src/search/query); a test holds the two together. Nothing
// here touches a page or a network: the caller gives a function that loads a
// chunk by name. The format is described in docs/search-format.md.
(function (global) {
  "use strict";

  const FORMAT = 1;
  const ANALYSER = 1;

  // As in src/search/analysis.
  const WORD_LETTERS_MAX = 64;
  const RUNS_MAX = 12;
  const SIGNS = ".,'’٬٫";
  const DECIMAL_SIGNS = ".,٫";
  const SPACES = " \u00a0\u2009\u202f";
  const WORD = /[\p{Alphabetic}\p{M}\p{N}]/u;

  // As in src/search/query.
  const CHARACTERS_MAX = 1000;
  const CLAUSES_MAX = 30;
  const COMPLETIONS_MAX = 32;
  const NEAR_MAX = 3;
  const SHARED_MIN = 5;
  const REST_MAX = 3;
  const EXACT = 1;
  const STEM = 0.8;
  const EXACT_BESIDE_STEM = 0.2;
  const COMPLETION = 0.6;
  const CORRECTION = [0, 0.5, 0.35, 0.3];
  const WEIGHTS = [3, 1.5, 2, 1, 2];
  const FIELDS = 5;
  const BODY = 8;
  const K1 = 1.2;
  const B = 0.75;
  const WINDOW = 30;
  const LEAD = 5;
  const QUOTES = "\"“”„«»";

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

  // ---- Words: cutting and folding by the exported table ---------------------

  class Folding {
    constructor(table) {
      check(table && Array.isArray(table.exact) && Array.isArray(table.sequences), "the folding table");
      this.exact = new Map();
      for (const [to, from] of table.exact) for (const c of from) this.exact.set(c, to);
      this.sequences = table.sequences;
      this.deleted = table.deleted;
      this.decomposed = table.decomposed;
      this.joins = table.joins;
      this.apostrophes = table.apostrophes;
      this.cuts = table.cuts;
      this.grams = table.grams;
      this.zeros = Array.from(table.zeros, (c) => c.codePointAt(0));
      this.classes = new Map();
    }

    digit(c) {
      const code = c.codePointAt(0);
      if (code < 128) return code >= 48 && code <= 57 ? c : "";
      for (const zero of this.zeros) if (code >= zero && code < zero + 10) return String(code - zero);
      return "";
    }

    // "": divides words; "L" letter, "D" digit, "J" joins, "G" of a script without spaces.
    classOf(c) {
      let known = this.classes.get(c);
      if (known === undefined) {
        if (within(this.joins, c) || this.apostrophes.includes(c) || this.cuts.includes(c)) known = "J";
        else if (this.digit(c)) known = "D";
        else if (!WORD.test(c)) known = "";
        else known = within(this.grams, c) ? "G" : "L";
        this.classes.set(c, known);
      }
      return known;
    }

    fold(word) {
      for (let at = 0; at < word.length; at += 1) {
        if (this.cuts.includes(word[at])) word = word.slice(0, at);
      }
      let out = "";
      for (let at = 0; at < word.length; ) {
        let found = null;
        for (const sequence of this.sequences) {
          const [from, , place] = sequence;
          if (!word.startsWith(from, at)) continue;
          if (place === "^" ? at === 0 : place === "$" ? at + from.length === word.length : true) {
            found = sequence;
            break;
          }
        }
        if (found) {
          out += found[1];
          at += found[0].length;
        } else {
          const c = String.fromCodePoint(word.codePointAt(at));
          out += this.character(c);
          at += c.length;
        }
      }
      return cut(out);
    }

    character(c) {
      const known = this.exact.get(c);
      if (known !== undefined) return known;
      const digit = this.digit(c);
      if (digit) return digit;
      let out = "";
      for (const lower of c.toLowerCase()) out += this.lower(lower);
      return out;
    }

    lower(c) {
      const known = this.exact.get(c);
      if (known !== undefined) return known;
      if (this.isDeleted(c)) return "";
      if (c < "\u0080" || !within(this.decomposed, c)) return c;
      let out = "";
      for (const part of c.normalize("NFKD")) {
        for (const lower of part.toLowerCase()) {
          const to = this.exact.get(lower);
          if (to !== undefined) out += to;
          else if (!this.isDeleted(lower)) out += lower;
        }
      }
      return out;
    }

    isDeleted(c) {
      return within(this.deleted, c) || this.apostrophes.includes(c);
    }

    // The surface of a span that `cutWords` gave.
    surface(text, span) {
      const word = text.slice(span.start, span.end);
      if (span.decimal === undefined) return this.fold(word);
      let out = "";
      let at = span.start;
      for (const c of word) {
        const digit = this.digit(c);
        if (digit) out += digit;
        else if (at === span.decimal) out += ".";
        at += c.length;
      }
      return cut(out);
    }
  }

  function within(ranges, c) {
    const code = c.codePointAt(0);
    for (let at = 0; at < ranges.length; at += 2) {
      if (code >= ranges[at] && code <= ranges[at + 1]) return true;
    }
    return false;
  }

  function cut(word) {
    return word.length <= WORD_LETTERS_MAX ? word : Array.from(word).slice(0, WORD_LETTERS_MAX).join("");
  }

  function characterAt(text, at) {
    return at < text.length ? String.fromCodePoint(text.codePointAt(at)) : "";
  }

  // The spans of the words of a text. `decimal` is set for numbers: where the
  // decimal sign stands, or -1.
  function cutWords(text, folding) {
    const spans = [];
    const classAt = (at) => (at < text.length ? folding.classOf(characterAt(text, at)) : "");
    const run = (start) => {
      let at = start;
      let end = start;
      let digits = true;
      while (at < text.length) {
        const kind = classAt(at);
        if (kind === "" || kind === "G") break;
        at += characterAt(text, at).length;
        if (kind !== "D") digits = false;
        if (kind !== "J") end = at;
      }
      return { start, end, digits: digits && end > start };
    };
    for (let at = 0; at < text.length; ) {
      const kind = classAt(at);
      if (kind === "" || kind === "J") {
        at += characterAt(text, at).length;
      } else if (kind === "G") {
        const starts = [at];
        while (classAt(at) === "G") {
          at += characterAt(text, at).length;
          starts.push(at);
        }
        if (starts.length === 2) spans.push({ start: starts[0], end: starts[1] });
        for (let pair = 0; pair + 2 < starts.length; pair += 1) {
          spans.push({ start: starts[pair], end: starts[pair + 2] });
        }
      } else {
        const found = run(at);
        if (found.digits) at = cluster(text, found, run, classAt, spans);
        else {
          spans.push({ start: at, end: found.end });
          at = found.end;
        }
      }
    }
    return spans;
  }

  // The numbers that begin with a run of digits; where they end.
  function cluster(text, first, run, classAt, spans) {
    const length = (of) => Array.from(text.slice(of.start, of.end)).length;
    const after = (at, signs) => {
      const sign = characterAt(text, at);
      if (!sign || !signs.includes(sign) || classAt(at + sign.length) !== "D") return null;
      const next = run(at + sign.length);
      return next.digits ? { sign, start: next.start, end: next.end, count: length(next) } : null;
    };
    first = { sign: " ", start: first.start, end: first.end, count: length(first) };
    if (first.count <= 3) {
      let last = first;
      let sign = null;
      for (let next = after(last.end, SPACES); next; next = after(last.end, SPACES)) {
        if (next.count !== 3 || (sign !== null && sign !== next.sign)) break;
        sign = next.sign;
        last = next;
      }
      if (sign !== null) {
        let end = last.end;
        let decimal = -1;
        const next = after(last.end, DECIMAL_SIGNS);
        if (next && !after(next.end, SIGNS)) {
          decimal = end;
          end = next.end;
        }
        spans.push({ start: first.start, end, decimal });
        return end;
      }
    }
    const runs = [first];
    while (runs.length < RUNS_MAX) {
      const next = after(runs[runs.length - 1].end, SIGNS);
      if (!next) break;
      runs.push(next);
    }
    const end = runs[runs.length - 1].end;
    const decimal = whole(runs);
    if (decimal === null) for (const one of runs) spans.push({ start: one.start, end: one.end, decimal: -1 });
    else spans.push({ start: first.start, end, decimal });
    return end;
  }

  // Where the decimal sign of one number stands, -1 without one, null if it is not one number.
  function whole(runs) {
    const first = runs[0];
    const rest = runs.slice(1);
    if (rest.length === 0) return -1;
    const thousands = (some) => first.count <= 3 && some.every((one) => one.count === 3 && one.sign === some[0].sign);
    if (thousands(rest)) return -1;
    const last = rest[rest.length - 1];
    const middle = rest.slice(0, -1);
    if (!DECIMAL_SIGNS.includes(last.sign)) return null;
    if (middle.length === 0) return first.end;
    if (!thousands(middle) || middle.some((one) => one.sign === last.sign)) return null;
    return middle[middle.length - 1].end;
  }

  // ---- Queries ---------------------------------------------------------------

  function isSpace(c) {
    return (
      c === " " || c === "\t" || c === "\n" || c === "\r" || c === "\u00a0" ||
      (c >= "\u2000" && c <= "\u200a") || c === "\u202f" || c === "\u3000"
    );
  }

  function isQuote(c) {
    return c !== "" && QUOTES.includes(c);
  }

  function pieces(text) {
    const found = [];
    const piece = (from, to, quoted, excluded) =>
      found.push({ text: text.slice(from, to), quoted, excluded, last: to === text.length });
    const closing = (from) => {
      for (let at = from; at < text.length; at += 1) if (isQuote(text[at])) return at;
      return -1;
    };
    let plain = 0;
    let afterSpace = true;
    for (let at = 0; at < text.length; ) {
      const c = characterAt(text, at);
      const next = at + c.length;
      const following = characterAt(text, next);
      const minus = c === "-" && afterSpace && following !== "" && !isSpace(following) && following !== "-";
      const quoteAt = minus ? next : at;
      const close = isQuote(characterAt(text, quoteAt)) ? closing(quoteAt + 1) : -1;
      if (close >= 0) {
        piece(plain, at, false, false);
        piece(quoteAt + 1, close, true, minus);
        at = close + 1;
        plain = at;
        afterSpace = true;
      } else if (minus) {
        let end = next;
        while (end < text.length && !isSpace(text[end]) && !isQuote(text[end])) end += 1;
        piece(plain, at, false, false);
        piece(next, end, false, true);
        at = end === next ? next + following.length : end;
        plain = at;
        afterSpace = false;
      } else {
        afterSpace = isSpace(c);
        at = next;
      }
    }
    piece(plain, text.length, false, false);
    return found;
  }

  function parse(text, folding) {
    text = String(text);
    if (text.length > CHARACTERS_MAX) text = Array.from(text).slice(0, CHARACTERS_MAX).join("");
    text = text.normalize("NFC");
    const parsed = { clauses: [], excluded: [], open: false };
    const add = (clauses, clause) => {
      const key = clause.phrase ? '"' + clause.words.map((word) => word.surface).join(" ") : clause.words[0].surface;
      if (clauses.length < CLAUSES_MAX && !clauses.some((known) => known.key === key)) {
        clauses.push({ key, phrase: clause.phrase, words: clause.words });
      }
    };
    for (const piece of pieces(text)) {
      const found = [];
      let reachesEnd = false;
      for (const span of cutWords(piece.text, folding)) {
        const surface = folding.surface(piece.text, span);
        if (surface) {
          reachesEnd = span.end === piece.text.length;
          found.push({ typed: piece.text.slice(span.start, span.end), surface });
        }
      }
      const clauses = piece.excluded ? parsed.excluded : parsed.clauses;
      if (piece.quoted) {
        if (found.length > 0) add(clauses, { phrase: true, words: found });
      } else {
        parsed.open = reachesEnd && piece.last && !piece.excluded;
        for (const word of found) add(clauses, { phrase: false, words: [word] });
      }
    }
    return parsed;
  }

  // The optimal string alignment distance, or -1 if it is more than `allowed`.
  function distance(a, b, allowed) {
    let before = new Array(b.length + 1).fill(0);
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 0; i < a.length; i += 1) {
      const row = [i + 1];
      let least = i + 1;
      for (let j = 0; j < b.length; j += 1) {
        let cost = Math.min(last[j] + (a[i] === b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1);
        if (i > 0 && j > 0 && a[i - 1] === b[j] && b[j - 1] === a[i]) cost = Math.min(cost, before[j - 1] + 1);
        row.push(cost);
        least = Math.min(least, cost);
      }
      if (least > allowed) return -1;
      before = last;
      last = row;
    }
    return last[b.length] <= allowed ? last[b.length] : -1;
  }

  function bits(number) {
    let count = 0;
    for (; number !== 0; number &= number - 1) count += 1;
    return count;
  }

  function compare(a, b) {
    for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return a[at] - b[at];
    return 0;
  }

  // ---- The engine ------------------------------------------------------------

  class Engine {
    constructor(entry, load) {
      check(entry && typeof entry === "object", "the entry");
      check(entry.format === FORMAT, "its format is " + entry.format + ", this reader knows " + FORMAT);
      check(entry.analyser === ANALYSER, "its word rules are " + entry.analyser + ", this reader knows " + ANALYSER);
      this.load = load;
      this.language = String(entry.language);
      this.folding = new Folding(entry.folding);
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

    // ---- Resolving ----

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

    near(surface) {
      const typed = Array.from(surface);
      if (/[0-9]/.test(surface) || typed.length < 4) return [];
      const allowed = typed.length < 8 ? 1 : 2;
      const candidates = [];
      const relations = [];
      for (let id = 0; id < this.words.length; id += 1) {
        const word = this.words[id];
        // No word is longer in letters than in units, so most are passed over unread.
        if (word.length < typed.length - Math.max(allowed, REST_MAX) || /[0-9]/.test(word)) continue;
        const letters = Array.from(word);
        const far = Math.abs(letters.length - typed.length) <= allowed ? distance(typed, letters, allowed) : -1;
        if (far >= 0) candidates.push([far, -this.frequencies[id], id]);
        else if (candidates.length === 0) {
          let shared = 0;
          while (shared < typed.length && shared < letters.length && typed[shared] === letters[shared]) shared += 1;
          const rest = typed.length - shared;
          const other = letters.length - shared;
          if (shared >= SHARED_MIN && rest <= REST_MAX && other <= REST_MAX) {
            relations.push([rest + other, -this.frequencies[id], id]);
          }
        }
      }
      const found = candidates.length > 0 ? candidates : relations;
      found.sort(compare);
      return found
        .filter((one) => one[0] === found[0][0])
        .slice(0, NEAR_MAX)
        .map(([far, , id]) => ({ id, distance: far > allowed ? 3 : far }));
    }

    itself(word) {
      const id = this.ids.get(word.surface);
      return id === undefined ? null : [{ words: [id], worth: EXACT, besides: null }];
    }

    meaning(word, open, corrected) {
      const alternatives = [];
      const id = this.ids.get(word.surface);
      if (id !== undefined) {
        const relations = this.relations(id);
        alternatives.push(
          relations.length > 1
            ? { words: relations, worth: STEM, besides: { id, worth: EXACT_BESIDE_STEM } }
            : { words: relations, worth: EXACT, besides: null }
        );
      }
      if (open) {
        const completions = this.completions(word.surface);
        if (completions.length > 0) alternatives.push({ words: completions, worth: COMPLETION, besides: null });
      }
      if (alternatives.length === 0) {
        const used = [];
        for (const near of this.near(word.surface)) {
          alternatives.push({ words: this.relations(near.id), worth: CORRECTION[near.distance], besides: null });
          used.push(this.words[near.id]);
        }
        if (used.length > 0) corrected.push({ typed: word.typed, used });
      }
      return alternatives.length > 0 ? alternatives : null;
    }

    resolve(parsed, exact) {
      const resolved = {
        clauses: [], phrases: [], excludedWords: [], excludedPhrases: [],
        corrected: [], dropped: [], impossible: false,
      };
      const known = (list) => list.every((word) => this.ids.has(word.surface));
      parsed.clauses.forEach((clause, number) => {
        if (!clause.phrase) {
          const word = clause.words[0];
          const open = parsed.open && number === parsed.clauses.length - 1;
          const meaning = exact ? this.itself(word) : this.meaning(word, open, resolved.corrected);
          if (meaning) resolved.clauses.push(meaning);
          else resolved.dropped.push(word.typed);
        } else if (known(clause.words)) {
          for (const word of clause.words) resolved.clauses.push(this.itself(word));
          resolved.phrases.push(clause.words.map((word) => word.surface));
        } else {
          resolved.impossible = true;
          for (const word of clause.words) if (!this.ids.has(word.surface)) resolved.dropped.push(word.typed);
        }
      });
      resolved.clauses = resolved.clauses.slice(0, CLAUSES_MAX);
      for (const clause of parsed.excluded) {
        if (clause.phrase) {
          if (known(clause.words)) resolved.excludedPhrases.push(clause.words.map((word) => word.surface));
        } else {
          const id = this.ids.get(clause.words[0].surface);
          if (id !== undefined) resolved.excludedWords.push(exact ? [id] : this.relations(id));
        }
      }
      return resolved;
    }

    // ---- Scoring ----

    union(ids) {
      const found = new Map();
      for (const id of ids) {
        for (const tally of this.postings.get(id)) {
          const counts = found.get(tally.page);
          if (counts) tally.counts.forEach((count, field) => { counts[field] += count; });
          else found.set(tally.page, tally.counts.slice());
        }
      }
      return found;
    }

    frequencyPart(page, counts) {
      let sum = 0;
      for (let field = 0; field < FIELDS; field += 1) {
        const count = counts[field];
        if (count > 0) {
          const length = this.lengths[page * FIELDS + field];
          sum += WEIGHTS[field] * (count / (count + K1 * (1 - B + (B * length) / this.averages[field])));
        }
      }
      return sum;
    }

    clause(alternatives) {
      const best = new Map();
      for (const { words: ids, worth, besides } of alternatives) {
        const found = this.union(ids);
        const frequency = found.size;
        const weight = Math.log(1 + (this.count - frequency + 0.5) / (frequency + 0.5)) * (K1 + 1);
        const alone = besides ? this.union([besides.id]) : new Map();
        for (const [page, counts] of found) {
          const again = alone.has(page) ? besides.worth * this.frequencyPart(page, alone.get(page)) : 0;
          const score = weight * (worth * this.frequencyPart(page, counts) + again);
          const known = best.get(page) || 0;
          best.set(page, score > known ? score : known);
        }
      }
      return best;
    }

    state(page, today) {
      if (since(this.pages.outdated[page], today)) return "outdated";
      if (since(this.pages.overdue[page], today)) return "overdue";
      return since(this.pages.due[page], today) ? "due" : "current";
    }

    rank(resolved, today) {
      if (resolved.impossible) return [];
      const sums = new Map();
      for (const alternatives of resolved.clauses) {
        for (const [page, score] of this.clause(alternatives)) {
          const sum = sums.get(page) || { score: 0, clauses: 0 };
          sum.score += score;
          sum.clauses += 1;
          sums.set(page, sum);
        }
      }
      for (const ids of resolved.excludedWords) for (const page of this.union(ids).keys()) sums.delete(page);
      const ranked = Array.from(sums, ([page, sum]) => {
        const state = this.state(page, today);
        const weight = state === "outdated" ? 0.5 : state === "overdue" ? 0.85 : 1;
        const score = Math.round(sum.score * weight * 10000) / 10000;
        return { page, score, complete: sum.clauses === resolved.clauses.length };
      });
      return ranked.sort((a, b) => Number(b.complete) - Number(a.complete) || b.score - a.score || a.page - b.page);
    }

    // ---- Phrases, by walking the texts of pages that hold all the words ----

    // The surfaces of the words of a text, in order.
    surfaces(text) {
      return cutWords(text, this.folding).map((span) => this.folding.surface(text, span)).filter(Boolean);
    }

    async holds(page, phrase) {
      for (const surface of phrase) {
        if (!this.postings.get(this.ids.get(surface)).some((tally) => tally.page === page)) return false;
      }
      const text = await this.text(page);
      const all = [String(this.pages.title[page]), text.summary];
      for (const section of text.sections) all.push(String(section[0]), String(section[2]));
      return all.concat(text.places.map(String)).some((one) => {
        const surfaces = this.surfaces(one);
        return surfaces.some((_, at) => phrase.every((surface, offset) => surfaces[at + offset] === surface));
      });
    }

    async keepPhrases(resolved, ranked) {
      for (const [phrases, wanted] of [[resolved.phrases, true], [resolved.excludedPhrases, false]]) {
        for (const phrase of phrases) {
          const kept = await Promise.all(ranked.map(({ page }) => this.holds(page, phrase)));
          ranked = ranked.filter((_, at) => kept[at] === wanted);
        }
      }
      return ranked;
    }

    // ---- Excerpts ----

    find(text, marks) {
      return cutWords(text, this.folding).map((span) => ({
        start: span.start,
        end: span.end,
        clauses: marks.get(this.folding.surface(text, span)) || 0,
      }));
    }

    excerpt(text, marks) {
      let most = 0;
      let best = null;
      for (const [heading, anchor, body] of text.sections) {
        const found = this.find(body, marks);
        const count = bits(all(this.find(heading, marks)) | all(found));
        if (count > most) {
          most = count;
          best = { heading, anchor, excerpt: () => passage(body, found) };
        }
      }
      if (best) return { heading: best.heading, anchor: best.anchor, excerpt: best.excerpt() };
      return { heading: "", anchor: "", excerpt: passage(text.summary, this.find(text.summary, marks)) };
    }

    // ---- The answer ----

    // Answers a query as of a day (an ISO date), with at most `limit` results shown.
    async search(query, today, limit) {
      const parsed = parse(query.text, this.folding);
      const resolved = this.resolve(parsed, Boolean(query.exact));
      const ids = [];
      for (const alternatives of resolved.clauses) for (const one of alternatives) ids.push(...one.words);
      for (const excluded of resolved.excludedWords) ids.push(...excluded);
      for (const phrase of resolved.phrases.concat(resolved.excludedPhrases)) {
        for (const surface of phrase) ids.push(this.ids.get(surface));
      }
      if (!resolved.impossible) await this.needPostings(ids);
      let ranked = await this.keepPhrases(resolved, this.rank(resolved, today));
      const { topics, areas, kept } = this.filter(query, ranked);
      const marks = new Map();
      resolved.clauses.forEach((alternatives, bit) => {
        for (const one of alternatives) {
          for (const id of one.words) marks.set(this.words[id], (marks.get(this.words[id]) || 0) | (1 << bit));
        }
      });
      const hits = await Promise.all(kept.slice(0, limit).map((one) => this.hit(one, marks, today)));
      return {
        query: String(query.text),
        corrected: resolved.corrected,
        dropped: resolved.dropped,
        total: kept.length,
        hits,
        topics,
        areas,
      };
    }

    filter(query, ranked) {
      const topics = new Map();
      const areas = new Map();
      const count = (counts, id, name) => {
        if (!counts.has(id)) counts.set(id, { id, name, count: 0 });
        counts.get(id).count += 1;
      };
      const kept = ranked.filter(({ page }) => {
        const [topic, topicName] = this.pages.topics[this.pages.topic[page]] || [null, ""];
        const [area, areaName] = this.pages.areas[this.pages.area[page]] || ["", ""];
        const onTopic = !query.topic || query.topic === topic;
        const inArea = !query.area || area === query.area || area.startsWith(query.area + "/");
        if (topic !== null && inArea) count(topics, topic, topicName);
        if (onTopic) count(areas, area, areaName);
        return onTopic && inArea;
      });
      const sorted = (counts) => Array.from(counts.values()).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
      return { topics: sorted(topics), areas: sorted(areas), kept };
    }

    async hit({ page, score }, marks, today) {
      const landing = this.excerpt(await this.text(page), marks);
      const [topic, topicName] = this.pages.topics[this.pages.topic[page]] || [null, ""];
      const [area, areaName] = this.pages.areas[this.pages.area[page]] || ["", ""];
      const id = this.pages.id[page];
      return {
        id,
        url: landing.anchor ? id + "#" + landing.anchor : id,
        title: this.pages.title[page],
        lang: this.language,
        area,
        area_name: areaName,
        topic,
        topic_name: topicName,
        kind: (this.pages.kinds[this.pages.kind[page]] || [""])[0],
        state: this.state(page, today),
        due: this.pages.due[page],
        overdue: this.pages.overdue[page],
        outdated: this.pages.outdated[page],
        heading: landing.heading,
        anchor: landing.anchor,
        excerpt: landing.excerpt,
        score,
      };
    }
  }

  function since(date, today) {
    return typeof date === "string" && today >= date;
  }

  function all(found) {
    return found.reduce((bits, word) => bits | word.clauses, 0);
  }

  function passage(text, found) {
    let most = 0;
    let best = 0;
    found.forEach((word, at) => {
      if (word.clauses === 0) return;
      const count = bits(all(found.slice(at, at + WINDOW - LEAD)));
      if (count > most) {
        most = count;
        best = at;
      }
    });
    const first = Math.max(0, best - LEAD);
    const last = first + WINDOW;
    const from = first === 0 ? 0 : found[first].start;
    const to = last < found.length ? found[last].start : text.length;
    const out = [];
    let plain = from > 0 ? "…" : "";
    let marked = "";
    let at = from;
    const push = (part, mark) => { if (part) out.push({ text: part, marked: mark }); };
    for (const word of found.slice(first, last)) {
      if (word.clauses === 0) continue;
      const start = Math.max(word.start, at);
      const end = Math.min(word.end, to);
      if (start > at) {
        push(marked, true);
        marked = "";
        plain += text.slice(at, start);
      }
      push(plain, false);
      plain = "";
      if (end > start) {
        marked += text.slice(start, end);
        at = end;
      }
    }
    push(marked, true);
    plain += text.slice(at, to);
    if (to < text.length) plain = plain.replace(/ +$/, "") + " …";
    push(plain, false);
    return out;
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

  global.corinSearch = {
    // Opens an export by the name of its entry, without `.js`; `load` makes a
    // chunk run, by name, and returns a promise.
    async open(name, load) {
      return new Engine(await take(name, load), load);
    },
    Damaged,
  };
})(globalThis);
