import { describe, expect, it } from 'vitest';
import { RecordStore, SortedRecords } from '../../src/resolve/record-store.js';
import { extractFiles, ownSeeds } from '../support/listing.js';
import { prose, toyInput } from '../support/toy.js';

/** A record without what is no data: the way to trace a part of a text. */
const dataOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('RecordStore', () => {
  it('gives back every record of the samples, place by place', async () => {
    const records = await extractFiles(ownSeeds());
    const store = RecordStore.of(records);
    expect(store.length).toBe(records.length);
    for (const [index, record] of records.entries()) expect(store.at(index)).toEqual(dataOf(record));
    expect(store.at(records.length)).toBeUndefined();
  });

  it.each([
    ['letters of one byte', 'Gödel’s café'.replace('’', "'")],
    ['letters of two bytes', 'Жуковский'],
    ['astral characters', 'On 𝔽₂ and 🐟'],
    ['half a pair of surrogates', 'cut \ud83d'],
    ['nothing', ''],
    ['more than a chunk holds', prose('fish').repeat(10_000)],
  ])('keeps %s', (_, title) => {
    const records = toyInput([{ title }, { title: 'after', start: 9_007_199_254_740_000 }]);
    const store = RecordStore.of(records);
    expect(store.at(0)).toEqual(dataOf(records[0]));
    expect(store.at(0)!.record.title!.value).toBe(title);
    expect(store.at(1)!.record.source.start).toBe(9_007_199_254_740_000);
  });

  it('I-14 keeps members with magic names', () => {
    const [record] = toyInput([{ title: 'x' }]);
    const ids = Object.fromEntries(
      ['__proto__', 'constructor', 'toString'].map((scheme) => [scheme, record!.record.title!]),
    );
    const author = { printed: record!.record.title!, affiliations: [], ids };
    const store = RecordStore.of([{ ...record!, record: { ...record!.record, authors: [author] } }]);
    expect(Object.keys(store.at(0)!.record.authors[0]!.ids)).toEqual(Object.keys(ids));
    expect(({} as Record<string, unknown>)['value']).toBeUndefined();
  });

  it('is gone through by file and place, whatever the order of reading', () => {
    const toys = [
      { title: 'a', file: 'b.txt', start: 5 },
      { title: 'b', file: 'a.txt', start: 7 },
      { title: 'c', file: 'b.txt', start: 1 },
    ];
    const sorted = new SortedRecords(RecordStore.of(toyInput(toys)));
    const titles = Array.from({ length: sorted.length }, (_, index) => sorted.at(index)!.record.title!.value);
    expect(titles).toEqual(['b', 'c', 'a']);
  });
});
