import { describe, expect, it } from 'vitest';
import type { Trace } from '../../src/model/traced.js';
import { TraceTable, type Traces } from '../../src/model/traces.js';

const FAR = 5_000_000_000;
const CONFIG: Trace = { by: 'config', input: 'a.txt', field: 'venue' };
const RULE: Trace = { by: 'rule', rule: 'keyphrases', from: ['title'] };

/** Two papers, the second of records far apart. */
function twoPapers(): [TraceTable, Traces, Traces] {
  const table = new TraceTable();
  table.begin(100);
  table.addText('title', 'a.txt', { start: 110, end: 120, normaliser: 'text' });
  table.addText('authors/0/printed', 'b.txt', { start: 40, end: 45, normaliser: 'html' });
  table.add('venue', CONFIG);
  const first = table.end();
  table.begin(FAR);
  table.addText('title', 'a.txt', { start: FAR + 1, end: FAR + 2, normaliser: 'text' });
  table.addText('authors/10/printed', 'a.txt', { start: 3, end: 4, normaliser: 'text' });
  return [table, first, table.end()];
}

const all = (traces: Traces): [string, Trace | undefined][] =>
  traces.paths().map((path) => [path, traces.get(path)]);

describe('TraceTable', () => {
  const expected: [string, Trace][][] = [
    [
      ['title', { by: 'text', file: 'a.txt', start: 110, end: 120, normaliser: 'text' }],
      ['authors/0/printed', { by: 'text', file: 'b.txt', start: 40, end: 45, normaliser: 'html' }],
      ['venue', CONFIG],
      ['topics', RULE],
    ],
    [
      ['title', { by: 'text', file: 'a.txt', start: FAR + 1, end: FAR + 2, normaliser: 'text' }],
      ['authors/10/printed', { by: 'text', file: 'a.txt', start: 3, end: 4, normaliser: 'text' }],
    ],
  ];

  it('gives back what was added, also where a file goes beyond 32 bits and one trace comes last', () => {
    const [, first, second] = twoPapers();
    first.addLast('topics', RULE);
    expect([all(first), all(second)]).toEqual(expected);
    expect(first.get('abstract')).toBeUndefined();
  });

  it('outlives the store', () => {
    const [table, first, second] = twoPapers();
    first.addLast('topics', RULE);
    const stored = JSON.parse(JSON.stringify([table.names(), first, second])) as [
      ReturnType<TraceTable['names']>,
      number[],
      number[],
    ];
    const again = TraceTable.of(stored[0]);
    expect([all(again.restore(stored[1])), all(again.restore(stored[2]))]).toEqual(expected);
  });

  it('finds paths at and below another', () => {
    const [, first, second] = twoPapers();
    expect(first.paths('authors/0')).toEqual(['authors/0/printed']);
    expect(second.paths('authors/1')).toEqual([]);
    expect(second.paths('title')).toEqual(['title']);
  });
});
