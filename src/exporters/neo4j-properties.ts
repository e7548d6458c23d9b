import { INTEGER_ATTRIBUTES, type AttributeValue } from '../model/graph-schema.js';
import { DECIMALS, decimalsOf, decimalText, rounded } from './numbers.js';
import { compareText } from '../text/compare.js';
import { withoutForbidden } from './text.js';

/** A value of a property. Integers are `bigint`, so that they cannot turn into floats on the way. */
export type PropertyValue = string | boolean | number | bigint | readonly string[];
export type Properties = ReadonlyMap<string, PropertyValue>;

/** Types by the names that `neo4j-admin` gives them. */
export type PropertyType = 'int' | 'double' | 'boolean' | 'string' | 'string[]';

export interface PropertyColumn {
  readonly name: string;
  readonly type: PropertyType;
}

const INTEGERS: ReadonlySet<string> = new Set([...INTEGER_ATTRIBUTES, 'size']);
const MAX_INT = 2 ** 31 - 1;
const MAX_NAME_LENGTH = 64;

/**
 * An attribute's name as a property: camelCase, ASCII letters and digits, starting with a letter, at most 64 long. So
 * no text from the data can reach a header or a query as anything but a value.
 */
export function propertyName(attribute: string): string {
  const words = attribute.match(/[A-Za-z0-9]+/g) ?? [];
  const [first = '', ...others] = words;
  const start = /^[A-Za-z]/.test(first) ? first : `attribute${first}`;
  const name = start.charAt(0).toLowerCase() + start.slice(1) + others.map(capitalised).join('');
  return name.slice(0, MAX_NAME_LENGTH);
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What there is to write, by property name: absent are null, empty texts and lists, and numbers that are none. */
export function propertiesOf(
  attributes: Readonly<Record<string, AttributeValue>>,
): Map<string, PropertyValue> {
  const properties = new Map<string, PropertyValue>();
  for (const [attribute, value] of Object.entries(attributes)) {
    const name = propertyName(attribute);
    const property = propertyValue(name, value);
    if (property !== undefined) properties.set(name, property);
  }
  return properties;
}

/** An attribute's value as the property of a name; undefined where there is nothing to write. */
export function propertyValue(name: string, value: AttributeValue): PropertyValue | undefined {
  if (value === null) return undefined;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return withoutForbidden(value) || undefined;
  if (typeof value === 'object') {
    const texts = value.map(withoutForbidden).filter((text) => text !== '');
    return texts.length === 0 ? undefined : texts;
  }
  if (INTEGERS.has(name) && Number.isInteger(value) && Math.abs(value) <= MAX_INT) return BigInt(value);
  return rounded(value, decimalsOf(name)) ?? undefined;
}

/** The columns of some rows by name, each with the narrowest type that holds all its values. */
export function propertyColumns(rows: Iterable<Properties>): PropertyColumn[] {
  const types = new Map<string, PropertyType>();
  for (const properties of rows) {
    for (const [name, value] of properties) {
      const type = typeOf(value);
      types.set(name, joined(types.get(name) ?? type, type));
    }
  }
  return [...types].map(([name, type]) => ({ name, type })).sort((a, b) => compareText(a.name, b.name));
}

function typeOf(value: PropertyValue): PropertyType {
  if (typeof value === 'bigint') return 'int';
  if (typeof value === 'number') return 'double';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'string' ? 'string' : 'string[]';
}

function joined(a: PropertyType, b: PropertyType): PropertyType {
  if (a === b) return a;
  const numbers = (a === 'int' || a === 'double') && (b === 'int' || b === 'double');
  return numbers ? 'double' : 'string';
}

/** A row's value for a column, in the column's type. */
export function columnValue(properties: Properties, column: PropertyColumn): PropertyValue | undefined {
  const value = properties.get(column.name);
  if (value === undefined || typeOf(value) === column.type) return value;
  return column.type === 'double' ? Number(value) : asText(value);
}

function asText(value: PropertyValue): string {
  if (typeof value === 'object') return value.join('; ');
  return typeof value === 'number' ? decimalText(value, DECIMALS.share) : String(value);
}

/** A double in plain notation, or with an exponent where plain notation ends. */
export function doubleText(value: number): string {
  const text = decimalText(value, DECIMALS.share).replace('e+', 'E');
  return /[.E]/.test(text) ? text : `${text}.0`;
}
