// Answers queries from the search export, in a browser or in Node.
//
// The meaning of words is not decided here: the export carries the folding
// table and the dictionary that corin made. What this file does, corin does in
// the same order (src/search/query); a test holds the two together. The last
// of three scripts that answer queries, after 1-words.js and 2-export.js; the build joins them to search-reader.js.
(function (global) {
  "use strict";

  const search = global.corinSearch;

  // As in src/search/query.
  const NEAR_MAX = 3;
  const SHARED_MIN = 5;
  const REST_MAX = 3;
  const EXACT = 1;
  const STEM = 0.8;
  const EXACT_BESIDE_STEM = 0.2;
  const COMPLETION = 0.6;
  const CORRECTION = [0, 0.5, 0.35, 0.3];
  const WEIGHTS = [3, 1.5, 2, 1, 2];
  const FIELDS = search.FIELDS;
  const K1 = 1.2;
  const B = 0.75;
  const WINDOW = 30;
  const LEAD = 5;

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

  class Engine extends search.Export {
    // ---- Resolving ----

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
      resolved.clauses = resolved.clauses.slice(0, search.CLAUSES_MAX);
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
        const weight = state === "outdated" ? 0.7 : state === "overdue" ? 0.9 : 1;
        const score = Math.round(sum.score * weight * 10000) / 10000;
        return { page, score, complete: sum.clauses === resolved.clauses.length };
      });
      return ranked.sort((a, b) => Number(b.complete) - Number(a.complete) || b.score - a.score || a.page - b.page);
    }

    // ---- Phrases, by walking the texts of pages that hold all the words ----

    // The surfaces of the words of a text, in order.
    surfaces(text) {
      return search.cutWords(text, this.folding).map((span) => this.folding.surface(text, span)).filter(Boolean);
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
      return search.cutWords(text, this.folding).map((span) => ({
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
      const parsed = search.parse(query.text, this.folding);
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

  // Opens an export by the name of its entry, without `.js`; `load` makes a
  // chunk run, by name, and returns a promise.
  search.open = async (name, load) => new Engine(await search.take(name, load), load);
})(globalThis);
