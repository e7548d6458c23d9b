import { describe, expect, it } from 'vitest';
import { findStatus, findVenue, seriesNamed } from '../../src/text/venue.js';

const venue = (comment: string): string | null => {
  const found = findVenue(comment);
  return found && [found.series, found.year, found.track].filter((part) => part !== null).join(' / ');
};

describe('findVenue', () => {
  it.each([
    ['Findings of EMNLP 2022', 'EMNLP / 2022 / Findings'],
    ['EMNLP 2022 Findings', 'EMNLP / 2022 / Findings'],
    ['ACL2022-Findings', 'ACL / 2022 / Findings'],
    ['NAACL2022', 'NAACL / 2022'],
    ['Accepted to be published in COLING 2022', 'COLING / 2022'],
    ['9 pages, ICML 2023 (oral)', 'ICML / 2023 / oral'],
    ["NIPS'17", 'NeurIPS / 2017'],
    ["ICML'98", 'ICML / 1998'],
    ['Accepted by SIGGRAPH Asia 2023', 'SIGGRAPH / 2023'],
    ['Workshop at ICLR 2022', 'ICLR / 2022 / Workshop'],
    ['NeurIPS 2023 Workshop on Fish, 4 pages', 'NeurIPS / 2023 / Workshop on Fish'],
    ['Neural Information Processing Systems (NeurIPS 2023)', 'NeurIPS / 2023'],
    ['Findings of the Association for Computational Linguistics: EMNLP 2022', 'EMNLP / 2022 / Findings'],
    ['TMLR', 'TMLR'],
  ])('reads %j', (comment, expected) => {
    expect(venue(comment)).toBe(expected);
  });

  it.each([
    '9 main pages',
    'submitted to ICML 2023',
    'Under review as a conference paper at ICLR 2024',
    'a date of 2023',
    'in log 2020 scale',
    'github.com/acl/2022',
    'nipses 2017',
    '',
  ])('states none in %j', (comment) => {
    expect(venue(comment)).toBeNull();
  });

  it('gives the range of the name with its year', () => {
    const comment = 'Accepted at ICML 2023 (oral)';
    const { start, end } = findVenue(comment)!;
    expect(comment.slice(start, end)).toBe('ICML 2023');
  });
});

describe('seriesNamed', () => {
  it.each([
    ['www', 'WWW'],
    ['The Web Conference', 'WWW'],
    ['Proceedings of the AAAI Conference on Artificial Intelligence', 'AAAI'],
    ['ieee robotics and automation letters', 'RA-L'],
    ['TREC', 'TREC'],
    ['Journal of Fish', null],
  ])('takes %j as %j', (text, series) => {
    expect(seriesNamed(text)).toBe(series);
  });
});

describe('findStatus', () => {
  it.each([
    ['Preprint. Under review.', 'Preprint. Under review'],
    ['9 pages, under review', 'under review'],
    ['Work in progress', 'Work in progress'],
    ['To appear in ICML', 'To appear'],
    ['Submitted to ICML 2023', 'Submitted to ICML 2023'],
    ['9 pages', null],
  ])('reads %j', (comment, expected) => {
    const found = findStatus(comment);
    expect(found && comment.slice(found.start, found.end)).toBe(expected);
  });
});
