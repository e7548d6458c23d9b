import type { ExtractedRecord } from '../model/input.js';
import { PAPER_ID_SCHEMES } from '../model/record.js';
import { compareText } from '../text/compare.js';
import { foldKey } from '../text/fold.js';
import { similarAbstracts } from './abstract-similarity.js';
import { UnionFind } from '../structures/union-find.js';

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
  readonly rule:
    | 'same-identifier'
    | 'same-title-and-author'
    | 'same-title-and-abstract'
    | 'same-abstract'
    | 'same-title-without-more'
    | 'similar-abstract';
  readonly a: number;
  readonly b: number;
  /** How sure the rule is, 0 to 1; the similarity for abstracts. */
  readonly score: number;
}

/**
 * Decides which records are the same paper: by a shared identifier, by title together with an author or the abstract, by
 * abstract where a record has no title. Under-merges: records whose identifiers contradict or whose titles differ stay
 * apart, and a title alone is never enough unless it is a long one and nothing else is known of both.
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
  for (const [rule, keysOf] of EXACT_RULES) {
    for (const [a, b] of pairsByKey(facts.map(keysOf), facts)) merge({ rule, a, b, score: 1 });
  }
  // One record for each wording: copies must not change how rare its words are.
  const wordings = new Map<string, number>();
  for (const [index, fact] of facts.entries()) {
    for (const abstract of fact.abstracts) if (!wordings.has(abstract)) wordings.set(abstract, index);
  }
  const texts = [...wordings.keys()].sort(compareText);
  for (const { a, b, similarity } of similarAbstracts(texts, SAME_ABSTRACT)) {
    const [first, second] = [wordings.get(texts[a]!)!, wordings.get(texts[b]!)!];
    // Two titled papers can share much of an abstract; titles then decide.
    const titled = [first, second].map((index) => clusters.get(sets.find(index))!.titles.size > 0);
    if (titled[0] && titled[1]) continue;
    merge({ rule: 'similar-abstract', a: first, b: second, score: similarity });
  }
  return sets.sets().map((members) => ({
    members,
    reasons: reasons.filter((reason) => members.includes(reason.a)),
  }));
}

/** Titles of fewer words, such as `Introduction`, are shared by different papers. */
const TELLING_WORDS = 4;

/** Keys under which two records are one paper, the surest rule first. */
const EXACT_RULES: readonly (readonly [MergeReason['rule'], (facts: Facts) => string[]])[] = [
  ['same-identifier', ({ ids }) => [...ids].map(([scheme, id]) => `${scheme}:${id}`)],
  ['same-title-and-author', ({ titles, authors }) => product(titles, authors)],
  ['same-title-and-abstract', ({ titles, abstracts }) => product(titles, abstracts)],
  ['same-abstract', ({ abstracts }) => [...abstracts]],
  ['same-title-without-more', tellingTitles],
];

/** The title where nothing else is known of a record, as when a list of titles is read twice. */
function tellingTitles({ titles, authors, abstracts }: Facts): string[] {
  if (authors.size + abstracts.size > 0) return [];
  return [...titles].filter((title) => title.split(' ').length >= TELLING_WORDS);
}

function product(first: ReadonlySet<string>, second: ReadonlySet<string>): string[] {
  return [...first].flatMap((a) => [...second].map((b) => `${a}\n${b}`));
}

/** What merging looks at, for a record or a cluster of records. */
interface Facts {
  readonly ids: ReadonlyMap<string, string>;
  readonly titles: ReadonlySet<string>;
  readonly authors: ReadonlySet<string>;
  readonly abstracts: ReadonlySet<string>;
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
    abstracts: new Set(record.abstract ? [foldKey(record.abstract.value)] : []),
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
    abstracts: new Set([...a.abstracts, ...b.abstracts]),
  };
}

/**
 * Pairs of each group of records that share a key with the first of the group. Records with identifiers come first, in
 * the order of these, so that what has none joins the same one in any order of the input.
 */
function* pairsByKey(
  keysOf: readonly (readonly string[])[],
  facts: readonly Facts[],
): Generator<[number, number]> {
  const groups = new Map<string, number[]>();
  for (const [index, keys] of keysOf.entries()) {
    for (const key of new Set(keys)) {
      const group = groups.get(key);
      if (group) group.push(index);
      else groups.set(key, [index]);
    }
  }
  const rank = (index: number): string =>
    [...facts[index]!.ids].map((id) => id.join(':')).join(' ') || '\uffff';
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const [first = 0, ...others] = group.sort((a, b) => compareText(rank(a), rank(b)) || a - b);
    for (const other of others) yield [first, other];
  }
}
