// Resolves typed words through the dictionary: what each may mean, and how well.
// corin does the same in the same order (src/search/query: resolve.rs, unknown.rs, named.rs, near.rs).
(function (global) {
  "use strict";

  const search = global.corinSearch;

  // As in src/search/query and src/search/vocabulary.rs.
  const NEAR_MAX = 3;
  const SHARED_MIN = 5;
  const REST_MAX = 3;
  const EXACT = 1;
  const STEM = 0.8;
  const AFFIXED = 0.7;
  const EXACT_BESIDE_STEM = 0.2;
  const KIN = 0.4;
  const KIN_SHARED_MIN = 4;
  const COMPLETION = 0.6;
  const LETTERS_MIN = 4;
  const COMPLETION_LETTERS_MIN = 3;
  const COMPLETIONS_MAX = 32;
  const SYNONYM = 0.6;
  const NEAR_TERM = 0.3;
  const CORRECTION = [0, 0.7, 0.55, 0.3];
  const TWO_LETTERS_MIN = 4;
  const SECOND_MIN = 2;
  const SHORT_MAX = 2;
  const CUTS_MAX = 3;
  const PAGES_MAX = 10;

  // The optimal string alignment distance, or -1 if it is more than `allowed`.
  function distance(a, b, allowed) {
    if (Math.abs(a.length - b.length) > allowed) return -1;
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

  // By the numbers that two lists begin with.
  function compare(a, b) {
    for (let at = 0; at < a.length; at += 1) {
      if (typeof a[at] === "number" && a[at] !== b[at]) return a[at] - b[at];
    }
    return 0;
  }

  function sharedLetters(a, b) {
    let shared = 0;
    while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
    return shared;
  }

  const hasDigit = (word) => /[0-9]/.test(word);

  // Whether two words differ in their endings only.
  function areKin(a, b) {
    const [x, y] = [Array.from(a), Array.from(b)];
    let shared = 0;
    while (shared < x.length && shared < y.length && x[shared] === y[shared] && !hasDigit(x[shared])) shared += 1;
    const most = Math.max(x.length - shared, y.length - shared);
    const near = (shared >= 5 && most <= 3) || (shared >= KIN_SHARED_MIN && most <= 2);
    return most > 0 && near && !hasDigit(a) && !hasDigit(b);
  }

  // One word list; a page must hold one of them. The role is the same in all indexes that
  // are asked together.
  function alternative(role, words, worth) {
    return { role, parts: [words], worth, besides: null, pages: null };
  }

  const numerically = (ids) => Array.from(new Set(ids)).sort((a, b) => a - b);

  function clause(key, word, alternatives) {
    return { key, word, alternatives, open: false, isPart: false, common: undefined, little: false, related: [], inName: false };
  }

  class Dictionary extends search.Export {
    // The words nearest to an unknown one: those that begin with it; those with few wrong
    // letters, first among words with its first letter; or words that begin alike.
    async near(surface) {
      const typed = Array.from(surface);
      if (typed.length < LETTERS_MIN || hasDigit(surface)) return [];
      const allowed = typed.length < 8 ? 1 : 2;
      const sameLetter = (await this.spellings(typed[0], false)).filter(([word]) => word.startsWith(typed[0]) && this.mayBeMeant(word));
      const begun = [];
      for (const [word, id, frequency] of sameLetter) {
        if (!word.startsWith(surface)) continue;
        const rest = Array.from(word).length - typed.length;
        if (rest <= REST_MAX) begun.push([rest, -frequency, id]);
      }
      const relations = [];
      const tiers = [
        () => sameLetter.filter(([, , frequency]) => frequency >= 2),
        () => sameLetter.filter(([, , frequency]) => frequency < 2),
        () => this.beginningOtherwise(typed),
      ];
      let found = [];
      for (const tier of begun.length > 0 ? [] : tiers) {
        if (found.length === 0) found = this.among(await tier(), typed, allowed, relations);
      }
      const candidates = begun.length > 0 ? begun : found.length > 0 ? found : relations;
      candidates.sort(compare);
      const nearest = candidates.filter((one) => one[0] === candidates[0][0]).slice(0, NEAR_MAX);
      await this.needIds(nearest.map(([, , id]) => id));
      return nearest.map(([far, , id]) => ({ id, distance: found.length > 0 ? far : 3 }));
    }

    // Words that two pages hold and whose first letter is another: their second is the second
    // or the first that was typed, or their first is the second that was typed.
    async beginningOtherwise([first, second]) {
      const lists = await Promise.all([this.spellings(second, true), this.spellings(first, true), this.spellings(second, false)]);
      const found = new Map();
      for (const one of lists.flat()) {
        const [word, id, frequency] = one;
        const [a, b] = word;
        const fits = a !== first && (a === second || b === second || b === first);
        if (fits && frequency >= 2 && this.mayBeMeant(word)) found.set(id, one);
      }
      return found.values();
    }

    // Numbers are never taken for words, nor are little words.
    mayBeMeant(word) {
      return !hasDigit(word) && !this.little.has(word);
    }

    // The words that are near enough; adds those that begin alike to `relations`.
    among(words, typed, allowed, relations) {
      const found = [];
      for (const [word, id, frequency] of words) {
        // No word is longer in letters than in units, so most are passed over unread.
        if (word.length < typed.length - Math.max(allowed, REST_MAX)) continue;
        const letters = Array.from(word);
        const far = distance(typed, letters, allowed);
        if (far >= 0) found.push([far, -frequency, id]);
        else if (found.length === 0) {
          const shared = sharedLetters(typed, letters);
          const rest = typed.length - shared;
          const other = letters.length - shared;
          if (shared >= SHARED_MIN && rest <= REST_MAX && other <= REST_MAX) relations.push([rest + other, -frequency, id]);
        }
      }
      return found;
    }

    // The most frequent words that begin with what is typed, ascending.
    async completions(prefix) {
      if (Array.from(prefix).length < COMPLETION_LETTERS_MIN) return [];
      const found = (await this.beginningWith(prefix)).filter(([word]) => word !== prefix).map(([, id]) => id);
      found.sort((a, b) => this.frequency(b) - this.frequency(a) || a - b);
      return found.slice(0, COMPLETIONS_MAX).sort((a, b) => a - b);
    }

    // Words that differ in their endings, in a language without a stemmer.
    async kin(word) {
      const letters = Array.from(word);
      if (letters.length <= KIN_SHARED_MIN) return [];
      const found = await this.beginningWith(letters.slice(0, KIN_SHARED_MIN).join(""));
      return found.filter(([other]) => areKin(word, other)).map(([, id]) => id);
    }

    // Whether a typed word needs no correction.
    async isKnown(word, open) {
      if (this.little.has(word.surface)) return false;
      if (this.common.has(word.surface)) return true;
      await this.needBlocks(this.around(word.surface));
      return this.id(word.surface) !== undefined || (open && (await this.completions(word.surface)).length > 0);
    }

    // ---- Words that no page holds as they were typed ----

    // Whether two words with a space between them may be one word elsewhere.
    mayBeOne(first, second) {
      return !this.little.has(first) || (this.beginnings.has(first) && !this.little.has(second));
    }

    // The words that only differ in what is written onto them.
    async affixed(surface) {
      const { prefixes, suffixes, rest } = this.affixes;
      if (prefixes.length + suffixes.length === 0) return [];
      const bases = new Map();
      for (const prefix of ["", ...prefixes]) {
        if (!surface.startsWith(prefix)) continue;
        const word = surface.slice(prefix.length);
        for (const suffix of ["", ...suffixes]) {
          if (!word.endsWith(suffix)) continue;
          const base = word.slice(0, word.length - suffix.length);
          const letters = Array.from(base).length;
          if (letters >= rest) bases.set(base, letters);
        }
      }
      const wanted = new Set(["", ...suffixes]);
      let known = [];
      for (const [base] of Array.from(bases).sort((a, b) => b[1] - a[1])) {
        const found = (await this.beginningWith(base)).filter(([word]) => wanted.has(word.slice(base.length)));
        const ids = numerically(found.flatMap(([, id]) => this.relations(id)));
        await this.needIds(ids);
        if (ids.some((id) => this.frequency(id) > 0)) return ids;
        if (known.length === 0) known = ids;
      }
      return known;
    }

    // Two words that stand side by side and make the word, and the pages on which they do.
    async split(surface) {
      const letters = Array.from(surface);
      if (letters.length < TWO_LETTERS_MIN || hasDigit(surface)) return null;
      const begins = new Map((await this.spellings(letters[0], false)).map(([word, id, frequency]) => [word, frequency > 0 ? id : undefined]));
      let cuts = 0;
      for (let at = 1; at <= letters.length - SECOND_MIN; at += 1) {
        const first = letters.slice(0, at).join("");
        const second = letters.slice(at).join("");
        const a = begins.get(first);
        if (a === undefined || !this.mayBeOne(first, second) || (this.little.has(first) && this.little.has(second))) continue;
        await this.needBlocks(this.around(second));
        const b = this.id(second);
        if (b === undefined || this.frequency(b) === 0) continue;
        if (cuts === CUTS_MAX) break;
        cuts += 1;
        await this.needIds([a, b]);
        const pages = Array.from(this.withWords([a, b])).sort((x, y) => x - y).slice(0, PAGES_MAX);
        const holding = await Promise.all(pages.map((page) => this.holds(page, [a, b])));
        const found = pages.filter((_, number) => holding[number]);
        if (found.length > 0) return { ids: [a, b], pages: new Set(found) };
      }
      return null;
    }

    async otherwise({ surface }) {
      const ids = await this.affixed(surface);
      if (ids.length > 0) return alternative("affix", ids, AFFIXED);
      const two = await this.split(surface);
      return two && { role: "two", parts: two.ids.map((id) => [id]), worth: EXACT, besides: null, pages: two.pages };
    }

    // Neighbours that stand on some page as one word, and its number.
    async ones(parsed) {
      const surface = (at) => parsed.clauses[at].words[0].surface;
      const may = parsed.joined.filter(({ clauses, how }) =>
        how === "." || (!clauses.every((at) => this.little.has(surface(at))) && (how !== " " || this.mayBeOne(...clauses.map(surface)))));
      await this.needBlocks(may.flatMap(({ one }) => this.around(one)));
      const known = may.map((joined) => ({ ...joined, id: this.id(joined.one) }));
      return known.filter(({ id }) => id !== undefined && this.frequency(id) > 0);
    }

    // Whether words that a hyphen joins mean nothing apart: one has a letter or two.
    isShort({ clauses }, { how, clauses: some }) {
      return (how === "-" || how === ".") && some.some((at) => Array.from(clauses[at].words[0].surface).length <= SHORT_MAX);
    }

    // The blocks in which a word would stand.
    around(surface) {
      const number = this.blockFor(surface);
      return number < 0 ? [] : [number];
    }

    // The words of the stem of a typed word, and how many all indexes know.
    async relatedTo({ typed }, id, { shared }) {
      const own = id === undefined ? [] : this.relations(id);
      const all = shared && shared.relations.get(typed);
      if (!all) return { ids: own, all: own.length };
      await this.needBlocks(Array.from(all).flatMap((surface) => this.around(surface)));
      const ids = Array.from(all, (surface) => this.id(surface)).filter((other) => other !== undefined);
      return { ids: numerically(own.concat(ids)), all: all.size };
    }

    // What a word may mean: itself, its stem, its completions; or else the same with other
    // affixes, or two words; or else corrections, unless it is a part of another word.
    async meanings(word, open, isPart, manner, corrected) {
      await this.needBlocks(this.around(word.surface));
      const id = this.id(word.surface);
      if (manner.exact) return id === undefined ? [] : [alternative("word", [id], EXACT)];
      const alternatives = [];
      const { ids, all } = await this.relatedTo(word, id, manner);
      if (ids.length > 0) {
        const besides = all > 1 && id !== undefined ? { id, worth: EXACT_BESIDE_STEM } : null;
        alternatives.push({ ...alternative("word", ids, all > 1 ? STEM : EXACT), besides });
        if (!this.stems) {
          const kin = await this.kin(word.surface);
          if (kin.length > 0) alternatives.push(alternative("kin", kin, KIN));
        }
      }
      const little = this.little.has(word.surface);
      if (open) {
        const completions = await this.completions(word.surface);
        if (completions.length > 0) alternatives.push(alternative("begun", completions, COMPLETION));
      }
      if (alternatives.length > 0 || little || isPart) return alternatives;
      const otherwise = await this.otherwise(word);
      if (otherwise) return [otherwise];
      if (!manner.knownElsewhere.has(word.typed)) {
        const used = [];
        for (const near of await this.near(word.surface)) {
          alternatives.push(alternative("near " + this.word(near.id), this.relations(near.id), CORRECTION[near.distance]));
          used.push(this.word(near.id));
        }
        if (used.length > 0) corrected.push({ typed: word.typed, used });
      }
      return alternatives;
    }

    // The numbers of the words of a phrase, or null if one stands nowhere.
    async known(words) {
      await this.needBlocks(words.flatMap((word) => this.around(word.surface)));
      const ids = words.map((word) => this.id(word.surface));
      return ids.includes(undefined) ? null : ids;
    }

    async resolve(parsed, manner) {
      const resolved = {
        clauses: [], phrases: [], excludedWords: [], excludedPhrases: [], named: null,
        corrected: [], dropped: [], missing: 0, impossible: false,
      };
      const commonOf = ({ typed, surface }) => {
        if (!manner.shared) return this.common.get(surface);
        return manner.shared.common.has(typed) ? this.id(surface) : undefined;
      };
      const ones = manner.exact ? [] : await this.ones(parsed);
      // What all words need is asked for at once.
      await this.needBlocks(
        parsed.clauses.flatMap(({ phrase, words }) => {
          const [{ surface }] = words;
          const later = !phrase && ((this.common.has(surface) && !manner.shared) || (this.little.has(surface) && !manner.exact));
          return later ? [] : words.flatMap((word) => this.around(word.surface));
        })
      );
      let clauses = [];
      for (let number = 0; number < parsed.clauses.length; number += 1) {
        const { phrase, words } = parsed.clauses[number];
        if (phrase) {
          const ids = await this.known(words);
          if (ids) {
            ids.forEach((id, at) => clauses.push(clause('"' + words[at].surface, null, [alternative("word", [id], EXACT)])));
            resolved.phrases.push(ids);
          } else {
            resolved.impossible = true;
            for (const word of words) if (this.id(word.surface) === undefined) resolved.dropped.push(word.typed);
          }
          continue;
        }
        const word = words[0];
        const open = parsed.open && number === parsed.clauses.length - 1;
        const here = ones.filter((one) => one.clauses.includes(number));
        const asOne = ({ one, id }) => alternative("one " + one, this.relations(id), EXACT);
        // The letters of an abbreviation are no words.
        const whole = here.find(({ how }) => how === ".");
        if (whole) {
          if (whole.clauses[0] === number) clauses.push(clause(whole.one, null, [asOne(whole)]));
          continue;
        }
        // Nor are the parts of a word with a short one, e-mail, corrected.
        const isPart = here.length > 0 || parsed.joined.some((one) => this.isShort(parsed, one) && one.clauses.includes(number));
        const little = !manner.exact && this.little.has(word.surface);
        const common = commonOf(word);
        // What a little or a common word means is found out only if it counts.
        const later = little || common !== undefined;
        const alternatives = later ? [] : await this.meanings(word, open, isPart, manner, resolved.corrected);
        if (!later) alternatives.push(...here.map(asOne));
        if (later || alternatives.length > 0) {
          clauses.push({ ...clause(word.typed, word, alternatives), open, isPart, common, little, related: later ? here.map(asOne) : [] });
        } else if (this.little.has(word.surface)) continue;
        else if (manner.knownElsewhere.has(word.typed)) resolved.missing += 1;
        else resolved.dropped.push(word.typed);
      }
      clauses = (await this.withoutLittle(clauses, manner, resolved.corrected)).slice(0, search.CLAUSES_MAX);
      resolved.named = this.named(clauses);
      if (!manner.exact) await this.findRelated(clauses);
      await this.needIds(clauses.flatMap(({ alternatives }) => alternatives.flatMap(({ parts }) => parts.flat())));
      clauses = clauses.filter((clause) => {
        if (clause.common !== undefined || clause.word === null) return true;
        const stands = (ids) => ids.some((id) => this.frequency(id) > 0);
        if (clause.alternatives.some(({ parts }) => parts.every(stands))) return true;
        resolved.corrected = resolved.corrected.filter((one) => one.typed !== clause.word.typed);
        if (manner.knownElsewhere.has(clause.word.typed)) resolved.missing += 1;
        // The name of a topic without a page is told as that.
        else if (resolved.named.topic < 0 || resolved.named.places.length === 0) resolved.dropped.push(clause.word.typed);
        return false;
      });
      if (clauses.some((clause) => clause.common === undefined)) {
        clauses = clauses.filter((clause) => clause.common === undefined);
      }
      for (const clause of clauses) {
        if (clause.common === undefined) continue;
        clause.alternatives = (await this.meanings(clause.word, clause.open, clause.isPart, manner, resolved.corrected)).concat(clause.related);
      }
      resolved.clauses = clauses;
      for (const { phrase, words } of parsed.excluded) {
        const ids = await this.known(words);
        if (!ids) continue;
        if (phrase) resolved.excludedPhrases.push(ids);
        else resolved.excludedWords.push(manner.exact ? ids : this.relations(ids[0]));
      }
      return resolved;
    }

    // Leaves out the little words, unless there are no others: then what they mean counts.
    async withoutLittle(clauses, manner, corrected) {
      if (clauses.some((clause) => !clause.little)) return clauses.filter((clause) => !clause.little);
      for (const clause of clauses) {
        if (clause.common !== undefined) continue;
        clause.alternatives = (await this.meanings(clause.word, clause.open, clause.isPart, manner, corrected)).concat(clause.related);
      }
      return clauses.filter((clause) => clause.common !== undefined || clause.alternatives.length > 0);
    }

    means(clause, id, counts) {
      if (clause.common !== undefined) return clause.common === id;
      return clause.alternatives.some(({ role, parts }) => parts.length === 1 && parts[0].includes(id) && (!counts || counts(role)));
    }

    // What the clauses name, whole and in order; and tells them which are in the name of a place.
    named(clauses) {
      const named = { places: [], whole: [], sure: [], pages: new Set(), topic: -1 };
      const fits = (name, at, counts) => name.length > 0 && name.every((id, offset) => this.means(clauses[at + offset], id, counts));
      this.areas.forEach((area, number) => {
        let any = false;
        const whole = area.telling.filter((name) => name.length === clauses.length && fits(name, 0));
        for (const name of area.telling) {
          for (let at = 0; at + name.length <= clauses.length; at += 1) {
            if (!fits(name, at)) continue;
            any = true;
            for (const clause of clauses.slice(at, at + name.length)) clause.inName = true;
          }
        }
        if (any) named.places.push(number);
        if (whole.length > 0) named.whole.push(number);
        // What an unfinished word may become is not sure.
        if (whole.some((name) => fits(name, 0, (role) => role !== "begun"))) named.sure.push(number);
      });
      for (const { page, telling } of this.own) {
        if (telling.some((name) => name.length === clauses.length && fits(name, 0))) named.pages.add(page);
      }
      // The topic whose name the words are that are in no name of a place.
      const rest = clauses.filter(({ inName }) => !inName);
      const isNamed = (name) => name.length > 0 && name.length === rest.length && name.every((id, at) => this.means(rest[at], id));
      named.topic = this.topics.findIndex(({ telling }) => telling.some(isNamed));
      return named;
    }

    // Gives clauses the terms that the network's synonyms find for them.
    async findRelated(clauses) {
      const found = [];
      for (const { same, terms, finds } of this.related) {
        for (const term of terms) {
          for (let at = 0; term.length > 0 && at + term.length <= clauses.length; at += 1) {
            const here = clauses.slice(at, at + term.length);
            if (!here.every((clause, offset) => clause.word !== null && this.means(clause, term[offset]))) continue;
            for (const other of finds) {
              if (other.length === term.length && other.every((id, offset) => id === term[offset])) continue;
              found.push({ here, other, worth: same ? SYNONYM : NEAR_TERM });
            }
          }
        }
      }
      await this.needIds(found.flatMap(({ other }) => other));
      for (const { here, other, worth } of found) {
        const role = "term " + other.map((id) => this.word(id)).join(" ");
        const one = { ...alternative(role, [], worth), parts: other.map((id) => this.relations(id)) };
        for (const clause of here) (clause.common === undefined ? clause.alternatives : clause.related).push(one);
      }
    }

    // When nothing was found: topics and places with names like what was typed.
    suggest(parsed) {
      const typed = parsed.clauses.flatMap((clause) => clause.words.map((word) => Array.from(word.surface)));
      const likeness = (word, name) => {
        if (word.length < 3) return Infinity;
        const allowed = Math.floor(word.length / 3);
        const far = distance(word, name, allowed);
        if (far >= 0) return far;
        return sharedLetters(word, name) >= 4 ? allowed + 1 : Infinity;
      };
      const like = (table, counts) => {
        const found = [];
        table.forEach(({ id, name }, number) => {
          if (!counts(number)) return;
          let least = Infinity;
          for (const span of search.cutWords(name, this.folding)) {
            const letters = Array.from(this.folding.surface(name, span));
            for (const word of typed) least = Math.min(least, likeness(word, letters));
          }
          if (least < Infinity) found.push([least, number, { id, name }]);
        });
        return found.sort(compare).slice(0, 5).map(([, , suggestion]) => suggestion);
      };
      return { topics: like(this.topics, (topic) => this.topic.includes(topic)), areas: like(this.areas, () => true) };
    }
  }

  Object.assign(search, { Dictionary });
})(globalThis);
