import type { Signatures } from './signatures.js';

/** How names are used in a corpus, measured without knowing who is who. */
export interface Habits {
  /**
   * Share of returns beside one and the same co-author in which case, marks or punctuation of the name differ. Null where
   * too few return to tell: people who type names vary them, and only a corpus that shows otherwise makes it a sign.
   */
  readonly spellingVaries: number | null;
  /** Share of these returns in which the name differs by more: initials, middle names, nicknames. */
  readonly nameVaries: number;
  /** Mentions that a mention of a name hardly shared has beside it, on average. */
  readonly returns: number;
}

/** Names with fewer expected namesakes are taken for one person's. */
const UNAMBIGUOUS = 0.02;
/** Co-authors with more papers are left out: their name may be several people's, or their papers too many to tell. */
const MOST_PAPERS = 50;
/** Returns from which the share of varied spellings is known. */
const TELLING_RETURNS = 200;
/** Added to both sides of a share, so that a small corpus is not taken at its word. */
const PRIOR = { count: 20, spelling: 0.03, name: 0.05, returns: 2 };

/**
 * Follows each co-author with an unambiguous name through their papers: a surname and initial that returns there is
 * nearly always one person, so the spellings in which it returns show how much spelling says in this corpus.
 * `expected` holds for each name how many other people may bear it.
 */
export function measureHabits(corpus: Signatures, expected: Float64Array): Habits {
  const { block, related } = corpus.names;
  const papersOf: number[][] = expected.reduce<number[][]>((lists) => (lists.push([]), lists), []);
  const mentions = new Float64Array(expected.length);
  for (let at = 0; at < corpus.count; at += 1) {
    const name = corpus.name[at]!;
    mentions[name]! += 1;
    if (expected[name]! < UNAMBIGUOUS) papersOf[name]!.push(corpus.paper[at]!);
  }
  let [returned, spelling, naming] = [0, 0, 0];
  for (const papers of papersOf) {
    if (papers.length < 2 || papers.length > MOST_PAPERS) continue;
    const last = new Map<number, number>();
    for (const paper of papers) {
      for (let at = corpus.start[paper]!; at < corpus.start[paper + 1]!; at += 1) {
        const name = corpus.name[at]!;
        const before = last.get(block[name]!);
        last.set(block[name]!, at);
        if (before === undefined) continue;
        const old = corpus.name[before]!;
        if (old !== name && !related[old]!.has(name)) continue;
        returned += 1;
        if (old !== name) naming += 1;
        else if (corpus.spelling[before] !== corpus.spelling[at]) spelling += 1;
      }
    }
  }
  let [total, squares] = [0, 0];
  mentions.forEach((count, name) => {
    if (expected[name]! >= UNAMBIGUOUS) return;
    total += count;
    squares += count * (count - 1);
  });
  return {
    spellingVaries:
      returned < TELLING_RETURNS
        ? null
        : (spelling + PRIOR.count * PRIOR.spelling) / (returned + PRIOR.count),
    nameVaries: (naming + PRIOR.count * PRIOR.name) / (returned + PRIOR.count),
    returns: (squares + PRIOR.count * PRIOR.returns) / (total + PRIOR.count),
  };
}
