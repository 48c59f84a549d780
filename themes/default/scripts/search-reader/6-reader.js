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
  const LEADS = 0.3;
  const LEADING = ["country", "host", "steward"];
  const AGES = { current: 1, due: 1, overdue: 0.9, outdated: 0.7 };

  // A part of an alternative, the same in all indexes that are asked together.
  search.keyOf = (key, role, part) => JSON.stringify([key, role, part]);
  search.byId = (facets) => Array.from(facets).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const BY_AGE = Object.keys(AGES);
  search.byAge = (facets) => Array.from(facets).sort((a, b) => BY_AGE.indexOf(a.id) - BY_AGE.indexOf(b.id));

  // The order of results: what is named, all words, score; then as the indexes have them.
  function order(a, b) {
    return b.tier - a.tier || Number(b.complete) - Number(a.complete) || b.score - a.score || a.source - b.source || a.page - b.page;
  }

  const round = (score) => Math.round(score * 10000) / 10000;

  function ranked(one, sum) {
    return { ...one, sum, score: round(sum) };
  }

  const liesIn = (area, other) => area === other || area.startsWith(other + "/");

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

    frequencyPart(page, counts, averages) {
      let sum = 0;
      for (let field = 0; field < FIELDS; field += 1) {
        const count = counts[field];
        if (count > 0) {
          const length = this.lengths[page * FIELDS + field];
          sum += WEIGHTS[field] * (count / (count + K1 * (1 - B + (B * length) / averages[field])));
        }
      }
      return sum;
    }

    // The pages that hold a word of each part, their scores, and the rarity of the first part.
    alternative({ role, parts, worth, besides, pages }, key, { count, averages, frequencies }) {
      const again = new Map();
      if (besides) {
        for (const [page, counts] of this.tallies(besides.id)) again.set(page, besides.worth * this.frequencyPart(page, counts, averages));
      }
      const sums = new Map();
      let rarity = 0;
      parts.forEach((ids, number) => {
        const found = this.union(ids);
        const frequency = Math.max(found.size, (frequencies && frequencies.get(search.keyOf(key, role, number))) || 0);
        const weight = Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5)) * (K1 + 1);
        if (number === 0) rarity = weight * worth;
        for (const [page, counts] of found) {
          const score = weight * (worth * this.frequencyPart(page, counts, averages) + (again.get(page) || 0));
          const sum = sums.get(page);
          if (sum) {
            sum.score += score;
            sum.parts += 1;
          } else sums.set(page, { score, parts: 1 });
        }
      });
      const scores = [];
      for (const [page, sum] of sums) if (sum.parts === parts.length && (!pages || pages.has(page))) scores.push([page, sum.score / sum.parts]);
      return { scores, rarity };
    }

    // The pages of a clause and its score there, that of its best alternative.
    clause({ key, alternatives }, statistics) {
      const best = new Map();
      let rarity = null;
      for (const one of alternatives) {
        const of = this.alternative(one, key, statistics);
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

    // What comes before the score: whether a page is what the query names, or lies in it.
    tier(page, { whole, sure, pages }) {
      const ofPlace = ["country", "locality"].includes(this.kinds[this.kind[page]]);
      if ((ofPlace && whole.includes(this.area[page])) || pages.has(page)) return 2;
      return Number(sure.some((area) => liesIn(this.areas[this.area[page]].id, this.areas[area].id)));
    }

    rank(resolved, query, today, source, statistics) {
      if (resolved.impossible) return { pages: [], rarities: [], others: null };
      statistics = statistics || { count: this.count, averages: this.totals.map((total) => total / this.count), frequencies: null };
      const sums = new Map();
      const others = new Map();
      const rarities = [];
      const add = (all, page, score, rarity) => {
        const sum = all.get(page);
        if (sum) {
          sum.score += score;
          sum.clauses += 1;
          sum.rarity += rarity;
        } else all.set(page, { score, clauses: 1, rarity });
      };
      for (const clause of resolved.clauses) {
        const { best, rarity } = this.clause(clause, statistics);
        // So that the last bit of a logarithm decides nothing.
        const rounded = Math.round(rarity * 1024) / 1024;
        rarities.push(rounded);
        for (const [page, score] of best) {
          add(sums, page, score, rounded);
          if (!clause.inName) add(others, page, score, rounded);
        }
      }
      for (const ids of resolved.excludedWords) for (const page of this.union(ids).keys()) sums.delete(page);
      const named = resolved.named.places.length > 0;
      const preferred = new Set(resolved.named.places);
      if (!named && query.from) this.areas.forEach(({ id }, number) => { if (id === query.from) preferred.add(number); });
      const worth = named ? NAMED : FROM;
      const wanted = resolved.clauses.length + resolved.missing;
      const pages = Array.from(sums, ([page, { score, clauses }]) => {
        const tier = this.tier(page, resolved.named);
        const leads = tier < 2 && LEADING.includes(this.kinds[this.kind[page]]);
        const sum = score * AGES[this.state(page, today)] * (preferred.has(this.area[page]) ? worth : 1);
        return ranked({ source, page, complete: clauses === wanted && !leads, tier }, leads ? sum * LEADS : sum);
      });
      return { pages: pages.sort(order), rarities, others };
    }

    // A topic, then those that it lies under, by number.
    topicAndAbove(topic) {
      const all = [];
      for (let one = topic; one >= 0 && all.length < this.topics.length; one = this.topicsAbove.length > 0 ? this.topicsAbove[one] : -1) {
        all.push(one);
      }
      return all;
    }

    // The topic of a page, then those that it lies under.
    topicsOf(page) {
      return this.topicAndAbove(this.topic[page]).map((one) => this.topics[one]);
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
        const inArea = !query.area || liesIn(area.id, query.area);
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

    find(text, { marks, begins }) {
      const spans = search.cutWords(text, this.folding);
      const surfaces = spans.map((span) => this.folding.surface(text, span));
      const found = spans.map(({ start, end }, at) => ({ start, end, clauses: marks.get(surfaces[at]) || 0 }));
      const mark = (from, to, one) => {
        const clauses = marks.get(one) || 0;
        for (const word of found.slice(from, to)) word.clauses |= clauses;
      };
      let start = 0;
      for (let at = 1; at <= spans.length; at += 1) {
        const how = search.joint(text, spans[at - 1], spans[at]);
        if (search.isSign(how)) continue;
        if (at - start > 1) mark(start, at, this.folding.fold(search.joined(text, spans.slice(start, at))));
        start = at;
        const [first, second] = [surfaces[at - 1], surfaces[at]];
        if (how === " " && begins.has(first) && this.mayBeOne(first, second)) mark(at - 1, at + 1, this.folding.fold(first + second));
      }
      return found;
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

    // The words that answer each clause, and what they begin with: two words of a text may
    // be one of these.
    marks({ clauses }) {
      const marks = new Map();
      clauses.forEach(({ alternatives }, bit) => {
        for (const id of alternatives.flatMap(({ parts }) => parts.flat())) {
          marks.set(this.word(id), (marks.get(this.word(id)) || 0) | (1 << bit));
        }
      });
      const begins = new Set();
      for (const word of marks.keys()) {
        let begin = "";
        for (const letter of word) {
          if (begin) begins.add(begin);
          begin += letter;
        }
      }
      return { marks, begins };
    }

    // ---- The answer ----

    // Answers a query as of a day (an ISO date), with at most `limit` results shown.
    search(query, today, limit) {
      return answer([this], query, today, limit, null).catch(search.orDamaged);
    }

    // What the query means here.
    async asked(query, source, manner) {
      const parsed = search.parse(query.text, this.folding);
      const resolved = await this.resolve(parsed, { exact: Boolean(query.exact), ...manner });
      const ids = resolved.excludedWords.concat(resolved.phrases, resolved.excludedPhrases).flat();
      for (const { alternatives } of resolved.clauses) for (const { parts } of alternatives) ids.push(...parts.flat());
      await this.needIds(ids);
      return { engine: this, source, parsed, resolved, ranking: null };
    }

    hit(reading, rarities, today) {
      const { one: { source, page, score, complete, tier }, text } = reading;
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
        tier,
        complete,
        score,
        spellings: search.spellings(reading),
        source,
      };
    }
  }

  // Puts the best pages in order by how near the words stand in them; gives the first as read.
  async function readBest(all, pages, limit) {
    const best = Math.min(pages.length, READ);
    const wanted = pages.slice(0, Math.max(limit, best));
    const readings = await Promise.all(wanted.map((one) => all[one.source].engine.read(one, all[one.source].marks)));
    const first = readings.slice(0, best);
    for (const reading of first) {
      const { one } = reading;
      reading.one = ranked(one, one.sum * (1 + NEARNESS * search.nearness(reading, all[one.source].ranking.rarities)));
    }
    first.sort((a, b) => order(a.one, b.one));
    return first.concat(readings.slice(best)).slice(0, limit);
  }

  // Answers from one engine, or from several with what `together` knows of them.
  async function answer(engines, query, today, limit, together) {
    const manners = together ? await together.manners() : [{ knownElsewhere: new Set() }];
    const all = await Promise.all(engines.map((engine, source) => engine.asked(query, source, manners[source])));
    const statistics = together && together.count(all);
    for (const asked of all) asked.ranking = asked.engine.rank(asked.resolved, query, today, asked.source, statistics);
    const filtered = query.exact || query.topic || (query.area || "").includes("/") || query.kind || query.state;
    const mayBeAbsent = ({ resolved, ranking }) => {
      const { missing, clauses, named } = resolved;
      return ranking.others && missing === 0 && named.places.length > 0 && (named.topic >= 0 || clauses.some(({ inName }) => !inName));
    };
    let absent = [];
    if (!filtered && all.some(mayBeAbsent)) {
      await search.needFurther();
      absent = await search.missing(all, mayBeAbsent);
    }
    const counts = { topics: new Map(), areas: new Map(), kinds: new Map(), states: new Map() };
    const [languages, corrected] = [new Map(), new Map()];
    const suggestions = { topics: new Map(), areas: new Map() };
    const add = (facets, { id, name, count }) => {
      if (facets.has(id)) facets.get(id).count += count;
      else facets.set(id, { id, name, count });
    };
    let dropped = null;
    let unread = 0;
    let pages = [];
    for (const { engine, resolved, ranking } of all) {
      let left = ranking.pages;
      if (resolved.phrases.length + resolved.excludedPhrases.length > 0) {
        await search.needFurther();
        const phrases = await engine.keepPhrases(resolved, left);
        left = phrases.pages;
        unread += phrases.unread;
      }
      const { kept, ...facets } = engine.filter(query, today, left);
      pages = pages.concat(kept);
      for (const { typed, used } of resolved.corrected) corrected.set(typed, new Set([...(corrected.get(typed) || []), ...used]));
      dropped = dropped === null ? resolved.dropped : dropped.filter((word) => resolved.dropped.includes(word));
      for (const name of Object.keys(counts)) for (const facet of facets[name]) add(counts[name], facet);
      add(languages, { id: engine.language, name: "", count: kept.length });
    }
    // No name is like a word of two letters.
    const isLong = ({ parsed }) => parsed.clauses.some(({ words }) => words.some(({ surface }) => Array.from(surface).length > 2));
    const unanswered = pages.length === 0 ? all.filter(isLong) : [];
    if (unanswered.length > 0) await search.needFurther();
    for (const { engine, parsed } of unanswered) {
      const near = engine.suggest(parsed);
      for (const name of Object.keys(suggestions)) {
        for (const one of near[name]) if (!suggestions[name].has(one.id)) suggestions[name].set(one.id, one);
      }
    }
    for (const asked of all) asked.marks = asked.engine.marks(asked.resolved);
    const readings = await readBest(all, pages.sort(order), limit);
    return {
      query: String(query.text),
      corrected: Array.from(corrected, ([typed, used]) => ({ typed, used: Array.from(used) })),
      dropped: (dropped || []).filter((word) => !corrected.has(word)),
      absent,
      total: pages.length,
      unread,
      hits: readings.map((reading) => all[reading.one.source].engine.hit(reading, all[reading.one.source].ranking.rarities, today)),
      topics: search.byId(counts.topics.values()),
      areas: search.byId(counts.areas.values()),
      kinds: search.byId(counts.kinds.values()),
      states: search.byAge(counts.states.values()),
      suggestions: { topics: Array.from(suggestions.topics.values()), areas: Array.from(suggestions.areas.values()) },
      languages: Array.from(languages.values()),
    };
  }

  Object.assign(search, { answer, order, ranked, round, liesIn });

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
