/** The graphs that every exporter is tested on, with a plain implementation of the graph's interface. */
import type { AuthorRow } from '../../src/model/author.js';
import type { CommunitiesFile } from '../../src/model/communities.js';
import {
  edgeKey,
  type Attributes,
  type EdgeKind,
  type GraphEdge,
  type GraphNode,
  type NodeKind,
} from '../../src/model/graph-schema.js';
import type { GraphName, GraphView, NamedGraph, Point } from '../../src/model/graph-view.js';
import type { PaperRow } from '../../src/model/paper.js';
import type { ExportContext } from '../../src/plugin.js';

const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1);

export function viewOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphView {
  const sortedNodes = nodes.toSorted(byKey);
  const sortedEdges = edges.toSorted(byKey);
  const nodesOf = (kind?: NodeKind): GraphNode[] =>
    sortedNodes.filter((node) => (kind ?? node.kind) === node.kind);
  const edgesOf = (kind?: EdgeKind): GraphEdge[] =>
    sortedEdges.filter((edge) => (kind ?? edge.kind) === edge.kind);
  return {
    countNodes: (kind) => nodesOf(kind).length,
    countEdges: (kind) => edgesOf(kind).length,
    nodes: nodesOf,
    edges: edgesOf,
    node: (key) => sortedNodes.find((node) => node.key === key),
    incident: (key, kind) => edgesOf(kind).filter(({ source, target }) => source === key || target === key),
  };
}

export const node = (kind: NodeKind, key: string, label: string, attributes: Attributes = {}): GraphNode => ({
  key,
  kind,
  attributes: { ...attributes, label },
});

export const edge = (
  kind: EdgeKind,
  source: string,
  target: string,
  attributes: Attributes = {},
): GraphEdge => ({
  key: edgeKey(kind, source, target),
  kind,
  source,
  target,
  attributes,
});

export const paper = (id: string, row: Partial<PaperRow>): PaperRow => ({
  id,
  title: null,
  abstract: null,
  abstractTruncated: false,
  authors: [],
  year: null,
  created: null,
  comment: null,
  venue: null,
  session: null,
  location: null,
  ids: {},
  links: [],
  linkPromised: null,
  status: null,
  flags: [],
  references: [],
  citations: [],
  systems: [],
  topics: [],
  sources: [],
  ...row,
});

export const author = (id: string, name: string, row: Partial<AuthorRow> = {}): AuthorRow => ({
  id,
  name,
  names: [name],
  kind: 'person',
  ids: {},
  mentions: [],
  community: null,
  degree: 0,
  strength: 0,
  pagerank: 0,
  confidence: 1,
  measures: null,
  ...row,
});

interface Content {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly papers: readonly PaperRow[];
  readonly authors: readonly AuthorRow[];
  readonly communities: CommunitiesFile;
  readonly positions?: ReadonlyMap<string, Point>;
}

/** The co-author and citation graphs are the parts of the knowledge graph that their kinds span. */
export function contextOf({ nodes, edges, papers, authors, communities, positions }: Content): ExportContext {
  const place =
    positions ?? new Map(nodes.map(({ key }, i): [string, Point] => [key, { x: 10 * i, y: -7.125 * i }]));
  const part = (
    name: GraphName,
    directed: boolean,
    kinds: readonly NodeKind[],
    edgeKinds: readonly EdgeKind[],
  ): NamedGraph => ({
    name,
    directed,
    view: viewOf(
      nodes.filter(({ kind }) => kinds.includes(kind)),
      edges.filter(({ kind }) => edgeKinds.includes(kind)),
    ),
    positions: place,
  });
  return {
    graphs: {
      coauthor: part('coauthor', false, ['author'], ['CO_AUTHORED_WITH']),
      citation: part('citation', true, ['paper', 'work'], ['CITES']),
      knowledge: { name: 'knowledge', directed: true, view: viewOf(nodes, edges), positions: place },
    },
    papers,
    authors,
    communities,
    summary: {
      inputs: [],
      records: papers.length,
      rejects: 0,
      papers: papers.length,
      papersWithAuthors: papers.length,
      authors: authors.length,
      printedNames: authors.length,
      coauthorPairs: 0,
      links: 0,
      citations: 0,
      communities: 0,
      supportedCommunities: null,
      modularity: null,
      coauthorNetwork: {
        density: null,
        meanDegree: null,
        components: 0,
        giantComponent: null,
        transitivity: null,
        meanDistance: null,
        pivots: null,
        betweennessError: 0,
        closenessError: 0,
        brokers: [],
      },
    },
    review: { questions: [], ledger: [], nextEvent: 1 },
    viewerSite: [{ name: 'atlas.html', bytes: Buffer.from('<!doctype html>\n<!-- data --><p>\n') }],
  };
}

const noCommunities: CommunitiesFile = { formatVersion: 1, graphs: [] };

export const empty = contextOf({ nodes: [], edges: [], papers: [], authors: [], communities: noCommunities });
