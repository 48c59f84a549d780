// Cuts texts and queries into words and folds them, by the table in the export.
//
// No language is known here: corin decides what a word is and exports the
// decisions (src/search/analysis); a test compares every character. The first
// of the scripts in this folder, which the build joins to search-reader.js.
(function (global) {
  "use strict";

  // As in src/search/analysis.
  const WORD_LETTERS_MAX = 64;
  // Words kept with what they fold to.
  const SURFACES_MAX = 20000;
  const RUNS_MAX = 12;
  const SIGNS = ".,'’٬٫";
  const DECIMAL_SIGNS = ".,٫";
  const SPACES = " \u00a0\u2009\u202f";
  const WORD = /[\p{Alphabetic}\p{M}\p{N}]/u;

  // As in src/search/analysis/joint.rs.
  const JOINING = "-\u2010\u2011\u058a\u05be\u05f3\u05f4\u00b7\u2027";
  const APOSTROPHES = "'\u2019\u02bc\u2018\u02bb\x60\u00b4";
  const PARTS_MAX = 6;

  // As in src/search/query/parse.rs.
  const CHARACTERS_MAX = 1000;
  const CLAUSES_MAX = 30;
  const QUOTES = "\"“”„«»";

  // ---- Words: cutting and folding by the exported table ---------------------

  class Folding {
    constructor(table) {
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
      this.surfaces = new Map();
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
      if (span.decimal === undefined) {
        // Most words of a text come again.
        let known = this.surfaces.get(word);
        if (known === undefined) {
          known = this.fold(word);
          if (this.surfaces.size < SURFACES_MAX) this.surfaces.set(word, known);
        }
        return known;
      }
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
        if (starts.length === 2) spans.push({ start: starts[0], end: starts[1], gram: true });
        for (let pair = 0; pair + 2 < starts.length; pair += 1) {
          spans.push({ start: starts[pair], end: starts[pair + 2], gram: true });
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
    // South Asia counts in hundreds above the thousands: lakhs and crores.
    const lakhs = (some) =>
      first.count <= 2 && some.length > 1 && some[some.length - 1].count === 3 &&
      some.slice(0, -1).every((one) => one.count === 2) && some.every((one) => one.sign === ",");
    const grouped = (some) => thousands(some) || lakhs(some);
    if (grouped(rest)) return -1;
    const last = rest[rest.length - 1];
    const middle = rest.slice(0, -1);
    if (!DECIMAL_SIGNS.includes(last.sign)) return null;
    if (middle.length === 0) return first.end;
    if (!grouped(middle) || middle.some((one) => one.sign === last.sign)) return null;
    return middle[middle.length - 1].end;
  }

  // ---- Neighbours that may be one word: re-entry, U.S., Cox's ------------------

  const isHebrew = (c) => c >= "\u05d0" && c <= "\u05ea";

  // How a word hangs on the one before it: "" not at all, " " by a space, "'" by an apostrophe,
  // "-" by another sign, "." as a part of an abbreviation.
  function joint(text, a, b) {
    if (!a || !b) return "";
    const slice = ({ start, end }) => text.slice(start, end);
    const plain = (span) => !span.gram && (span.decimal === undefined || /^\p{N}+$/u.test(slice(span)));
    if (!plain(a) || !plain(b) || (a.decimal !== undefined && b.decimal !== undefined)) return "";
    const gap = text.slice(a.end, b.start);
    const letters = (most) => [a, b].every((span) => span.decimal === undefined && Array.from(slice(span)).length <= most);
    if (gap.length === 1) {
      if (APOSTROPHES.includes(gap)) return "'";
      if (JOINING.includes(gap) || (gap === '"' && isHebrew(characterAt(text, b.start)))) return "-";
      if (gap === " " || gap === "\u00a0" || gap === "\u202f") return " ";
      return gap === "." && letters(2) ? "." : "";
    }
    return /^\.[ \u00a0\u202f]$/.test(gap) && letters(1) ? "." : "";
  }

  const isSign = (how) => how !== "" && how !== " ";

  // Runs of neighbours, the joints between which hold, as first and behind the last.
  function runs(joints, holds) {
    const found = [];
    joints.forEach((how, at) => {
      if (!holds(how, at)) return;
      const last = found[found.length - 1];
      if (last && last[1] === at + 1) last[1] = at + 2;
      else found.push([at, at + 2]);
    });
    return found.filter(([from, to]) => to - from <= PARTS_MAX);
  }

  const joined = (text, spans) => spans.map(({ start, end }) => text.slice(start, end)).join("");

  // First those that signs join, then single letters, then pairs with a space between them.
  function together(text, words, folding) {
    const joints = words.slice(1).map(({ span }, at) => joint(text, words[at].span, span));
    const one = ([from, to]) => folding.fold(joined(text, words.slice(from, to).map(({ span }) => span)));
    const isLetter = (at) => Array.from(words[at].typed).length === 1;
    const spelt = runs(joints, (how, at) => how === " " && isLetter(at) && isLetter(at + 1)).filter(([from, to]) => to - from > 2);
    return [
      ...runs(joints, isSign).map((run) => ({ run, one: one(run), how: joints[run[0]] })),
      ...spelt.map((run) => ({ run, one: one(run), how: "." })),
      ...joints.flatMap((how, at) => how === " " ? [{ run: [at, at + 2], one: folding.fold(words[at].surface + words[at + 1].surface), how }] : []),
    ];
  }

  // ---- Queries ---------------------------------------------------------------

  function isSpace(c) {
    return (
      c === " " || c === "\t" || c === "\n" || c === "\r" || c === "\u00a0" ||
      (c >= "\u2000" && c <= "\u200a") || c === "\u202f" || c === "\u3000"
    );
  }

  // Between letters of Hebrew it is none.
  function isQuote(text, at) {
    const c = characterAt(text, at);
    return c !== "" && QUOTES.includes(c) && !(c === '"' && isHebrew(text.charAt(at - 1)) && isHebrew(text.charAt(at + 1)));
  }

  function pieces(text) {
    const found = [];
    const piece = (from, to, quoted, excluded) =>
      found.push({ text: text.slice(from, to), quoted, excluded, last: to === text.length });
    const closing = (from) => {
      for (let at = from; at < text.length; at += 1) if (isQuote(text, at)) return at;
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
      const close = isQuote(text, quoteAt) ? closing(quoteAt + 1) : -1;
      if (close >= 0) {
        piece(plain, at, false, false);
        piece(quoteAt + 1, close, true, minus);
        at = close + 1;
        plain = at;
        afterSpace = true;
      } else if (minus) {
        let end = next;
        while (end < text.length && !isSpace(text[end]) && !QUOTES.includes(text[end])) end += 1;
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
    const parsed = { clauses: [], excluded: [], open: false, joined: [] };
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
          found.push({ typed: piece.text.slice(span.start, span.end), surface, span });
        }
      }
      const clauses = piece.excluded ? parsed.excluded : parsed.clauses;
      if (piece.quoted) {
        if (found.length > 0) add(clauses, { phrase: true, words: found });
      } else {
        parsed.open = reachesEnd && piece.last && !piece.excluded;
        const ones = together(piece.text, found, folding);
        const [first] = ones;
        if (piece.excluded && first && (first.how === "-" || first.how === ".") && first.run[1] - first.run[0] === found.length) {
          // -e-mail leaves out neither letter nor mail.
          add(clauses, { phrase: false, words: [{ typed: piece.text, surface: first.one }] });
          add(clauses, { phrase: true, words: found });
          continue;
        }
        for (const word of found) add(clauses, { phrase: false, words: [word] });
        if (piece.excluded) continue;
        for (const { run, one, how } of ones) {
          const at = found.slice(...run).map(({ surface }) => clauses.findIndex(({ phrase, key }) => !phrase && key === surface));
          if (!at.includes(-1)) parsed.joined.push({ clauses: at, one, how });
        }
      }
    }
    return parsed;
  }

  global.corinSearch = Object.assign(global.corinSearch || {}, { Folding, cutWords, parse, joint, joined, isSign, CLAUSES_MAX });
})(globalThis);
