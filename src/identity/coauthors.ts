import { coauthorNetwork, type CoauthorNetwork } from './coauthor-network.js';
import { rarityOf } from './rarity.js';
import type { Signatures } from './signatures.js';

/**
 * Who stands beside whom. A person is a name here, with the namesakes that may be expected of it; people of one block
 * (surname and first initial) are numbered together.
 */
export interface Coauthors {
  /** Signature → person. */
  readonly of: Int32Array;
  /** Person → block. */
  readonly block: Int32Array;
  /** Block → its first person. */
  readonly firstOfBlock: Int32Array;
  /** Person → ln(papers / papers of the person). */
  readonly rarity: Float64Array;
  /** Person → how many others may hide behind the name. */
  readonly namesakes: Float64Array;
  /** Whether two names of one block can be one person's all the same. */
  readonly related: (a: number, b: number) => boolean;
  /** Block → ln(papers / papers with anyone of the block). */
  readonly blockRarity: Float64Array;
  /** The people on a paper, ascending. */
  readonly onPaper: (paper: number) => Int32Array;
  /** Person → place in the order of rarity, the rarest first. */
  readonly rank: Int32Array;
  /** The inverse: place → person. */
  readonly ranked: Int32Array;
  readonly network: CoauthorNetwork;
}

/** The co-authors of a corpus; `namesakes` holds how many other people may be expected of each name. */
export function coauthorsOf(corpus: Signatures, namesakes: Float64Array): Coauthors {
  const { block, related } = corpus.names;
  const of = corpus.name;
  const { start, list } = peopleOnPapers(corpus);
  const onPaper = (paper: number): Int32Array => list.subarray(start[paper], start[paper + 1]);
  const papers = new Float64Array(block.length);
  const blockPapers = new Float64Array((block.at(-1) ?? -1) + 1);
  for (let paper = 0; paper < corpus.paperCount; paper += 1) {
    for (let at = start[paper]!; at < start[paper + 1]!; at += 1) {
      const person = list[at]!;
      papers[person]! += 1;
      if (at === start[paper] || block[person] !== block[list[at - 1]!]) blockPapers[block[person]!]! += 1;
    }
  }
  const rarity = (count: number): number => rarityOf(corpus.paperCount, count);
  const ranked = Int32Array.from(papers.keys()).sort((a, b) => papers[a]! - papers[b]! || a - b);
  const rank = new Int32Array(ranked.length);
  ranked.forEach((person, place) => (rank[person] = place));
  return {
    of,
    block,
    firstOfBlock: firstOfBlock(block),
    rank,
    ranked,
    rarity: papers.map(rarity),
    namesakes,
    related: (a, b) => related[a]!.has(b),
    blockRarity: blockPapers.map(rarity),
    onPaper,
    network: coauthorNetwork(block.length, corpus.paperCount, onPaper),
  };
}

/** Blocks are numbered in the order of their people. */
function firstOfBlock(block: Int32Array): Int32Array {
  const first = new Int32Array((block.at(-1) ?? -1) + 1);
  for (let person = block.length - 1; person >= 0; person -= 1) first[block[person]!] = person;
  return first;
}

/** The distinct people of all papers, one paper after the other: those of one stand from `start[paper]` on. */
function peopleOnPapers({ name, start: first, paperCount }: Signatures): {
  start: Int32Array;
  list: Int32Array;
} {
  const list = name.slice();
  const start = new Int32Array(paperCount + 1);
  let used = 0;
  for (let paper = 0; paper < paperCount; paper += 1) {
    let previous = -1;
    // What was copied to the front is of papers before.
    for (const person of list.subarray(first[paper], first[paper + 1]).sort()) {
      if (person !== previous) list[used++] = person;
      previous = person;
    }
    start[paper + 1] = used;
  }
  return { start, list };
}
