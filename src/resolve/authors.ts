import type { Author } from '../model/author.js';
import { compareText } from '../text/compare.js';
import { foldKey } from '../text/fold.js';
import { aliasSpellings, displayName, isOrganisation } from '../text/person-name.js';
import { slugKey } from '../text/slug-key.js';

/** A name at a position of a paper. */
export interface AuthorMention {
  readonly paper: string;
  /** 1 is the first author. */
  readonly position: number;
  readonly printed: string;
  /** The keys of all names on the paper. */
  readonly names: ReadonlySet<string>;
}

/** The key under which mentions are first brought together. */
export const nameKey = (printed: string): string => foldKey(displayName(printed)) || printed;

/**
 * Clusters mentions into authors: mentions whose names fold to the same key are one author. Initials, other spellings
 * and aliases are not joined, since a wrong merge harms a co-author graph more than a split. Nothing is lost by it:
 * every author keeps its mentions, so a later decision can split or join them.
 */
export function clusterAuthors(mentions: readonly AuthorMention[]): Author[] {
  const clusters = new Map<string, AuthorMention[]>();
  for (const mention of mentions) {
    const key = nameKey(mention.printed);
    const cluster = clusters.get(key);
    if (cluster) cluster.push(mention);
    else clusters.set(key, [mention]);
  }
  return [...clusters]
    .map(([key, cluster]) => authorOf(key, cluster))
    .sort((a, b) => compareText(a.id, b.id));
}

/** The author's id, which depends on the name key alone. */
export const authorId = (key: string): string => `author:name:${slugKey(key)}`;

function authorOf(key: string, cluster: readonly AuthorMention[]): Author {
  const mentions = [...cluster].sort((a, b) => compareText(a.paper, b.paper) || a.position - b.position);
  const name = bestSpelling(mentions.map((mention) => mention.printed));
  const names = new Set([...mentions.map((mention) => mention.printed), name, ...aliasSpellings(name)]);
  const { confidence, reason } = evidence(mentions);
  return {
    id: authorId(key),
    name,
    names: [...names].sort(compareText),
    kind: isOrganisation(name) ? 'organisation' : 'person',
    ids: {},
    mentions: mentions.map(({ paper, position, printed }) => ({ paper, position, printed })),
    confidence,
    reason,
  };
}

/** The spelling to show: the commonest, then the one with the least shouting, then the longest. */
function bestSpelling(printed: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of printed) counts.set(displayName(name), (counts.get(displayName(name)) ?? 0) + 1);
  const capitals = (name: string): number => name.replace(/[^\p{Lu}]/gu, '').length;
  const ranked = [...counts].sort(
    ([a, countA], [b, countB]) =>
      countB - countA || capitals(a) - capitals(b) || b.length - a.length || compareText(a, b),
  );
  return ranked[0]?.[0] ?? '';
}

/** How sure the cluster is. The two figures for clusters are rules of thumb, not yet calibrated on gold. */
function evidence(mentions: readonly AuthorMention[]): { confidence: number; reason: string } {
  if (mentions.length === 1) return { confidence: 1, reason: 'one mention' };
  const own = nameKey(mentions[0]!.printed);
  const shares = (a: AuthorMention, b: AuthorMention): boolean =>
    [...a.names].some((key) => key !== own && b.names.has(key));
  const linked = mentions.every((mention, index) =>
    mentions.some((other, at) => at !== index && shares(mention, other)),
  );
  return linked
    ? { confidence: 0.95, reason: 'same name, and each mention shares a co-author with another' }
    : { confidence: 0.8, reason: 'same name' };
}
