import type neo4j from 'neo4j-driver';
import type { ResultNode, ResultRelationship, ResultValue } from '../model/query-result.js';

/** The driver's tests of what a value is. */
type Guards = Pick<typeof neo4j, 'isNode' | 'isRelationship' | 'isPath'>;

/** A row for programs: whole numbers are numbers. */
export function plainRow(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  );
}

/** A value of the driver as a result of a query. Dates, times and places, which this graph has not, become texts. */
export function resultValue(value: unknown, guards: Guards): ResultValue {
  const { isNode, isRelationship, isPath } = guards;
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value as ResultValue;
  if (Array.isArray(value)) return value.map((item) => resultValue(item, guards));
  if (isNode(value)) return node(value, guards);
  if (isRelationship(value)) return relationship(value, guards);
  if (isPath(value))
    return {
      kind: 'path',
      nodes: [value.start, ...value.segments.map(({ end }) => end)].map((each) => node(each, guards)),
      relationships: value.segments.map((segment) => ({
        ...relationship(segment.relationship, guards),
        forward: segment.relationship.startNodeElementId === segment.start.elementId,
      })),
    };
  if (Object.getPrototypeOf(value) === Object.prototype) return properties(value, guards);
  // The driver's own classes, which all have a text.
  return (value as { toString(): string }).toString();
}

interface HasProperties {
  readonly properties: object;
}

const node = (value: HasProperties & { labels: string[] }, guards: Guards): ResultNode => ({
  kind: 'node',
  labels: value.labels.toSorted(),
  properties: properties(value.properties, guards),
});

const relationship = (value: HasProperties & { type: string }, guards: Guards): ResultRelationship => ({
  kind: 'relationship',
  type: value.type,
  properties: properties(value.properties, guards),
});

/** In the order of the names, which the server gives in any order. */
function properties(values: object, guards: Guards): Map<string, ResultValue> {
  return new Map(
    Object.entries(values)
      .map(([name, value]): [string, ResultValue] => [name, resultValue(value, guards)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
