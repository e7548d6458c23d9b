import { EDGE_KINDS, NODE_KINDS, type GraphEdge } from '../model/graph-schema.js';
import { GRAPH_NAMES, type GraphView, type NamedGraph } from '../model/graph-view.js';
import type { PaperRow } from '../model/paper.js';
import {
  VIEWER_FORMAT,
  type ViewerDetails,
  type ViewerGraph,
  type ViewerReview,
  type ViewerSummary,
} from '../model/viewer-dataset.js';
import type { Exporter, ExportContext, OutputFile } from '../plugin.js';
import { roundedPoint } from './positions.js';

const DETAILS = 'data/details.json';
const REVIEW = 'data/review.json';
const graphFile = (name: string): string => `data/${name}.json`;

/** The static site: the viewer's page and its data. It works from any folder of any host. */
export const viewerExporter: Exporter = {
  name: 'viewer',
  summary: 'static site: the map in the browser',
  files: ['viewer/'],
  *write(context) {
    for (const { name, bytes } of context.viewerSite) yield { name: `viewer/${name}`, chunks: [bytes] };
    yield json('data/summary.json', summaryOf(context));
    for (const name of GRAPH_NAMES) yield json(graphFile(name), graphOf(context.graphs[name], context));
    yield json(REVIEW, { formatVersion: VIEWER_FORMAT, ...context.review } satisfies ViewerReview);
    yield { name: `viewer/${DETAILS}`, chunks: detailChunks(context) };
  },
};

function json(name: string, value: unknown): OutputFile {
  return { name: `viewer/${name}`, chunks: [`${JSON.stringify(value)}\n`] };
}

function summaryOf({ summary, communities, graphs, review }: ExportContext): ViewerSummary {
  const coauthor = communities.graphs.find((partition) => partition.graph === 'coauthor');
  return {
    formatVersion: VIEWER_FORMAT,
    inputs: [...summary.inputs],
    counts: {
      records: summary.records,
      rejects: summary.rejects,
      papers: summary.papers,
      papersWithAuthors: summary.papersWithAuthors,
      authors: summary.authors,
      coauthorPairs: summary.coauthorPairs,
      links: summary.links,
      citations: summary.citations,
      communities: summary.communities,
    },
    modularity: summary.modularity,
    communities: (coauthor?.communities ?? []).map(
      ({ id, label, terms, size, topMembers, topPapers, years }) => ({
        id,
        label,
        terms: terms.map((term) => term.term),
        size,
        topMembers,
        topPapers,
        years,
      }),
    ),
    graphs: GRAPH_NAMES.map((name) => ({
      name,
      file: graphFile(name),
      directed: graphs[name].directed,
      nodes: graphs[name].view.countNodes(),
      edges: graphs[name].view.countEdges(),
    })),
    details: DETAILS,
    review: { file: REVIEW, questions: review.questions.length },
  };
}

function graphOf(graph: NamedGraph, { communities }: ExportContext): ViewerGraph {
  const nodeKinds = Object.keys(NODE_KINDS);
  const edgeKinds = Object.keys(EDGE_KINDS);
  const coauthor = communities.graphs.find((partition) => partition.graph === 'coauthor');
  const rank = new Map(coauthor?.communities.map(({ id }, index) => [id, index]));
  const data: ViewerGraph = {
    formatVersion: VIEWER_FORMAT,
    name: graph.name,
    nodeKinds,
    edgeKinds,
    nodes: { key: [], label: [], kind: [], x: [], y: [], measure: [], community: [], year: [] },
    edges: { source: [], target: [], kind: [], weight: [] },
  };
  const degree = degrees(graph.view.edges());
  const index = new Map<string, number>();
  for (const { key, kind, attributes } of graph.view.nodes()) {
    const { x, y } = roundedPoint(graph.positions.get(key)) ?? { x: 0, y: 0 };
    const { community, year } = attributes;
    index.set(key, index.size);
    data.nodes.key.push(key);
    data.nodes.label.push(attributes.label);
    data.nodes.kind.push(nodeKinds.indexOf(kind));
    data.nodes.x.push(x);
    data.nodes.y.push(y);
    data.nodes.measure.push(degree.get(key) ?? 0);
    data.nodes.community.push(typeof community === 'string' ? (rank.get(community) ?? -1) : -1);
    data.nodes.year.push(typeof year === 'number' ? year : null);
  }
  for (const { kind, source, target, attributes } of graph.view.edges()) {
    data.edges.source.push(index.get(source)!);
    data.edges.target.push(index.get(target)!);
    data.edges.kind.push(edgeKinds.indexOf(kind));
    data.edges.weight.push(typeof attributes['weight'] === 'number' ? attributes['weight'] : 1);
  }
  return data;
}

function degrees(edges: Iterable<GraphEdge>): Map<string, number> {
  const degree = new Map<string, number>();
  for (const { source, target } of edges) {
    degree.set(source, (degree.get(source) ?? 0) + 1);
    degree.set(target, (degree.get(target) ?? 0) + 1);
  }
  return degree;
}

/** One entry a chunk: the details of a large listing do not fit into one string. */
function* detailChunks({ papers, authors, graphs }: ExportContext): Generator<string> {
  yield `{"formatVersion":${VIEWER_FORMAT},"authors":{`;
  yield* entries(authors, (author): [string, ViewerDetails['authors'][string]] => [
    author.id,
    {
      name: author.name,
      names: author.names,
      papers: author.mentions.map((mention) => mention.paper),
      degree: author.degree,
      strength: author.strength,
      confidence: author.confidence,
    },
  ]);
  yield '},"papers":{';
  yield* entries(papers, (paper): [string, ViewerDetails['papers'][string]] => [
    paper.id,
    {
      title: paper.title,
      abstract: paper.abstract,
      abstractTruncated: paper.abstractTruncated,
      authors: paper.authors.map(({ id, name }) => ({ id, name })),
      year: paper.year,
      created: paper.created,
      venue: paper.venue?.name ?? null,
      session: paper.session,
      location: paper.location,
      comment: paper.comment,
      ids: paper.ids,
      links: paper.links.map(({ url, kind }) => ({ url, kind })),
      linkPromised: paper.linkPromised,
      topics: topicsOf(paper, graphs.knowledge.view),
      citations: paper.citations.map(({ printed, target }) => ({ printed, target })),
      sources: paper.sources.map(({ file, line }) => ({ file, line })),
    },
  ]);
  yield '}}\n';
}

function topicsOf({ id, topics }: PaperRow, view: GraphView): ViewerDetails['papers'][string]['topics'] {
  const nodes = new Map<string, string>();
  for (const { target } of view.incident(id, 'HAS_TOPIC')) {
    const label = view.node(target)?.attributes.label;
    if (label !== undefined) nodes.set(label, target);
  }
  return topics.map((label) => ({ label, node: nodes.get(label) ?? null }));
}

function* entries<T>(items: Iterable<T>, entry: (item: T) => [string, unknown]): Generator<string> {
  let separator = '';
  for (const item of items) {
    const [key, value] = entry(item);
    yield `${separator}\n${JSON.stringify(key)}:${JSON.stringify(value)}`;
    separator = ',';
  }
}
