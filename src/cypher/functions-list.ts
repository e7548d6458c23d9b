import { CypherError } from './cypher-error.js';
import { define, wrongType, type CallSite, type Definition } from './function.js';
import { isList, isMap, isNumber, type Value } from './values.js';

/** Longer lists would only exhaust the memory. */
const MAX_RANGE = 10_000_000;

export const LIST_FUNCTIONS: readonly Definition[] = [
  [
    'coalesce',
    { arity: [1, Infinity], withNulls: true, call: (args) => args.find((arg) => arg !== null) ?? null },
  ],
  define('head', 1, ([value], site) => list('head', value!, site)[0] ?? null),
  define('last', 1, ([value], site) => list('last', value!, site).at(-1) ?? null),
  define('tail', 1, ([value], site) => list('tail', value!, site).slice(1)),
  define('isEmpty', 1, ([value], site) => {
    if (isList(value!) || typeof value === 'string') return value.length === 0;
    return isMap(value!) ? value.size === 0 : wrongType('isEmpty', 'a list, map or string', value!, site);
  }),
  define('range', [2, 3], ([from, to, step = 1n], site) =>
    range(integer('range', from!, site), integer('range', to!, site), integer('range', step, site), site),
  ),
];

function list(name: string, value: Value, site: CallSite): readonly Value[] {
  return isList(value) ? value : wrongType(name, 'a list', value, site);
}

function integer(name: string, value: Value, site: CallSite): bigint {
  if (typeof value === 'bigint') return value;
  return isNumber(value) && Number.isInteger(value)
    ? BigInt(value)
    : wrongType(name, 'integers', value, site);
}

/** Both ends are in it. */
function range(from: bigint, to: bigint, step: bigint, { at }: CallSite): bigint[] {
  if (step === 0n) throw new CypherError('the step of a range cannot be 0', at);
  const length = (to - from) / step + 1n;
  if (length > MAX_RANGE) throw new CypherError(`a range has at most ${MAX_RANGE} numbers`, at);
  if ((to - from) * step < 0n) return [];
  return Array.from({ length: Number(length) }, (_, i) => from + BigInt(i) * step);
}
