// Resolves typed words through the dictionary: what each may mean, and how well.
// corin does the same in the same order (src/search/query/resolve.rs, near.rs).
(function (global) {
  "use strict";

  const search = global.corinSearch;

  // As in src/search/query and src/search/vocabulary.rs.
  const NEAR_MAX = 3;
  const SHARED_MIN = 5;
  const REST_MAX = 3;
  const EXACT = 1;
  const STEM = 0.8;
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

  // One word list; a page must hold one of them.
  function alternative(words, worth) {
    return { parts: [words], worth, besides: null };
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

    // The blocks in which a word would stand.
    around(surface) {
      const number = this.blockFor(surface);
      return number < 0 ? [] : [number];
    }

    // What a word may mean: itself, its stem, its completions; or else corrections.
    async meanings(word, open, manner, corrected) {
      await this.needBlocks(this.around(word.surface));
      const id = this.id(word.surface);
      if (manner.exact) return id === undefined ? [] : [alternative([id], EXACT)];
      const alternatives = [];
      if (id !== undefined) {
        const relations = this.relations(id);
        if (relations.length > 1) {
          alternatives.push({ parts: [relations], worth: STEM, besides: { id, worth: EXACT_BESIDE_STEM } });
        } else {
          alternatives.push(alternative(relations, EXACT));
        }
        if (!this.stems) {
          const kin = await this.kin(word.surface);
          if (kin.length > 0) alternatives.push(alternative(kin, KIN));
        }
      }
      const little = this.little.has(word.surface);
      if (open) {
        const completions = await this.completions(word.surface);
        if (completions.length > 0) alternatives.push(alternative(completions, COMPLETION));
      }
      if (alternatives.length === 0 && !little && !manner.knownElsewhere.has(word.typed)) {
        const used = [];
        for (const near of await this.near(word.surface)) {
          alternatives.push(alternative(this.relations(near.id), CORRECTION[near.distance]));
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
        clauses: [], phrases: [], excludedWords: [], excludedPhrases: [], named: [],
        corrected: [], dropped: [], missing: 0, impossible: false,
      };
      // What all words need is asked for at once.
      await this.needBlocks(
        parsed.clauses.flatMap(({ phrase, words }) => {
          const [{ surface }] = words;
          const later = !phrase && (this.common.has(surface) || (this.little.has(surface) && !manner.exact));
          return later ? [] : words.flatMap((word) => this.around(word.surface));
        })
      );
      let clauses = [];
      for (let number = 0; number < parsed.clauses.length; number += 1) {
        const { phrase, words } = parsed.clauses[number];
        if (phrase) {
          const ids = await this.known(words);
          if (ids) {
            for (const id of ids) clauses.push({ word: null, common: undefined, little: false, alternatives: [alternative([id], EXACT)] });
            resolved.phrases.push(ids);
          } else {
            resolved.impossible = true;
            for (const word of words) if (this.id(word.surface) === undefined) resolved.dropped.push(word.typed);
          }
          continue;
        }
        const word = words[0];
        const open = parsed.open && number === parsed.clauses.length - 1;
        const little = !manner.exact && this.little.has(word.surface);
        const common = this.common.get(word.surface);
        // What a little or a common word means is found out only if it counts.
        const alternatives = little || common !== undefined ? [] : await this.meanings(word, open, manner, resolved.corrected);
        if (little || common !== undefined || alternatives.length > 0) {
          clauses.push({ word, open, common, little, alternatives, related: [] });
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
        resolved.dropped.push(clause.word.typed);
        return false;
      });
      if (clauses.some((clause) => clause.common === undefined)) {
        clauses = clauses.filter((clause) => clause.common === undefined);
      }
      for (const clause of clauses) {
        if (clause.common === undefined) continue;
        clause.alternatives = (await this.meanings(clause.word, clause.open, manner, resolved.corrected)).concat(clause.related);
      }
      resolved.clauses = clauses.map((clause) => clause.alternatives);
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
        if (clause.common === undefined) clause.alternatives = await this.meanings(clause.word, clause.open, manner, corrected);
      }
      return clauses.filter((clause) => clause.common !== undefined || clause.alternatives.length > 0);
    }

    means(clause, id) {
      if (clause.common !== undefined) return clause.common === id;
      return clause.alternatives.some(({ parts }) => parts.length === 1 && parts[0].includes(id));
    }

    // The places that the clauses name, whole and in order.
    named(clauses) {
      const names = (name) => {
        for (let at = 0; name.length > 0 && at + name.length <= clauses.length; at += 1) {
          if (name.every((id, offset) => this.means(clauses[at + offset], id))) return true;
        }
        return false;
      };
      const found = [];
      this.areas.forEach((area, number) => { if (area.telling.some(names)) found.push(number); });
      return found;
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
        const one = { parts: other.map((id) => this.relations(id)), worth, besides: null };
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
      const like = (table) => {
        const found = [];
        table.forEach(({ id, name }, number) => {
          let least = Infinity;
          for (const span of search.cutWords(name, this.folding)) {
            const letters = Array.from(this.folding.surface(name, span));
            for (const word of typed) least = Math.min(least, likeness(word, letters));
          }
          if (least < Infinity) found.push([least, number, { id, name }]);
        });
        return found.sort(compare).slice(0, 5).map(([, , suggestion]) => suggestion);
      };
      return { topics: like(this.topics), areas: like(this.areas) };
    }
  }

  Object.assign(search, { Dictionary });
})(globalThis);
