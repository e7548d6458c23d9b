import { disambiguate } from '../identity/disambiguate.js';
import type { IdentityCluster, IdentityResult } from '../identity/types.js';
import type { Author } from '../model/author.js';
import { AuthorMerges } from '../model/author-merges.js';
import type { Decision, IdentityQuestion, IdentityReport } from '../model/identity.js';
import type { Paper } from '../model/paper.js';
import { compareText } from '../text/compare.js';
import { foldKey } from '../text/fold.js';
import { aliasSpellings, shownName } from '../text/person-name.js';
import { authorIds, commonest, type IdSource } from './author-ids.js';
import { placeDecisions } from './decisions.js';
import { mentionTable, type MentionTable } from './mentions.js';

/** Questions that are kept with their evidence: far more than anybody answers at a sitting. */
const MOST_QUESTIONS = 100;
/** Pieces of evidence kept for a question. */
const MOST_EVIDENCE = 6;

/** The key under which equal names meet. */
export const nameKey = (printed: string): string => foldKey(shownName(printed)) || printed;

export interface IdentifiedAuthors {
  /** Sorted by id. */
  readonly authors: readonly Author[];
  readonly report: IdentityReport;
}

/** Clusters of mentions together with the means to explain them. */
export interface Identity {
  readonly table: MentionTable;
  readonly result: IdentityResult;
  readonly report: Pick<IdentityReport, 'decisions' | 'unused'>;
}

/** Who is who among the authors of papers, before anything is named. */
export function identify(papers: readonly Paper[], decisions: readonly Decision[]): Identity {
  const table = mentionTable(papers);
  const { used, numbered, unused } = placeDecisions(decisions, table);
  const result = disambiguate(table.mentions, table.papers, { decisions: numbered });
  return { table, result, report: { decisions: used, unused } };
}

/**
 * Brings the mentions of papers together as authors, each with an id of its own, its merges and how sure they are.
 * The ids are filled in on the papers, of which there may be millions.
 * Independent of the order of papers and decisions.
 */
export function identifyAuthors(papers: readonly Paper[], decisions: readonly Decision[]): IdentifiedAuthors {
  const { table, clusters, report } = clustered(papers, decisions);
  const sources = clusters.map((cluster) => idSource(cluster, table));
  const ids = authorIds(sources);
  const idOf: string[] = Array.from({ length: table.mentions.length }, () => '');
  const authors = clusters.map((cluster, index) => {
    for (const mention of cluster.mentions) idOf[mention] = ids[index]!;
    return authorOf(ids[index]!, cluster, sources[index]!, table);
  });
  fillAuthorIds(papers, idOf);
  return {
    authors: authors.sort((a, b) => compareText(a.id, b.id)),
    report,
  };
}

/** What is kept of `identify`: the means to explain, which take more memory than the authors, are let go here. */
function clustered(
  papers: readonly Paper[],
  decisions: readonly Decision[],
): Pick<Identity, 'table'> & Pick<IdentityResult, 'clusters'> & Pick<IdentifiedAuthors, 'report'> {
  const { table, result, report } = identify(papers, decisions);
  const { clusters } = result;
  return { table, clusters, report: { ...report, questions: questionsOf(result, table) } };
}

function idSource({ name, mentions }: IdentityCluster, table: MentionTable): IdSource {
  const ids = new Map<string, Map<string, number>>();
  let first = '';
  for (const mention of mentions) {
    const id = table.idOf(mention);
    if (first === '' || compareText(id, first) < 0) first = id;
    for (const [scheme, value] of Object.entries(table.mentions[mention]!.ids)) {
      const counts = ids.get(scheme) ?? new Map<string, number>();
      ids.set(scheme, counts);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return { key: nameKey(name), mentions: mentions.length, first, ids };
}

function authorOf(id: string, cluster: IdentityCluster, { ids }: IdSource, table: MentionTable): Author {
  const paperOf = (mention: number): string => table.papers[table.mentions[mention]!.paper]!.id;
  const positionOf = (mention: number): number => table.mentions[mention]!.position;
  const ordered = [...cluster.mentions].sort(
    (a, b) => compareText(paperOf(a), paperOf(b)) || positionOf(a) - positionOf(b),
  );
  const mentions = ordered.map((mention) => ({
    paper: paperOf(mention),
    position: positionOf(mention),
    printed: table.mentions[mention]!.printed,
  }));
  const placeOf = new Map(ordered.map((mention, place) => [mention, place]));
  const merges = AuthorMerges.of(
    cluster.merges.map(({ a, b, score, confidence, by }) => ({
      a: placeOf.get(a)!,
      b: placeOf.get(b)!,
      by: by === 'rule' ? 'score' : by,
      score: Number.isFinite(score) ? score : null,
      confidence,
    })),
  );
  return {
    id,
    name: cluster.name,
    names: [...new Set([...cluster.names, cluster.name, ...aliasSpellings(cluster.name)])].sort(compareText),
    kind: cluster.kind,
    ids: Object.fromEntries(
      [...ids].sort(([a], [b]) => compareText(a, b)).map(([scheme, counts]) => [scheme, commonest(counts)!]),
    ),
    mentions,
    confidence: rounded(cluster.confidence),
    merges,
  };
}

/** Four decimals say all that the calibration can. */
const rounded = (probability: number): number => Math.round(probability * 10_000) / 10_000;

function fillAuthorIds(papers: readonly Paper[], idOf: readonly string[]): void {
  let mention = 0;
  for (const { row } of papers) for (const author of row.authors) author.id = idOf[mention++]!;
}

function questionsOf({ suspects, explainPair }: IdentityResult, table: MentionTable): IdentityQuestion[] {
  return suspects.slice(0, MOST_QUESTIONS).map(({ kind, a, b, confidence, reason }) => {
    const { clusters, mentions } = a === b ? { clusters: null, mentions: null } : explainPair(a, b);
    const evidence = (clusters ?? mentions)?.evidence ?? [];
    return {
      kind,
      a: table.idOf(a),
      b: table.idOf(b),
      confidence: rounded(confidence),
      reason,
      evidence: evidence
        .filter(({ feature, weight }) => weight !== 0 && feature !== 'intercept')
        .slice(0, MOST_EVIDENCE)
        .map(({ feature, value, weight }) => ({ feature, value, weight: Math.round(weight * 1000) / 1000 })),
    };
  });
}
