import type { PropertyGraph, RelationshipColumns } from '../cypher/property-graph.js';
import type { Value } from '../cypher/values.js';
import { communityNodes, nodeId } from '../exporters/neo4j-model.js';
import type { PropertyValue } from '../exporters/neo4j-properties.js';
import {
  LABELS,
  RELATIONSHIP_TYPES,
  type Neo4jKind,
  type RelationshipType,
} from '../exporters/neo4j-tables.js';
import { Incidence } from '../graph/incidence.js';
import type { CommunitiesFile } from '../model/communities.js';
import type { AttributeValue, NodeKind } from '../model/graph-schema.js';
import type { GraphColumnsView } from '../model/graph-view.js';
import { Lazy } from '../structures/lazy.js';
import { PropertyColumns, type AttributeSource, type PropertyColumnValues } from './property-columns.js';

const KINDS: readonly Neo4jKind[] = [...LABELS.keys()];
/** Kinds of nodes that belong to communities. */
const MEMBERS: readonly NodeKind[] = ['author', 'paper'];

/** Nodes, or relationships, of one kind: what they are, in order, and what is known of them. */
interface Table {
  readonly numbers: Uint32Array;
  readonly properties: PropertyColumns;
}

/** The built graph with its communities, with the labels, types and properties that it has in Neo4j. */
export function propertyGraph(view: GraphColumnsView, communities: CommunitiesFile): PropertyGraph {
  const keys = view.keys();
  const communityRows = communityNodes(communities);
  const nodeCount = keys.length + communityRows.length;
  const ids = new Lazy(() => [...keys.map(nodeId), ...communityRows.map(({ id }) => id)]);
  const numberById = new Lazy(() => new Map(ids.value.map((id, node) => [id, node])));

  const nodes = KINDS.map((kind): Table =>
    kind === 'community'
      ? {
          numbers: Uint32Array.from(communityRows, (_, at) => keys.length + at),
          properties: new PropertyColumns(rowSource(communityRows)),
        }
      : {
          numbers: view.numbers(kind),
          properties: new PropertyColumns(viewSource(view, kind), (name) =>
            name === 'id' ? 'attributeId' : name,
          ),
        },
  );
  const kindOf = new Uint8Array(nodeCount);
  const placeOf = new Uint32Array(nodeCount);
  for (const [kind, { numbers }] of nodes.entries()) {
    for (const [place, number] of numbers.entries()) {
      kindOf[number] = kind;
      placeOf[number] = place;
    }
  }

  let first = 0;
  const relationships = RELATIONSHIP_TYPES.map((type) => {
    const { sources, targets } =
      type === 'IN_COMMUNITY'
        ? memberships(
            view,
            communityRows.map(({ key }) => key),
          )
        : view.ends(type);
    const incidence = new Lazy(() => new Incidence(nodeCount, { sources, targets }));
    const columns: RelationshipColumns = {
      ...{ first, sources, targets },
      edgesAt: (node) => incidence.value.edgesAt(node),
    };
    first += sources.length;
    return { columns, properties: new PropertyColumns(edgeSource(view, type)) };
  });
  const typeOf = (relationship: number): number => {
    let type = relationships.length - 1;
    while (relationships[type]!.columns.first > relationship) type -= 1;
    return type;
  };

  const nodeValue = (node: number, name: string): Value => {
    if (name === 'id') return ids.value[node]!;
    const value = nodes[kindOf[node]!]!.properties.values(name)?.[placeOf[node]!] ?? null;
    return value === null && name === 'label' ? ids.value[node]! : value;
  };
  const relationshipValue = (relationship: number, name: string): Value => {
    const { properties, columns } = relationships[typeOf(relationship)]!;
    return properties.values(name)?.[relationship - columns.first] ?? null;
  };

  return {
    nodeCount,
    labels: KINDS.map((kind) => LABELS.get(kind)!),
    types: RELATIONSHIP_TYPES,
    labelOf: (node) => kindOf[node]!,
    nodesWith: (label) => nodes[label]!.numbers,
    nodeWithId: (id) => numberById.value.get(id),
    propertyNames: () => [
      ...new Set([
        ...['id', 'label'],
        ...[...nodes, ...relationships].flatMap(({ properties }) => properties.names()),
      ]),
    ],
    nodeProperty: (name) => {
      if (name === 'id' || name === 'label') return (node) => nodeValue(node, name);
      // Looked up once for each label, because queries read a property of very many nodes.
      const columns = new Map<number, PropertyColumnValues>();
      return (node) => {
        const kind = kindOf[node]!;
        let column = columns.get(kind);
        if (column === undefined) columns.set(kind, (column = nodes[kind]!.properties.values(name) ?? []));
        return column[placeOf[node]!] ?? null;
      };
    },
    relationshipProperty: (name) => (relationship) => relationshipValue(relationship, name),
    nodeProperties: (node) =>
      present(['id', ...nodes[kindOf[node]!]!.properties.names(), 'label'], (name) => nodeValue(node, name)),
    relationshipProperties: (relationship) =>
      present(relationships[typeOf(relationship)]!.properties.names(), (name) =>
        relationshipValue(relationship, name),
      ),
    relationships: (type) => relationships[type]!.columns,
    typeOf,
  };
}

/** Those properties that are there, by name. */
function present(names: readonly string[], value: (name: string) => Value): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const name of names.toSorted()) {
    const each = value(name);
    if (each !== null) found.set(name, each);
  }
  return found;
}

const viewSource = (view: GraphColumnsView, kind: NodeKind): AttributeSource => ({
  names: () => view.attributeNames(kind),
  values: (name) => view.attributeValues(kind, name),
});

const edgeSource = (view: GraphColumnsView, type: RelationshipType): AttributeSource =>
  type === 'IN_COMMUNITY'
    ? { names: () => [], values: () => [] }
    : { names: () => view.attributeNames(type), values: (name) => view.attributeValues(type, name) };

function rowSource(
  rows: readonly { readonly properties: ReadonlyMap<string, PropertyValue> }[],
): AttributeSource {
  return {
    names: () => [...new Set(rows.flatMap(({ properties }) => [...properties.keys()]))],
    values: (name) =>
      rows.map(({ properties }): AttributeValue | undefined => {
        const value = properties.get(name);
        return typeof value === 'bigint' ? Number(value) : value;
      }),
  };
}

/** Who belongs to which community; values that name no community of the file give nothing. */
function memberships(
  view: GraphColumnsView,
  communities: readonly string[],
): { sources: Uint32Array; targets: Uint32Array } {
  const numberOf = new Map(communities.map((id, at) => [id, view.keys().length + at]));
  const pairs = MEMBERS.flatMap((kind) => {
    const members = view.numbers(kind);
    return view.attributeValues(kind, 'community').flatMap((id, place) => {
      const community = typeof id === 'string' ? numberOf.get(id) : undefined;
      return community === undefined ? [] : [[members[place]!, community] as const];
    });
  });
  return {
    sources: Uint32Array.from(pairs, ([member]) => member),
    targets: Uint32Array.from(pairs, ([, community]) => community),
  };
}
