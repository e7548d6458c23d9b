import { firstNotBelow } from '../structures/ascending.js';
import { areCoauthors, mayKnow, signatureOf } from './coauthor-network.js';
import type { Coauthors } from './coauthors.js';
import { type Profile } from './profile.js';

/** What the co-authors of two clusters say; -1 where a side has none. */
export interface CoauthorOverlap {
  /** Sum of the rarities of the names on both sides. */
  readonly shared: number;
  /** Share of the shorter list. */
  readonly fraction: number;
  /** Length of the shorter list when they share nobody; -1 when they do. */
  readonly without: number;
  /** Weight of the links between those that they do not share. */
  readonly twoSteps: number;
}

/** What a name of the same block that is not the same counts beside one that is. */
const RELATED = 0.7;

/** Compares the co-authors of two clusters; `blockOfName` tells which names are the clusters' own. */
export function coauthorOverlap(
  blockOfName: Int32Array,
  people: Coauthors,
  a: Profile,
  b: Profile,
): CoauthorOverlap {
  const fewest = Math.min(a.coauthors.length - a.names.length, b.coauthors.length - b.names.length);
  const own = ownBlocks(blockOfName, a, b);
  const [short, long] = a.coauthors.length <= b.coauthors.length ? [a, b] : [b, a];
  const { sum, count } = sharedPeople(people, short.coauthors, long.coauthors, own);
  const known = fewest > 0;
  return {
    shared: known ? sum : -1,
    fraction: known ? Math.min(1, count / fewest) : -1,
    without: count > 0 ? -1 : Math.max(0, fewest),
    twoSteps: known ? twoSteps(people, a, b, own) : -1,
  };
}

/** The blocks of the names of two clusters: nobody in them is a co-author. Most have one. */
function ownBlocks(blockOfName: Int32Array, a: Profile, b: Profile): (block: number) => boolean {
  const first = blockOfName[a.names[0]!]!;
  const isFirst = (name: number): boolean => blockOfName[name] === first;
  if (a.names.every(isFirst) && b.names.every(isFirst)) return (block) => block === first;
  const blocks = new Set([...a.names, ...b.names].map((name) => blockOfName[name]!));
  return (block) => blocks.has(block);
}

/** People are numbered block by block, so that blocks of the long list that the short one has not are passed over. */
function sharedPeople(
  { block, rarity, related, blockRarity, firstOfBlock }: Coauthors,
  short: Int32Array,
  long: Int32Array,
  own: (block: number) => boolean,
): { sum: number; count: number } {
  let [sum, count] = [0, 0];
  for (let i = 0, j = 0; i < short.length && j < long.length;) {
    const [first, second] = [short[i]!, long[j]!];
    const current = block[first]!;
    if (current > block[second]!) j = firstNotBelow(long, firstOfBlock[current]!, j);
    else if (current < block[second]!) i += 1;
    else {
      if (first === second) {
        if (!own(current)) {
          sum += rarity[first]!;
          count += 1;
        }
        i += 1;
        j += 1;
        continue;
      }
      if (!own(current) && related(first, second)) {
        sum += Math.min(blockRarity[current]!, rarity[first]!, rarity[second]!) * RELATED;
        count += 1;
      }
      if (first < second) i += 1;
      else j += 1;
    }
  }
  return { sum, count };
}

/** Co-authors looked at on each side, the rarest names first. */
const RAREST = 12;

/**
 * The weight of co-authors of one side who wrote elsewhere with co-authors of the other side: for each the rarity of
 * the more common name of the link, summed.
 */
function twoSteps(people: Coauthors, a: Profile, b: Profile, own: (block: number) => boolean): number {
  const { rarity, network } = people;
  const left = rarest(people, a.rareCoauthors, b.coauthors, own);
  if (left.length === 0) return 0;
  const right = rarest(people, b.rareCoauthors, a.coauthors, own);
  const bits = signatureOf(right);
  let sum = 0;
  for (const first of left) {
    if (!mayKnow(network, first, bits)) continue;
    let best = 0;
    for (const second of right) {
      const weight = Math.min(rarity[first]!, rarity[second]!);
      // They come by falling rarity.
      if (weight <= best) break;
      if (areCoauthors(network, first, second)) best = weight;
    }
    sum += best;
  }
  return sum / Math.max(1, Math.min(left.length, right.length));
}

/** The rarest names of one side that the other side has not. */
function rarest(
  { ranked, block }: Coauthors,
  rare: Int32Array,
  except: Int32Array,
  own: (block: number) => boolean,
): number[] {
  const others: number[] = [];
  for (let at = 0; at < rare.length && others.length < RAREST; at += 1) {
    const person = ranked[rare[at]!]!;
    if (!own(block[person]!) && except[firstNotBelow(except, person, 0)] !== person) others.push(person);
  }
  return others;
}
