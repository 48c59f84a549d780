// Unpacks zlib's format (RFC 1950: DEFLATE, RFC 1951, and a checksum) on old phones, whose
// browsers have no DecompressionStream; others never load it.
//
// Anything else, or that would grow beyond the limit, or whose checksum is wrong, raises
// an error and never hangs; a test compares with zlib.
(function (global) {
  "use strict";

  const OUTPUT_MAX = 64 << 20;
  const BITS_MAX = 15;

  // Section 3.2.5: the lengths and distances that codes begin with, and their extra bits.
  const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
  const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
  const DISTANCES = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12289, 16385, 24577,
  ];
  const DISTANCE_BITS = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ];
  // Section 3.2.7: the order in which the lengths of the code for code lengths are written.
  const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

  function fail(what) {
    throw new Error("packed data: " + what);
  }

  // A Huffman code by the lengths of its words: how many there are of each length, and
  // the symbols in the order of their words (section 3.2.2).
  function code(lengths) {
    const counts = new Uint16Array(BITS_MAX + 1);
    for (const length of lengths) counts[length] += 1;
    counts[0] = 0;
    const offsets = new Uint16Array(BITS_MAX + 2);
    for (let length = 1; length <= BITS_MAX; length += 1) offsets[length + 1] = offsets[length] + counts[length];
    const symbols = new Uint16Array(lengths.length);
    lengths.forEach((length, symbol) => {
      if (length > 0) symbols[offsets[length]++] = symbol;
    });
    return { counts, symbols };
  }

  let fixed = null;

  function inflate(input) {
    let out = new Uint8Array(Math.min(OUTPUT_MAX, input.length * 5 + 64));
    let size = 0;
    let at = 2;
    let held = 0;
    let holds = 0;

    function room(more) {
      if (size + more <= out.length) return;
      if (size + more > OUTPUT_MAX) fail("too large");
      const larger = new Uint8Array(Math.min(OUTPUT_MAX, Math.max(out.length * 2, size + more)));
      larger.set(out.subarray(0, size));
      out = larger;
    }

    function bits(count) {
      while (holds < count) {
        if (at >= input.length) fail("cut");
        held |= input[at++] << holds;
        holds += 8;
      }
      const value = held & ((1 << count) - 1);
      held >>>= count;
      holds -= count;
      return value;
    }

    function symbol({ counts, symbols }) {
      let word = 0;
      let first = 0;
      let index = 0;
      for (let length = 1; length <= BITS_MAX; length += 1) {
        if (holds === 0) {
          if (at >= input.length) fail("cut");
          held = input[at++];
          holds = 8;
        }
        word |= held & 1;
        held >>>= 1;
        holds -= 1;
        const count = counts[length];
        if (word - count < first) return symbols[index + (word - first)];
        index += count;
        first = (first + count) << 1;
        word <<= 1;
      }
      return fail("no such code");
    }

    function stored() {
      held = 0;
      holds = 0;
      if (at + 4 > input.length) fail("cut");
      const length = input[at] | (input[at + 1] << 8);
      if ((length ^ 0xffff) !== (input[at + 2] | (input[at + 3] << 8))) fail("a length is wrong");
      at += 4;
      if (at + length > input.length) fail("cut");
      room(length);
      out.set(input.subarray(at, at + length), size);
      size += length;
      at += length;
    }

    function codes() {
      const literals = bits(5) + 257;
      const distances = bits(5) + 1;
      const written = bits(4) + 4;
      const lengths = new Array(19).fill(0);
      for (let number = 0; number < written; number += 1) lengths[ORDER[number]] = bits(3);
      const ofLengths = code(lengths);
      const all = [];
      while (all.length < literals + distances) {
        const length = symbol(ofLengths);
        if (length < 16) all.push(length);
        else {
          if (length === 16 && all.length === 0) fail("nothing to repeat");
          const value = length === 16 ? all[all.length - 1] : 0;
          let times = length === 16 ? 3 + bits(2) : length === 17 ? 3 + bits(3) : 11 + bits(7);
          while (times-- > 0) all.push(value);
        }
      }
      if (all.length > literals + distances) fail("too many lengths");
      return [code(all.slice(0, literals)), code(all.slice(literals))];
    }

    function compressed([literals, distances]) {
      for (;;) {
        const value = symbol(literals);
        if (value < 256) {
          if (size === out.length) room(1);
          out[size++] = value;
        } else if (value === 256) {
          return;
        } else {
          if (value > 285) fail("no such length");
          const length = LENGTHS[value - 257] + bits(LENGTH_BITS[value - 257]);
          const far = symbol(distances);
          if (far > 29) fail("no such distance");
          const distance = DISTANCES[far] + bits(DISTANCE_BITS[far]);
          if (distance > size) fail("before the beginning");
          room(length);
          for (let end = size + length; size < end; size += 1) out[size] = out[size - distance];
        }
      }
    }

    // Section 2.2 of RFC 1950: DEFLATE, no dictionary, a check of these two bytes.
    if ((input[0] & 15) !== 8 || input[1] & 32 || ((input[0] << 8) | input[1]) % 31 !== 0) fail("no header");
    let last = 0;
    while (!last) {
      last = bits(1);
      const kind = bits(2);
      if (kind === 0) stored();
      else if (kind === 1) {
        if (!fixed) {
          const lengths = Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8));
          fixed = [code(lengths), code(new Array(30).fill(5))];
        }
        compressed(fixed);
      } else if (kind === 2) compressed(codes());
      else fail("no such block");
    }
    const given = input.subarray(at, at + 4).reduce((all, byte) => all * 256 + byte, 0);
    out = out.subarray(0, size);
    if (at + 4 !== input.length || given !== adler(out)) fail("changed");
    return out;
  }

  // The checksum of RFC 1950, section 8; its sums stay exact for 5,552 bytes.
  function adler(bytes) {
    let a = 1;
    let b = 0;
    for (let at = 0; at < bytes.length; ) {
      for (const end = Math.min(bytes.length, at + 5552); at < end; at += 1) b += a += bytes[at];
      a %= 65521;
      b %= 65521;
    }
    return b * 65536 + a;
  }

  global.corinSearch = Object.assign(global.corinSearch || {}, { inflate });
})(globalThis);
