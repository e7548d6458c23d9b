import { isList, isMap, isNumber, NodeRef, Path, RelationshipRef, type Value } from './values.js';

/** The order of types that ORDER BY, min and max put before the order of values. */
function rank(value: Value): number {
  if (value === null) return 9;
  if (isNumber(value)) return 8;
  if (typeof value === 'boolean') return 7;
  if (typeof value === 'string') return 6;
  if (value instanceof Path) return 5;
  if (isList(value)) return 4;
  if (value instanceof RelationshipRef) return 3;
  return value instanceof NodeRef ? 2 : 1;
}

/** The total order of all values, ascending: null comes last. */
export function compareValues(a: Value, b: Value): number {
  const difference = rank(a) - rank(b);
  if (difference !== 0 || a === null || b === null) return difference;
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (typeof a === 'boolean') return Number(a) - Number(b);
  if (isList(a) && isList(b)) return compareLists(a, b);
  if (a instanceof NodeRef && b instanceof NodeRef) return a.node - b.node;
  if (a instanceof RelationshipRef && b instanceof RelationshipRef) return a.relationship - b.relationship;
  if (a instanceof Path && b instanceof Path) return compareLists(steps(a), steps(b));
  if (isMap(a) && isMap(b)) return compareMaps(a, b);
  return 0;
}

/** NaN comes after all other numbers. */
function compareNumbers(a: bigint | number, b: bigint | number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By code point, as Neo4j compares; code units differ from that only where there are surrogates. */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x !== y) return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1;
  }
  return a.length - b.length;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

function compareLists(a: readonly Value[], b: readonly Value[]): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const difference = compareValues(a[at]!, b[at]!);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

const steps = ({ nodes, relationships }: Path): Value[] =>
  nodes.flatMap((node, at) => (at === 0 ? [node] : [relationships[at - 1]!, node]));

function compareMaps(a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>): number {
  const sorted = (map: ReadonlyMap<string, Value>): [string, Value][] =>
    [...map].sort(([x], [y]) => compareStrings(x, y));
  const [x, y] = [sorted(a), sorted(b)];
  return (
    a.size - b.size ||
    compareLists(
      x.map(([key]) => key),
      y.map(([key]) => key),
    ) ||
    compareLists(
      x.map(([, value]) => value),
      y.map(([, value]) => value),
    )
  );
}

/**
 * What `<`, `<=`, `>` and `>=` go by: negative, 0 or positive; NaN where every comparison is false; null where none can
 * be made.
 */
export function comparison(a: Value, b: Value): number | null {
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b))
    return Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (!isList(a) || !isList(b)) return null;
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const difference = comparison(a[at]!, b[at]!);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
