import { describe, expect, it } from 'vitest';
import { similarAbstracts } from '../../src/resolve/abstract-similarity.js';
import { clusterPapers } from '../../src/resolve/papers.js';
import { resolve } from '../../src/resolve/resolve.js';
import { prose, toyInput, type Toy } from '../support/toy.js';

/** Which of the records are one paper, with the rules that said so. */
function clusters(toys: readonly Toy[]): [number[], string[]][] {
  return clusterPapers(toyInput(toys)).map(({ members, reasons }) => [
    [...members],
    reasons.map((reason) => reason.rule),
  ]);
}

const together = (toys: readonly Toy[]): boolean => clusters(toys).length === 1;

const FISH = prose('fish');

describe('records are one paper', () => {
  it.each<[string, Toy, Toy]>([
    [
      'same identifier',
      { title: 'On fish', ids: { arxiv: '2310.1' } },
      { title: 'About fish', ids: { arxiv: '2310.1' } },
    ],
    [
      'same DOI in other case',
      { title: 'On fish', ids: { doi: '10.1/AB' } },
      { abstract: 'x', ids: { doi: '10.1/ab' } },
    ],
    [
      'title and author',
      { title: 'On: Fish', authors: ['José B', 'Cy D'] },
      { title: 'on fish', authors: ['Ed F', 'Jose B'] },
    ],
    [
      'title and an author printed last name first',
      { title: 'On fish', authors: ['Lee, Ann'] },
      { title: 'On fish', authors: ['Ann Lee'] },
    ],
    [
      'title and an author printed with a suffix',
      { title: 'On fish', authors: ['van der Lee, Ann, Jr.'] },
      { title: 'On fish', authors: ['Ann van der Lee'] },
    ],
    [
      'the same abstract without title',
      { abstract: FISH },
      { title: 'On fish', authors: ['Ada B'], abstract: FISH },
    ],
    ['the same abstract without titles', { abstract: FISH }, { abstract: FISH }],
    ['the same short abstract', { abstract: 'Too short.' }, { abstract: 'Too short.' }],
    [
      'title and abstract, without authors',
      { title: 'On fish', abstract: FISH },
      { title: 'On fish', abstract: FISH },
    ],
    [
      'title and abstract, authors in one',
      { title: 'On fish', abstract: FISH },
      { title: 'On fish', authors: ['Ada B'], abstract: FISH },
    ],
    [
      "arXiv's own DOI and the arXiv id, beside the publisher's DOI",
      { title: 'On fish', ids: { doi: '10.48550/arXiv.2310.1' } },
      { title: 'About fish', ids: { doi: '10.1/ab', arxiv: '2310.1' } },
    ],
    [
      'the same DOI, though a catalogue lists it twice',
      { title: 'On fish', ids: { doi: '10.1/ab', openalex: 'W1' } },
      { title: 'On fish', ids: { doi: '10.1/ab', openalex: 'W2' } },
    ],
  ])('by %s', (_, a, b) => {
    expect(together([a, b])).toBe(true);
    expect(together([b, a])).toBe(true);
  });

  it('by an abstract in two wordings, when one record has no title', () => {
    const wording =
      'Dataset distillation seeks small synthetic sets. We distil unlabelled data for self-supervised learning, ' +
      'show that the gradient of synthetic samples is biased by random augmentations, and minimise the mean squared error.';
    const other =
      'We distil unlabelled data for self-supervised learning and show that the gradient of synthetic samples is ' +
      'biased by random augmentations or masks; so we minimise the mean squared error of representations instead.';
    expect(
      clusters([{ title: 'Distilled', authors: ['Ada B'], abstract: wording }, { abstract: other }]),
    ).toEqual([[[0, 1], ['similar-abstract']]]);
  });

  it('through a third record', () => {
    expect(
      together([
        { title: 'On fish', authors: ['Ada B'], ids: { arxiv: '1' } },
        { title: 'On fish', authors: ['Ada B'] },
        { abstract: FISH, ids: { arxiv: '1' } },
      ]),
    ).toBe(true);
  });
});

describe('records stay apart', () => {
  it.each<[string, Toy, Toy]>([
    [
      'with a title alone in common',
      { title: 'Editorial', authors: ['Ada B'] },
      { title: 'Editorial', authors: ['Cy D'] },
    ],
    [
      'with an author alone in common',
      { title: 'On fish', authors: ['Ada B'] },
      { title: 'On birds', authors: ['Ada B'] },
    ],
    [
      'with identifiers that contradict',
      { title: 'On fish', authors: ['Ada B'], ids: { arxiv: '1' } },
      { title: 'On fish', authors: ['Ada B'], ids: { arxiv: '2' } },
    ],
    [
      'with ids of one catalogue that differ',
      { title: 'On fish', authors: ['Ada B'], ids: { openalex: 'W1' } },
      { title: 'On fish', authors: ['Ada B'], ids: { openalex: 'W2' } },
    ],
    [
      'with one catalogue id, but DOIs that differ',
      { title: 'On fish', authors: ['Ada B'], ids: { openalex: 'W1', doi: '10.1/a' } },
      { title: 'On fish', authors: ['Ada B'], ids: { openalex: 'W1', doi: '10.1/b' } },
    ],
    [
      'with two titles over one abstract',
      { title: 'On fish', authors: ['Ada B'], abstract: FISH },
      { title: 'On fish II', authors: ['Ada B'], abstract: FISH },
    ],
    [
      'with a look-alike in another script',
      { title: 'On fish', authors: ['Vaswani B'] },
      { title: 'On fish', authors: ['V\u0430swani B'] },
    ],
    [
      'with nothing in common',
      { abstract: prose('stars of the sky') },
      { abstract: 'Quite another thing is told here, in words that have no like.' },
    ],
    ['with nothing at all', {}, {}],
  ])('%s', (_, a, b) => {
    expect(together([a, b])).toBe(false);
    expect(together([b, a])).toBe(false);
  });

  it('when a link through a third record contradicts', () => {
    const toys: Toy[] = [
      { title: 'On fish', authors: ['Ada B'], ids: { arxiv: '1' } },
      { title: 'On fish', authors: ['Ada B'] },
      { title: 'On fish', authors: ['Ada B'], ids: { arxiv: '2' } },
    ];
    for (const cluster of clusterPapers(toyInput(toys))) {
      const ids = new Set(cluster.members.map((index) => toys[index]!.ids?.arxiv).filter(Boolean));
      expect(ids.size).toBeLessThanOrEqual(1);
    }
  });
});

describe('the paper of several records', () => {
  const merged = resolve(
    toyInput(
      [
        {
          abstract: `${FISH} Code: https://github.com/a/b. See Im et al. [2022].`,
          comment: 'ICML 2023',
          created: '2022-05-01',
          ids: { arxiv: '2310.1' },
          flags: ['title-missing', 'authors-missing'],
          file: 'a.txt',
          format: 'arxiv-text',
        },
        {
          title: 'On fish',
          authors: ['Ada B', 'Cy D', 'Cy D'],
          abstract: `${FISH} See Im et al. [2022] and Im et al. [2022]. Data: https://zenodo.org/record/1`,
          session: 'Poster Session 1',
          file: 'b.txt',
        },
      ],
      { series: 'ICLR', year: 2024, track: null },
    ),
  );
  const paper = merged.corpus.papers[0]!;

  it('takes each value from the record that knows it, and keeps all sources', () => {
    expect(merged.merged).toBe(1);
    expect(paper.row).toMatchObject({
      id: 'paper:arxiv:2310.1',
      title: 'On fish',
      comment: 'ICML 2023',
      created: '2022-05-01',
      session: 'Poster Session 1',
      ids: { arxiv: '2310.1' },
      venue: { series: 'ICML', year: 2023, name: 'ICML 2023' },
      year: 2023,
    });
    expect(paper.row.authors.map((author) => [author.printed, author.id])).toEqual([
      ['Ada B', 'author:name:ada-b'],
      ['Cy D', 'author:name:cy-d'],
    ]);
    expect(paper.row.sources.map((source) => source.file)).toEqual(['a.txt', 'b.txt']);
    expect(paper.row.flags).toEqual(['author-repeated', 'merged-by-similar-abstract']);
  });

  it('joins links of all records and counts a shared mark once', () => {
    expect(paper.row.links.map((link) => link.url).sort()).toEqual([
      'https://github.com/a/b',
      'https://zenodo.org/record/1',
    ]);
    expect(paper.row.citations.map((mark) => mark.printed)).toEqual(['Im et al. [2022]', 'Im et al. [2022]']);
    expect(paper.citationContexts).toHaveLength(2);
  });

  it('keeps its other ids as aliases, and traces to the right files', () => {
    expect(paper.aliases).toEqual(expect.arrayContaining([expect.stringMatching(/^paper:title:on-fish-/)]));
    expect(paper.traces.get('title')).toMatchObject({ by: 'text', file: 'b.txt' });
    expect(paper.traces.get('created')).toMatchObject({ by: 'text', file: 'a.txt' });
    expect(paper.traces.get('year')).toEqual({ by: 'rule', rule: 'year-of-venue', from: ['venue'] });
  });

  it('has the stated venue, traced to the config, when it states none itself', () => {
    const [stated] = resolve(
      toyInput([{ title: 'On fish', authors: ['Ada B'] }], { series: 'ICLR', year: 2024, track: 'Workshop' }),
    ).corpus.papers;
    expect(stated!.row.venue).toEqual({ series: 'ICLR', year: 2024, name: 'ICLR 2024', track: 'Workshop' });
    expect(stated!.traces.get('venue')).toMatchObject({ by: 'config', input: 'toy.txt' });
    const [none] = resolve(toyInput([{ title: 'On fish', authors: ['Ada B'] }])).corpus.papers;
    expect([none!.row.venue, none!.row.year]).toEqual([null, null]);
  });

  it('I-14 ids and titles with magic names are names like others', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '1', '01'];
    const { corpus } = resolve(toyInput(names.map((name) => ({ title: name, authors: [name, 'Ada B'] }))));
    expect(corpus.papers.map(({ row }) => row.title).sort()).toEqual([...names].sort());
    expect(corpus.authors).toHaveLength(names.length + 1);
    expect(new Set(corpus.papers.map(({ row }) => row.id)).size).toBe(names.length);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('gives different papers different ids, even of one title', () => {
    const { corpus } = resolve(
      toyInput([
        { title: 'Editorial', authors: ['Ada B'] },
        { title: 'Editorial', authors: ['Cy D'] },
        { title: '***', authors: ['Ada B'] },
        { title: '???', authors: ['Cy D'] },
      ]),
    );
    expect(new Set(corpus.papers.map(({ row }) => row.id)).size).toBe(4);
  });

  it('of no records is no corpus', () => {
    expect(resolve([])).toEqual({
      corpus: { papers: [], authors: [], works: [], namedSystems: [] },
      merged: 0,
      identity: { questions: [], decisions: [], unused: [] },
    });
  });
});

describe('similarAbstracts', () => {
  it('is 1 for equal texts, below the threshold for strangers, and finds pairs in a crowd', () => {
    const crowd = Array.from(
      { length: 200 },
      (_, n) => `Number ${n} has ${n * 3} own words like w${n} x${n} y${n} z${n}.`,
    );
    const pairs = similarAbstracts([...crowd, FISH, FISH], 0.3);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ a: 200, b: 201 });
    expect(pairs[0]!.similarity).toBeCloseTo(1, 9);
  });

  it('of empty texts is nothing', () => {
    expect(similarAbstracts(['', '', '   '], 0.3)).toEqual([]);
  });
});
