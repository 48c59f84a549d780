// What not every query needs, loaded when one does: words that no page has as they were
// typed, phrases, what may be meant when nothing is found, topics in places that no page is
// on. corin does the same in src/search/query: unknown, near, phrase, suggest, absent.
(function (global) {
  "use strict";

  const search = global.corinSearch;
  const { alternative, numerically, hasDigit, order, ranked, round, liesIn } = search;

  // As in src/search/query.
  const NEAR_MAX = 3;
  const SHARED_MIN = 5;
  const REST_MAX = 3;
  const LETTERS_MIN = 4;
  const EXACT = 1;
  const AFFIXED = 0.7;
  const TWO_LETTERS_MIN = 4;
  const SECOND_MIN = 2;
  const CUTS_MAX = 3;
  const PAGES_MAX = 10;
  const READ_MAX = 100;

  const isBrief = (kind) => kind === "brief";

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

  class Further extends search.Dictionary {
    // ---- Phrases, by walking the texts of pages that hold all the words ----

    // The surfaces of the words of a text, in order.
    surfaces(text) {
      return search.cutWords(text, this.folding).map((span) => this.folding.surface(text, span)).filter(Boolean);
    }

    // The pages that hold every word of a phrase somewhere.
    withWords(phrase) {
      const [first, ...others] = phrase.map((id) => new Set(this.tallies(id).map(([page]) => page)));
      return new Set(Array.from(first).filter((page) => others.every((other) => other.has(page))));
    }

    async holds(page, phrase) {
      if (phrase.length === 1) return true;
      const follows = (list, wanted) => list.some((_, at) => wanted.every((one, offset) => list[at + offset] === one));
      const area = this.areas[this.area[page]].id;
      const places = this.areas.filter(({ id }) => liesIn(area, id));
      const topics = this.topicsOf(page);
      const own = this.own.filter((one) => one.page === page);
      if (places.concat(topics, own).some(({ names }) => names.some((name) => follows(name, phrase)))) return true;
      const words = phrase.map((id) => this.word(id));
      const text = await this.text(page);
      const all = [text.title, text.summary];
      for (const section of text.sections) all.push(section.heading, section.text);
      return all.some((one) => follows(this.surfaces(one), words));
    }

    // Keeps the pages that hold all phrases and none of those excluded; of those that may
    // hold one only the best are read.
    async keepPhrases(resolved, pages) {
      const conditions = resolved.phrases
        .map((phrase) => ({ phrase, wanted: true, pages: this.withWords(phrase) }))
        .concat(resolved.excludedPhrases.map((phrase) => ({ phrase, wanted: false, pages: this.withWords(phrase) })));
      if (conditions.length === 0) return { pages, unread: 0 };
      let read = 0;
      let unread = 0;
      const kept = await Promise.all(
        pages.map(({ page }) => {
          if (conditions.some((one) => one.wanted && !one.pages.has(page))) return false;
          if (conditions.every((one) => !one.pages.has(page))) return true;
          if (read === READ_MAX) {
            unread += 1;
            return false;
          }
          read += 1;
          const checks = conditions.map(async (one) => (one.pages.has(page) && (await this.holds(page, one.phrase))) === one.wanted);
          return Promise.all(checks).then((all) => all.every(Boolean));
        })
      );
      return { pages: pages.filter((_, at) => kept[at]), unread };
    }

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
    // If the query names one place and other words, and no page there is on the topic of
    // that page which answers these best.
    absent(resolved, { others, rarities }) {
      let wanted = 0;
      resolved.clauses.forEach(({ inName }, at) => { if (!inName) wanted += rarities[at]; });
      const idOf = (area) => this.areas[area].id;
      const [area] = resolved.named.places.slice().sort((a, b) => idOf(b).length - idOf(a).length || b - a);
      if (!resolved.named.places.every((other) => liesIn(idOf(area), idOf(other)))) return null;
      const best = (on) => {
        let found = null;
        for (let page = 0; page < this.count; page += 1) {
          if (!isBrief(this.kinds[this.kind[page]]) || this.topic[page] < 0 || !on(this.topic[page], idOf(this.area[page]))) continue;
          const score = others.has(page) ? round(others.get(page).score) : 0;
          if (!found || score > found.score) found = { page, score };
        }
        return found && found.page;
      };
      let { topic } = resolved.named;
      if (topic < 0) {
        const first = best(() => true);
        if (first === null || !others.has(first) || others.get(first).rarity * 2 <= wanted) return null;
        topic = this.topic[first];
      }
      // A page on a part of the topic is on the topic.
      const within = (on) => this.topicAndAbove(on).includes(topic);
      if (best((on, place) => within(on) && liesIn(place, idOf(area))) !== null) return null;
      let page = null;
      for (let above = idOf(area); page === null && above.includes("/"); ) {
        above = above.slice(0, above.lastIndexOf("/"));
        page = best((on, place) => within(on) && place === above);
      }
      return { area, topic, page };
    }

    hasPage(area, topic) {
      return this.kind.some((kind, page) =>
        isBrief(this.kinds[kind]) && this.topicsOf(page).some(({ id }) => id === topic) && liesIn(this.areas[this.area[page]].id, area));
    }

    // Puts the page that stands in first, and pages of the country before others.
    putFirst({ resolved, ranking, source }, { area, page }) {
      const country = (number) => this.areas[number].id.split("/")[0];
      for (const one of ranking.pages) one.tier = one.page === page ? 2 : Number(country(this.area[one.page]) === country(area));
      // It may lack all the words; but it must not hold what was excluded.
      if (page !== null && resolved.excludedWords.length === 0 && !ranking.pages.some((one) => one.page === page)) {
        ranking.pages.push(ranked({ source, page, complete: false, tier: 2 }, 0));
      }
      ranking.pages.sort(order);
    }
  }

  for (const name of Object.getOwnPropertyNames(Further.prototype)) {
    if (name !== "constructor") search.Dictionary.prototype[name] = Further.prototype[name];
  }

  // The topics and places that no page is on, in none of the indexes.
  async function missing(all, mayBeAbsent) {
    const found = [];
    for (const asked of all) {
      const { engine, resolved, ranking } = asked;
      const absent = mayBeAbsent(asked) && engine.absent(resolved, ranking);
      if (!absent) continue;
      const [area, topic] = [engine.areas[absent.area], engine.topics[absent.topic]];
      if (all.some((other) => other.engine.hasPage(area.id, topic.id))) continue;
      engine.putFirst(asked, absent);
      if (found.some((one) => one.area === area.id && one.topic === topic.id)) continue;
      const page = absent.page === null ? null : (await engine.text(absent.page)).id;
      found.push({ area: area.id, area_name: area.name, topic: topic.id, topic_name: topic.name, page });
    }
    return found;
  }

  search.missing = missing;
})(globalThis);
