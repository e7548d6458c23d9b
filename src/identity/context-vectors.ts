import { lasting } from '../structures/lasting.js';
import type { Coauthors } from './coauthors.js';
import { DIMENSIONS, normalise } from './embedding.js';
import type { Signatures } from './signatures.js';

/** How much the other papers of the co-authors count beside the paper itself. */
const COAUTHOR_SHARE = 1.5;
/** Co-authors looked at, in order of position. */
const MOST_COAUTHORS = 30;

/** What the work around a signature is about: its paper, and the other papers of its co-authors. */
export class ContextVectors {
  /** Person → sum of the vectors of their papers. */
  private readonly sums: Float32Array;
  private readonly counts: Float64Array;
  private readonly corpus: Signatures;
  private readonly vectors: Float32Array;

  private readonly people: Coauthors;

  constructor(corpus: Signatures, vectors: Float32Array, people: Coauthors) {
    this.people = people;
    this.corpus = corpus;
    this.vectors = vectors;
    this.sums = lasting(Float32Array, people.block.length * DIMENSIONS);
    this.counts = new Float64Array(people.block.length);
    for (let at = 0; at < corpus.count; at += 1) {
      const row = corpus.paper[at]! * DIMENSIONS;
      const sum = people.of[at]! * DIMENSIONS;
      this.counts[people.of[at]!]! += 1;
      for (let k = 0; k < DIMENSIONS; k += 1) this.sums[sum + k]! += vectors[row + k]!;
    }
  }

  /** A vector of length 1, or 0 when nothing is known. */
  of(signature: number): Float32Array {
    const { corpus, sums, counts, vectors, people } = this;
    const { block, of, namesakes } = people;
    const paper = corpus.paper[signature]!;
    const around = new Float32Array(DIMENSIONS);
    const from = corpus.start[paper]!;
    const to = Math.min(corpus.start[paper + 1]!, from + MOST_COAUTHORS);
    const row = paper * DIMENSIONS;
    for (let at = from; at < to; at += 1) {
      const person = of[at]!;
      const others = counts[person]! - 1;
      if (others <= 0 || block[person] === block[of[signature]!]) continue;
      const weight = 1 / ((others + 1) * (1 + namesakes[person]!));
      const sum = person * DIMENSIONS;
      for (let k = 0; k < DIMENSIONS; k += 1) around[k]! += (sums[sum + k]! - vectors[row + k]!) * weight;
    }
    normalise(around);
    const result = new Float32Array(DIMENSIONS);
    for (let k = 0; k < DIMENSIONS; k += 1) result[k] = vectors[row + k]! + COAUTHOR_SHARE * around[k]!;
    normalise(result);
    return result;
  }
}
