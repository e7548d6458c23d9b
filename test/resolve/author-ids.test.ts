import { describe, expect, it } from 'vitest';
import { authorIds, type IdSource } from '../../src/resolve/author-ids.js';
import { cpuTimer } from '../support/cpu-time.js';

const source = (key: string, at: number, mentions = 1, ids: IdSource['ids'] = new Map()): IdSource => ({
  key,
  mentions,
  first: `mention:${String(at).padStart(6, '0')}`,
  ids,
});

describe('ids of authors', () => {
  it('number the bearers of a name by their papers, and skip numbers that are names', () => {
    expect(
      authorIds([
        source('wei wang', 0),
        source('wei wang', 1, 5),
        source('wei wang 2', 2, 9),
        source('wei wang', 3),
      ]),
    ).toEqual([
      'author:name:wei-wang-3',
      'author:name:wei-wang',
      'author:name:wei-wang-2',
      'author:name:wei-wang-4',
    ]);
  });

  it('are the best identifier of those who have one, once', () => {
    const ids = new Map([['orcid', new Map([['0000-0002-1825-0097', 1]])]]);
    expect(authorIds([source('ada ek', 0, 1, ids), source('ada ek', 1, 2, ids)])).toEqual([
      'author:name:ada-ek',
      'author:orcid:0000-0002-1825-0097',
    ]);
  });

  it('take a name with very many bearers', () => {
    const time = cpuTimer();
    // To try all numbers for each took a quarter of a minute.
    const ids = authorIds(Array.from({ length: 10_000 }, (_, at) => source('wei wang', at)));
    expect(ids.at(-1)).toBe('author:name:wei-wang-10000');
    expect(time()).toBeLessThan(5000);
  });
});
