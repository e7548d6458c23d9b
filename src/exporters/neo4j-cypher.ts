import { doubleText, type Properties, type PropertyColumn, type PropertyValue } from './neo4j-properties.js';
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
  yield '// Uniqueness of the ids and full-text search. Safe to run twice.\n';
  for (const statement of [...CREATE_CONSTRAINTS, ...CREATE_FULLTEXT_INDEXES, AWAIT_INDEXES]) {
    yield `${statement};\n`;
  }
}

/** The constraints and all data as statements for a running server. Safe to run twice. */
export function* loadScript({ nodes, relationships }: Neo4jGraph): Generator<string> {
  yield* schemaScript();
  for (const { kind, columns, rows } of nodes) {
    yield* statements(mergeNodes(kind), rows(), ({ id, properties }) => [
      ['id', textLiteral(id)],
      ['properties', mapLiteral(columns, properties)],
    ]);
  }
  for (const table of relationships) {
    const { columns, rows } = table;
    yield* statements(mergeRelationships(table), rows(), ({ source, target, properties }) => [
      ['source', textLiteral(source)],
      ['target', textLiteral(target)],
      ['properties', mapLiteral(columns, properties)],
    ]);
  }
}

type Entry = readonly [name: string, literal: string];

function* statements<T>(
  merge: string,
  rows: Iterable<T>,
  entries: (row: T) => readonly Entry[],
): Generator<string> {
  let count = 0;
  let length = 0;
  for (const row of rows) {
    const literal = entriesLiteral(entries(row));
    yield count === 0 ? 'UNWIND [\n' : ',\n';
    yield literal;
    count += 1;
    length += literal.length;
    if (count < MAX_ROWS && length < MAX_LENGTH) continue;
    yield `\n] AS row\n${merge};\n`;
    count = 0;
    length = 0;
  }
  if (count > 0) yield `\n] AS row\n${merge};\n`;
}

/** Every column is named, those without a value as null: so a value that went away since the last run is removed. */
function mapLiteral(columns: readonly PropertyColumn[], properties: Properties): string {
  return entriesLiteral(columns.map(({ name }) => [name, valueLiteral(properties.get(name))]));
}

const entriesLiteral = (entries: readonly Entry[]): string =>
  `{${entries.map(([name, literal]) => `${name}:${literal}`).join(',')}}`;

function valueLiteral(value: PropertyValue | undefined): string {
  if (value === undefined) return 'null';
  if (typeof value === 'string') return textLiteral(value);
  if (typeof value === 'object') return `[${value.map(textLiteral).join(',')}]`;
  return typeof value === 'number' ? doubleText(value) : String(value);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ["'", "\\'"],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/**
 * A string literal. Cypher decodes `\uXXXX` anywhere in a query before it looks at anything else, in some versions
 * even after an escaped backslash; so where the text itself has a backslash before a `u`, the literal is cut in two.
 */
export function textLiteral(text: string): string {
  const escaped = text
    .replace(/[\\'\p{Cc}\p{Zl}\p{Zp}\uFEFF]/gu, (char) => ESCAPES.get(char) ?? unicodeEscape(char))
    .replace(/\\\\u/g, "\\\\' + 'u");
  return `'${escaped}'`;
}

const unicodeEscape = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
