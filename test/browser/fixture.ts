/**
 * Fixture S: 200 papers, 300 authors, 8 communities, made from a seed. It holds one title that is markup, one link that
 * is a script, "Łukasz Kaiser", an author without co-authors and a path of four authors that is a component of its own.
 */
import type {
  ViewerDetails,
  ViewerGraph,
  ViewerReview,
  ViewerSummary,
} from '../../src/model/viewer-dataset.js';
import { columns, type FixtureEdge, type FixtureNode } from './fixture-columns.js';
import { citationCounts, countPairs, makeAuthors, makePapers, randomFrom } from './fixture-corpus.js';
import { citationGraph, knowledgeGraph, placeAuthors } from './fixture-graphs.js';
import { makeReview } from './fixture-review.js';
import { makeDetails, makeSummary } from './fixture-texts.js';

export { KAISER, REPOSITORY, SCRIPT_LINK, XSS_PAPER, XSS_TITLE } from './fixture-corpus.js';

/** Rows that could not be read, some without a line, one of them hostile. */
export const REJECTED = Array.from({ length: 12 }, (_, i) => ({
  ...{ file: 'session.txt', line: i % 3 === 0 ? null : 10 * i },
  message: i === 0 ? '<img src=x onerror=window.PWN=4>' : `row ${i} has no title`,
}));

export interface Dataset {
  readonly summary: ViewerSummary;
  readonly graphs: ReadonlyMap<string, ViewerGraph>;
  readonly details: ViewerDetails;
  readonly review: ViewerReview;
}

export function makeDataset(): Dataset {
  const random = randomFrom(20_240_101);
  const authors = makeAuthors();
  const papers = makePapers(authors, random);
  const pairs = countPairs(papers);
  const degree = authors.map(() => 0);
  for (const { a, b } of pairs) {
    degree[a] = (degree[a] ?? 0) + 1;
    degree[b] = (degree[b] ?? 0) + 1;
  }
  const places = placeAuthors(authors, degree);
  const cited = citationCounts(papers);
  const authorNodes = authors.map((author, i): FixtureNode => ({
    key: author.key,
    label: author.name,
    kind: 'author',
    ...(places[i] ?? { x: 0, y: 0 }),
    measure: degree[i] ?? 0,
    citations: author.papers.reduce((sum, paper) => sum + (cited.get(paper) ?? 0), 0),
    // Some order that is neither that of the links nor that of the citations.
    pagerank: (((i * 37) % authors.length) + 1) / 45_150,
    community: author.community,
    year: null,
  }));
  const edges = pairs.map(({ a, b, weight }): FixtureEdge => ({
    source: a,
    target: b,
    kind: 'CO_AUTHORED_WITH',
    weight,
  }));
  const coauthor = columns('coauthor', authorNodes, edges);
  const citation = citationGraph(papers, authors);
  const knowledge = knowledgeGraph(papers, authors, authorNodes);
  const graphs = [coauthor, citation, knowledge];
  const review = makeReview(authors, papers);
  return {
    summary: makeSummary(papers, graphs, review.questions.length),
    graphs: new Map(graphs.map((graph) => [graph.name, graph])),
    details: makeDetails(authors, papers, pairs, degree),
    review,
  };
}

/** The dataset as the files that the page asks for. */
export function datasetFiles({ summary, graphs, details, review }: Dataset): Map<string, string> {
  const files = new Map([
    ['data/summary.json', JSON.stringify(summary)],
    ['data/details.json', JSON.stringify(details)],
    ['data/review.json', JSON.stringify(review)],
    ['data/rejects.json', JSON.stringify({ formatVersion: 2, rows: REJECTED })],
  ]);
  for (const [name, graph] of graphs) files.set(`data/${name}.json`, JSON.stringify(graph));
  return files;
}
