/** Values of Cypher. An INTEGER is a `bigint` and a FLOAT a `number`, so that `7 / 2` and `7.0 / 2` can differ. */
export type Value =
  null | boolean | bigint | number | string | readonly Value[] | ReadonlyMap<string, Value> | Entity | Path;
export type Entity = NodeRef | RelationshipRef;

/** A node, by its number in the graph. */
export class NodeRef {
  readonly node: number;
  constructor(node: number) {
    this.node = node;
  }
}

/** A relationship, by its number in the graph. */
export class RelationshipRef {
  readonly relationship: number;
  constructor(relationship: number) {
    this.relationship = relationship;
  }
}

export class Path {
  /** One more than relationships. */
  readonly nodes: readonly NodeRef[];
  readonly relationships: readonly RelationshipRef[];
  constructor(nodes: readonly NodeRef[], relationships: readonly RelationshipRef[]) {
    this.nodes = nodes;
    this.relationships = relationships;
  }
}

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
export const isMap = (value: Value): value is ReadonlyMap<string, Value> => value instanceof Map;
export const isNumber = (value: Value): value is bigint | number =>
  typeof value === 'bigint' || typeof value === 'number';

/** What a value is, as messages call it. */
export function typeName(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'a boolean';
  if (typeof value === 'bigint') return 'an integer';
  if (typeof value === 'number') return 'a float';
  if (typeof value === 'string') return 'a string';
  if (isList(value)) return 'a list';
  if (value instanceof NodeRef) return 'a node';
  if (value instanceof RelationshipRef) return 'a relationship';
  return value instanceof Path ? 'a path' : 'a map';
}

/** Three-valued equality: null where it cannot be known. */
export function equal(a: Value, b: Value): boolean | null {
  if (a === null || b === null) return null;
  if (typeof a !== 'object' || typeof b !== 'object') {
    // An integer and a float can be equal, as `1n == 1` is in JavaScript.
    // oxlint-disable-next-line eqeqeq
    return isNumber(a) && isNumber(b) ? a == b : a === b;
  }
  if (isList(a)) return isList(b) ? listsEqual(a, b) : false;
  if (isList(b)) return false;
  if (isMap(a)) return isMap(b) ? mapsEqual(a, b) : false;
  if (isMap(b)) return false;
  return groupKey(a) === groupKey(b);
}

function listsEqual(a: readonly Value[], b: readonly Value[]): boolean | null {
  if (a.length !== b.length) return false;
  let result: boolean | null = true;
  for (const [at, value] of a.entries()) {
    const same = equal(value, b[at]!);
    if (same === false) return false;
    if (same === null) result = null;
  }
  return result;
}

function mapsEqual(a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>): boolean | null {
  if (a.size !== b.size || ![...a.keys()].every((key) => b.has(key))) return false;
  const keys = [...a.keys()];
  return listsEqual(
    keys.map((key) => a.get(key)!),
    keys.map((key) => b.get(key)!),
  );
}

/** A key that two values share if they are the same to DISTINCT and to grouping: there null is null, and NaN is NaN. */
export function groupKey(value: Value): string {
  if (value === null) return '_';
  switch (typeof value) {
    case 'string':
      return `"${value.length}:${value}`;
    case 'bigint':
      return `#${value}`;
    case 'number':
      return Number.isInteger(value) ? `#${BigInt(value)}` : `#${value}`;
    case 'boolean':
      return value ? 't' : 'f';
    default:
      break;
  }
  if (value instanceof NodeRef) return `n${value.node}`;
  if (value instanceof RelationshipRef) return `r${value.relationship}`;
  if (value instanceof Path) return `p${value.nodes[0]!.node}${value.relationships.map(groupKey).join('')};`;
  if (isList(value)) return `[${value.map(groupKey).join(',')}]`;
  return `{${[...value]
    .map(([key, item]) => `${groupKey(key)}=${groupKey(item)}`)
    .sort()
    .join(',')}}`;
}
