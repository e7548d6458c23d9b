import { describe, expect, it } from 'vitest';
import { findStatus } from '../../src/text/publication-status.js';
import { findVenue, findVenueOfField, seriesNamed } from '../../src/text/venue.js';

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
    ['Accepted by SIGGRAPH Asia 2023', 'SIGGRAPH Asia / 2023'],
    ['TMLR 11/2023', 'TMLR / 2023'],
    ['in ACL-IJCNLP 2021', 'ACL / 2021'],
    ['ESEC/FSE 2021', 'FSE / 2021'],
    ['AAAI-23', 'AAAI / 2023'],
    ['CVPR21', 'CVPR / 2021'],
    ['Accepted at CVPR 23.', 'CVPR / 2023'],
    ['JMLR 24, 12 pages', 'JMLR'],
    ['ICML 12 pages', 'ICML'],
    ['SIGIR-AP 2023', 'SIGIR-AP / 2023'],
    ['NeurIPS 2023 (D&B)', 'NeurIPS / 2023 / datasets and benchmarks track'],
    ['Journal of Machine Learning Research, 22(1), 2021', 'JMLR / 2021'],
    ['Journal of Machine Learning Research 24 (2023)', 'JMLR / 2023'],
    ['International Conference on Learning Representations (ICLR), 2019', 'ICLR / 2019'],
    ['2021 IEEE/CVF International Conference on Computer Vision (ICCV)', 'ICCV / 2021'],
    ['35th International Conference on Machine Learning, Stockholm, PMLR 80, 2018', 'ICML / 2018'],
    [
      'Workshop on Bayesian Deep Learning, NeurIPS 2018',
      'NeurIPS / 2018 / Workshop on Bayesian Deep Learning',
    ],
    ['2nd Workshop on Fish at COLING 2020', 'COLING / 2020 / 2nd Workshop on Fish'],
    ['ICML Workshop on Fish 2020', 'ICML / 2020 / Workshop on Fish'],
    ['NeurIPS 2019 Deep RL Workshop', 'NeurIPS / 2019 / Deep RL Workshop'],
    ['CVPRW 2020', 'CVPR / 2020 / Workshop'],
    ['Machine Learning for Health (ML4H) at NeurIPS 2019', 'NeurIPS / 2019 / ML4H'],
    ['Accepted as a long paper at ACL 2019', 'ACL / 2019 / long paper'],
    ['ACL 2020 (short)', 'ACL / 2020 / short paper'],
    ['Accepted (spotlight) at ICLR 2023', 'ICLR / 2023 / spotlight'],
    ['KDD 2020 Research Track', 'KDD / 2020 / research track'],
    ['EMNLP 2020 System Demonstrations', 'EMNLP / 2020 / system demonstrations'],
    ['LoG 2022', 'LoG / 2022'],
    ['Accepted by Pattern Recognition, 2022', 'Pattern Recognition / 2022'],
    ['Phys. Rev. D 76:013009,2007', 'Physical Review D / 2007'],
    ['An earlier version appeared at ICML 2019; accepted by JMLR', 'JMLR'],
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
    'Rejected from ICML 2020',
    'ICML 2020 submission',
    'under consideration at Pattern Recognition Letters',
    'a survey of pattern recognition, 2022',
    'Machine Learning for Fish, 2020',
    'It is in the nature of 2021',
    'vs21 and mm 22',
    'a study of human-robot interaction',
    'tested in Graph Neural Networks (GNNs)',
    'in log 2020 scale',
    'github.com/acl/2022',
    'nipses 2017',
    '',
  ])('states none in %j', (comment) => {
    expect(venue(comment)).toBeNull();
  });

  it.each([
    'PMLR 80, International Conference on Machine Learning, Stockholm, PMLR 80, 2018. 9 pages',
    'Accepted (2021 IEEE/CVF International Conference on Computer Vision)',
    'Findings of the Association for Computational Linguistics: EMNLP 2022',
    'published in Pattern Recognition, 2022',
    'Machine Learning for Health (ML4H) at NeurIPS 2019',
    'ICML Workshop on Fish 2020',
  ])('gives a range that says series and year by itself: %j', (comment) => {
    const found = findVenue(comment)!;
    const again = findVenue(comment.slice(found.start, found.end));
    expect([again?.series, again?.year]).toEqual([found.series, found.year]);
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
    ['Submitted to Phys. Rev. B. 5 figures', 'Submitted to Phys. Rev. B'],
    ['Submitted to ICLR. Code follows', 'Submitted to ICLR'],
    ['5 pages, submitted', 'submitted'],
    ['Under submission', 'Under submission'],
    ['Rejected from ICML', 'Rejected'],
    ['JACS, in press', 'in press'],
    ['To be submitted', null],
    ['Accepted to be published in COLING 2022', null],
    ['Submitted to ICML 2023', 'Submitted to ICML 2023'],
    ['9 pages', null],
  ])('reads %j', (comment, expected) => {
    const found = findStatus(comment);
    expect(found && comment.slice(found.start, found.end)).toBe(expected);
  });
});

describe('findVenueOfField', () => {
  it.each([
    ['Advances in neural information processing systems', 'NeurIPS'],
    ['Proceedings of the IEEE conference on computer vision and pattern recognition', 'CVPR'],
    ['Proceedings of the IEEE/CVF winter conference on applications of computer vision', 'WACV'],
    ['Proceedings of the IEEE', 'Proceedings of the IEEE'],
    ['Journal of Looms', null],
  ])('knows the series of %j', (field, series) => {
    expect(findVenueOfField(field)?.series ?? null).toBe(series);
  });

  it('takes long names in small letters, which in a comment are what a paper is about', () => {
    const name = 'advances in neural information processing systems';
    expect(findVenueOfField(name)?.series).toBe('NeurIPS');
    expect(findVenue(name)).toBeNull();
  });
});
