// Reads the search export: chunks by name, the dictionary, postings, pages.
//
// Nothing here touches a page or a network: the caller gives a function that
// loads a chunk by name. Data that is not what it should be raises `Damaged`
// and never hangs. The format is described in docs/search-format.md.
(function (global) {
  "use strict";

  const search = (global.corinSearch = global.corinSearch || {});

  const FORMAT = 2;
  const ANALYSER = 2;
  const FIELDS = 5;
  const BODY = 8;
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

  class Damaged extends Error {
    constructor(what) {
      super("the search data is damaged: " + what);
      this.name = "Damaged";
    }
  }

  // The data is of another version of corin than the reader: the page should be loaded again.
  class Newer extends Error {
    constructor(what) {
      super("the search data is of another version: " + what);
      this.name = "Newer";
    }
  }

  function check(holds, what) {
    if (!holds) throw new Damaged(what);
  }

  function checkVersion(format) {
    if (format !== FORMAT) throw new Newer("its format is " + format + ", this reader knows " + FORMAT);
  }

  const DIGITS =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !#$%&'()*+,-./:;<=>?@[]^_\x60{|}~";
  const LAST = 62;
  const LEADING = 31;
  const VALUES = new Int8Array(128).fill(-1);
  for (let digit = 0; digit < DIGITS.length; digit += 1) VALUES[DIGITS.charCodeAt(digit)] = digit;

  // Numbers written as characters; reading past the end is damage, not a number.
  class Numbers {
    constructor(text, at) {
      check(typeof text === "string", "numbers");
      this.text = text;
      this.at = at || 0;
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

    // So many numbers.
    take(count) {
      check(count <= this.text.length, "a list");
      return Array.from({ length: count }, () => this.next());
    }
  }

  // Terms, each how many words it has and their numbers, with how many there are before them.
  function terms(numbers) {
    const count = numbers.next();
    check(count <= numbers.text.length, "a list of terms");
    return Array.from({ length: count }, () => numbers.take(numbers.next()));
  }

  function words(text) {
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

  // The order of words is that of their code points, not of UTF-16 units.
  function isBefore(a, b) {
    for (let at = 0; at < a.length && at < b.length; at += 1) {
      let x = a.charCodeAt(at);
      let y = b.charCodeAt(at);
      if (x === y) continue;
      if (x >= 0xd800 && y >= 0xd800) {
        if (x >= 0xe000) x -= 0x2000;
        else x += 0x2000;
        if (y >= 0xe000) y -= 0x2000;
        else y += 0x2000;
      }
      return x < y;
    }
    return a.length < b.length;
  }

  // ---- A block of the dictionary ----------------------------------------------

  class Block {
    constructor(data, from, count, whole) {
      check(Array.isArray(data) && data.length === 4, "a block of words");
      this.from = from;
      this.words = words(data[0]);
      check(this.words.length === count, "a block of words");
      this.frequencies = new Numbers(data[1]).take(count);
      this.ids = new Map(this.words.map((word, at) => [word, from + at]));
      this.groupsOf = new Map();
      this.readGroups(data[2], whole);
      this.postings = data[3];
      this.starts = null;
    }

    readGroups(text, whole) {
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
        check(group[group.length - 1] < whole, "a group of words");
        for (const word of group) {
          const of = this.groupsOf.get(word);
          if (of) of.push(group);
          else this.groupsOf.set(word, [group]);
        }
      }
    }

    // Where the pages of each word begin; found once, without reading them out.
    find() {
      const numbers = new Numbers(this.postings);
      this.starts = this.frequencies.map((frequency) => {
        const start = numbers.at;
        for (let left = frequency; left > 0; left -= 1) {
          if (numbers.next() % 2 === 0) continue;
          for (let fields = numbers.next() & 31; fields !== 0; fields &= fields - 1) numbers.next();
        }
        return start;
      });
    }

    // The pages of a word, ascending: [page, counts by field].
    tallies(id, pages) {
      if (!this.starts) this.find();
      const numbers = new Numbers(this.postings, this.starts[id - this.from]);
      let page = -1;
      return Array.from({ length: this.frequencies[id - this.from] }, () => {
        const step = numbers.next();
        page += 1 + Math.floor(step / 2);
        check(page < pages, "a page that is not there");
        const counts = [0, 0, 0, 0, 0];
        const fields = step % 2 === 1 ? numbers.next() : BODY;
        for (let field = 0; field < FIELDS; field += 1) {
          if (fields & (1 << field)) counts[field] = step % 2 === 1 ? numbers.next() + 1 : 1;
        }
        return [page, counts];
      });
    }
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
      this.spellingFirst = entry.spelling ? firstWords(entry.spelling, this.spellingAt.from.length - 1) : null;
      check(Array.isArray(entry.common), "the common words");
      const common = entry.common[1] === "" ? [] : String(entry.common[1]).split(" ");
      const commonIds = new Numbers(entry.common[0]).take(common.length);
      this.common = new Map(common.map((word, at) => [word, commonIds[at]]));
      check(typeof entry.little === "string", "the little words");
      this.little = new Set(entry.little.split(" "));
      this.readRelated(entry.related);
      this.readPages(entry.pages);
      this.lengths = new Numbers(entry.lengths).take(this.count * FIELDS);
      check(Array.isArray(entry.totals) && entry.totals.length === FIELDS, "the totals");
      this.averages = entry.totals.map((total) => total / this.count);
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
      let area = 0;
      this.area = column("area").map((change) => (area = change === 0 ? area : change - 1));
      this.topic = column("topic").map((number) => number - 1);
      this.kind = column("kind");
      this.schedule = column("schedule");
      within(this.area, this.areas);
      within(this.topic, this.topics);
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

    // Words for corrections, [word, number, frequency]: those with the first letter of a
    // word, or those that two pages hold.
    async spellings(letterOf) {
      if (!this.spellingAt) {
        await this.needBlocks(this.first.map((_, number) => number));
        const found = [];
        for (const { words, from, frequencies } of this.blocks.values()) {
          words.forEach((word, at) => found.push([word, from + at, frequencies[at]]));
        }
        return found;
      }
      // The first piece holds words with all letters; each other one whole letters.
      const number = letterOf === null ? 0 : 1 + place(this.spellingFirst, Array.from(letterOf)[0] + "\u{10ffff}");
      if (number === 0 && letterOf !== null) return [];
      const data = await this.piece(this.spellingAt, number);
      check(Array.isArray(data), "the spellings");
      const all = words(data[0]);
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

  // The last of some ascending words that does not come after a word; -1 if all do.
  function place(firsts, word) {
    let low = 0;
    let high = firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(word, firsts[middle])) high = middle;
      else low = middle + 1;
    }
    return low - 1;
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
    try {
      return search.unpack(data);
    } catch (error) {
      throw new Damaged(name + " cannot be unpacked");
    }
  }

  // What damage that nothing foresaw ends in is damage too.
  search.orDamaged = (error) => {
    const unforeseen = [TypeError, RangeError, SyntaxError, ReferenceError].some((kind) => error instanceof kind);
    throw unforeseen ? new Damaged(error.message) : error;
  };

  Object.assign(search, { Export, Damaged, Newer, take, FIELDS });
})(globalThis);
