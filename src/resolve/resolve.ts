import type { Corpus } from '../model/corpus.js';
import type { Decision, IdentityReport } from '../model/identity.js';
import type { ExtractedRecord } from '../model/input.js';
import type { MergedRecord, Paper } from '../model/paper.js';
import type { Trace } from '../model/traced.js';
import { compareText } from '../text/compare.js';
import { keyphrases, type TopicPaper } from '../topics/keyphrases.js';
import { identifyAuthors } from './authors.js';
import { canonicalPaper } from './canonical-paper.js';
import { CitationResolver } from './citations.js';
import { systemMentions, type PaperSystems } from './mentions-of-systems.js';
import { clusterPapers } from './papers.js';
import { ReferenceResolver } from './references.js';

/** What identity resolution did, for `run.json`. */
export interface Resolution {
  readonly corpus: Corpus;
  /** Records beyond the first of each paper. */
  readonly merged: number;
  readonly identity: IdentityReport;
}

/**
 * Records → papers, mentions → authors, citation marks → targets. Independent of the records' order.
 * @param decisions what people decided about mentions; they win over every rule
 */
export function resolve(
  extracted: readonly ExtractedRecord[],
  decisions: readonly Decision[] = [],
): Resolution {
  const records = [...extracted].sort(
    (a, b) =>
      compareText(a.record.source.file, b.record.source.file) ||
      a.record.source.start - b.record.source.start,
  );
  const clusters = clusterPapers(records);
  const papers = withUniqueIds(
    clusters.map(({ members, reasons }) =>
      canonicalPaper(
        members.map((index) => records[index]!),
        reasons.map(({ rule, score, a, b }) => ({
          rule,
          score,
          records: [placeOf(records[a]!), placeOf(records[b]!)],
        })),
      ),
    ),
  );
  const resolver = new CitationResolver(
    papers.map(({ row }) => ({
      id: row.id,
      year: row.year,
      authors: row.authors.map((author) => author.name),
    })),
  );
  const referred = new ReferenceResolver(
    papers.map(({ row: { id, title, sources }, aliases }) => ({
      id,
      title,
      aliases,
      ownIds: sources.flatMap((source) => (source.id === null ? [] : [source.id])),
    })),
  );
  const cited = papers.map((paper) => withTargets(paper, resolver, referred));
  const sorted = withTopics(cited.sort((a, b) => compareText(a.row.id, b.row.id)));
  const identified = identifyAuthors(sorted, decisions);
  return {
    corpus: {
      papers: identified.papers,
      authors: identified.authors,
      works: [...resolver.works(), ...referred.works()].sort((a, b) => compareText(a.id, b.id)),
      namedSystems: systemMentions(cited.map(namesOf)),
    },
    merged: records.length - papers.length,
    identity: identified.report,
  };
}

/** Fills in what the citation marks and references of a paper point to. */
function withTargets(paper: Paper, marks: CitationResolver, referred: ReferenceResolver): Paper {
  const { id, citations, references } = paper.row;
  return {
    ...paper,
    row: {
      ...paper.row,
      citations: citations.map((mark) => ({ ...mark, target: marks.resolve(id, mark) })),
      references: references.map((reference, index) => ({
        ...reference,
        target: referred.resolve(id, reference, paper.referenceContexts[index] != null),
      })),
    },
  };
}

function placeOf({ record }: ExtractedRecord): MergedRecord {
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
function withTopics(papers: readonly Paper[]): Paper[] {
  const topicsOf = keyphrases(papers.map(topicPaper));
  return papers.map((paper, index) => {
    const found = topicsOf(index);
    if (found.length === 0) return paper;
    const trace: Trace = { by: 'rule', rule: 'keyphrases', from: ['title', 'abstract'] };
    return {
      ...paper,
      row: { ...paper.row, topics: found.map(({ label }) => label) },
      topicScores: found.map(({ key, score, papers: count }) => (count > 1 ? { key, score } : null)),
      traces: { ...paper.traces, topics: trace },
    };
  });
}

function topicPaper({ row: { title, abstract, systems }, systemForms }: Paper): TopicPaper {
  const longForms = systemForms.flatMap(({ longForm }) => (longForm === null ? [] : [longForm]));
  return { title, abstract, exclude: [...systems, ...longForms] };
}

/** Different papers that come out with one id, such as two editorials by one author, are numbered in their order. */
function withUniqueIds(papers: readonly Paper[]): Paper[] {
  const used = new Map<string, number>();
  return papers.map((paper) => {
    const count = (used.get(paper.row.id) ?? 0) + 1;
    used.set(paper.row.id, count);
    return count === 1 ? paper : { ...paper, row: { ...paper.row, id: `${paper.row.id}-${count}` } };
  });
}
