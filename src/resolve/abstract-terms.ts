import { hashText } from '../text/fold.js';

/** Shorter words are mostly without meaning; in pairs they count. */
const SHORTEST = 4;
/** Terms are sorted in parts of about so many entries, 8 bytes each. */
const PART = 2 ** 23;
/** Characters of a text for each of its terms, at least: so the parts are not larger than meant. */
const CHARACTERS_OF_TERM = 3;
/** Bits of the integers that a float holds exactly, and of a hash. */
const EXACT_BITS = 53;
const HASH_BITS = 32;

/**
 * Visits the words of four letters and more and the pairs of neighbouring words of folded texts, each term once, with the
 * texts that hold it, ascending; always in the same order. Terms are told apart by hashes of 32 bits, of which those that
 * coincide by chance are too few to matter.
 * @param largestPart terms, repeated ones counted again, that are sorted at a time
 */
export function visitTerms(
  texts: readonly string[],
  visit: (holders: Uint32Array, isPair: boolean) => void,
  largestPart = PART,
): void {
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  const parts = Math.max(1, Math.ceil(characters / CHARACTERS_OF_TERM / largestPart));
  for (let part = 0; part < parts; part += 1) visitPart(texts, part, parts, visit);
}

function visitPart(
  texts: readonly string[],
  part: number,
  parts: number,
  visit: (holders: Uint32Array, isPair: boolean) => void,
): void {
  const textBits = Math.ceil(Math.log2(texts.length + 1));
  const hashFactor = 2 ** Math.max(0, HASH_BITS + 1 + textBits - EXACT_BITS);
  const textFactor = 2 ** textBits;
  const entries: number[] = [];
  for (const [index, text] of texts.entries()) {
    eachTerm(text, (hash, isPair) => {
      // The part is told by other bits than those that may be dropped.
      if ((hash >>> 8) % parts === part)
        entries.push((Math.floor(hash / hashFactor) * 2 + Number(isPair)) * textFactor + index);
    });
  }
  const sorted = Float64Array.from(entries).sort();
  const holders = new Uint32Array(texts.length);
  for (let from = 0; from < sorted.length;) {
    const term = Math.floor(sorted[from]! / textFactor);
    let count = 0;
    let last = -1;
    for (; from < sorted.length && Math.floor(sorted[from]! / textFactor) === term; from += 1) {
      const holder = sorted[from]! % textFactor;
      if (holder !== last) holders[count++] = holder;
      last = holder;
    }
    visit(holders.subarray(0, count), term % 2 === 1);
  }
}

function eachTerm(text: string, visit: (hash: number, isPair: boolean) => void): void {
  let before: number | null = null;
  for (const word of text.split(' ')) {
    const hash = hashText(word);
    if (word.length >= SHORTEST) visit(hash, false);
    if (before !== null) visit(Math.imul(before ^ (hash >>> 15) ^ (hash << 17), 0x85ebca6b) >>> 0, true);
    before = hash;
  }
}
