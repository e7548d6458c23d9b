import { CypherError } from './cypher-error.js';
import { define, wrongType, type CallSite, type Definition } from './function.js';
import { within64Bits } from './operators.js';
import { isNumber, type Value } from './values.js';

const toFloat = (name: string, compute: (x: number) => number): Definition =>
  define(name, 1, ([value], site) => compute(Number(number(name, value!, site))));

const constant = (name: string, value: number): Definition => define(name, 0, () => value);

export const NUMBER_FUNCTIONS: readonly Definition[] = [
  constant('e', Math.E),
  constant('pi', Math.PI),
  toFloat('ceil', Math.ceil),
  toFloat('floor', Math.floor),
  toFloat('sqrt', Math.sqrt),
  toFloat('exp', Math.exp),
  toFloat('log', Math.log),
  toFloat('log10', Math.log10),
  toFloat('sin', Math.sin),
  toFloat('cos', Math.cos),
  toFloat('tan', Math.tan),
  toFloat('asin', Math.asin),
  toFloat('acos', Math.acos),
  toFloat('atan', Math.atan),
  toFloat('cot', (x) => 1 / Math.tan(x)),
  toFloat('haversin', (x) => (1 - Math.cos(x)) / 2),
  toFloat('degrees', (x) => (x * 180) / Math.PI),
  toFloat('radians', (x) => (x * Math.PI) / 180),
  define('atan2', 2, ([y, x], site) =>
    Math.atan2(Number(number('atan2', y!, site)), Number(number('atan2', x!, site))),
  ),
  define('abs', 1, ([value], site) => {
    const given = number('abs', value!, site);
    if (typeof given === 'number') return Math.abs(given);
    return within64Bits(given < 0n ? -given : given, site.at);
  }),
  define('sign', 1, ([value], site) => BigInt(Math.sign(Number(number('sign', value!, site))))),
  define('isNaN', 1, ([value], site) => Number.isNaN(number('isNaN', value!, site))),
  define('round', [1, 2], ([value, places], site) => {
    const decimals = places === undefined ? 0 : Number(number('round', places, site));
    return round(Number(number('round', value!, site)), decimals, site);
  }),
];

function number(name: string, value: Value, site: CallSite): bigint | number {
  return isNumber(value) ? value : wrongType(name, 'a number', value, site);
}

/** Half goes towards plus infinity without decimals and away from zero with them, as in Neo4j. */
function round(value: number, decimals: number, { at }: CallSite): number {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 300)
    throw new CypherError('round takes a number of decimals from 0', at);
  if (!Number.isFinite(value)) return value;
  if (decimals === 0) return Math.floor(value + 0.5);
  // By the decimal digits of the number as it is written: 1.005 is rounded to 1.01.
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const shifted = Number(`${digits}e${Number(exponent) + decimals}`);
  const rounded = Number(`${Math.round(shifted)}e-${decimals}`);
  return value < 0 ? -rounded : rounded;
}
