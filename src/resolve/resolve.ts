import type { Corpus, Work } from '../model/corpus.js';
import type { Decision, IdentityReport } from '../model/identity.js';
import type { ExtractedRecord, StoredRecord } from '../model/input.js';
import type { MergedRecord, Paper, PaperRow } from '../model/paper.js';
import { compareText } from '../text/compare.js';
import { keyphrases, type TopicPaper } from '../topics/keyphrases.js';
import { identifyAuthors } from './authors.js';
import { canonicalPaper } from './canonical-paper.js';
import { CitationResolver } from './citations.js';
import { systemMentions, type PaperSystems } from './mentions-of-systems.js';
import { clusterPapers } from './papers.js';
import { RecordStore, SortedRecords } from './record-store.js';
import { SharedValues } from './shared-values.js';
import { ReferenceResolver } from './references.js';

/** References beyond so many different ones are not looked for again; a `Map` ends at 2²⁴. */
const MOST_SHARED = 2 ** 22;

/** What identity resolution did, for `run.json`. */
export interface Resolution {
  readonly corpus: Corpus;
  /** Records beyond the first of each paper. */
  readonly merged: number;
  readonly identity: IdentityReport;
}

/**
 * Records → papers, mentions → authors, citation marks → targets. Independent of the records' order.
 * @param records as they were read; a store of a million of them takes little memory, and is emptied
 * @param decisions what people decided about mentions; they win over every rule
 */
export function resolve(
  records: RecordStore | Iterable<ExtractedRecord>,
  decisions: readonly Decision[] = [],
): Resolution {
  const store = records instanceof RecordStore ? records : RecordStore.of(records);
  const count = store.length;
  const papers = papersOf(new SortedRecords(store));
  store.clear();
  numberEqualIds(papers);
  const works = findTargets(papers);
  papers.sort((a, b) => compareText(a.row.id, b.row.id));
  fillTopics(papers);
  const identified = identifyAuthors(papers, decisions);
  return {
    corpus: {
      papers,
      authors: identified.authors,
      works,
      namedSystems: systemMentions(papers.map(namesOf)),
    },
    merged: count - papers.length,
    identity: identified.report,
  };
}

/** Fills in what papers cite and refer to, and gives the works among it, sorted by id. */
function findTargets(papers: readonly Paper[]): Work[] {
  const resolver = new CitationResolver(
    papers.map(({ row }) => ({
      id: row.id,
      year: row.year,
      authors: row.authors.map((author) => author.name),
    })),
  );
  const referred = new ReferenceResolver(
    papers.map(({ row: { id, title, authors, sources }, aliases }) => ({
      id,
      title,
      author: authors[0]?.name ?? null,
      aliases,
      ownIds: sources.flatMap((source) => (source.id === null ? [] : [source.id])),
    })),
  );
  const shared = new Map<string, Reference>();
  for (const paper of papers) fillTargets(paper, resolver, referred, shared);
  return [...resolver.works(), ...referred.works()].sort((a, b) => compareText(a.id, b.id));
}

/** One paper for each cluster of records. */
function papersOf(records: SortedRecords): Paper[] {
  const shared = new SharedValues();
  return clusterPapers(records).map(({ members, reasons }) => {
    const cluster = members.map((index) => records.at(index)!);
    const of = (index: number): MergedRecord => placeOf(cluster[members.indexOf(index)]!);
    const merges = reasons.map(({ rule, score, a, b }) => ({
      rule,
      score,
      records: [of(a), of(b)] as const,
    }));
    return canonicalPaper(cluster, merges, shared);
  });
}

type Reference = PaperRow['references'][number];

/**
 * Fills in what the citation marks and references of a paper point to. Papers that cite one work by the same words
 * share the reference.
 */
function fillTargets(
  { row, referenceContexts }: Paper,
  marks: CitationResolver,
  referred: ReferenceResolver,
  shared: Map<string, Reference>,
): void {
  for (const mark of row.citations) mark.target = marks.resolve(row.id, mark);
  for (const [index, reference] of row.references.entries()) {
    reference.target = referred.resolve(row.id, reference, referenceContexts[index] != null);
    const key = `${reference.printed ?? ''}\n${reference.target ?? ''}\n${Object.entries(reference.ids).join()}`;
    const known = shared.get(key);
    if (known) row.references[index] = known;
    else if (shared.size < MOST_SHARED) shared.set(key, reference);
  }
}

function placeOf({ record }: StoredRecord): MergedRecord {
  return { file: record.source.file, line: record.source.line };
}

function namesOf({ row, systemForms }: Paper): PaperSystems {
  const { id, title, abstract, systems } = row;
  return {
    id,
    title,
    abstract,
    systems: systems.map((label, index) => ({ label, longForm: systemForms[index]?.longForm ?? null })),
  };
}

/** Fills in the keyphrases, which need the whole corpus: what is rare in it tells more. A paper's own names are none. */
function fillTopics(papers: Paper[]): void {
  const topicsOf = keyphrases(papers.map(topicPaper));
  for (const [index, paper] of papers.entries()) {
    const found = topicsOf(index);
    if (found.length === 0) continue;
    paper.row.topics = found.map(({ label }) => label);
    if (found.some(({ papers: count }) => count > 1))
      paper.topicScores = found.map(({ key, score, papers: count }) => (count > 1 ? { key, score } : null));
    paper.traces.addLast('topics', { by: 'rule', rule: 'keyphrases', from: ['title', 'abstract'] });
  }
}

function topicPaper({ row: { title, abstract, systems }, systemForms }: Paper): TopicPaper {
  const longForms = systemForms.flatMap(({ longForm }) => (longForm === null ? [] : [longForm]));
  return { title, abstract, exclude: [...systems, ...longForms] };
}

/** Different papers that come out with one id, such as two editorials by one author, are numbered in their order. */
function numberEqualIds(papers: readonly Paper[]): void {
  const used = new Map<string, number>();
  for (const { row } of papers) {
    const count = (used.get(row.id) ?? 0) + 1;
    used.set(row.id, count);
    if (count > 1) row.id = `${row.id}-${count}`;
  }
}
