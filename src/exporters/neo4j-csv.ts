import type { OutputFile } from '../plugin.js';
import { inChunks } from './chunks.js';
import { RELATIONSHIP_TYPES } from './neo4j-tables.js';
import type { Neo4jGraph, NodeTable, RelationshipTable, RelationshipType } from './neo4j-tables.js';
import { doubleText, type Properties, type PropertyColumn, type PropertyValue } from './neo4j-properties.js';

/** Parts the elements of a list; no value holds it, because control characters are left out of values. */
const ARRAY_DELIMITER = '\u001F';
/** The same as the option of the importer is written. */
export const ARRAY_DELIMITER_OPTION = 'U+001F';

export const nodesFile = (kind: string): string => `nodes_${kind}.csv`;
export const relationshipsFile = (type: RelationshipType): string => `rels_${type}.csv`;

/**
 * The files of `neo4j-admin database import full`, each with its header in the first line, also when it has no rows:
 * so the command never depends on the data. All ids share one id space, because keys are unique in the graph.
 */
export function* csvFiles({ nodes, relationships }: Neo4jGraph): Generator<OutputFile> {
  for (const table of nodes) yield { name: nodesFile(table.kind), chunks: inChunks(nodeLines(table)) };
  for (const type of RELATIONSHIP_TYPES) {
    const tables = relationships.filter((table) => table.type === type);
    yield { name: relationshipsFile(type), chunks: inChunks(relationshipLines(tables)) };
  }
}

function* nodeLines({ columns, rows }: NodeTable): Generator<string> {
  yield line(['id:ID', ...headings(columns)]);
  for (const { id, properties } of rows()) yield line([quoted(id), ...cells(columns, properties)]);
}

function* relationshipLines(tables: readonly RelationshipTable[]): Generator<string> {
  yield line([':START_ID', ':END_ID', ...headings(tables[0]?.columns ?? [])]);
  for (const { columns, rows } of tables) {
    for (const { source, target, properties } of rows()) {
      yield line([quoted(source), quoted(target), ...cells(columns, properties)]);
    }
  }
}

const line = (parts: readonly string[]): string => `${parts.join(',')}\n`;

const headings = (columns: readonly PropertyColumn[]): string[] =>
  columns.map(({ name, type }) => `${name}:${type}`);

const cells = (columns: readonly PropertyColumn[], properties: Properties): string[] =>
  columns.map(({ name }) => {
    const value = properties.get(name);
    return value === undefined ? '' : cell(value);
  });

function cell(value: PropertyValue): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'object') return quoted(value.join(ARRAY_DELIMITER));
  return typeof value === 'number' ? doubleText(value) : String(value);
}

/** Backslashes are no escapes here. Line breaks become spaces: with them every file would be read by one thread. */
const quoted = (text: string): string => `"${text.replace(/\r\n|[\r\n]/g, ' ').replaceAll('"', '""')}"`;
