const REASONS = ['score', 'id', 'user'] as const;

/** Two groups of an author's mentions that came together, each told by its first mention. */
export interface AuthorMerge {
  /** Places in the author's list of mentions, from 0. */
  readonly a: number;
  readonly b: number;
  /** `score`: the model's evidence; `id`: a shared identifier; `user`: a decision. */
  readonly by: (typeof REASONS)[number];
  /** Log-odds of the evidence; null where an identifier or a decision was enough. */
  readonly score: number | null;
  /** Calibrated probability that the two are one person. */
  readonly confidence: number;
}

/** Numbers of a merge: a, b, by, score, confidence. */
const WIDTH = 5;
const NO_NUMBERS = new Float64Array(0);

/** The merges of one author in the order in which they happened, packed: there are nearly as many as mentions. */
export class AuthorMerges implements Iterable<AuthorMerge> {
  private readonly numbers: Float64Array;

  private constructor(numbers: Float64Array) {
    this.numbers = numbers.length === 0 ? NO_NUMBERS : numbers;
  }

  static of(merges: readonly AuthorMerge[]): AuthorMerges {
    const numbers = new Float64Array(WIDTH * merges.length);
    for (const [at, { a, b, by, score, confidence }] of merges.entries())
      numbers.set([a, b, REASONS.indexOf(by), score ?? Number.NaN, confidence], WIDTH * at);
    return new AuthorMerges(numbers);
  }

  /** The merges that `toJSON` wrote. */
  static restore(numbers: readonly (number | null)[]): AuthorMerges {
    return new AuthorMerges(Float64Array.from(numbers, (number) => number ?? Number.NaN));
  }

  *[Symbol.iterator](): Generator<AuthorMerge> {
    for (let at = 0; at < this.numbers.length; at += WIDTH) {
      const [a, b, by, score, confidence] = this.numbers.subarray(at, at + WIDTH);
      yield {
        a: a!,
        b: b!,
        by: REASONS[by!]!,
        score: Number.isNaN(score) ? null : score!,
        confidence: confidence!,
      };
    }
  }

  /** Numbers that `restore` takes; in JSON, what is not a number is null. */
  toJSON(): number[] {
    return [...this.numbers];
  }
}
