import type { AuthorMentionInput, IdentityPaper, IdentityResult } from '../../../src/identity/types.js';

export interface PaperDraft {
  readonly id: string;
  readonly title?: string;
  readonly year?: number;
  readonly venue?: string;
  /** Printed names; `Name @ Affiliation` and `Name # scheme:value` add what belongs to the mention. */
  readonly authors: readonly string[];
}

export interface Corpus {
  readonly papers: readonly IdentityPaper[];
  readonly mentions: readonly AuthorMentionInput[];
}

/** Papers and mentions from drafts. */
export function corpusOf(drafts: readonly PaperDraft[]): Corpus {
  const parsed = drafts.map(({ authors }) => authors.map(authorOf));
  const papers = drafts.map(({ id, title = null, year = null, venue = null }) => ({
    id,
    title,
    abstract: null,
    year,
    venue,
  }));
  const mentions = parsed.flatMap((authors, paper) =>
    authors.map((author, at) => ({ paper, position: at + 1, ...author })),
  );
  return { papers, mentions };
}

function authorOf(text: string): Pick<AuthorMentionInput, 'printed' | 'affiliations' | 'ids'> {
  const [name = '', id] = text.split(' # ');
  const [printed = '', affiliation] = name.split(' @ ');
  const [scheme, value] = id?.split(':') ?? [];
  return {
    printed,
    affiliations: affiliation === undefined ? [] : [affiliation],
    ids: scheme !== undefined && value !== undefined ? { [scheme]: value } : {},
  };
}

/** The same corpus with papers and mentions in another order, by a fixed linear congruence. */
export function shuffled({ papers, mentions }: Corpus, seed: number): Corpus {
  const order = permutation(papers.length, seed);
  const place = new Map(order.map((old, index) => [old, index]));
  return {
    papers: order.map((old) => papers[old]!),
    mentions: permutation(mentions.length, seed + 1).map((old) => {
      const mention = mentions[old]!;
      return { ...mention, paper: place.get(mention.paper)! };
    }),
  };
}

function permutation(count: number, seed: number): number[] {
  const list = Array.from({ length: count }, (_, index) => index);
  let state = seed >>> 0;
  for (let at = count - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
  return list;
}

/** The clusters as lists of `paper id/position`, in an order of their own. */
export function groupsOf({ papers, mentions }: Corpus, result: IdentityResult): string[] {
  return result.clusters
    .map((cluster) =>
      cluster.mentions
        .map((index) => `${papers[mentions[index]!.paper]!.id}/${mentions[index]!.position}`)
        .sort()
        .join(' '),
    )
    .sort();
}
