import { describe, expect, it } from 'vitest';
import { findPaperIds, isDataDoi } from '../../src/text/paper-id.js';
import { isPreprintServer } from '../../src/text/preprint-server.js';

const ids = (text: string): string[] => findPaperIds(text).map(({ scheme, id }) => `${scheme}:${id}`);

describe('findPaperIds', () => {
  it.each([
    ['see arXiv:1706.03762v5 for', ['arxiv:1706.03762']],
    ['see arXiv: 1706.03762.', ['arxiv:1706.03762']],
    ['at https://arxiv.org/abs/1706.03762, and', ['arxiv:1706.03762']],
    ['(arxiv.org/pdf/2301.00001v2.pdf)', ['arxiv:2301.00001']],
    [
      'improves on hep-th/9901001 and arXiv:math.CO/0703456',
      ['arxiv:hep-th/9901001', 'arxiv:math.co/0703456'],
    ],
    ['[arXiv:0704.0001]', ['arxiv:0704.0001']],
    ['doi:10.1145/3292500.3330701.', ['doi:10.1145/3292500.3330701']],
    ['(https://doi.org/10.1038/nature14539)', ['doi:10.1038/nature14539']],
    ['(see 10.1016/S0140-6736(20)30183-5)', ['doi:10.1016/s0140-6736(20)30183-5']],
    ['DOI: 10.48550/arXiv.1706.03762', ['arxiv:1706.03762']],
  ])('reads %j', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  it.each([
    'version 1706.03762 of the data',
    'arXiv:9999.99999',
    'arXiv has 2,000,000 papers',
    'a rate of 10.1234/s',
    'doi:10.5281/zenodo.1234567',
    'https://github.com/a/1706.03762',
    'x10.1145/3292500',
  ])('finds none in %j', (text) => {
    expect(ids(text)).toEqual([]);
  });

  it('gives the printed range', () => {
    const text = 'As in (arXiv:1706.03762v5; doi:10.1145/1.2).';
    expect(findPaperIds(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'arXiv:1706.03762v5',
      'doi:10.1145/1.2',
    ]);
  });

  it('tells DOIs of data from those of papers', () => {
    expect(['10.5281/zenodo.1', '10.6084/m9.figshare.1', '10.1145/1.2'].map(isDataDoi)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

it('knows the numbers that dblp prints behind CoRR', () => {
  expect(findPaperIds('CoRR abs/1706.03762 (2017)')).toMatchObject([{ scheme: 'arxiv', id: '1706.03762' }]);
  expect(findPaperIds('decorr abs/1706.03762')).toEqual([]);
  expect(isPreprintServer('CoRR abs/1706.03762 (2017)')).toBe(true);
  expect(isPreprintServer('CoRR Journal')).toBe(false);
});
