import { CypherError } from './cypher-error.js';
import { define, wrongType, type CallSite, type Definition } from './function.js';
import { isList, isNumber, type Value } from './values.js';

/** A function of one string. */
const ofString = (name: string, change: (text: string) => Value): Definition =>
  define(name, 1, ([text], site) => change(string(name, text!, site)));

export const STRING_FUNCTIONS: readonly Definition[] = [
  ...['toLower', 'lower'].map((name) => ofString(name, (text) => text.toLowerCase())),
  ...['toUpper', 'upper'].map((name) => ofString(name, (text) => text.toUpperCase())),
  ...['trim', 'btrim'].map((name) => ofString(name, (text) => trimmed(text, true, true))),
  ofString('ltrim', (text) => trimmed(text, true, false)),
  ofString('rtrim', (text) => trimmed(text, false, true)),
  ...['size', 'reverse'].map((name) => define(name, 1, ([value], site) => sizeOrReverse(name, value!, site))),
  ...['char_length', 'character_length'].map((name) => ofString(name, (text) => BigInt([...text].length))),
  define('replace', 3, ([text, search, put], site) => {
    const [from, to] = [string('replace', search!, site), string('replace', put!, site)];
    return string('replace', text!, site).replaceAll(from, () => to);
  }),
  define('split', 2, ([text, delimiter], site) => {
    const delimiters = isList(delimiter!) ? delimiter : [delimiter!];
    return split(
      string('split', text!, site),
      delimiters.map((each) => string('split', each, site)),
    );
  }),
  define('substring', [2, 3], ([text, start, length], site) => {
    const characters = [...string('substring', text!, site)];
    const from = count('substring', start!, site);
    const until = length === undefined ? characters.length : from + count('substring', length, site);
    return characters.slice(from, until).join('');
  }),
  define('left', 2, ([text, length], site) =>
    [...string('left', text!, site)].slice(0, count('left', length!, site)).join(''),
  ),
  define('right', 2, ([text, length], site) => {
    const characters = [...string('right', text!, site)];
    return characters.slice(Math.max(0, characters.length - count('right', length!, site))).join('');
  }),
];

/** Lengths count code points, as those of Neo4j do. */
function sizeOrReverse(name: string, value: Value, site: CallSite): Value {
  const isSize = name === 'size';
  if (isList(value)) return isSize ? BigInt(value.length) : value.toReversed();
  if (typeof value !== 'string') return wrongType(name, 'a list or a string', value, site);
  const characters = [...value];
  return isSize ? BigInt(characters.length) : characters.reverse().join('');
}

function string(name: string, value: Value, site: CallSite): string {
  return typeof value === 'string' ? value : wrongType(name, 'a string', value, site);
}

function count(name: string, value: Value, site: CallSite): number {
  if (!isNumber(value)) return wrongType(name, 'an integer', value, site);
  if (value < 0) throw new CypherError(`${name} cannot count ${value} characters`, site.at);
  return Math.trunc(Number(value));
}

function trimmed(text: string, atStart: boolean, atEnd: boolean): string {
  let result = text;
  if (atStart) result = result.trimStart();
  return atEnd ? result.trimEnd() : result;
}

function split(text: string, delimiters: readonly string[]): string[] {
  let parts = [text];
  for (const delimiter of delimiters)
    parts = parts.flatMap((part) => (delimiter === '' ? [...part] : part.split(delimiter)));
  return parts;
}
