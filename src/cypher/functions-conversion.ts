import { define, wrongType, type Definition } from './function.js';
import { floatText } from './operators.js';
import { isList, type Value } from './values.js';

/** What a value becomes; null for one that cannot become it, undefined for one of a type that never can. */
type Conversion = (value: Value) => Value | undefined;

/** Each as `toX`, as `toXOrNull`, which takes all types, and as `toXList`. */
const conversions = (name: string, takes: string, convert: Conversion): Definition[] => [
  define(name, 1, ([value], site) => convert(value!) ?? refused(name, takes, value!, convert, site)),
  define(`${name}OrNull`, 1, ([value]) => convert(value!) ?? null),
  define(`${name}List`, 1, ([value], site) =>
    isList(value!)
      ? value.map((item) => (item === null ? null : (convert(item) ?? null)))
      : wrongType(`${name}List`, 'a list', value!, site),
  ),
];

function refused(
  name: string,
  takes: string,
  value: Value,
  convert: Conversion,
  site: Parameters<typeof wrongType>[3],
): null {
  return convert(value) === undefined ? wrongType(name, takes, value, site) : null;
}

export const CONVERSION_FUNCTIONS: readonly Definition[] = [
  ...conversions('toInteger', 'a number, string or boolean', (value) => {
    if (typeof value === 'bigint') return value;
    if (typeof value === 'boolean') return value ? 1n : 0n;
    if (typeof value === 'number') return truncated(value);
    return typeof value === 'string' ? integerOf(value) : undefined;
  }),
  ...conversions('toFloat', 'a number or string', (value) => {
    if (typeof value === 'bigint' || typeof value === 'number') return Number(value);
    return typeof value === 'string' ? floatOf(value) : undefined;
  }),
  ...conversions('toBoolean', 'a string, integer or boolean', (value) => {
    if (typeof value === 'boolean') return value;
    if (typeof value === 'bigint') return value !== 0n;
    if (typeof value !== 'string') return undefined;
    const word = value.trim().toLowerCase();
    return word === 'true' ? true : word === 'false' ? false : null;
  }),
  ...conversions('toString', 'a string, number or boolean', (value) => {
    if (typeof value === 'number') return floatText(value);
    if (typeof value === 'string') return value;
    return typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : undefined;
  }),
];

function truncated(value: number): bigint | null {
  return Number.isFinite(value) ? BigInt.asIntN(64, BigInt(Math.trunc(value))) : null;
}

function integerOf(text: string): bigint | null {
  if (/^[+-]?\d+$/.test(text)) {
    const value = BigInt(text.replace('+', ''));
    return BigInt.asIntN(64, value) === value ? value : null;
  }
  // Other than those of floats, texts of integers have no spaces around them.
  const value = text === text.trim() ? floatOf(text) : null;
  return value === null ? null : truncated(value);
}

function floatOf(text: string): number | null {
  return /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(text) ? Number(text) : null;
}
