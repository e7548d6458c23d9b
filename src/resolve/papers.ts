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
import { RecordKeys } from './record-keys.js';
import type { RecordList } from './record-store.js';
import { respelledTitles } from './respelled-titles.js';
import { NONE } from './shared-values.js';
import { shortenedTitles } from './title-variants.js';
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
  const keys = new RecordKeys(records);
  const facts = new KnownFacts(records);
  const sets = new UnionFind(records.length);
  const reasons: MergeReason[] = [];
  const clusters = new Map<number, PaperFacts>();
  const clusterOf = (index: number): PaperFacts => {
    const root = sets.find(index);
    return clusters.get(root) ?? facts.of(root);
  };
  const merge = (reason: MergeReason): void => {
    if (sets.find(reason.a) === sets.find(reason.b)) return;
    const [one, other] = [clusterOf(reason.a), clusterOf(reason.b)];
    if (!mayMerge(reason.rule, one, other)) return;
    sets.union(reason.a, reason.b);
    clusters.set(sets.find(reason.a), joinFacts(one, other));
    reasons.push(reason);
  };
  for (const [rule, keysOf] of EXACT_RULES) {
    for (const [a, b] of pairsByKey(keys.suspects, facts, keysOf)) merge({ rule, a, b, score: 1 });
  }
  for (const reason of changedTitles(keys, facts)) merge(reason);
  // One record for each wording: copies must not change how rare its words are.
  const wordings = new Map<string, number>();
  for (const [index, abstract] of keys.abstracts) if (!wordings.has(abstract)) wordings.set(abstract, index);
  const texts = [...wordings.keys()].sort(compareText);
  for (const { a, b, similarity } of similarAbstracts(texts, SAME_ABSTRACT)) {
    const [first, second] = [wordings.get(texts[a]!)!, wordings.get(texts[b]!)!];
    // Two titled papers can share much of an abstract; then more of it must agree, and the authors.
    const titled = [first, second].every((index) => clusterOf(index).titles.size > 0);
    if (titled && similarity < SAME_ABSTRACT_NEW_TITLE) continue;
    merge({ rule: 'similar-abstract', a: first, b: second, score: similarity });
  }
  const reasonsOf = new Map<number, MergeReason[]>();
  for (const reason of reasons) {
    const root = sets.find(reason.a);
    const known = reasonsOf.get(root);
    if (known) known.push(reason);
    else reasonsOf.set(root, [reason]);
  }
  return sets.sets().map((members) => ({ members, reasons: reasonsOf.get(members[0]!) ?? NONE }));
}

/** Facts of the records that are looked at more closely, worked out once. */
class KnownFacts {
  private readonly records: RecordList;
  private readonly facts = new Map<number, PaperFacts>();

  constructor(records: RecordList) {
    this.records = records;
  }

  of(index: number): PaperFacts {
    let facts = this.facts.get(index);
    if (facts === undefined) {
      facts = factsOf(this.records.at(index)!);
      this.facts.set(index, facts);
    }
    return facts;
  }
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

/** Pairs of records whose titles differ in spelling only, or of which one is the other cut short. */
function* changedTitles({ titles, authored }: RecordKeys, facts: KnownFacts): Generator<MergeReason> {
  const holders: Holders = new Map();
  for (const [index, title] of titles.entries()) {
    if (title === null || authored[index] === 0 || !isTelling(title)) continue;
    const held = holders.get(title);
    if (held === undefined) holders.set(title, index);
    else if (typeof held === 'number') holders.set(title, [held, index]);
    else held.push(index);
  }
  const texts = [...holders.keys()].sort(compareText);
  for (const { a, b, similarity } of respelledTitles(texts, SAME_TITLE)) {
    for (const [x, y] of recordPairs(holders, texts[a]!, texts[b]!))
      yield { rule: 'similar-title', a: x, b: y, score: similarity };
  }
  for (const title of texts) {
    for (const shorter of shortenedTitles(title)) {
      for (const [x, y] of recordPairs(holders, title, shorter)) {
        const [one, other] = [facts.of(x), facts.of(y)];
        if (sameNames(one.shortNames, other.shortNames) && yearsAgree(one, other, false))
          yield { rule: 'similar-title', a: x, b: y, score: shorter.length / title.length };
      }
    }
  }
}

/** Title → its record, or its records when there are several. */
type Holders = Map<string, number | number[]>;

/** The records under two titles, each with each; none for titles of forms, such as weekly reports. */
function recordPairs(holders: Holders, first: string, second: string): [number, number][] {
  if (!holders.has(second) || partMarks(first) !== partMarks(second)) return [];
  const [ones, others] = [[holders.get(first)!].flat(), [holders.get(second)!].flat()];
  if (ones.length * others.length > CROWDED) return [];
  return ones.flatMap((x) => others.map((y): [number, number] => [x, y]));
}

const sameNames = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((name) => b.has(name));

/**
 * Pairs of each group of records that share a key with the first of the group. Records with identifiers come first, in
 * the order of these, so that what has none joins the same one in any order of the input.
 */
function* pairsByKey(
  records: readonly number[],
  facts: KnownFacts,
  keysOf: (facts: PaperFacts) => string[],
): Generator<[number, number]> {
  const groups = new Map<string, number[]>();
  for (const index of records) {
    for (const key of new Set(keysOf(facts.of(index)))) {
      const group = groups.get(key);
      if (group) group.push(index);
      else groups.set(key, [index]);
    }
  }
  const rank = (index: number): string =>
    [...facts.of(index).ids].map((id) => id.join(':')).join(' ') || '\uffff';
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const [first = 0, ...others] = group.sort((a, b) => compareText(rank(a), rank(b)) || a - b);
    for (const other of others) yield [first, other];
  }
}
