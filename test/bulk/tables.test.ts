/** Ids as numbers, and texts in order, against the maps and sorts of the language. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GrowingColumn } from '../../src/structures/growing-column.js';
import { IdTable } from '../../src/bulk/id-table.js';
import { createRandom } from '../../src/network/random.js';
import { packTexts, sortedOrder, textAt } from '../../src/structures/packed-texts.js';

function intern(table: IdTable, text: string): number {
  const bytes = Buffer.from(`<${text}>`);
  return table.intern(bytes, 1, bytes.length - 1);
}

const numbers = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, index) => index);

const MAGIC = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  '1',
  '01',
  '',
  ' ',
  '0',
  '00',
];

const id = fc.oneof(
  fc.constantFrom(...MAGIC, '9007199254740992', '9007199254740993', '999999999999999', '1000000000000000'),
  fc.nat().map((number) => `https://openalex.org/A${number}`),
  fc.tuple(fc.string({ maxLength: 3 }), fc.nat(99)).map(([prefix, number]) => `${prefix}${number}`),
  fc.string({ unit: 'binary', maxLength: 9 }).map((text) => text.toWellFormed()),
);

describe('the table of ids', () => {
  it('I-14 numbers ids as a map does, and gives them back', () => {
    fc.assert(
      fc.property(fc.array(id, { maxLength: 200 }), (ids) => {
        const table = new IdTable();
        const map = new Map<string, number>();
        for (const text of ids) {
          if (!map.has(text)) map.set(text, map.size);
          expect(intern(table, text)).toBe(map.get(text));
        }
        expect(table.size).toBe(map.size);
        const packed = packTexts(table, numbers(table.size));
        expect([...map.keys()]).toEqual(Array.from({ length: table.size }, (_, at) => textAt(packed, at)));
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('holds a hundred thousand ids of three kinds', () => {
    const table = new IdTable();
    const count = 100_000;
    const text = (index: number): string =>
      index % 3 === 0
        ? `W${index}`
        : index % 3 === 1
          ? `Ada ${index}th Lovelace`
          : `a${index % 1000}/${index}`;
    for (const round of [1, 2])
      for (let index = 0; index < count; index++)
        if (intern(table, text(index)) !== index)
          expect.fail(`round ${round}: ${text(index)} is not ${index}`);
    expect(table.size).toBe(count);
  });
});

describe('texts in order', () => {
  const orderOf = (texts: readonly string[]): string[] => {
    const bytes = texts.map((text) => Buffer.from(text));
    const source = {
      lengthOf: (index: number) => bytes[index]!.length,
      write: (index: number, into: Uint8Array, at: number) => {
        into.set(bytes[index]!, at);
        return at + bytes[index]!.length;
      },
    };
    return Array.from(sortedOrder(packTexts(source, numbers(texts.length))), (number) => texts[number]!);
  };
  const byBytes = (texts: readonly string[]): string[] =>
    [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));

  it('are those that a sort by bytes gives', () => {
    const text = fc.oneof(id, fc.constantFrom('a', 'a\0', 'a\0\0', 'aaaa', 'aaaab', 'aaaa\0', 'aaaaaaaa\0'));
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 300 }), (texts) => {
        expect(orderOf(texts)).toEqual(byBytes(texts));
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it('are sorted by 16 bits at a time when they are many', () => {
    const random = createRandom(4);
    const texts = [...new Set(Array.from({ length: 70_000 }, () => `A${Math.floor(random() * 1e9)}`))];
    expect(orderOf(texts)).toEqual(byBytes(texts));
  });
});

describe('a growing column', () => {
  it('gives back what was pushed, across pages, once', () => {
    const column = new GrowingColumn();
    const values = Array.from({ length: 140_000 }, (_, index) => index * 3);
    for (const value of values) column.push(value);
    expect(column.length).toBe(values.length);
    expect(Array.from(column.take())).toEqual(values);
    expect(column.length).toBe(0);
    expect(column.take()).toHaveLength(0);
  });
});
