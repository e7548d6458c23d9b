import { compareText } from '../text/compare.js';
import { candidatesOf, type Candidate, type Candidates } from './candidates.js';
import { BACKGROUND, NEVER_ALONE } from './stop-words.js';
import { termKey } from './term-key.js';

export interface TopicPaper {
  readonly id: string;
  readonly title: string | null;
  readonly abstract: string | null;
  /** Names that are systems and so no topics. */
  readonly exclude?: readonly string[];
}

export interface KeyphraseOptions {
  /** Phrases per paper; default 10. */
  readonly limit?: number;
}

export interface Keyphrase {
  /** The same for all spellings, and for an acronym and its long form. */
  readonly key: string;
  /** The spelling that the papers print most. */
  readonly label: string;
  /** Above 0, at most 1; 1 is the paper's strongest phrase. */
  readonly score: number;
}

/**
 * The topics of papers: ranked phrases per paper, spelled alike across papers. Phrases are weighted by the C-value of
 * Frantzi, Ananiadou & Mima (2000, DOI 10.1007/s007999900023), which counts nested occurrences less, by inverse document
 * frequency of their words in the given papers, and by where they stand (title, beginning of the abstract). Needs no
 * model; near linear in the length of the texts.
 */
export function keyphrases(
  papers: readonly TopicPaper[],
  { limit = 10 }: KeyphraseOptions = {},
): Map<string, Keyphrase[]> {
  const found = papers.map(({ title, abstract }) => candidatesOf(title, abstract));
  const corpus = statistics(found);
  const chosen = papers.map((paper, i) => {
    const exclude = new Set((paper.exclude ?? []).map(termKey));
    return rank(found[i]!, corpus, exclude).slice(0, limit);
  });
  const labels = labelsOf(found, corpus);
  return new Map(
    papers.map(({ id }, i) => [
      id,
      chosen[i]!.map(({ key, score }) => ({
        key,
        label: labels.get(key) ?? key,
        score: Math.round((1000 * score) / chosen[i]![0]!.score) / 1000,
      })),
    ]),
  );
}

interface Corpus {
  readonly papers: number;
  /** In how many papers a phrase stands. */
  readonly documents: ReadonlyMap<string, number>;
  /** The long form that most papers give for an acronym. */
  readonly expansions: ReadonlyMap<string, string>;
}

function statistics(found: readonly Candidates[]): Corpus {
  const documents = new Map<string, number>();
  const given = new Map<string, Map<string, number>>();
  for (const { byKey, acronyms } of found) {
    const seen = new Set(byKey.keys());
    for (const key of byKey.keys()) for (const word of key.split(' ')) seen.add(word);
    for (const key of seen) documents.set(key, (documents.get(key) ?? 0) + 1);
    for (const [acronym, long] of acronyms) {
      const counts = given.get(acronym) ?? new Map<string, number>();
      given.set(acronym, counts);
      counts.set(long, (counts.get(long) ?? 0) + 1);
    }
  }
  const expansions = new Map<string, string>();
  for (const [acronym, counts] of given) {
    const [best, second] = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
    // One that means different things in the field stays as it is printed.
    if (best !== undefined && best[1] >= 2 && best[1] >= 3 * (second?.[1] ?? 0)) expansions.set(acronym, best[0]);
  }
  return { papers: found.length, documents, expansions };
}

interface Ranked {
  readonly key: string;
  readonly score: number;
}

function rank({ byKey, acronyms }: Candidates, corpus: Corpus, exclude: ReadonlySet<string>): Ranked[] {
  const scores = new Map<string, number>();
  for (const candidate of byKey.values()) {
    const key = acronyms.get(candidate.key) ?? corpus.expansions.get(candidate.key) ?? candidate.key;
    if (exclude.has(candidate.key) || exclude.has(key)) continue;
    const score = weigh(candidate, corpus);
    scores.set(key, Math.max(scores.get(key) ?? 0, score));
  }
  const sorted = [...scores]
    .map(([key, score]) => ({ key, score }))
    .sort((a, b) => b.score - a.score || compareText(a.key, b.key));
  return distinct(sorted, byKey, corpus);
}

export const P: Record<string, number> = { title: 1.6, acr: 1.4, shared: 0.35, pos: 0.5, len2: 1.5, len3: 1.35, len4: 0.9, len1: 0.55, nest: 0.5, idf: 1, tf: 1, tail: 0.8, nestShared: 0.8, nestOnly: 0.35, wide: 0.8, background: 0.35, gerund: 0.6 };

/** How much a phrase says about its paper. */
function weigh(candidate: Candidate, { papers, documents }: Corpus): number {
  const { key, length, frequency, alone, inTitle, first, hasAcronym } = candidate;
  const words = key.split(' ');
  const idf = (term: string): number => Math.log((papers + 20) / (documents.get(term) ?? 1));
  const rarity = words.reduce((sum, word) => sum + idf(word), 0) / words.length;
  const count = alone + P['nest']! * (frequency - alone);
  let score = Math.log2(1 + P['tf']! * count) * rarity ** P['idf']! * (P[`len${Math.min(length, 4)}`] ?? 1);
  const shared = documents.get(key) ?? 1;
  if (shared > 1 && length > 1) score *= 1 + P['shared']! * Math.log2(Math.min(shared, 16));
  if (inTitle) score *= P['title']!;
  if (hasAcronym) score *= P['acr']!;
  if (NEVER_ALONE.has(words.at(-1)!) && length === 2 && shared === 1) score *= P['tail']!;
  if (candidate.nested) score *= shared >= 3 ? P['nestShared']! : P['nestOnly']!;
  if (shared / papers > 0.04) score *= P['wide']!;
  if (BACKGROUND.has(key)) score *= P['background']!;
  if (/ing$/.test(words[0]!) && length > 1 && shared < 3) score *= P['gerund']!;
  return score / (1 + P['pos']! * first);
}

/** Leaves out phrases that say little beside a better one: its parts, and what only adds a word to it. */
function distinct(sorted: readonly Ranked[], byKey: ReadonlyMap<string, Candidate>, corpus: Corpus): Ranked[] {
  const kept: Ranked[] = [];
  for (const one of sorted) {
    const repeats = kept.some((better) => {
      if (` ${better.key} `.includes(` ${one.key} `)) {
        const part = byKey.get(one.key);
        const whole = byKey.get(better.key);
        return (part?.frequency ?? 0) <= (whole?.frequency ?? 0) + 1 && (corpus.documents.get(one.key) ?? 1) < 4;
      }
      return ` ${one.key} `.includes(` ${better.key} `) && (byKey.get(one.key)?.frequency ?? 0) < 2;
    });
    if (!repeats) kept.push(one);
    if (kept.length >= 40) break;
  }
  return kept;
}

/** The most printed spelling of every key, in lower case unless capitals are the rule. */
function labelsOf(found: readonly Candidates[], corpus: Corpus): Map<string, string> {
  const forms = new Map<string, Map<string, number>>();
  for (const { byKey } of found) {
    for (const { key, forms: own } of byKey.values()) {
      const all = forms.get(key) ?? new Map<string, number>();
      forms.set(key, all);
      for (const [form, count] of own) all.set(form, (all.get(form) ?? 0) + count);
    }
  }
  const labels = new Map<string, string>();
  for (const [key, all] of forms) {
    const [best] = [...all].sort((a, b) => b[1] - a[1] || compareText(b[0], a[0]));
    if (best !== undefined) labels.set(key, best[0]);
  }
  void corpus;
  return labels;
}
