import type { Corpus } from '../model/corpus.js';
import { GrowingColumn } from '../structures/growing-column.js';

/** Papers with more authors than this make no co-author pairs: a clique of 5,000 would be 12 million edges. */
export const AUTHOR_LIMIT = 500;

/** What two authors wrote together. Authors are numbered in the order of the corpus. */
export interface CoauthorPair {
  readonly author: number;
  /** Greater than `author`. */
  readonly other: number;
  readonly papers: number;
  /** Each paper counted as 1/(n − 1) for its n authors, to 12 decimals. */
  readonly weight: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

/**
 * Who wrote together, by author and co-author ascending. The pairs of one author are summed up over that author's
 * papers before the next author's, so memory grows with the authors and not with the pairs.
 */
export function* coauthorPairs(corpus: Pick<Corpus, 'authors' | 'papers'>): Generator<CoauthorPair> {
  const teams = teamsOf(corpus);
  const pairs = new PairSums(corpus.authors.length);
  for (let author = 0; author < corpus.authors.length; author += 1) {
    for (const paper of teams.papersOf(author)) {
      const team = teams.of(paper);
      const year = corpus.papers[paper]!.row.year;
      for (const other of team) if (other > author) pairs.add(other, 1 / (team.length - 1), year);
    }
    yield* pairs.drain(author);
  }
}

/** The papers of authors and the authors of papers, by number. */
interface Teams {
  of(paper: number): Uint32Array;
  papersOf(author: number): Uint32Array;
}

function teamsOf(corpus: Pick<Corpus, 'authors' | 'papers'>): Teams {
  const numbers = new Map(corpus.authors.map(({ id }, number) => [id, number]));
  const members = new GrowingColumn();
  const ends = [0];
  for (const { row } of corpus.papers) {
    const team = new Set(row.authors.map(({ id }) => numbers.get(id)!));
    if (team.size > 1 && team.size <= AUTHOR_LIMIT)
      for (const member of [...team].sort((a, b) => a - b)) members.push(member);
    ends.push(members.length);
  }
  const list = members.take();
  const offsets = new Uint32Array(corpus.authors.length + 2);
  for (const member of list) offsets[member + 2]! += 1;
  for (let at = 2; at < offsets.length; at += 1) offsets[at]! += offsets[at - 1]!;
  const papers = new Uint32Array(list.length);
  for (let paper = 0; paper + 1 < ends.length; paper += 1)
    for (let at = ends[paper]!; at < ends[paper + 1]!; at += 1) papers[offsets[list[at]! + 1]!++] = paper;
  return {
    of: (paper) => list.subarray(ends[paper], ends[paper + 1]),
    papersOf: (author) => papers.subarray(offsets[author], offsets[author + 1]),
  };
}

/** What one author shares with each co-author. */
class PairSums {
  private readonly papers: Uint32Array;
  private readonly weights: Float64Array;
  private readonly firstYears: Float64Array;
  private readonly lastYears: Float64Array;
  private met: number[] = [];

  constructor(authors: number) {
    this.papers = new Uint32Array(authors);
    this.weights = new Float64Array(authors);
    this.firstYears = new Float64Array(authors).fill(Infinity);
    this.lastYears = new Float64Array(authors).fill(-Infinity);
  }

  add(other: number, share: number, year: number | null): void {
    if (!this.papers[other]) this.met.push(other);
    this.papers[other]! += 1;
    this.weights[other]! += share;
    if (year === null) return;
    this.firstYears[other] = Math.min(this.firstYears[other]!, year);
    this.lastYears[other] = Math.max(this.lastYears[other]!, year);
  }

  /** The sums by co-author, ascending; afterwards there are none. */
  *drain(author: number): Generator<CoauthorPair> {
    for (const other of this.met.sort((a, b) => a - b)) {
      const [first, last] = [this.firstYears[other]!, this.lastYears[other]!];
      yield {
        author,
        other,
        papers: this.papers[other]!,
        weight: Math.round(this.weights[other]! * 1e12) / 1e12,
        firstYear: Number.isFinite(first) ? first : null,
        lastYear: Number.isFinite(last) ? last : null,
      };
      this.papers[other] = 0;
      this.weights[other] = 0;
      this.firstYears[other] = Infinity;
      this.lastYears[other] = -Infinity;
    }
    this.met = [];
  }
}
