// Resolves typed words through the dictionary: what each may mean, and how well.
// corin does the same in the same order (src/search/query: resolve.rs, named.rs).
(function (global) {
  "use strict";

  const search = global.corinSearch;

  // As in src/search/query and src/search/vocabulary.rs.
  const EXACT = 1;
  const STEM = 0.8;
  const EXACT_BESIDE_STEM = 0.2;
  const KIN = 0.4;
  const KIN_SHARED_MIN = 4;
  const COMPLETION = 0.6;
  const COMPLETION_LETTERS_MIN = 3;
  const CORRECTION_LETTERS_MIN = 4;
  const COMPLETIONS_MAX = 32;
  const SYNONYM = 0.6;
  const NEAR_TERM = 0.3;
  const CORRECTION = [0, 0.7, 0.55, 0.3];
  const SHORT_MAX = 2;

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

    // Whether two words with a space between them may be one word elsewhere.
    mayBeOne(first, second) {
      return !this.little.has(first) || (this.beginnings.has(first) && !this.little.has(second));
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
      // Shorter words are not tried in another way: whoever types on loads nothing more.
      if (Array.from(word.surface).length < Math.min(this.affixes.rest, CORRECTION_LETTERS_MIN)) return alternatives;
      await search.needFurther();
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

  }

  // What not every query needs is a script of its own, search-further.js.
  search.needFurther = async () => { if (!search.missing) await search.loadFurther(); };

  Object.assign(search, { Dictionary, alternative, numerically, hasDigit });
})(globalThis);
