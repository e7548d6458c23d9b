import { define, wrongType, type CallSite, type Definition } from './function.js';
import { endsOf } from './property-graph.js';
import { isMap, NodeRef, Path, RelationshipRef, type Value } from './values.js';

export const GRAPH_FUNCTIONS: readonly Definition[] = [
  define('labels', 1, ([value], { graph, ...site }) =>
    value instanceof NodeRef
      ? [graph.labels[graph.labelOf(value.node)]!]
      : wrongType('labels', 'a node', value!, { graph, ...site }),
  ),
  define('type', 1, ([value], site) => {
    const { graph } = site;
    return graph.types[graph.typeOf(relationship('type', value!, site))]!;
  }),
  define('properties', 1, ([value], site) => properties('properties', value!, site)),
  define('keys', 1, ([value], site) => [...properties('keys', value!, site).keys()].sort()),
  define('startNode', 1, ([value], site) => {
    const [source] = endsOf(site.graph, relationship('startNode', value!, site));
    return new NodeRef(source);
  }),
  define('endNode', 1, ([value], site) => {
    const [, target] = endsOf(site.graph, relationship('endNode', value!, site));
    return new NodeRef(target);
  }),
  define('nodes', 1, ([value], site) => path('nodes', value!, site).nodes),
  define('relationships', 1, ([value], site) => path('relationships', value!, site).relationships),
  define('length', 1, ([value], site) => BigInt(path('length', value!, site).relationships.length)),
];

function relationship(name: string, value: Value, site: CallSite): number {
  return value instanceof RelationshipRef
    ? value.relationship
    : wrongType(name, 'a relationship', value, site);
}

function path(name: string, value: Value, site: CallSite): Path {
  return value instanceof Path ? value : wrongType(name, 'a path', value, site);
}

function properties(name: string, value: Value, site: CallSite): ReadonlyMap<string, Value> {
  if (value instanceof NodeRef) return site.graph.nodeProperties(value.node);
  if (value instanceof RelationshipRef) return site.graph.relationshipProperties(value.relationship);
  return isMap(value) ? value : wrongType(name, 'a node, relationship or map', value, site);
}
