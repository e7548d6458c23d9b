import { CypherError } from './cypher-error.js';
import { within64Bits } from './operators.js';
import { compareValues } from './order.js';
import { isNumber, typeName, type Value } from './values.js';

/** Collects the values of a group; nulls are never handed to it. */
export interface Accumulator {
  add(value: Value): void;
  result(): Value;
}

/** Aggregating functions by their names in lower case. The number says how many arguments they take. */
export const AGGREGATES: ReadonlyMap<string, { arguments: number; start: (at: number) => Accumulator }> =
  new Map([
    ['count', { arguments: 1, start: count }],
    ['collect', { arguments: 1, start: collect }],
    ['sum', { arguments: 1, start: sum }],
    ['avg', { arguments: 1, start: average }],
    ['min', { arguments: 1, start: () => extreme(-1) }],
    ['max', { arguments: 1, start: () => extreme(1) }],
    ['stdev', { arguments: 1, start: (at: number) => deviation(1, at) }],
    ['stdevp', { arguments: 1, start: (at: number) => deviation(0, at) }],
    ['percentilecont', { arguments: 2, start: (at: number) => percentile(interpolated, at) }],
    ['percentiledisc', { arguments: 2, start: (at: number) => percentile(nearest, at) }],
  ]);

function count(): Accumulator {
  let rows = 0;
  return { add: () => void (rows += 1), result: () => BigInt(rows) };
}

function collect(): Accumulator {
  const values: Value[] = [];
  return { add: (value) => void values.push(value), result: () => values };
}

function sum(at: number): Accumulator {
  let integers = 0n;
  const floats = exactSum();
  let onlyIntegers = true;
  return {
    add(value) {
      if (typeof value === 'bigint') integers += value;
      else {
        onlyIntegers = false;
        floats.add(number(value, 'sum', at));
      }
    },
    result: () => (onlyIntegers ? within64Bits(integers, at) : floats.sum() + Number(integers)),
  };
}

function average(at: number): Accumulator {
  let rows = 0;
  const total = exactSum();
  return {
    add(value) {
      rows += 1;
      total.add(number(value, 'avg', at));
    },
    result: () => (rows === 0 ? null : total.sum() / rows),
  };
}

function extreme(sign: 1 | -1): Accumulator {
  let best: Value = null;
  return {
    add(value) {
      if (best === null || sign * compareValues(value, best) > 0) best = value;
    },
    result: () => best,
  };
}

/** Of a sample (`less` = 1) or a population (`less` = 0), by Welford's method. */
function deviation(less: 0 | 1, at: number): Accumulator {
  let rows = 0;
  let mean = 0;
  let squares = 0;
  return {
    add(value) {
      const x = number(value, 'stDev', at);
      rows += 1;
      const step = x - mean;
      mean += step / rows;
      squares += step * (x - mean);
    },
    result: () => (rows === 0 ? null : rows <= less ? 0 : Math.sqrt(squares / (rows - less))),
  };
}

type Pick = (sorted: readonly Value[], share: number) => Value;

/** Takes pairs of a value and the share that is asked for. */
function percentile(pick: Pick, at: number): Accumulator {
  const values: Value[] = [];
  let share = 0;
  return {
    add(pair) {
      const [value, wanted] = pair as readonly Value[];
      number(value!, 'percentile', at);
      share = number(wanted!, 'percentile', at);
      if (!(share >= 0 && share <= 1))
        throw new CypherError('a percentile is a number between 0.0 and 1.0', at);
      values.push(value!);
    },
    result: () => (values.length === 0 ? null : pick(values.sort(compareValues), share)),
  };
}

const interpolated: Pick = (sorted, share) => {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const [low, high] = [Number(sorted[below]), Number(sorted[Math.ceil(place)])];
  return low + (high - low) * (place - below);
};

const nearest: Pick = (sorted, share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;

function number(value: Value, name: string, at: number): number {
  if (!isNumber(value)) throw new CypherError(`${name} takes numbers, not ${typeName(value)}`, at);
  return Number(value);
}

/** Neumaier's summation, so that the order of the rows shows in no digit that matters. */
function exactSum(): { add(value: number): void; sum(): number } {
  let total = 0;
  let lost = 0;
  return {
    add(value) {
      const next = total + value;
      lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
      total = next;
    },
    sum: () => (Number.isFinite(total) ? total + lost : total),
  };
}
