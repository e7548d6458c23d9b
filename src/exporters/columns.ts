import { INTEGER_ATTRIBUTES, type AttributeValue } from '../model/graph-schema.js';
import { decimalsOf, decimalText } from './numbers.js';
import { compareText, withoutForbidden } from './text.js';

/** `strings` is a list. A column whose values are of different types is `string`. */
export type ColumnType = 'integer' | 'double' | 'boolean' | 'string' | 'strings';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

/** The values of one node or edge by column name. Later pairs of one name replace earlier ones. */
export type Row = ReadonlyMap<string, AttributeValue>;

const INTEGERS: ReadonlySet<string> = new Set([...INTEGER_ATTRIBUTES, 'modularity_class', 'componentnumber']);
const MAX_INTEGER = 2 ** 31 - 1;

/** Names with a meaning of their own in GEXF, GraphML or their readers. */
const RESERVED: ReadonlySet<string> = new Set(
  'id label source target type weight key networkx_key timeset x y z size r g b color viz start end pid parents spells'.split(
    ' ',
  ),
);

/** The column for an attribute; attributes named like a field of the format get a prefix. */
export function columnName(attribute: string): string {
  const name = withoutForbidden(attribute);
  return name === '' || RESERVED.has(name.toLowerCase()) ? `attribute_${name}` : name;
}

/** The columns of a table, by name, each with the narrowest type that holds all its values. */
export function columnsOf(items: Iterable<{ readonly row: Row }>): Column[] {
  const types = new Map<string, ColumnType>();
  for (const { row } of items) {
    for (const [name, value] of row) {
      const type = typeOf(name, value);
      if (type === undefined) continue;
      const known = types.get(name);
      types.set(name, known === undefined ? type : joined(known, type));
    }
  }
  return [...types].map(([name, type]) => ({ name, type })).sort((a, b) => compareText(a.name, b.name));
}

/** A value as text of its column; undefined when there is nothing to write. */
export function valueText(
  column: Column,
  value: AttributeValue | undefined,
  list: (values: readonly string[]) => string,
): string | undefined {
  if (value === undefined || typeOf(column.name, value) === undefined) return undefined;
  if (typeof value === 'number') {
    return decimalText(value, decimalsOf(column.name));
  }
  if (typeof value === 'object' && value !== null) {
    return column.type === 'strings' ? list(value) : value.join('; ');
  }
  return String(value);
}

/** Undefined for what is not written: null, an empty text or list, a number that is none. */
function typeOf(name: string, value: AttributeValue): ColumnType | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value === 'string') return withoutForbidden(value) === '' ? undefined : 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'object') return value.length === 0 ? undefined : 'strings';
  if (!Number.isFinite(value)) return undefined;
  return INTEGERS.has(name) && Number.isInteger(value) && Math.abs(value) <= MAX_INTEGER
    ? 'integer'
    : 'double';
}

function joined(a: ColumnType, b: ColumnType): ColumnType {
  if (a === b) return a;
  const numbers = (a === 'integer' || a === 'double') && (b === 'integer' || b === 'double');
  return numbers ? 'double' : 'string';
}
