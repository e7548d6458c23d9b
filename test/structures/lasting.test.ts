import { constants, PerformanceObserver, type PerformanceEntry } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { lasting } from '../../src/structures/lasting.js';

/** Collections of the whole heap while a function runs. */
async function majorCollections(run: () => Promise<void>): Promise<number> {
  let count = 0;
  const kindOf = (entry: PerformanceEntry): unknown =>
    (entry as { detail?: { kind?: unknown } }).detail?.kind;
  const observer = new PerformanceObserver((list) => {
    count += list
      .getEntries()
      .filter((entry) => kindOf(entry) === constants.NODE_PERFORMANCE_GC_MAJOR).length;
  });
  observer.observe({ entryTypes: ['gc'] });
  await run();
  await setTimeout(50);
  observer.disconnect();
  return count;
}

const COLUMNS = 60;
const LENGTH = 2 ** 20;

async function keepColumns(make: () => Int32Array): Promise<void> {
  const kept: Int32Array[] = [];
  for (let column = 0; column < COLUMNS; column += 1) {
    kept.push(make().fill(column));
    await setTimeout(1);
  }
  expect(kept.map((column) => column[LENGTH - 1])).toEqual([...kept.keys()]);
}

it('columns that stay cause no collections of the whole heap; ordinary ones do', async () => {
  const ordinary = await majorCollections(() => keepColumns(() => new Int32Array(LENGTH)));
  const shared = await majorCollections(() => keepColumns(() => lasting(Int32Array, LENGTH)));
  expect(ordinary).toBeGreaterThan(1);
  expect(shared).toBeLessThan(ordinary);
});
