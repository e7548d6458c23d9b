import type { Accumulator } from './aggregates.js';
import type { Evaluate, Operator } from './compiler.js';
import { compareValues } from './order.js';
import { groupKey, type Value } from './values.js';

/** Lets each combination of values pass once. */
export function distinct(slots: readonly number[]): Operator {
  return (next) => {
    const seen = new Set<string>();
    return {
      push(frame) {
        const key = slots.map((slot) => groupKey(frame[slot]!)).join('|');
        if (seen.has(key)) return true;
        seen.add(key);
        return next.push(frame);
      },
      end: next.end,
    };
  };
}

/** Leaves out the first rows, and all after a number of them. */
export function slice(skip: number, limit: number): Operator {
  return (next) => {
    let place = 0;
    return {
      push(frame) {
        place += 1;
        if (place <= skip) return true;
        if (place > skip + limit) return false;
        return next.push(frame) && place < skip + limit;
      },
      end: next.end,
    };
  };
}

export interface SortKey {
  readonly value: Evaluate;
  readonly descending: boolean;
}

interface SortedRow {
  readonly keys: readonly Value[];
  readonly values: readonly Value[];
}

/**
 * Sorts rows, equal ones in the order in which they came.
 * @param slots what a row consists of from here on
 * @param most how many are wanted; of more, the last are let go along the way
 */
export function sort(keys: readonly SortKey[], slots: readonly number[], most: number): Operator {
  const compare = (a: SortedRow, b: SortedRow): number => {
    for (let at = 0; at < keys.length; at += 1) {
      const order = compareValues(a.keys[at]!, b.keys[at]!);
      if (order !== 0) return keys[at]!.descending ? -order : order;
    }
    return 0;
  };
  // The sort is stable, so that those let go are the last of all so far.
  const keep = 2 * most + 1000;
  return (next) => {
    let rows: SortedRow[] = [];
    return {
      push(frame) {
        rows.push({
          keys: keys.map(({ value }) => value(frame)),
          values: slots.map((slot) => frame[slot]!),
        });
        if (rows.length > keep) rows = rows.sort(compare).slice(0, most);
        return most > 0;
      },
      end(frame) {
        for (const { values } of rows.sort(compare)) {
          for (const [i, slot] of slots.entries()) frame[slot] = values[i]!;
          if (!next.push(frame)) break;
        }
        next.end(frame);
      },
    };
  };
}

/** An aggregating function of one call. */
export interface Aggregation {
  readonly start: () => Accumulator;
  /** What is added for a row; null adds nothing. */
  readonly value: Evaluate;
  readonly distinct: boolean;
  /** Where the result goes. */
  readonly slot: number;
}

interface Group {
  readonly values: readonly Value[];
  readonly accumulators: readonly Accumulator[];
  readonly seen: readonly (Set<string> | null)[];
}

/** Brings rows with equal keys together, in the order in which each group was met; without keys all are one group. */
export function group(
  keys: readonly { readonly value: Evaluate; readonly slot: number }[],
  aggregations: readonly Aggregation[],
): Operator {
  const open = (values: readonly Value[]): Group => ({
    values,
    accumulators: aggregations.map(({ start }) => start()),
    seen: aggregations.map((aggregation) => (aggregation.distinct ? new Set() : null)),
  });
  return (next) => {
    const groups = new Map<string, Group>();
    if (keys.length === 0) groups.set('', open([]));
    return {
      push(frame) {
        const values = keys.map(({ value }) => value(frame));
        const key = values.length === 1 ? groupKey(values[0]!) : values.map(groupKey).join('|');
        let found = groups.get(key);
        if (found === undefined) groups.set(key, (found = open(values)));
        for (let at = 0; at < aggregations.length; at += 1) {
          const value = aggregations[at]!.value(frame);
          if (value === null || isKnown(found.seen[at]!, value)) continue;
          found.accumulators[at]!.add(value);
        }
        return true;
      },
      end(frame) {
        for (const { values, accumulators } of groups.values()) {
          for (const [at, { slot }] of keys.entries()) frame[slot] = values[at]!;
          for (const [at, { slot }] of aggregations.entries()) frame[slot] = accumulators[at]!.result();
          if (!next.push(frame)) break;
        }
        next.end(frame);
      },
    };
  };
}

function isKnown(seen: Set<string> | null, value: Value): boolean {
  if (seen === null) return false;
  const key = groupKey(value);
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}
