import { describe, expect, it } from 'vitest';
import { RepeatFilter } from '../../src/structures/repeat-filter.js';
import { hashSequence, SequenceTable } from '../../src/structures/sequence-table.js';

/** Pseudo-random sequences of one to four small integers, with repeats. */
function sequences(count: number): number[][] {
  let state = 1;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, () => Array.from({ length: 1 + draw(4) }, () => draw(12)));
}

describe('SequenceTable', () => {
  it('numbers like a map of strings', () => {
    const table = new SequenceTable();
    const numbers = new Map<string, number>();
    for (const sequence of sequences(20_000)) {
      const key = sequence.join();
      expect(table.find(sequence, sequence.length)).toBe(numbers.get(key) ?? -1);
      if (!numbers.has(key)) numbers.set(key, numbers.size);
      expect(table.add(sequence, sequence.length)).toBe(numbers.get(key));
    }
    expect(table.size).toBe(numbers.size);
    for (const [key, number] of numbers) expect(table.sequence(number).join()).toBe(key);
  });

  it('tells sequences of one hash apart', () => {
    const table = new SequenceTable();
    expect([table.add([1], 1, 7), table.add([2], 1, 7), table.add([1, 2], 2, 7)]).toEqual([0, 1, 2]);
    expect([table.find([2], 1, 7), table.find([3], 1, 7)]).toEqual([1, -1]);
  });

  it('takes the start of a longer buffer', () => {
    const table = new SequenceTable();
    table.add([4, 5, 6], 2);
    expect(table.find([4, 5], 2)).toBe(0);
    expect(table.find([4, 5, 6], 3)).toBe(-1);
  });
});

describe('RepeatFilter', () => {
  it('knows every repeated hash, and of the others it takes few for repeated', () => {
    const filter = new RepeatFilter(4000);
    const once = Array.from({ length: 2000 }, (_, at) => hashSequence([at], 1));
    const repeated = Array.from({ length: 1000 }, (_, at) => hashSequence([at, 1], 2));
    for (const hash of [...once, ...repeated, ...repeated]) filter.add(hash);
    expect(repeated.every((hash) => filter.hasRepeated(hash))).toBe(true);
    expect(once.filter((hash) => filter.hasRepeated(hash)).length).toBeLessThan(300);
  });
});
