import { csvText, spreadsheetText } from '../exporters/csv.js';
import { singleLine } from '../exporters/text.js';
import type { QueryResult, ResultPath, ResultValue } from '../model/query-result.js';
import { jsonDocument, jsonText } from './json.js';
import type { QueryFormat } from './query-format.js';

/** Cells of a table are cut at this width. */
const MAX_WIDTH = 60;

/** The rows of a query as text for standard output. */
export function queryText({ columns, rows }: QueryResult, format: QueryFormat): string {
  switch (format) {
    case 'json':
      return jsonDocument({ columns, rows: rows.map((row) => row.map(plain)) });
    case 'csv':
      return csvText([columns.map(spreadsheetText), ...rows.map((row) => row.map(csvCell))]);
    default:
      return table(columns, rows);
  }
}

/** As JSON has it. Integers above 2^53 become texts, because most readers of JSON would round them. */
function plain(value: ResultValue): unknown {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
  }
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(plain);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, plain(item)]));
  if (!('kind' in value)) return null;
  if (value.kind === 'node') return { labels: value.labels, properties: plain(value.properties) };
  if (value.kind === 'relationship') return { type: value.type, properties: plain(value.properties) };
  const { nodes, relationships } = value;
  return {
    nodes: nodes.map(plain),
    relationships: relationships.map((each) => ({
      type: each.type,
      forward: each.forward,
      properties: plain(each.properties),
    })),
  };
}

const isList = (value: ResultValue): value is readonly ResultValue[] => Array.isArray(value);

/** Lists of texts as in the other tables, with `; `; what is no single value, as JSON. */
function csvCell(value: ResultValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return spreadsheetText(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value) && value.every((item) => typeof item === 'string'))
    return spreadsheetText(value.join('; '));
  return spreadsheetText(jsonText(plain(value)));
}

function table(columns: readonly string[], rows: QueryResult['rows']): string {
  const cells = [
    columns.map((name) => cut(singleLine(name))),
    ...rows.map((row) => row.map((value) => cut(shown(value)))),
  ];
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => width(row[i]!))));
  const isNumeric = columns.map((_, i) =>
    rows.every((row) => ['bigint', 'number'].includes(typeof row[i]) || row[i] === null),
  );
  const lines = cells.map((row) =>
    row
      .map((cell, i) => {
        const space = ' '.repeat(widths[i]! - width(cell));
        return isNumeric[i] && rows.length > 0 ? `${space}${cell}` : `${cell}${space}`;
      })
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((each) => '-'.repeat(each)).join('  ');
  return [lines[0], rule, ...lines.slice(1)].map((line) => `${line}\n`).join('');
}

/** A value for people; texts inside of others are quoted. */
function shown(value: ResultValue, inside = false): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return inside ? `'${singleLine(value)}'` : singleLine(value);
  if (typeof value === 'number') return Number.isInteger(value) ? `${value}.0` : String(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map((item) => shown(item, true)).join(', ')}]`;
  if (value instanceof Map)
    return `{${[...value].map(([key, item]) => `${singleLine(key)}: ${shown(item, true)}`).join(', ')}}`;
  if (!('kind' in value)) return '';
  if (value.kind === 'node') return `(:${value.labels.join(':')} ${named(value.properties)})`;
  return value.kind === 'relationship' ? `[:${value.type} ${shown(value.properties)}]` : pathShown(value);
}

/** What a node is called; its id where it has no name. */
const named = (properties: ReadonlyMap<string, ResultValue>): string =>
  shown(properties.get('label') ?? properties.get('id') ?? '', true);

function pathShown({ nodes, relationships }: ResultPath): string {
  const steps = relationships.map(
    ({ type, forward }, i) =>
      `${forward ? '-' : '<-'}[:${type}]${forward ? '->' : '-'}${shown(nodes[i + 1]!)}`,
  );
  return `${shown(nodes[0]!)}${steps.join('')}`;
}

/** Characters of East Asian scripts and emoji take two places on a terminal, combining marks none. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const places = (character: string): number =>
  /\p{M}|\p{Cf}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;

const width = (text: string): number => {
  // Most texts are plain.
  if (/^[\u0020-\u007e\u00a1-\u02ff]*$/.test(text)) return text.length;
  return [...text].reduce((sum, character) => sum + places(character), 0);
};

function cut(text: string): string {
  if (width(text) <= MAX_WIDTH) return text;
  let taken = 0;
  let result = '';
  for (const character of text) {
    taken += places(character);
    if (taken >= MAX_WIDTH) break;
    result += character;
  }
  return `${result}…`;
}
