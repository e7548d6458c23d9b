import { EDGE_KINDS, NODE_KINDS } from '../model/graph-schema.js';
import { GRAPH_NAMES, type GraphName, type GraphView, type NamedGraph } from '../model/graph-view.js';
import type { PaperRow } from '../model/paper.js';
import {
  VIEWER_FORMAT,
  type ViewerDetails,
  type ViewerGraph,
  type ViewerRejects,
  type ViewerReview,
  type ViewerSummary,
} from '../model/viewer-dataset.js';
import type { ExportContext, OutputFile } from '../plugin.js';
import { displayForm } from '../text/display-form.js';
import { indexedName } from '../text/indexed-name.js';
import { inChunks } from './chunks.js';
import { jsonPieces } from './json.js';
import { roundedPoint } from './positions.js';
import { communitiesInDetail, communitiesInShort, viewerCommunities, yearsOf } from './viewer-communities.js';
import { citationCounts, degrees, strongestPart } from './viewer-part.js';

type PaperAuthor = ViewerDetails['papers'][string]['authors'][number];

const DETAILS = 'data/details.json';
const REVIEW = 'data/review.json';
const REJECTS = 'data/rejects.json';
const graphFile = (name: string): string => `data/${name}.json`;

/** What of the graphs the page gets, and the values of its files but the details, which are too large to keep. */
interface PageData {
  readonly parts: readonly GraphView[];
  readonly values: readonly (readonly [file: string, value: unknown])[];
}

/** The site, its scripts and the atlas hold the same. */
const made = new WeakMap<ExportContext, PageData>();

/** The viewer's data in files, by their paths relative to the page. They are worked out once and written as often as asked. */
export function* viewerData(context: ExportContext): Generator<OutputFile> {
  let data = made.get(context);
  if (data === undefined) made.set(context, (data = pageData(context)));
  for (const [name, value] of data.values) yield json(name, value);
  yield { name: DETAILS, chunks: detailChunks(context, data.parts) };
}

function pageData(context: ExportContext): PageData {
  const parts = new Map(GRAPH_NAMES.map((name) => [name, strongestPart(context.graphs[name])]));
  const citations = citationCounts(context.graphs.knowledge.view);
  const graphs = Array.from(
    parts,
    ([name, part]) => [graphFile(name), graphOf(context.graphs[name], part, citations, context)] as const,
  );
  const review: ViewerReview = { formatVersion: VIEWER_FORMAT, ...context.review };
  return {
    parts: [...parts.values()],
    values: [
      ['data/summary.json', summaryOf(context, parts)],
      ...graphs,
      [REVIEW, review],
      ...rejectsOf(context),
    ],
  };
}

function rejectsOf({ summary: { rejected } }: ExportContext): [file: string, value: ViewerRejects][] {
  return rejected ? [[REJECTS, { formatVersion: VIEWER_FORMAT, rows: [...rejected] }]] : [];
}

function json(name: string, value: unknown): OutputFile {
  return { name, chunks: inChunks(linesOf(value)) };
}

function* linesOf(value: unknown): Generator<string> {
  yield* jsonPieces(value);
  yield '\n';
}

function summaryOf(
  { summary, communities, graphs, review }: ExportContext,
  parts: ReadonlyMap<GraphName, GraphView>,
): ViewerSummary {
  const listed = viewerCommunities(communities);
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
    communities: communitiesInShort(listed),
    years: yearsOf(listed),
    graphs: GRAPH_NAMES.map((name) => ({
      name,
      file: graphFile(name),
      directed: graphs[name].directed,
      nodes: graphs[name].view.countNodes(),
      edges: graphs[name].view.countEdges(),
      shownNodes: parts.get(name)!.countNodes(),
      shownEdges: parts.get(name)!.countEdges(),
    })),
    details: DETAILS,
    review: { file: REVIEW, questions: review.questions.length },
    ...(summary.rejected && { rejects: { file: REJECTS } }),
  };
}

function graphOf(
  graph: NamedGraph,
  part: GraphView,
  citations: ReadonlyMap<string, number>,
  { communities }: ExportContext,
): ViewerGraph {
  const nodeKinds = Object.keys(NODE_KINDS);
  const edgeKinds = Object.keys(EDGE_KINDS);
  const rank = new Map(viewerCommunities(communities).map(({ id }, index) => [id, index]));
  const data: ViewerGraph = {
    formatVersion: VIEWER_FORMAT,
    name: graph.name,
    nodeKinds,
    edgeKinds,
    nodes: {
      ...{ key: [], label: [], kind: [], x: [], y: [] },
      ...{ measure: [], citations: [], pagerank: [], community: [], year: [] },
    },
    edges: { source: [], target: [], kind: [], weight: [] },
  };
  const degree = degrees(graph.view.edges());
  const index = new Map<string, number>();
  for (const { key, kind, attributes } of part.nodes()) {
    const { x, y } = roundedPoint(graph.positions.get(key)) ?? { x: 0, y: 0 };
    const { community, year, pagerank } = attributes;
    index.set(key, index.size);
    data.nodes.key.push(key);
    data.nodes.label.push(attributes.label);
    data.nodes.kind.push(nodeKinds.indexOf(kind));
    data.nodes.x.push(x);
    data.nodes.y.push(y);
    data.nodes.measure.push(degree.get(key) ?? 0);
    data.nodes.citations.push(citations.get(key) ?? 0);
    data.nodes.pagerank.push(typeof pagerank === 'number' ? Number(pagerank.toPrecision(4)) : null);
    data.nodes.community.push(typeof community === 'string' ? (rank.get(community) ?? -1) : -1);
    data.nodes.year.push(typeof year === 'number' ? year : null);
  }
  for (const { kind, source, target, attributes } of part.edges()) {
    data.edges.source.push(index.get(source)!);
    data.edges.target.push(index.get(target)!);
    data.edges.kind.push(edgeKinds.indexOf(kind));
    data.edges.weight.push(typeof attributes['weight'] === 'number' ? attributes['weight'] : 1);
  }
  return data;
}

/** One entry a chunk: the details of a large listing do not fit into one string. What no map shows has none. */
function* detailChunks(
  { papers, authors, graphs, communities }: ExportContext,
  parts: readonly GraphView[],
): Generator<string> {
  const total = GRAPH_NAMES.reduce((sum, name) => sum + graphs[name].view.countNodes(), 0);
  const isWhole = total === parts.reduce((sum, part) => sum + part.countNodes(), 0);
  const isShown = ({ id }: { readonly id: string }): boolean =>
    isWhole || parts.some((part) => part.node(id) !== undefined);
  const ofCommunities = communitiesInDetail(viewerCommunities(communities));
  yield `{"formatVersion":${VIEWER_FORMAT},"communities":${JSON.stringify(ofCommunities)},"authors":{`;
  yield* entries(filter(authors, isShown), (author): [string, ViewerDetails['authors'][string]] => [
    author.id,
    {
      name: author.name,
      names: author.names,
      papers: author.mentions.map((mention) => mention.paper),
      degree: author.degree,
      strength: author.strength,
      confidence: author.confidence,
      otherCommunities: author.measures?.otherCommunities ?? 0,
      hIndex: author.measures?.hIndex ?? null,
    },
  ]);
  yield '},"papers":{';
  yield* entries(filter(papers, isShown), (paper): [string, ViewerDetails['papers'][string]] => [
    paper.id,
    {
      title: paper.title === null ? null : displayForm(paper.title),
      abstract: paper.abstract,
      abstractTruncated: paper.abstractTruncated,
      authors: paper.authors.map(referenced),
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

/** An author for references. Parts are given where the words of the name do not show them, which is seldom. */
function referenced({ id, name, printed }: PaperRow['authors'][number]): PaperAuthor {
  const parts = indexedName(printed);
  const isPlain =
    parts.suffix === '' && !parts.family.includes(' ') && `${parts.given} ${parts.family}`.trim() === name;
  return isPlain ? { id, name } : { id, name, parts };
}

function topicsOf({ id, topics }: PaperRow, view: GraphView): ViewerDetails['papers'][string]['topics'] {
  const nodes = new Map<string, string>();
  for (const { target } of view.incident(id, 'HAS_TOPIC')) {
    const label = view.node(target)?.attributes.label;
    if (label !== undefined) nodes.set(label, target);
  }
  return topics.map((label) => ({ label, node: nodes.get(label) ?? null }));
}

function* filter<T>(items: Iterable<T>, holds: (item: T) => boolean): Generator<T> {
  for (const item of items) if (holds(item)) yield item;
}

function* entries<T>(items: Iterable<T>, entry: (item: T) => [string, unknown]): Generator<string> {
  let separator = '';
  for (const item of items) {
    const [key, value] = entry(item);
    yield `${separator}\n${JSON.stringify(key)}:${JSON.stringify(value)}`;
    separator = ',';
  }
}
