import { doubleText, type Properties, type PropertyColumn, type PropertyType } from './neo4j-properties.js';
import {
  AWAIT_INDEXES,
  CREATE_CONSTRAINTS,
  CREATE_FULLTEXT_INDEXES,
  mergeNodes,
  mergeRelationships,
} from './neo4j-queries.js';
import type { Neo4jGraph } from './neo4j-tables.js';

/** Rows and length at which a statement ends, so that a server can parse it in little memory. */
const MAX_ROWS = 500;
const MAX_LENGTH = 256 * 1024;

/** The constraints and full-text indexes, also for a database that the bulk importer filled. */
export function* schemaScript(): Generator<string> {
  yield '// Unique ids and full-text search.\n';
  for (const statement of [...CREATE_CONSTRAINTS, ...CREATE_FULLTEXT_INDEXES, AWAIT_INDEXES]) {
    yield `${statement};\n`;
  }
}

/** Parts the values of a row, and the elements of a list. No value holds them: control characters are left out. */
const VALUE_DELIMITER = '\u001E';
const ELEMENT_DELIMITER = '\u001F';

/**
 * The constraints and all data as statements for a running server. Safe to run twice.
 *
 * A row is one string, cut up by the server. Literal maps would be the plain way, but Neo4j turns every literal of a
 * query into a parameter of its own before it plans: 500 rows as maps take it seconds, 500 strings are one parameter.
 */
export function* loadScript({ nodes, relationships }: Neo4jGraph): Generator<string> {
  yield '// The whole graph for a running server: cypher-shell -f load.cypher. Safe to run twice.\n';
  yield* schemaScript();
  for (const { kind, columns, rows } of nodes) {
    const ending = [rowExpression(['id'], columns), mergeNodes(kind)].join('\n');
    yield* statements(ending, rows(), ({ id, properties }) => rowText([id], columns, properties));
  }
  for (const table of relationships) {
    const { columns, rows } = table;
    const ending = [rowExpression(['source', 'target'], columns), mergeRelationships(table)].join('\n');
    yield* statements(ending, rows(), ({ source, target, properties }) =>
      rowText([source, target], columns, properties),
    );
  }
}

function* statements<T>(ending: string, rows: Iterable<T>, text: (row: T) => string): Generator<string> {
  let count = 0;
  let length = 0;
  for (const row of rows) {
    const literal = textLiteral(text(row));
    yield count === 0 ? 'UNWIND [\n' : ',\n';
    yield literal;
    count += 1;
    length += literal.length;
    if (count < MAX_ROWS && length < MAX_LENGTH) continue;
    yield `\n] AS line\n${ending};\n`;
    count = 0;
    length = 0;
  }
  if (count > 0) yield `\n] AS line\n${ending};\n`;
}

function rowText(
  ends: readonly string[],
  columns: readonly PropertyColumn[],
  properties: Properties,
): string {
  const values = columns.map(({ name }) => {
    const value = properties.get(name);
    if (value === undefined) return '';
    if (typeof value === 'object') return value.join(ELEMENT_DELIMITER);
    return typeof value === 'number' ? doubleText(value) : String(value);
  });
  return [...ends, ...values].join(VALUE_DELIMITER);
}

/** Reads a line back as the map `row`. Values that are missing become null, so that ones that went away are removed. */
function rowExpression(ends: readonly string[], columns: readonly PropertyColumn[]): string {
  const ids = ends.map((name, i) => `${name}: cell[${i}]`);
  const properties = columns.map(
    ({ name, type }, i) => `${name}: ${READ_CELL[type](`cell[${i + ends.length}]`)}`,
  );
  return [
    `WITH split(line, ${textLiteral(VALUE_DELIMITER)}) AS cell`,
    `WITH {${[...ids, `properties: {${properties.join(', ')}}`].join(', ')}} AS row`,
  ].join('\n');
}

const unlessEmpty = (cell: string, value: string): string =>
  `CASE ${cell} WHEN '' THEN null ELSE ${value} END`;

/** How a cell is read as a value of each type. The conversions give null for an empty cell by themselves. */
const READ_CELL: Readonly<Record<PropertyType, (cell: string) => string>> = {
  int: (cell) => `toInteger(${cell})`,
  double: (cell) => `toFloat(${cell})`,
  boolean: (cell) => `toBoolean(${cell})`,
  string: (cell) => unlessEmpty(cell, cell),
  'string[]': (cell) => unlessEmpty(cell, `split(${cell}, ${textLiteral(ELEMENT_DELIMITER)})`),
};

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\u', '\\\\\\u0075'],
  ['\\', '\\\\'],
  ["'", "\\'"],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/**
 * A string literal. Cypher may decode `\uXXXX` before it looks at anything else, escaped backslashes included; so where
 * the text itself has a backslash before a `u`, the `u` is what gets decoded.
 */
export function textLiteral(text: string): string {
  const escaped = text.replace(
    /\\u|[\\'\p{Cc}\p{Zl}\p{Zp}\uFEFF]/gu,
    (found) => ESCAPES.get(found) ?? unicodeEscape(found),
  );
  return `'${escaped}'`;
}

const unicodeEscape = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
