import { visitPostings } from '../structures/postings.js';
import { hashText } from '../text/fold.js';

/** Shorter words are mostly without meaning; in pairs they count. */
const SHORTEST = 4;
/** Terms are sorted in parts of about so many entries, 8 bytes each. */
const PART = 2 ** 23;
/** Characters of a text for each of its terms, at least: so the parts are not larger than meant. */
const CHARACTERS_OF_TERM = 3;
/** Hashes have 32 bits; keys of pairs have this bit besides. */
const PAIR = 2 ** 32;
const KEY_BITS = 33;

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
  for (let part = 0; part < parts; part += 1) {
    visitPostings(
      texts.length,
      KEY_BITS,
      (add) => {
        for (const [index, text] of texts.entries()) {
          eachTerm(text, (hash, isPair) => {
            // The part is told by other bits than those that may be dropped.
            if ((hash >>> 8) % parts === part) add(isPair ? PAIR + hash : hash, index);
          });
        }
      },
      (holders, key) => visit(holders, key >= PAIR),
    );
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
