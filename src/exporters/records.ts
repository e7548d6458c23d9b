import { authorSchema, type AuthorRow } from '../model/author.js';
import { communitiesSchema, type CommunitiesFile, type CommunityCertificate } from '../model/communities.js';
import type { AuthorMeasures } from '../model/measures.js';
import { paperSchema, type PaperRow } from '../model/paper.js';
import type { Exporter } from '../plugin.js';
import { inChunks } from './chunks.js';
import { orderedPaperIds, sortedIds } from './ids.js';
import { jsonArray, jsonText } from './json.js';
import { DECIMALS, rounded } from './numbers.js';

/** One resolved paper a line, keys in the order of the schema. */
export const papersExporter: Exporter = {
  name: 'papers',
  summary: 'papers, one JSON object a line',
  files: ['papers.jsonl'],
  *write({ papers }) {
    yield { name: 'papers.jsonl', chunks: inChunks(lines(papers, paperLine)) };
  },
};

/** One author a line, keys in the order of the schema. */
export const authorsExporter: Exporter = {
  name: 'authors',
  summary: 'authors with their mentions and measures, one JSON object a line',
  files: ['authors.jsonl'],
  *write({ authors }) {
    yield { name: 'authors.jsonl', chunks: inChunks(lines(authors, authorLine)) };
  },
};

/** Communities with labels, members and certificates; one community a line, so that versions can be compared. */
export const communitiesExporter: Exporter = {
  name: 'communities',
  summary: 'communities with labels, members and certificates',
  files: ['communities.json'],
  needs: ['certificates'],
  *write({ communities }) {
    yield { name: 'communities.json', chunks: inChunks(communitiesJson(communities)) };
  },
};

function* lines<T>(rows: Iterable<T>, line: (row: T) => unknown): Generator<string> {
  for (const row of rows) yield `${jsonText(line(row))}\n`;
}

// Parsing puts the keys into the order of the schema, whatever order a stage built them in.
function paperLine(row: PaperRow): PaperRow {
  const paper = paperSchema.parse(row);
  return {
    ...paper,
    authors: paper.authors.map((author) => ({ ...author, ids: sortedIds(author.ids) })),
    ids: orderedPaperIds(paper.ids),
    references: paper.references.map((reference) => ({ ...reference, ids: orderedPaperIds(reference.ids) })),
  };
}

function authorLine(row: AuthorRow): AuthorRow {
  const author = authorSchema.parse(row);
  return {
    ...author,
    ids: sortedIds(author.ids),
    strength: rounded(author.strength, DECIMALS.weight) ?? 0,
    pagerank: rounded(author.pagerank, DECIMALS.share) ?? 0,
    confidence: rounded(author.confidence, DECIMALS.weight) ?? 0,
    measures: author.measures && roundedMeasures(author.measures),
  };
}

function roundedMeasures(measures: AuthorMeasures): AuthorMeasures {
  const { betweenness, closeness, clustering, participation } = measures;
  return {
    ...measures,
    betweenness: rounded(betweenness, DECIMALS.share) ?? 0,
    closeness: rounded(closeness, DECIMALS.weight) ?? 0,
    clustering: rounded(clustering, DECIMALS.weight) ?? 0,
    participation: rounded(participation, DECIMALS.weight) ?? 0,
  };
}

function* communitiesJson(file: CommunitiesFile): Generator<string> {
  const { formatVersion, graphs } = communitiesSchema.parse(file);
  yield `{"formatVersion":${formatVersion},"graphs":[`;
  for (const [index, { communities, ...partition }] of graphs.entries()) {
    const { quality, other } = partition;
    const head = jsonText({
      ...partition,
      quality: score(quality),
      other: other && { ...other, quality: score(other.quality) },
    });
    yield `${index === 0 ? '' : ','}\n${head.slice(0, -1)},"communities":`;
    yield* jsonArray(
      communities.map((community) => ({
        ...community,
        terms: community.terms.map(({ term, score: value }) => ({ term, score: score(value) })),
        certificate: roundedCertificate(community.certificate),
      })),
    );
    yield '}';
  }
  yield graphs.length === 0 ? ']}\n' : '\n]}\n';
}

function roundedCertificate(certificate: CommunityCertificate): CommunityCertificate {
  const { quality, conductance, stability, p } = certificate;
  return {
    ...certificate,
    quality: score(quality) ?? 0,
    conductance: score(conductance) ?? 0,
    stability: score(stability),
    p: score(p),
  };
}

const score = (value: number | null): number | null =>
  value === null ? null : rounded(value, DECIMALS.weight);
