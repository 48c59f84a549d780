// Answers queries from the search export, in a browser or in Node.
//
// The meaning of words is not decided here: the export carries the folding
// table and the dictionary that corin made. What this file does, corin does in
// the same order (src/search/query); a test holds the two together.
(function (global) {
  "use strict";

  const search = global.corinSearch;

  // As in src/search/query.
  const WEIGHTS = [3, 1.5, 2.0, 1, 2];
  const FIELDS = search.FIELDS;
  const K1 = 1.2;
  const B = 0.75;
  const NAMED = 1.3;
  const FROM = 1.15;
  const READ = 10;
  const NEARNESS = 0.8;
  const READ_MAX = 100;
  const AGES = { current: 1, due: 1, overdue: 0.9, outdated: 0.7 };

  search.byId = (facets) => Array.from(facets).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const BY_AGE = Object.keys(AGES);
  search.byAge = (facets) => Array.from(facets).sort((a, b) => BY_AGE.indexOf(a.id) - BY_AGE.indexOf(b.id));

  // The order of results: all words first, then by score, then as the index has them.
  function order(a, b) {
    return Number(b.complete) - Number(a.complete) || b.score - a.score || a.page - b.page;
  }

  function ranked(page, sum, complete) {
    return { page, sum, score: Math.round(sum * 10000) / 10000, complete };
  }

  class Engine extends search.Dictionary {
    // ---- Scoring ----

    // The pages of some words together: counts by field.
    union(ids) {
      const found = new Map();
      for (const id of ids) {
        for (const [page, of] of this.tallies(id)) {
          const counts = found.get(page);
          if (counts) for (let field = 0; field < FIELDS; field += 1) counts[field] += of[field];
          else found.set(page, of.slice());
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

    // The pages that hold a word of each part, their scores, and the rarity of the first part.
    alternative({ parts, worth, besides }) {
      const again = new Map();
      if (besides) {
        for (const [page, counts] of this.tallies(besides.id)) again.set(page, besides.worth * this.frequencyPart(page, counts));
      }
      const sums = new Map();
      let rarity = 0;
      parts.forEach((ids, number) => {
        const found = this.union(ids);
        const frequency = found.size;
        const weight = Math.log(1 + (this.count - frequency + 0.5) / (frequency + 0.5)) * (K1 + 1);
        if (number === 0) rarity = weight * worth;
        for (const [page, counts] of found) {
          const score = weight * (worth * this.frequencyPart(page, counts) + (again.get(page) || 0));
          const sum = sums.get(page);
          if (sum) {
            sum.score += score;
            sum.parts += 1;
          } else sums.set(page, { score, parts: 1 });
        }
      });
      const scores = [];
      for (const [page, sum] of sums) if (sum.parts === parts.length) scores.push([page, sum.score / sum.parts]);
      return { scores, rarity };
    }

    // The pages of a clause and its score there, that of its best alternative.
    clause(alternatives) {
      const best = new Map();
      let rarity = null;
      for (const one of alternatives) {
        const of = this.alternative(one);
        if (rarity === null) rarity = of.rarity;
        for (const [page, score] of of.scores) {
          const known = best.get(page) || 0;
          best.set(page, score > known ? score : known);
        }
      }
      return { best, rarity: rarity || 0 };
    }

    state(page, today) {
      const [due, overdue, outdated] = this.schedules[this.schedule[page]];
      if (since(outdated, today)) return "outdated";
      if (since(overdue, today)) return "overdue";
      return since(due, today) ? "due" : "current";
    }

    rank(resolved, query, today) {
      if (resolved.impossible) return { pages: [], rarities: [] };
      const sums = new Map();
      const rarities = [];
      for (const alternatives of resolved.clauses) {
        const { best, rarity } = this.clause(alternatives);
        // So that the last bit of a logarithm decides nothing.
        rarities.push(Math.round(rarity * 1024) / 1024);
        for (const [page, score] of best) {
          const sum = sums.get(page);
          if (sum) {
            sum.score += score;
            sum.clauses += 1;
          } else sums.set(page, { score, clauses: 1 });
        }
      }
      for (const ids of resolved.excludedWords) for (const page of this.union(ids).keys()) sums.delete(page);
      const named = resolved.named.length > 0;
      const preferred = new Set(resolved.named);
      if (!named && query.from) this.areas.forEach(({ id }, number) => { if (id === query.from) preferred.add(number); });
      const worth = named ? NAMED : FROM;
      const wanted = resolved.clauses.length + resolved.missing;
      const pages = Array.from(sums, ([page, { score, clauses }]) => {
        const sum = score * AGES[this.state(page, today)] * (preferred.has(this.area[page]) ? worth : 1);
        return ranked(page, sum, clauses === wanted);
      });
      return { pages: pages.sort(order), rarities };
    }

    // ---- Phrases, by walking the texts of pages that hold all the words ----

    // The surfaces of the words of a text, in order.
    surfaces(text) {
      return search.cutWords(text, this.folding).map((span) => this.folding.surface(text, span)).filter(Boolean);
    }

    async holds(page, phrase) {
      const follows = (list, wanted) => list.some((_, at) => wanted.every((one, offset) => list[at + offset] === one));
      const area = this.areas[this.area[page]].id;
      const places = this.areas.filter(({ id }) => area === id || area.startsWith(id + "/"));
      const topics = this.topicsOf(page);
      if (places.concat(topics).some(({ names }) => names.some((name) => follows(name, phrase)))) return true;
      const words = phrase.map((id) => this.word(id));
      const text = await this.text(page);
      const all = [text.title, text.summary];
      for (const section of text.sections) all.push(section.heading, section.text);
      return all.some((one) => follows(this.surfaces(one), words));
    }

    // Keeps the pages that hold all phrases and none of those excluded; of those that may
    // hold one only the best are read.
    async keepPhrases(resolved, pages) {
      const withWords = (phrase) => {
        const [first, ...others] = phrase.map((id) => new Set(this.tallies(id).map(([page]) => page)));
        return new Set(Array.from(first).filter((page) => others.every((other) => other.has(page))));
      };
      const conditions = resolved.phrases
        .map((phrase) => ({ phrase, wanted: true, pages: withWords(phrase) }))
        .concat(resolved.excludedPhrases.map((phrase) => ({ phrase, wanted: false, pages: withWords(phrase) })));
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

    // The topic of a page, then those that it lies under.
    topicsOf(page) {
      const all = [];
      for (let topic = this.topic[page]; topic >= 0 && all.length < this.topics.length; topic = this.topicsAbove.length > 0 ? this.topicsAbove[topic] : -1) {
        all.push(this.topics[topic]);
      }
      return all;
    }

    // ---- Filters ----

    filter(query, today, pages) {
      const choices = () => new Map();
      const [topics, areas, kinds, states] = [choices(), choices(), choices(), choices()];
      const count = (counts, id, name) => {
        if (!counts.has(id)) counts.set(id, { id, name, count: 0 });
        counts.get(id).count += 1;
      };
      const kept = pages.filter(({ page }) => {
        const on = this.topicsOf(page);
        const area = this.areas[this.area[page]];
        const kind = this.kinds[this.kind[page]];
        const ages = this.schedules[this.schedule[page]][2] !== null;
        const state = this.state(page, today);
        const onTopic = !query.topic || on.some(({ id }) => query.topic === id);
        const inArea = !query.area || area.id === query.area || area.id.startsWith(query.area + "/");
        const ofKind = !query.kind || query.kind === kind;
        const inState = !query.state || (ages && query.state === state);
        if (inArea && ofKind && inState) for (const { id, name } of on) count(topics, id, name);
        if (onTopic && ofKind && inState) count(areas, area.id, area.name);
        if (onTopic && inArea && inState) count(kinds, kind, "");
        if (onTopic && inArea && ofKind && ages) count(states, state, "");
        return onTopic && inArea && ofKind && inState;
      });
      return {
        kept, topics: search.byId(topics.values()), areas: search.byId(areas.values()),
        kinds: search.byId(kinds.values()), states: search.byAge(states.values()),
      };
    }

    // ---- Reading the best pages ----

    find(text, marks) {
      return search.cutWords(text, this.folding).map((span) => ({
        start: span.start,
        end: span.end,
        clauses: marks.get(this.folding.surface(text, span)) || 0,
      }));
    }

    async read(one, marks) {
      const text = await this.text(one.page);
      return {
        one, text,
        title: this.find(text.title, marks),
        summary: this.find(text.summary, marks),
        sections: text.sections.map(({ heading, text: body }) => [this.find(heading, marks), this.find(body, marks)]),
      };
    }

    // Puts the best pages in order by how near the words stand in them; gives the first as read.
    async readBest(pages, marks, rarities, limit) {
      const best = Math.min(pages.length, READ);
      const readings = await Promise.all(pages.slice(0, Math.max(limit, best)).map((one) => this.read(one, marks)));
      const first = readings.slice(0, best);
      for (const reading of first) {
        const { page, sum, complete } = reading.one;
        reading.one = ranked(page, sum * (1 + NEARNESS * search.nearness(reading, rarities)), complete);
      }
      first.sort((a, b) => order(a.one, b.one));
      return first.concat(readings.slice(best)).slice(0, limit);
    }

    // ---- The answer ----

    // Answers a query as of a day (an ISO date), with at most `limit` results shown.
    search(query, today, limit) {
      return this.answer(query, today, limit, new Set()).catch(search.orDamaged);
    }

    // The same; words that another export knows are not corrected.
    async answer(query, today, limit, knownElsewhere) {
      const parsed = search.parse(query.text, this.folding);
      const resolved = await this.resolve(parsed, { exact: Boolean(query.exact), knownElsewhere });
      const ids = resolved.excludedWords.concat(resolved.phrases, resolved.excludedPhrases).flat();
      for (const alternatives of resolved.clauses) for (const { parts } of alternatives) ids.push(...parts.flat());
      await this.needIds(ids);
      const ranking = this.rank(resolved, query, today);
      const { pages, unread } = await this.keepPhrases(resolved, ranking.pages);
      const { kept, topics, areas, kinds, states } = this.filter(query, today, pages);
      const marks = new Map();
      resolved.clauses.forEach((alternatives, bit) => {
        for (const { parts } of alternatives) {
          for (const id of parts.flat()) marks.set(this.word(id), (marks.get(this.word(id)) || 0) | (1 << bit));
        }
      });
      const readings = await this.readBest(kept, marks, ranking.rarities, limit);
      return {
        query: String(query.text),
        corrected: resolved.corrected,
        dropped: resolved.dropped,
        total: kept.length,
        unread,
        hits: readings.map((reading) => this.hit(reading, ranking.rarities, today)),
        topics, areas, kinds, states,
        suggestions: kept.length === 0 ? this.suggest(parsed) : { topics: [], areas: [] },
      };
    }

    hit(reading, rarities, today) {
      const { one: { page, score, complete }, text } = reading;
      const { best, also } = search.landing(reading, rarities);
      const topic = this.topics[this.topic[page]] || { id: null, name: "" };
      const area = this.areas[this.area[page]];
      const [due, overdue, outdated] = this.schedules[this.schedule[page]];
      return {
        id: text.id,
        url: best.url,
        title: text.title,
        lang: this.language,
        area: area.id,
        area_name: area.name,
        topic: topic.id,
        topic_name: topic.name,
        kind: this.kinds[this.kind[page]],
        state: this.state(page, today),
        due, overdue, outdated,
        heading: best.heading,
        anchor: best.anchor,
        excerpt: best.excerpt,
        also,
        complete,
        score,
        spellings: search.spellings(reading),
      };
    }
  }

  function since(date, today) {
    return typeof date === "string" && today >= date;
  }

  // Opens an export by the name of its entry, without `.js`; `load` makes a
  // chunk run, by name, and returns a promise.
  search.open = async (name, load) => {
    const entry = await search.take(name, load);
    try {
      return new Engine(entry, load);
    } catch (error) {
      return search.orDamaged(error);
    }
  };
})(globalThis);
