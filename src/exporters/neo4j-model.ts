import type { CommunitiesFile } from '../model/communities.js';
import type { AttributeValue, GraphNode, NodeKind } from '../model/graph-schema.js';
import type { GraphView } from '../model/graph-view.js';
import { columnValue, propertiesOf, propertyColumns } from './neo4j-properties.js';
import type { Properties, PropertyColumn, PropertyValue } from './neo4j-properties.js';
import { LABELS, RELATIONSHIP_ENDS, RELATIONSHIP_TYPES } from './neo4j-tables.js';
import type { Neo4jGraph, Neo4jKind, NodeRow, NodeTable, RelationshipEnds } from './neo4j-tables.js';
import { safeId } from './text.js';

interface RawRelationship {
  readonly source: string;
  readonly target: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

/**
 * The tables of a graph. Membership is read off the attribute `community` of authors and papers; values that name no
 * community of the file give no relationship.
 */
export function neo4jGraph(view: GraphView, communities: CommunitiesFile): Neo4jGraph {
  const communityRows = communityNodes(communities);
  const known = new Set(communityRows.map(({ key }) => key));
  const communityOf = (node: GraphNode | undefined): string[] => {
    const id = node?.attributes['community'];
    return typeof id === 'string' && known.has(id) ? [id] : [];
  };

  function* relationships({ type, from, to }: RelationshipEnds): Generator<RawRelationship> {
    if (type === 'IN_COMMUNITY') {
      for (const node of view.nodes(from as NodeKind)) {
        for (const target of communityOf(node)) yield { source: node.key, target, attributes: {} };
      }
      return;
    }
    for (const edge of view.edges(type)) {
      if (view.node(edge.source)?.kind === from && view.node(edge.target)?.kind === to) yield edge;
    }
  }

  function* targets({ type, to }: RelationshipEnds, key: string): Generator<string> {
    if (type === 'IN_COMMUNITY') yield* communityOf(view.node(key));
    else {
      for (const { source, target } of view.incident(key, type)) {
        if (source === key && view.node(target)?.kind === to) yield target;
      }
    }
  }

  const nodeTables = [...LABELS.keys()].map((kind) =>
    nodeTable(kind, () =>
      kind === 'community'
        ? communityRows
        : mapped(view.nodes(kind), (node) => nodeRow(node.key, node.attributes)),
    ),
  );
  const relationshipTables = RELATIONSHIP_TYPES.flatMap((type) => {
    const groups = RELATIONSHIP_ENDS.filter((ends) => ends.type === type);
    const columns = propertyColumns(
      mapped(chained<RawRelationship>(groups.map(relationships)), ({ attributes }) =>
        propertiesOf(attributes),
      ),
    );
    return groups.map((ends) => ({
      ...ends,
      columns,
      rows: () =>
        mapped(relationships(ends), ({ source, target, attributes }) => ({
          source: nodeId(source),
          target: nodeId(target),
          properties: inColumns(columns, propertiesOf(attributes)),
        })),
      targets: (key: string) => mapped(targets(ends, key), nodeId),
    }));
  });
  return { nodes: nodeTables, relationships: relationshipTables };
}

/** The value of the property `id`: the key, with control characters spelled out so that every format keeps it. */
export function nodeId(key: string): string {
  return safeId(key).replace(/\p{Cc}/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function nodeTable(kind: Neo4jKind, raw: () => Iterable<NodeRow>): NodeTable {
  const columns = propertyColumns(mapped(raw(), ({ properties }) => properties));
  return {
    kind,
    columns,
    rows: () => mapped(raw(), (row) => ({ ...row, properties: inColumns(columns, row.properties) })),
  };
}

function nodeRow(
  key: string,
  attributes: Readonly<Record<string, AttributeValue>> & { label: string },
): NodeRow {
  const properties = propertiesOf(attributes);
  const ownId = properties.get('id');
  if (ownId !== undefined) properties.set('attributeId', ownId);
  properties.delete('id');
  const id = nodeId(key);
  if (!properties.has('label')) properties.set('label', id);
  return { id, key, properties };
}

function inColumns(columns: readonly PropertyColumn[], properties: Properties): Properties {
  const cast = new Map<string, PropertyValue>();
  for (const column of columns) {
    const value = columnValue(properties, column);
    if (value !== undefined) cast.set(column.name, value);
  }
  return cast;
}

/** A row for each community of the file. */
export function communityNodes({ graphs }: CommunitiesFile): NodeRow[] {
  const rows = new Map<string, NodeRow>();
  for (const { graph, algorithm, communities } of graphs) {
    for (const { id, label, terms, size, years, certificate } of communities) {
      const attributes = {
        label,
        graph,
        algorithm,
        terms: terms.map(({ term }) => term),
        size,
        firstYear: years?.first ?? null,
        lastYear: years?.last ?? null,
        connected: certificate.connected,
        stability: certificate.stability,
        p: certificate.p,
        supported: certificate.supported,
      };
      if (!rows.has(id)) rows.set(id, nodeRow(id, attributes));
    }
  }
  return [...rows.values()];
}

function* mapped<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item);
}

function* chained<T>(parts: Iterable<Iterable<T>>): Generator<T> {
  for (const part of parts) yield* part;
}
