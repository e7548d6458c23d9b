import type { ExtractedRecord } from '../model/input.js';
import { PAPER_ID_SCHEMES } from '../model/record.js';
import { foldKey } from '../text/fold.js';
import { similarAbstracts } from './abstract-similarity.js';
import { UnionFind } from './union-find.js';

/**
 * Far above unrelated abstracts (at most 0.11 among the 395 of the sample listings) and far below two wordings of one
 * (0.42 and 0.76 there).
 */
const SAME_ABSTRACT = 0.3;

/** A cluster of records that are one paper, with the reasons of its merges. */
export interface PaperCluster {
  /** Indices of the records, ascending. */
  readonly members: readonly number[];
  readonly reasons: readonly MergeReason[];
}

export interface MergeReason {
  readonly rule: 'same-identifier' | 'same-title-and-author' | 'similar-abstract';
  readonly a: number;
  readonly b: number;
  /** How sure the rule is, 0 to 1; the similarity for abstracts. */
  readonly score: number;
}

/**
 * Decides which records are the same paper: by a shared identifier, by title together with an author, by abstract where
 * a record has no title. Under-merges: records whose identifiers contradict, or whose titles differ while both have
 * authors, stay apart, and a title alone is never enough.
 */
export function clusterPapers(records: readonly ExtractedRecord[]): PaperCluster[] {
  const sets = new UnionFind(records.length);
  const reasons: MergeReason[] = [];
  const facts = records.map(factsOf);
  const clusters = new Map<number, Facts>(facts.map((fact, index) => [index, fact]));
  const merge = (reason: MergeReason): void => {
    const [a, b] = [sets.find(reason.a), sets.find(reason.b)];
    if (a === b) return;
    const joined = joinFacts(clusters.get(a)!, clusters.get(b)!);
    if (!joined) return;
    sets.union(a, b);
    clusters.set(sets.find(a), joined);
    reasons.push(reason);
  };
  for (const [a, b] of pairsByKey(
    facts.map((fact) => [...fact.ids].map(([scheme, id]) => `${scheme}:${id}`)),
  )) {
    merge({ rule: 'same-identifier', a, b, score: 1 });
  }
  for (const [a, b] of pairsByKey(facts.map(titleAuthorKeys))) {
    merge({ rule: 'same-title-and-author', a, b, score: 1 });
  }
  const withAbstract = records.flatMap(({ record }, index) =>
    record.abstract ? [{ index, text: record.abstract.value }] : [],
  );
  for (const { a, b, similarity } of similarAbstracts(
    withAbstract.map((item) => item.text),
    SAME_ABSTRACT,
  )) {
    const [first, second] = [withAbstract[a]!.index, withAbstract[b]!.index];
    // Two titled papers can share much of an abstract; titles then decide.
    if (facts[first]!.titles.size > 0 && facts[second]!.titles.size > 0) continue;
    merge({ rule: 'similar-abstract', a: first, b: second, score: similarity });
  }
  return sets.sets().map((members) => ({
    members,
    reasons: reasons.filter((reason) => members.includes(reason.a)),
  }));
}

/** What merging looks at, for a record or a cluster of records. */
interface Facts {
  readonly ids: ReadonlyMap<string, string>;
  readonly titles: ReadonlySet<string>;
  readonly authors: ReadonlySet<string>;
}

function factsOf({ record }: ExtractedRecord): Facts {
  const ids = new Map<string, string>();
  for (const scheme of PAPER_ID_SCHEMES) {
    const id = record.ids[scheme];
    if (id) ids.set(scheme, id.value.toLowerCase());
  }
  return {
    ids,
    titles: new Set(record.title ? [foldKey(record.title.value)] : []),
    authors: new Set(record.authors.map((author) => foldKey(author.printed.value))),
  };
}

/** The facts of two clusters together; null when they contradict each other. */
function joinFacts(a: Facts, b: Facts): Facts | null {
  for (const [scheme, id] of a.ids) {
    const other = b.ids.get(scheme);
    if (other !== undefined && other !== id) return null;
  }
  const sharedId = [...a.ids].some(([scheme, id]) => b.ids.get(scheme) === id);
  const bothTitled = a.titles.size > 0 && b.titles.size > 0;
  if (!sharedId && bothTitled && ![...a.titles].some((title) => b.titles.has(title))) return null;
  return {
    ids: new Map([...a.ids, ...b.ids]),
    titles: new Set([...a.titles, ...b.titles]),
    authors: new Set([...a.authors, ...b.authors]),
  };
}

/** One key for each author, so that records meet when they share the title and any author. */
function titleAuthorKeys(fact: Facts): string[] {
  return [...fact.titles].flatMap((title) => [...fact.authors].map((author) => `${title}\n${author}`));
}

/** Pairs of neighbours among the records that share a key: enough to join each group. */
function* pairsByKey(keysOf: readonly (readonly string[])[]): Generator<[number, number]> {
  const last = new Map<string, number>();
  for (const [index, keys] of keysOf.entries()) {
    for (const key of keys) {
      const before = last.get(key);
      if (before !== undefined && before !== index) yield [before, index];
      last.set(key, index);
    }
  }
}
