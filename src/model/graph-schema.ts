/**
 * Node kinds with their Neo4j label and key prefix, edge kinds with their allowed ends. Validation, Neo4j headers,
 * Cypher and the viewer's legend read these two tables, so a new kind is one row here.
 */
export const NODE_KINDS = {
  paper: { label: 'Paper', plural: 'papers' },
  author: { label: 'Author', plural: 'authors' },
  venue: { label: 'Venue', plural: 'venues' },
  session: { label: 'Session', plural: 'sessions' },
  repository: { label: 'Repository', plural: 'repositories' },
  link: { label: 'Link', plural: 'links' },
  work: { label: 'Work', plural: 'cited works' },
  system: { label: 'System', plural: 'systems' },
  topic: { label: 'Topic', plural: 'topics' },
} as const satisfies Record<string, { label: string; plural: string }>;

export type NodeKind = keyof typeof NODE_KINDS;

export const EDGE_KINDS = {
  AUTHORED: { from: ['author'], to: ['paper'] },
  CO_AUTHORED_WITH: { from: ['author'], to: ['author'] },
  PUBLISHED_IN: { from: ['paper'], to: ['venue'] },
  PRESENTED_IN: { from: ['paper'], to: ['session'] },
  HAS_CODE: { from: ['paper'], to: ['repository'] },
  HAS_LINK: { from: ['paper'], to: ['link'] },
  CITES: { from: ['paper'], to: ['paper', 'work'] },
  INTRODUCES: { from: ['paper'], to: ['system'] },
  MENTIONS: { from: ['paper'], to: ['system'] },
  HAS_TOPIC: { from: ['paper'], to: ['topic'] },
} as const satisfies Record<string, { from: readonly NodeKind[]; to: readonly NodeKind[] }>;

export type EdgeKind = keyof typeof EDGE_KINDS;

/** Values that every exporter can write. Lists hold strings only; absent and null mean the same. */
export type AttributeValue = string | number | boolean | readonly string[] | null;
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** Every node has a `label` for people; the other attributes depend on the kind. */
export interface GraphNode {
  readonly key: string;
  readonly kind: NodeKind;
  readonly attributes: Attributes & { readonly label: string };
}

/** `key` is `KIND:source->target`. Edges without a `weight` count as 1. */
export interface GraphEdge {
  readonly key: string;
  readonly kind: EdgeKind;
  readonly source: string;
  readonly target: string;
  readonly attributes: Attributes;
}

/** The key of an edge. One edge per kind and ordered pair. */
export const edgeKey = (kind: EdgeKind, source: string, target: string): string =>
  `${kind}:${source}->${target}`;

/** Integer attributes by name: years, counts and positions. Neo4j and GEXF type their columns by this set. */
export const INTEGER_ATTRIBUTES: ReadonlySet<string> = new Set([
  'year',
  'papers',
  'firstYear',
  'lastYear',
  'position',
  'degree',
  'core',
  'component',
  'otherCommunities',
  'hIndex',
  'citedBy',
  'marks',
]);
