import { coauthorNetwork, type CoauthorNetwork } from './coauthor-network.js';
import type { Signatures } from './signatures.js';

/**
 * Who stands beside whom, over one numbering of people: by name at first, by cluster once there are clusters. People of
 * one block (surname and first initial) are numbered together.
 */
export interface Coauthors {
  /** Signature → person. */
  readonly of: Int32Array;
  /** Person → block. */
  readonly block: Int32Array;
  /** Person → ln(papers / papers of the person). */
  readonly rarity: Float64Array;
  /** Person → how many others may hide behind the number. */
  readonly namesakes: Float64Array;
  /** Whether two numbers of one block can be one person all the same. */
  readonly related: (a: number, b: number) => boolean;
  /** Block → ln(papers / papers with anyone of the block). */
  readonly blockRarity: Float64Array;
  /** Paper → its people, ascending. */
  readonly onPaper: readonly Int32Array[];
  readonly network: CoauthorNetwork;
}

/** Each name is a person, with the namesakes that may be expected of it. */
export function coauthorsByName(corpus: Signatures, namesakes: Float64Array): Coauthors {
  const { block, related } = corpus.names;
  return build(corpus, corpus.name, block, namesakes, (a, b) => related[a]!.has(b));
}

/** Each cluster is a person. */
export function coauthorsByCluster(corpus: Signatures, clusters: readonly Int32Array[]): Coauthors {
  const blockOf = (members: Int32Array): number => corpus.names.block[corpus.name[members[0]!]!]!;
  const ordered = [...clusters].sort((a, b) => blockOf(a) - blockOf(b) || a[0]! - b[0]!);
  const of = new Int32Array(corpus.count);
  ordered.forEach((members, person) => members.forEach((at) => (of[at] = person)));
  return build(corpus, of, Int32Array.from(ordered, blockOf), new Float64Array(ordered.length), () => false);
}

function build(
  corpus: Signatures,
  of: Int32Array,
  block: Int32Array,
  namesakes: Float64Array,
  related: Coauthors['related'],
): Coauthors {
  const onPaper = Array.from({ length: corpus.paperCount }, (_, paper) =>
    distinct(of.slice(corpus.start[paper], corpus.start[paper + 1]).sort()),
  );
  const papers = new Float64Array(block.length);
  const blockPapers = new Float64Array((corpus.names.block.at(-1) ?? -1) + 1);
  for (const people of onPaper) {
    people.forEach((person, at) => {
      papers[person]! += 1;
      if (at === 0 || block[person] !== block[people[at - 1]!]) blockPapers[block[person]!]! += 1;
    });
  }
  const rarity = (count: number): number => Math.log(corpus.paperCount / count);
  return {
    of,
    block,
    rarity: papers.map(rarity),
    namesakes,
    related,
    blockRarity: blockPapers.map(rarity),
    onPaper,
    network: coauthorNetwork(block.length, onPaper),
  };
}

function distinct(sorted: Int32Array): Int32Array {
  return sorted.filter((value, index) => index === 0 || value !== sorted[index - 1]);
}
