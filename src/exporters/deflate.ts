import { canonicalCodes, codeLengths } from './huffman.js';
import { BLOCK, StringMatches, type Pieces } from './string-matches.js';

const END_OF_BLOCK = 256;
const LONGEST_CODE = 15;
/** The order in which the lengths of the code for lengths are written. */
const LENGTH_CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/** A code of 15 bits for every byte, and the codes of the block. */
const MOST_WRITTEN = 2 * BLOCK + 1024;

/** Symbols that stand for ranges of numbers: the first of each range, and how many bits tell the place in it. */
interface Ranges {
  readonly first: readonly number[];
  readonly extraBits: readonly number[];
  /** By number, the symbol. */
  readonly symbolOf: Uint8Array;
}

const LENGTHS = ranges(3, 258, (symbol) => Math.max(0, (symbol >> 2) - 1), 28);
// The longest length has a symbol of its own.
LENGTHS.symbolOf[258] = 28;
const DISTANCES = ranges(1, 32_768, (symbol) => Math.max(0, (symbol >> 1) - 1), 30);

function ranges(start: number, end: number, bitsOf: (symbol: number) => number, symbols: number): Ranges {
  const first: number[] = [];
  const extraBits: number[] = [];
  const symbolOf = new Uint8Array(end + 1);
  let next = start;
  for (let symbol = 0; symbol < symbols; symbol++) {
    first.push(next);
    extraBits.push(bitsOf(symbol));
    symbolOf.fill(symbol, next, next + 2 ** bitsOf(symbol));
    next += 2 ** bitsOf(symbol);
  }
  return { first: [...first, end], extraBits: [...extraBits, 0], symbolOf };
}

/**
 * Compresses to DEFLATE (RFC 1951), a block at a time. Node's zlib does it faster, but what it writes differs between
 * its versions and between processors; this is the same everywhere.
 */
export function* deflate(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  const matches = new StringMatches();
  const bits = new BitWriter();
  for (const chunk of chunks) {
    for (let rest = chunk; rest.length > 0;) {
      if (matches.full) {
        writeBlock(bits, matches.take(), false);
        yield bits.take();
      }
      rest = rest.subarray(matches.add(rest));
    }
  }
  writeBlock(bits, matches.take(), true);
  bits.fillByte();
  yield bits.take();
}

function writeBlock(bits: BitWriter, { values, count }: Pieces, isLast: boolean): void {
  const pieces = values.subarray(0, count);
  const literalCounts = new Uint32Array(286);
  const distanceCounts = new Uint32Array(30);
  literalCounts[END_OF_BLOCK] = 1;
  for (const piece of pieces) {
    if (piece < 65_536) literalCounts[piece]! += 1;
    else {
      literalCounts[257 + LENGTHS.symbolOf[piece >>> 16]!]! += 1;
      distanceCounts[DISTANCES.symbolOf[piece & 65_535]!]! += 1;
    }
  }
  const literalLengths = codeLengths(literalCounts, LONGEST_CODE);
  const distanceLengths = codeLengths(distanceCounts, LONGEST_CODE);
  bits.write(isLast ? 1 : 0, 1);
  bits.write(2, 2);
  writeCodes(bits, literalLengths, distanceLengths);
  const literalCodes = canonicalCodes(literalLengths);
  const distanceCodes = canonicalCodes(distanceLengths);
  for (const piece of pieces) {
    if (piece < 65_536) bits.write(literalCodes[piece]!, literalLengths[piece]!);
    else {
      const [length, distance] = [piece >>> 16, piece & 65_535];
      const lengthSymbol = LENGTHS.symbolOf[length]!;
      bits.write(literalCodes[257 + lengthSymbol]!, literalLengths[257 + lengthSymbol]!);
      bits.write(length - LENGTHS.first[lengthSymbol]!, LENGTHS.extraBits[lengthSymbol]!);
      const distanceSymbol = DISTANCES.symbolOf[distance]!;
      bits.write(distanceCodes[distanceSymbol]!, distanceLengths[distanceSymbol]!);
      bits.write(distance - DISTANCES.first[distanceSymbol]!, DISTANCES.extraBits[distanceSymbol]!);
    }
  }
  bits.write(literalCodes[END_OF_BLOCK]!, literalLengths[END_OF_BLOCK]!);
}

/** Writes the lengths of both codes, themselves in a code, with runs cut short. */
function writeCodes(bits: BitWriter, literals: Uint8Array, distances: Uint8Array): void {
  const runs = runsOf([...literals, ...distances]);
  const counts = new Uint32Array(19);
  for (const { symbol } of runs) counts[symbol]! += 1;
  const lengths = codeLengths(counts, 7);
  const codes = canonicalCodes(lengths);
  const last = LENGTH_CODE_ORDER.findLastIndex((symbol) => lengths[symbol]! > 0);
  const written = LENGTH_CODE_ORDER.slice(0, Math.max(4, last + 1));
  bits.write(literals.length - 257, 5);
  bits.write(distances.length - 1, 5);
  bits.write(written.length - 4, 4);
  for (const symbol of written) bits.write(lengths[symbol]!, 3);
  for (const { symbol, extra, extraBits } of runs) {
    bits.write(codes[symbol]!, lengths[symbol]!);
    bits.write(extra, extraBits);
  }
}

interface Run {
  /** A length, or 16: the last length again, 17 and 18: zeros. */
  readonly symbol: number;
  readonly extra: number;
  readonly extraBits: number;
}

function runsOf(lengths: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < lengths.length;) {
    const length = lengths[at]!;
    let end = at;
    while (end < lengths.length && lengths[end] === length) end++;
    let left = end - at;
    if (length > 0) {
      runs.push({ symbol: length, extra: 0, extraBits: 0 });
      left -= 1;
    }
    while (left > 0) {
      const most = Math.min(left, length > 0 ? 6 : 138);
      if (most < 3) runs.push({ symbol: length, extra: 0, extraBits: 0 });
      else if (length > 0) runs.push({ symbol: 16, extra: most - 3, extraBits: 2 });
      else if (most <= 10) runs.push({ symbol: 17, extra: most - 3, extraBits: 3 });
      else runs.push({ symbol: 18, extra: most - 11, extraBits: 7 });
      left -= most < 3 ? 1 : most;
    }
    at = end;
  }
  return runs;
}

/** Bits in bytes, the lowest first. */
class BitWriter {
  readonly #bytes = new Uint8Array(MOST_WRITTEN);
  #length = 0;
  #waiting = 0;
  #waitingBits = 0;

  write(value: number, count: number): void {
    this.#waiting |= value << this.#waitingBits;
    this.#waitingBits += count;
    while (this.#waitingBits >= 8) {
      this.#bytes[this.#length++] = this.#waiting;
      this.#waiting >>>= 8;
      this.#waitingBits -= 8;
    }
  }

  fillByte(): void {
    if (this.#waitingBits > 0) this.write(0, 8 - this.#waitingBits);
  }

  /** The full bytes so far. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }
}
