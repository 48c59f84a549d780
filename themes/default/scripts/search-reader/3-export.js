// Reads the search export: chunks by name, the dictionary, the pages.
//
// Nothing here touches a page or a network: the caller gives a function that
// loads a chunk by name. Data that is not what it should be raises `Damaged`
// and never hangs. The format is described in docs/search-format.md.
(function (global) {
  "use strict";

  const search = global.corinSearch;
  const { Damaged, Newer, FIELDS, check, Numbers, terms, place, Block } = search;

  const FORMAT = 3;
  const ANALYSER = 3;
  // Characters of the hash in the name of a file.
  const HASH = 5;
  // More than any export holds; a length beyond it is damage.
  const COUNT_MAX = 1 << 24;

  // ---- What the chunks hand over --------------------------------------------

  const handedOver = new Map();

  // Every file of an export calls this with its own name.
  global.corinSearchChunk = function (name, data) {
    handedOver.set(String(name), data);
  };

  function checkVersion(format) {
    if (format !== FORMAT) throw new Newer("its format is " + format + ", this reader knows " + FORMAT);
  }

  // ---- The export ------------------------------------------------------------

  class Export {
    constructor(entry, load) {
      check(entry && typeof entry === "object", "the entry");
      check(Number.isInteger(entry.format) && Number.isInteger(entry.analyser), "its format");
      checkVersion(entry.format);
      if (entry.analyser !== ANALYSER) {
        throw new Newer("its word rules are " + entry.analyser + ", this reader knows " + ANALYSER);
      }
      this.load = load;
      this.language = String(entry.language);
      check(typeof entry.stems === "boolean", "its stems");
      this.stems = entry.stems;
      check(entry.folding && Array.isArray(entry.folding.exact), "the folding table");
      this.folding = new search.Folding(entry.folding);
      check(Number.isInteger(entry.words) && entry.words <= COUNT_MAX, "the words");
      this.blocksAt = directory(entry.blocks, entry.words, "w");
      this.first = firstWords(entry.blocks, this.blocksAt.from.length);
      check(entry.spelling !== undefined, "the spellings");
      this.spellingAt = entry.spelling ? directory(entry.spelling, undefined, "s") : null;
      if (entry.spelling) {
        check(typeof entry.spelling.second === "string", "the spellings");
        this.spellingSecond = Array.from(entry.spelling.second);
        this.spellingFirst = firstWords(entry.spelling, this.spellingAt.from.length - this.spellingSecond.length);
      }
      check(Array.isArray(entry.common), "the common words");
      const common = entry.common[1] === "" ? [] : String(entry.common[1]).split(" ");
      const commonIds = new Numbers(entry.common[0]).take(common.length);
      this.common = new Map(common.map((word, at) => [word, commonIds[at]]));
      check(typeof entry.little === "string", "the little words");
      this.little = new Set(entry.little.split(" "));
      check(Array.isArray(entry.affixes) && entry.affixes.length === 4, "the affixes");
      const list = (text) => String(text).split(" ").filter(Boolean);
      this.affixes = { prefixes: list(entry.affixes[0]), suffixes: list(entry.affixes[1]), rest: Number(entry.affixes[2]) };
      this.beginnings = new Set(list(entry.affixes[3]));
      this.readRelated(entry.related);
      this.readPages(entry.pages);
      this.lengths = new Numbers(entry.lengths).take(this.count * FIELDS);
      check(Array.isArray(entry.totals) && entry.totals.length === FIELDS, "the totals");
      this.totals = entry.totals;
      this.textsAt = directory(entry.texts, this.count, "t");
      this.chunks = new Map();
      this.blocks = new Map();
      this.postings = new Map();
    }

    readRelated(text) {
      const numbers = new Numbers(text);
      this.related = [];
      while (!numbers.done) this.related.push({ same: numbers.next() === 1, terms: terms(numbers), finds: terms(numbers) });
    }

    readPages(pages) {
      check(pages && Number.isInteger(pages.count) && pages.count <= COUNT_MAX, "the pages");
      this.count = pages.count;
      const column = (name) => new Numbers(pages[name]).take(this.count);
      const within = (numbers, table) => check(numbers.every((number) => number < table.length), "the pages");
      const named = (table, names) => {
        check(Array.isArray(table), "the places and topics");
        const numbers = new Numbers(names);
        return table.map((pair) => {
          check(Array.isArray(pair), "a place or a topic");
          const names = terms(numbers);
          const ids = (name) => name.map((number) => Math.floor(number / 2));
          // The little words of a name are not asked for.
          const telling = names.map((name) => {
            const some = name.filter((number) => number % 2 === 0);
            return ids(some.length > 0 ? some : name);
          });
          return { id: String(pair[0]), name: String(pair[1]), names: names.map(ids), telling };
        });
      };
      this.areas = named(pages.areas, pages.area_names);
      this.topics = named(pages.topics, pages.topic_names);
      check(Array.isArray(pages.kinds) && Array.isArray(pages.schedules), "the pages");
      this.kinds = pages.kinds.map(String);
      this.schedules = pages.schedules;
      // Pages with names of their own.
      const steps = new Numbers(pages.own);
      const own = [];
      for (let page = 0; !steps.done; own.push([page, ""])) page += steps.next();
      this.own = named(own, pages.own_names).map((one) => ({ ...one, page: Number(one.id) }));
      let area = 0;
      this.area = column("area").map((change) => (area = change === 0 ? area : change - 1));
      this.topic = column("topic").map((number) => number - 1);
      this.kind = column("kind");
      this.schedule = column("schedule");
      within(this.area, this.areas);
      within(this.topic, this.topics);
      const above = pages.topics_above ? new Numbers(pages.topics_above).take(this.topics.length) : [];
      check(above.every((number) => number <= this.topics.length), "the topics");
      this.topicsAbove = above.map((number) => number - 1);
      within(this.kind, this.kinds);
      within(this.schedule, this.schedules);
      check(this.schedules.every(Array.isArray), "the dates");
    }

    // ---- Loading ----

    // The data of a piece, by its number; loaded once, and again after a failure.
    piece(at, number) {
      check(number >= 0 && number < at.from.length, "the list of chunks");
      if (at.data) return Promise.resolve(at.data[number]);
      const name = at.kind + number + "." + at.files.slice(number * HASH, number * HASH + HASH);
      let loading = this.chunks.get(name);
      if (!loading) {
        loading = take(name, this.load);
        this.chunks.set(name, loading);
        loading.catch(() => this.chunks.delete(name));
      }
      return loading;
    }

    async needBlocks(numbers) {
      const missing = Array.from(new Set(numbers)).filter((number) => !this.blocks.has(number));
      await Promise.all(
        missing.map(async (number) => {
          const data = await this.piece(this.blocksAt, number);
          if (this.blocks.has(number)) return;
          const { from, counts, whole } = this.blocksAt;
          this.blocks.set(number, new Block(data, from[number], counts[number], whole));
        })
      );
    }

    needIds(ids) {
      return this.needBlocks(ids.map((id) => pieceOf(this.blocksAt, id)));
    }

    // The number of the block that a word would stand in, -1 if before all.
    blockFor(word) {
      return place(this.first, word);
    }

    // The numbers of the blocks that may hold words with this beginning.
    blocksFor(prefix) {
      const from = Math.max(0, this.blockFor(prefix));
      let to = from;
      while (to < this.first.length && (to === from || this.first[to].startsWith(prefix))) to += 1;
      return Array.from({ length: to - from }, (_, at) => from + at);
    }

    async text(page) {
      const number = pieceOf(this.textsAt, page);
      const texts = await this.piece(this.textsAt, number);
      const text = Array.isArray(texts) ? texts[page - this.textsAt.from[number]] : undefined;
      check(Array.isArray(text) && Array.isArray(text[3]), "the text of a page");
      check(typeof text[0] === "string" && typeof text[1] === "string" && typeof text[2] === "string", "the text of a page");
      const sections = text[3].map((section) => {
        check(Array.isArray(section) && section.every((part) => typeof part === "string"), "the text of a page");
        return { heading: section[0], anchor: section[1], text: section[2] };
      });
      return { id: text[0], title: text[1], summary: text[2], sections };
    }

    // ---- The dictionary; of what is asked for the blocks must have been loaded ----

    block(id) {
      const block = this.blocks.get(pieceOf(this.blocksAt, id));
      check(block !== undefined, "a word that was not loaded");
      return block;
    }

    id(word) {
      const block = this.blocks.get(this.blockFor(word));
      return block ? block.ids.get(word) : undefined;
    }

    word(id) {
      const block = this.block(id);
      return block.words[id - block.from];
    }

    frequency(id) {
      const block = this.block(id);
      return block.frequencies[id - block.from];
    }

    tallies(id) {
      let tallies = this.postings.get(id);
      if (!tallies) {
        tallies = this.block(id).tallies(id, this.count);
        this.postings.set(id, tallies);
      }
      return tallies;
    }

    relations(id) {
      const all = new Set([id]);
      for (const group of this.block(id).groupsOf.get(id) || []) for (const word of group) all.add(word);
      return Array.from(all).sort((a, b) => a - b);
    }

    // The words that begin so, ascending; loads their blocks.
    async beginningWith(prefix) {
      const numbers = this.blocksFor(prefix);
      await this.needBlocks(numbers);
      const found = [];
      for (const number of numbers) {
        const { words, from } = this.blocks.get(number);
        words.forEach((word, at) => { if (word.startsWith(prefix)) found.push([word, from + at]); });
      }
      return found;
    }

    // Words for corrections, [word, number, frequency]: at least those that begin with a
    // letter, or those that two pages hold and whose second letter it is.
    async spellings(letter, second) {
      if (!this.spellingAt) {
        await this.needBlocks(this.first.map((_, number) => number));
        const found = [];
        for (const { words, from, frequencies } of this.blocks.values()) {
          words.forEach((word, at) => found.push([word, from + at, frequencies[at]]));
        }
        return found;
      }
      const begins = second ? this.spellingSecond : this.spellingFirst;
      // A piece holds whole letters.
      const at = place(begins, letter + "\u{10ffff}");
      if (at < 0) return [];
      const number = second ? this.spellingFirst.length + at : at;
      const data = await this.piece(this.spellingAt, number);
      check(Array.isArray(data), "the spellings");
      const all = search.frontCoded(data[0]);
      const steps = new Numbers(data[1]).take(all.length);
      const frequencies = new Numbers(data[2]).take(all.length);
      let next = 0;
      return all.map((word, at) => {
        const id = next + steps[at];
        check(id < this.blocksAt.whole, "a word that is not there");
        next = id + 1;
        return [word, id, frequencies[at]];
      });
    }
  }

  // What the entry says of pieces: where each begins, and their data or the names of their files.
  function directory(at, whole, kind) {
    check(at && typeof at === "object", "the list of chunks");
    const numbers = new Numbers(at.counts);
    const counts = [];
    const from = [];
    let next = 0;
    while (!numbers.done) {
      const count = numbers.next();
      from.push(next);
      counts.push(count);
      next += count;
    }
    check(whole === undefined || next === whole, "the list of chunks");
    if (at.data) check(Array.isArray(at.data) && at.data.length === from.length, "the list of chunks");
    else check(typeof at.files === "string" && at.files.length === from.length * HASH && /^[a-z0-9]*$/.test(at.files), "the list of chunks");
    return { from, counts, whole: next, kind, data: at.data, files: at.files };
  }

  // The words that pieces begin with.
  function firstWords(at, count) {
    check(typeof at.first === "string", "the first words");
    const first = at.first === "" ? [] : at.first.split(" ");
    check(first.length === count, "the first words");
    return first;
  }

  // The number of the piece that holds a thing.
  function pieceOf(at, thing) {
    check(Number.isInteger(thing) && thing >= 0 && thing < at.whole, "a number");
    let low = 0;
    let high = at.from.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at.from[middle] <= thing) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  // Loads a chunk and takes what it handed over.
  async function take(name, load) {
    if (!handedOver.has(name)) await load(name);
    check(handedOver.has(name), name + " does not hold what it should");
    const data = handedOver.get(name);
    handedOver.delete(name);
    // Another format may not be packed as this one is; it says its number all the same.
    if (data && Number.isInteger(data.format)) checkVersion(data.format);
    check(typeof data === "string", name);
    const inflate = await inflater();
    try {
      const characters = atob(data);
      const packed = new Uint8Array(characters.length);
      for (let at = 0; at < packed.length; at += 1) packed[at] = characters.charCodeAt(at);
      return JSON.parse(new TextDecoder().decode(await inflate(packed)));
    } catch (error) {
      throw new Damaged(name + " cannot be unpacked");
    }
  }

  // What unpacks zlib's format: the browser, or on old phones a script that the page loads.
  async function inflater() {
    if (typeof DecompressionStream === "function") {
      return (packed) => new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"))).arrayBuffer();
    }
    if (!search.inflate) await search.loadInflate();
    return search.inflate;
  }

  // What damage that nothing foresaw ends in is damage too.
  search.orDamaged = (error) => {
    const unforeseen = [TypeError, RangeError, SyntaxError, ReferenceError].some((kind) => error instanceof kind);
    throw unforeseen ? new Damaged(error.message) : error;
  };

  Object.assign(search, { Export, take });
})(globalThis);
