import { foldKey } from '../text/fold.js';
import { compareText } from '../text/compare.js';
import { displayName } from '../text/person-name.js';
import { affiliationTable, type AffiliationTable } from './affiliations.js';
import { nameTable, type NameTable } from './name-table.js';
import { rarityOf } from './rarity.js';
import { topicTable, type TopicTable } from './topics.js';
import type { AuthorMentionInput, IdentityPaper } from './types.js';

/** The corpus in columns. Papers stand in order of id and signatures in order of paper and position. */
export interface Signatures {
  readonly count: number;
  /** Signature → index of its mention in the caller's list. */
  readonly mention: Int32Array;
  readonly paper: Int32Array;
  readonly name: Int32Array;
  /** Signature → index of its spelling: case, marks and punctuation as printed. */
  readonly spelling: Int32Array;
  /** Paper → first signature; one longer than the list of papers. */
  readonly start: Int32Array;
  readonly year: Int16Array;
  readonly venue: Int32Array;
  /** Venue → ln(papers / papers of the venue). */
  readonly venueRarity: Float64Array;
  readonly names: NameTable;
  readonly affiliations: AffiliationTable;
  readonly topics: TopicTable;
  readonly paperCount: number;
}

export const NO_YEAR = -1;

export function indexSignatures(
  mentions: readonly AuthorMentionInput[],
  papers: readonly IdentityPaper[],
): Signatures {
  const paperOrder = papers
    .map((_, index) => index)
    .sort((a, b) => compareText(papers[a]!.id, papers[b]!.id));
  const rank = new Int32Array(papers.length);
  paperOrder.forEach((paper, at) => (rank[paper] = at));
  const order = mentions.map((_, index) => index);
  order.sort((a, b) => {
    const [left, right] = [mentions[a]!, mentions[b]!];
    return (
      rank[left.paper]! - rank[right.paper]! ||
      left.position - right.position ||
      compareText(left.printed, right.printed)
    );
  });
  const names = nameTable(mentions.map((mention) => mention.printed));
  const count = mentions.length;
  const paper = new Int32Array(count);
  const name = new Int32Array(count);
  const start = new Int32Array(papers.length + 1);
  order.forEach((mention, at) => {
    const own = rank[mentions[mention]!.paper]!;
    paper[at] = own;
    name[at] = names.indexOf.get(mentions[mention]!.printed)!;
    start[own + 1]! += 1;
  });
  for (let at = 0; at < papers.length; at += 1) start[at + 1]! += start[at]!;
  const sorted = paperOrder.map((index) => papers[index]!);
  const { venue, venueRarity } = venueColumn(sorted);
  return {
    count,
    mention: Int32Array.from(order),
    paper,
    name,
    spelling: spellings(order.map((mention) => mentions[mention]!.printed)),
    start,
    year: Int16Array.from(sorted, (item) => item.year ?? NO_YEAR),
    venue,
    venueRarity,
    names,
    affiliations: affiliationTable(order.map((mention) => mentions[mention]!.affiliations)),
    topics: topicTable(sorted),
    paperCount: papers.length,
  };
}

function spellings(printed: readonly string[]): Int32Array {
  const ids = new Map<string, number>();
  return Int32Array.from(printed, (text) => {
    const key = displayName(text);
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  });
}

/** Venue of each paper, -1 when unknown. */
function venueColumn(papers: readonly IdentityPaper[]): { venue: Int32Array; venueRarity: Float64Array } {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const venue = Int32Array.from(papers, (paper) => {
    const key = foldKey((paper.venue ?? '').replace(/\b(?:19|20)\d\d\b/g, ' '));
    if (key === '') return -1;
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    counts[id] = (counts[id] ?? 0) + 1;
    return id;
  });
  return { venue, venueRarity: Float64Array.from(counts, (papersOf) => rarityOf(papers.length, papersOf)) };
}
