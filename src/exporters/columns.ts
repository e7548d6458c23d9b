import { INTEGER_ATTRIBUTES, type AttributeValue } from '../model/graph-schema.js';
import { decimalsOf, decimalText } from './numbers.js';
import { withoutForbidden } from './text.js';

/** `strings` is a list. A column whose values are of different types is `string`. */
export type ColumnType = 'integer' | 'double' | 'boolean' | 'string' | 'strings';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

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

/** A column whose type follows from its values: the narrowest that holds them all. */
export class TypedColumn {
  /** Undefined as long as no value is to be written. */
  type: ColumnType | undefined;
  readonly name: string;
  private readonly integers: boolean;

  constructor(name: string) {
    this.name = name;
    this.integers = INTEGERS.has(name);
  }

  /** Whether no further value can change the type. */
  get isWidest(): boolean {
    return this.type === 'string';
  }

  see(value: AttributeValue | undefined): void {
    if (this.isWidest) return;
    const type = typeOf(value, this.integers);
    if (type !== undefined && type !== this.type)
      this.type = this.type === undefined ? type : joined(this.type, type);
  }
}

/**
 * A function that gives a value as text of a column; undefined when there is nothing to write.
 *
 * @param list how the format writes a list
 */
export function textOf(
  column: Column,
  list: (values: readonly string[]) => string,
): (value: AttributeValue | undefined) => string | undefined {
  const decimals = decimalsOf(column.name);
  const asList = column.type === 'strings' ? list : (values: readonly string[]) => values.join('; ');
  return (value) => {
    if (value === undefined || typeOf(value, false) === undefined) return undefined;
    if (typeof value === 'number') return decimalText(value, decimals);
    return typeof value === 'object' && value !== null ? asList(value) : String(value);
  };
}

/** Undefined for what is not written: null, an empty text or list, a number that is none. */
function typeOf(value: AttributeValue | undefined, integers: boolean): ColumnType | undefined {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return undefined;
    return integers && Number.isInteger(value) && Math.abs(value) <= MAX_INTEGER ? 'integer' : 'double';
  }
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'string') return withoutForbidden(value) === '' ? undefined : 'string';
  if (typeof value === 'boolean') return 'boolean';
  return value.length === 0 ? undefined : 'strings';
}

function joined(a: ColumnType, b: ColumnType): ColumnType {
  const numbers = (a === 'integer' || a === 'double') && (b === 'integer' || b === 'double');
  return numbers ? 'double' : 'string';
}
