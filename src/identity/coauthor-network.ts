import { lasting } from '../structures/lasting.js';

/** Papers with more authors tell nothing about who works with whom. */
const LARGEST_PAPER = 50;

/** Who wrote with whom: the neighbours of each person in ascending order. */
export interface CoauthorNetwork {
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  /** For each person a set of bits, that of each neighbour among them (Bloom 1970, DOI 10.1145/362686.362692). */
  readonly signature: Uint32Array;
}

/** Words of 32 bits of a signature. */
const SIGNATURE = 8;
const SIGNATURE_BITS = 32 * SIGNATURE;

/** The network of `size` people from the people on each of `papers` papers. */
export function coauthorNetwork(
  size: number,
  papers: number,
  onPaper: (paper: number) => Int32Array,
): CoauthorNetwork {
  const room = new Int32Array(size + 1);
  for (let paper = 0; paper < papers; paper += 1) {
    const people = onPaper(paper);
    if (people.length > LARGEST_PAPER) continue;
    for (const person of people) room[person + 1]! += people.length - 1;
  }
  for (let at = 0; at < size; at += 1) room[at + 1]! += room[at]!;
  const all = lasting(Int32Array, room[size]!);
  const next = room.slice();
  for (let paper = 0; paper < papers; paper += 1) {
    const people = onPaper(paper);
    if (people.length > LARGEST_PAPER) continue;
    for (const person of people) {
      for (const other of people) if (other !== person) all[next[person]!++] = other;
    }
  }
  const start = new Int32Array(size + 1);
  let used = 0;
  for (let person = 0; person < size; person += 1) {
    const list = all.subarray(room[person], room[person + 1]).sort();
    let previous = -1;
    for (const other of list) {
      if (other !== previous) all[used++] = other;
      previous = other;
    }
    start[person + 1] = used;
  }
  const neighbour = lasting(Int32Array, used);
  neighbour.set(all.subarray(0, used));
  return { start, neighbour, signature: signaturesOf(start, neighbour) };
}

function signaturesOf(start: Int32Array, neighbour: Int32Array): Uint32Array {
  const signature = lasting(Uint32Array, (start.length - 1) * SIGNATURE);
  for (let person = 0; person + 1 < start.length; person += 1) {
    for (let at = start[person]!; at < start[person + 1]!; at += 1) {
      const bit = neighbour[at]! % SIGNATURE_BITS;
      signature[person * SIGNATURE + (bit >> 5)]! |= 1 << (bit & 31);
    }
  }
  return signature;
}

/** The bits of several people, to be compared with the signature of one by `mayKnow`. */
export function signatureOf(people: readonly number[]): Uint32Array {
  const bits = new Uint32Array(SIGNATURE);
  for (const person of people) {
    const bit = person % SIGNATURE_BITS;
    bits[bit >> 5]! |= 1 << (bit & 31);
  }
  return bits;
}

/** False only where a person stands on a paper with none of the people whose bits these are. */
export function mayKnow({ signature }: CoauthorNetwork, person: number, bits: Uint32Array): boolean {
  const from = person * SIGNATURE;
  for (let word = 0; word < SIGNATURE; word += 1)
    if ((signature[from + word]! & bits[word]!) !== 0) return true;
  return false;
}

/** Whether two people stand on one paper. */
export function areCoauthors(
  { start, neighbour, signature }: CoauthorNetwork,
  a: number,
  b: number,
): boolean {
  // Most do not, and their bits tell at once.
  const bit = b % SIGNATURE_BITS;
  if ((signature[a * SIGNATURE + (bit >> 5)]! & (1 << (bit & 31))) === 0) return false;
  let low = start[a]!;
  let high = start[a + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (neighbour[middle]! < b) low = middle + 1;
    else high = middle;
  }
  return low < start[a + 1]! && neighbour[low] === b;
}
