import { COUNTED_NAMES, GIVEN_NAMES, SURNAMES } from './name-frequencies.js';
import type { NameTable } from './name-table.js';

/** Written-out names that the counts of the background stand for: a corpus of as many speaks as loudly. */
const BACKGROUND = 5000;

/** Share of the names that hold a part: counted in the corpus, and in the background for what a small corpus can't say. */
class Shares {
  private readonly counts = new Map<string, number>();
  private readonly background: ReadonlyMap<string, number>;
  private total = 0;

  constructor(background: ReadonlyMap<string, number>) {
    this.background = background;
  }

  add(part: string): void {
    this.counts.set(part, (this.counts.get(part) ?? 0) + 1);
    this.total += 1;
  }

  of(part: string): number {
    const known = (this.background.get(part) ?? 1) / COUNTED_NAMES;
    return ((this.counts.get(part) ?? 0) + BACKGROUND * known) / (this.total + BACKGROUND);
  }
}

function parseCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const words = text.split(' ');
  for (let at = 0; at + 1 < words.length; at += 2) counts.set(words[at]!, Number(words[at + 1]));
  return counts;
}

const SURNAME_COUNTS = parseCounts(SURNAMES);
const GIVEN_NAME_COUNTS = parseCounts(GIVEN_NAMES);

/**
 * For each name the number of other people who may be expected to bear it. For written-out names that is the share of
 * the names that hold the surname, times that of the given name, times the number of names: independence. For initials
 * it is the number of written-out names that they can stand for, with the weight of those that are common.
 */
export function expectedNamesakes({ names, related }: NameTable): Float64Array {
  const surnames = new Shares(SURNAME_COUNTS);
  const given = new Shares(GIVEN_NAME_COUNTS);
  for (const name of names) {
    surnames.add(name.last);
    given.add(name.joined);
    if (name.alias !== '') given.add(name.alias);
  }
  const product = (index: number): number => {
    const name = names[index]!;
    const alias = name.alias === '' ? 1 : given.of(name.alias);
    return surnames.of(name.last) * given.of(name.joined) * alias * (names.length + BACKGROUND);
  };
  return Float64Array.from(names, (name, index) => {
    if (name.given.length === 0 || name.given[0]!.length > 1) return product(index);
    let total = 0;
    for (const other of related[index]!.keys()) {
      if (names[other]!.given[0]!.length > 1) total += 1 + product(other);
    }
    // One of the names that it can stand for is its own.
    return Math.max(total - 1, product(index));
  });
}

/** Names with fewer expected namesakes are taken for one person's when a corpus is measured. */
const UNAMBIGUOUS = 0.02;

/**
 * Further mentions of a person per mention in a corpus of as many names as the background: the value at which precision
 * and recall are equal on listings of 400 papers. A small corpus holds as small a part of a person's papers as of the
 * namesakes', so both are filled up alike.
 */
const USUAL_RETURNS = 0.3;

/**
 * For each name, how many mentions of it by other people are to be expected for every further mention by the same
 * person, as ln(1 + 100 x). People who return often in a corpus make it likelier that a name that returns is one
 * person's; how often they do is measured on the names that hardly two people share.
 */
export function namesakeShare(expected: Float64Array, nameOf: Int32Array): Float64Array {
  const mentions = new Float64Array(expected.length);
  for (const name of nameOf) mentions[name]! += 1;
  let [people, total, squares] = [0, 0, 0];
  mentions.forEach((count, name) => {
    if (expected[name]! > UNAMBIGUOUS || count === 0) return;
    people += 1;
    total += count;
    squares += count * count;
  });
  const perPerson = people === 0 ? 1 : total / people;
  const further = (squares - total + USUAL_RETURNS * BACKGROUND) / (total + BACKGROUND);
  return expected.map((count) => Math.log1p((100 * count * perPerson) / further));
}
