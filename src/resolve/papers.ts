import { compareText } from '../text/compare.js';
import { similarAbstracts } from './abstract-similarity.js';
import {
  authorOverlap,
  factsOf,
  idsContradict,
  isTelling,
  joinFacts,
  partMarks,
  sharesId,
  yearsAgree,
  type PaperFacts,
} from './paper-facts.js';
import type { RecordList } from './record-store.js';
import { similarTitles } from './similar-titles.js';
import { UnionFind } from '../structures/union-find.js';

/**
 * Far above unrelated abstracts (at most 0.11 among the 395 of the sample listings) and far below two wordings of one
 * (0.42 and 0.76 there).
 */
const SAME_ABSTRACT = 0.3;

/** For a paper that changed its title between preprint and publication. */
const SAME_ABSTRACT_NEW_TITLE = 0.75;
/** Jaccard similarity of the trigrams of titles that differ in a few letters. */
const SAME_TITLE = 0.85;

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
    | 'similar-title'
    | 'similar-abstract';
  readonly a: number;
  readonly b: number;
  /** How sure the rule is, 0 to 1; the similarity for abstracts. */
  readonly score: number;
}

/**
 * Decides which records are the same paper: by a shared identifier, by title together with an author or the abstract, by
 * nearly the same title with most of the authors, by abstract where a record has no title or a new one. Under-merges: records whose identifiers contradict or whose titles differ stay
 * apart, and a title alone is never enough unless it is a long one and nothing else is known of both.
 */
export function clusterPapers(records: RecordList): PaperCluster[] {
  const sets = new UnionFind(records.length);
  const reasons: MergeReason[] = [];
  const facts = Array.from({ length: records.length }, (_, index) => factsOf(records.at(index)!));
  const clusters = new Map<number, PaperFacts>(facts.map((fact, index) => [index, fact]));
  const merge = (reason: MergeReason): void => {
    const [a, b] = [sets.find(reason.a), sets.find(reason.b)];
    if (a === b) return;
    const [one, other] = [clusters.get(a)!, clusters.get(b)!];
    if (!mayMerge(reason.rule, one, other)) return;
    sets.union(a, b);
    clusters.set(sets.find(a), joinFacts(one, other));
    reasons.push(reason);
  };
  for (const [rule, keysOf] of EXACT_RULES) {
    for (const [a, b] of pairsByKey(facts.map(keysOf), facts)) merge({ rule, a, b, score: 1 });
  }
  for (const reason of respelledTitles(facts)) merge(reason);
  // One record for each wording: copies must not change how rare its words are.
  const wordings = new Map<string, number>();
  for (const [index, fact] of facts.entries()) {
    for (const abstract of fact.abstracts) if (!wordings.has(abstract)) wordings.set(abstract, index);
  }
  const texts = [...wordings.keys()].sort(compareText);
  for (const { a, b, similarity } of similarAbstracts(texts, SAME_ABSTRACT)) {
    const [first, second] = [wordings.get(texts[a]!)!, wordings.get(texts[b]!)!];
    // Two titled papers can share much of an abstract; then more of it must agree, and the authors.
    const titled = [first, second].every((index) => clusters.get(sets.find(index))!.titles.size > 0);
    if (titled && similarity < SAME_ABSTRACT_NEW_TITLE) continue;
    merge({ rule: 'similar-abstract', a: first, b: second, score: similarity });
  }
  const reasonsOf = new Map<number, MergeReason[]>();
  for (const reason of reasons) {
    const root = sets.find(reason.a);
    reasonsOf.set(root, [...(reasonsOf.get(root) ?? []), reason]);
  }
  return sets.sets().map((members) => ({ members, reasons: reasonsOf.get(members[0]!) ?? [] }));
}

/** Keys under which two records are one paper, the surest rule first. */
const EXACT_RULES: readonly (readonly [MergeReason['rule'], (facts: PaperFacts) => string[]])[] = [
  ['same-identifier', ({ ids }) => [...ids].map(([scheme, id]) => `${scheme}:${id}`)],
  ['same-title-and-author', ({ titles, shortNames }) => product(titles, shortNames)],
  ['same-title-and-abstract', ({ titles, abstracts }) => product(titles, abstracts)],
  ['same-abstract', ({ abstracts }) => [...abstracts]],
  ['same-title-without-more', tellingTitles],
];

/** The title where nothing else is known of a record, as when a list of titles is read twice. */
function tellingTitles({ titles, authors, abstracts }: PaperFacts): string[] {
  return authors.size + abstracts.size > 0 ? [] : [...titles].filter(isTelling);
}

function product(first: ReadonlySet<string>, second: ReadonlySet<string>): string[] {
  return [...first].flatMap((a) => [...second].map((b) => `${a}\n${b}`));
}

/** Whether nothing speaks against two clusters being one paper by a rule. */
function mayMerge(rule: MergeReason['rule'], a: PaperFacts, b: PaperFacts): boolean {
  if (idsContradict(a, b)) return false;
  if (sharesId(a, b) || a.titles.size === 0 || b.titles.size === 0) return true;
  const shared = [...a.titles].filter((title) => b.titles.has(title));
  if (shared.length > 0) {
    const generic = !shared.some(isTelling);
    if (generic && rule === 'same-title-and-author' && ![...a.authors].some((name) => b.authors.has(name)))
      return false;
    return yearsAgree(a, b, generic);
  }
  if (rule === 'similar-title') return authorOverlap(a, b) >= 0.5 && yearsAgree(a, b, false);
  const byAbstract = rule === 'same-abstract' || rule === 'similar-abstract';
  return byAbstract && sameAuthors(a, b) && yearsAgree(a, b, false);
}

/** Whether a paper under a new title has kept its authors; one author alone writes several similar papers. */
const sameAuthors = (a: PaperFacts, b: PaperFacts): boolean =>
  Math.min(a.shortNames.size, b.shortNames.size) > 1 && authorOverlap(a, b) >= 0.8;

/** More pairs of records than this under two titles: titles of forms, such as weekly reports. */
const CROWDED = 100;

/** Pairs of different titles that differ in spelling only, one record for each title. */
function* respelledTitles(facts: readonly PaperFacts[]): Generator<MergeReason> {
  const records = new Map<string, number[]>();
  for (const [index, { titles, authors }] of facts.entries()) {
    if (authors.size === 0) continue;
    for (const title of titles) {
      if (!isTelling(title)) continue;
      const held = records.get(title);
      if (held) held.push(index);
      else records.set(title, [index]);
    }
  }
  const titles = [...records.keys()].sort(compareText);
  for (const { a, b, similarity } of similarTitles(titles, SAME_TITLE)) {
    const [first, second] = [titles[a]!, titles[b]!];
    const [ones, others] = [records.get(first)!, records.get(second)!];
    if (partMarks(first) !== partMarks(second) || ones.length * others.length > CROWDED) continue;
    for (const x of ones)
      for (const y of others) yield { rule: 'similar-title', a: x, b: y, score: similarity };
  }
}

/**
 * Pairs of each group of records that share a key with the first of the group. Records with identifiers come first, in
 * the order of these, so that what has none joins the same one in any order of the input.
 */
function* pairsByKey(
  keysOf: readonly (readonly string[])[],
  facts: readonly PaperFacts[],
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
