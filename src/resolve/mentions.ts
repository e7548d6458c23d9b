import type { AuthorMentionInput, IdentityPaper } from '../identity/types.js';
import type { Paper } from '../model/paper.js';
import { foldKey } from '../text/fold.js';

/** The mentions of all papers, numbered, as disambiguation takes them. */
export interface MentionTable {
  readonly papers: readonly IdentityPaper[];
  readonly mentions: readonly AuthorMentionInput[];
  /** `<paper id>#<position>` of a mention. */
  idOf(mention: number): string;
  /** The number of the mention with an id, also one with an earlier id of its paper; undefined when there is none. */
  find(id: string): number | undefined;
}

/** The id of a mention. Positions count from 1. */
export const mentionId = (paper: string, position: number): string => `${paper}#${position}`;

/** Splits the id of a mention; null for anything else. */
export function parseMentionId(id: string): { paper: string; position: number } | null {
  const match = /^(.+)#([1-9]\d*)$/.exec(id);
  return match ? { paper: match[1]!, position: Number(match[2]) } : null;
}

export function mentionTable(papers: readonly Paper[]): MentionTable {
  const mentions: AuthorMentionInput[] = [];
  const firstOf = new Map<string, { first: number; count: number }>();
  for (const [index, { row, aliases }] of papers.entries()) {
    const place = { first: mentions.length, count: row.authors.length };
    for (const id of [row.id, ...aliases]) if (!firstOf.has(id)) firstOf.set(id, place);
    for (const [at, { printed, affiliations, ids: own }] of row.authors.entries()) {
      mentions.push({ paper: index, position: at + 1, printed, affiliations, ids: own });
    }
  }
  return {
    papers: papers.map(({ row }) => ({
      id: row.id,
      title: row.title,
      abstract: row.abstract,
      year: row.year,
      venue: row.venue?.series ?? null,
    })),
    mentions,
    idOf(mention) {
      const { paper, position } = mentions[mention]!;
      return mentionId(papers[paper]!.row.id, position);
    },
    find(id) {
      const parts = parseMentionId(id);
      const place = parts && firstOf.get(parts.paper);
      return place && parts.position <= place.count ? place.first + parts.position - 1 : undefined;
    },
  };
}

/**
 * The mention that a decision means: the one at its place, or, when another name stands there now, the one of that
 * name on the same paper.
 */
export function locate({ mentions, find }: MentionTable, id: string, name: string): number | undefined {
  const wanted = foldKey(name);
  const isMeant = (at: number): boolean => wanted === '' || foldKey(mentions[at]!.printed) === wanted;
  const at = find(id);
  if (at !== undefined && isMeant(at)) return at;
  const parts = parseMentionId(id);
  const first = parts === null ? undefined : find(mentionId(parts.paper, 1));
  if (first === undefined) return undefined;
  for (let other = first; mentions[other]?.paper === mentions[first]!.paper; other += 1) {
    if (isMeant(other)) return other;
  }
  return undefined;
}
