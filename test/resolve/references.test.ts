import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build.js';
import type { Corpus } from '../../src/model/corpus.js';
import { citations } from '../../src/relations/citations.js';
import { papers as paperRelation } from '../../src/relations/papers.js';
import { resolve } from '../../src/resolve/resolve.js';
import { toyInput, traced, type Toy } from '../support/toy.js';

const CITED: Toy = {
  title: 'Attention and what it is good for',
  ids: { arxiv: '1706.03762' },
  authors: ['Ada B'],
};

const corpusOf = (...abstracts: string[]): Corpus =>
  resolve(
    toyInput([
      CITED,
      ...abstracts.map((abstract, n) => ({ title: `Citing ${n}`, authors: [`Fay G${n}`], abstract })),
    ]),
  ).corpus;

const targetsOf = ({ papers }: Corpus, title: string): (string | null)[] =>
  papers.find(({ row }) => row.title === title)!.row.references.map(({ target }) => target);

describe('papers named by an identifier', () => {
  it('are found in the corpus, whatever the version', () => {
    expect(targetsOf(corpusOf('We extend arXiv:1706.03762v5 to trees.'), 'Citing 0')).toEqual([
      'paper:arxiv:1706.03762',
    ]);
  });

  it('are one work for all who name them, where the corpus lacks them', () => {
    const corpus = corpusOf(
      'We extend arXiv:2001.00001.',
      'As arXiv:2001.00001v2 and doi:10.1145/1.2 show, so it is.',
    );
    expect(targetsOf(corpus, 'Citing 0')).toEqual(['work:arxiv:2001.00001']);
    expect(targetsOf(corpus, 'Citing 1')).toEqual(['work:arxiv:2001.00001', 'work:doi:10.1145/1.2']);
    expect(corpus.works.map(({ label, year }) => [label, year])).toEqual([
      ['arXiv:2001.00001', null],
      ['doi:10.1145/1.2', null],
    ]);
  });

  it('make an edge with their sentence', () => {
    const corpus = corpusOf('Trees are hard. We extend arXiv:1706.03762 to trees. It works.');
    const view = buildGraph(corpus, [paperRelation, citations]);
    const edges = [...view.edges()].map(({ target, attributes }) => [target, attributes['context']]);
    expect(edges).toEqual([['paper:arxiv:1706.03762', 'We extend arXiv:1706.03762 to trees.']]);
  });

  it('are not the paper itself', () => {
    const own = { title: 'Self', ids: { arxiv: '2001.00002' }, abstract: 'Cite as arXiv:2001.00002.' };
    expect(targetsOf(resolve(toyInput([own])).corpus, 'Self')).toEqual([]);
  });
});

describe('lists of references', () => {
  it('point to papers by id and by title, and make no works', () => {
    const [cited, citing] = toyInput([CITED, { title: 'Citing', authors: ['Fay G'] }]);
    const references = [
      { ids: { arxiv: '1706.03762' }, printed: null },
      { ids: {}, printed: traced('Attention and What It Is Good For') },
      { ids: { doi: '10.1/none' }, printed: null },
      { ids: {}, printed: traced('Introduction') },
    ];
    const { corpus } = resolve([cited!, { ...citing!, record: { ...citing!.record, references } }]);
    expect(targetsOf(corpus, 'Citing')).toEqual([
      'paper:arxiv:1706.03762',
      'paper:arxiv:1706.03762',
      null,
      null,
    ]);
    expect(corpus.works).toEqual([]);
  });
});

describe('printed references', () => {
  const PAPERS: Toy[] = [
    { title: 'Invariants, Rings and Conserved Quantities', authors: ['Noether, Emmy', 'David Hilbert'] },
    { title: 'Can a machine compile its own notes?', authors: ['Grace van der Hopper'] },
    { title: 'On looms and their cards', authors: ['Ada Lovelace'] },
    { title: 'On looms and their cards', authors: ['Charles Babbage'], abstract: 'Another one.' },
    { title: 'Deep learning for graphs', authors: ['Wei Li'] },
    { title: 'A report that nobody signed', authors: [] },
  ];
  const targetOf = (printed: string): string | null => {
    const [citing, ...others] = toyInput([{ title: 'Citing', authors: ['Fay G'] }, ...PAPERS]);
    const references = [{ ids: {}, printed: traced(printed) }];
    const { corpus } = resolve([{ ...citing!, record: { ...citing!.record, references } }, ...others]);
    const [target] = targetsOf(corpus, 'Citing');
    return corpus.papers.find(({ row }) => row.id === target)?.row.title ?? null;
  };

  it.each([
    'Noether E., Hilbert D., Invariants, Rings and Conserved Quantities, Annals of Algebra, 2, pp. 1-9, (2018)',
    'Noether, E., Hilbert, D., Invariants, rings and conserved quantities (2018) Annals of Algebra, 2, pp. 1-9',
    'NOETHER E. Invariants, Rings and Conserved Quantities. Annals of Algebra. 2018;2:1-9.',
  ])('point to the paper whose title they hold behind its first author: %s', (printed) => {
    expect(targetOf(printed)).toBe(PAPERS[0]!.title);
  });

  it('whatever mark ends the title, and with all words of the surname', () => {
    const printed = 'van der Hopper G., Can a machine compile its own notes? (2020) Notes';
    expect(targetOf(printed)).toBe(PAPERS[1]!.title);
  });

  it.each([
    ['by another author', 'Li W., Invariants, Rings and Conserved Quantities, Annals, (2018)'],
    ['with the author behind it', 'Invariants, Rings and Conserved Quantities, Noether E., (2018)'],
    ['that goes on', 'Li W., Deep learning for graphs: a survey, Annals, (2018)'],
    ['that starts earlier', 'Li W., On deep learning for graphs, Annals, (2018)'],
    ['that several papers bear', 'Lovelace A., On looms and their cards, Annals, (2018)'],
    ['of a paper that names nobody', 'Anon, A report that nobody signed, Annals, (2018)'],
  ])('to nothing for a title %s', (_, printed) => {
    expect(targetOf(printed)).toBe(null);
  });
});

describe('marks by a key in LaTeX', () => {
  it('fit a paper of any number of authors', () => {
    const cited = { title: 'Cited', authors: ['Xizhou Zhu', 'Ada Bell', 'Cy Diaz'], created: '2022-01-01' };
    const citing = { title: 'Citing', authors: ['Fay G'], abstract: 'So it is \\citep{zhu2022deformable}.' };
    const { papers } = resolve(toyInput([cited, citing])).corpus;
    const target = papers.find(({ row }) => row.title === 'Citing')!.row.citations[0]?.target;
    expect(papers.find(({ row }) => row.id === target)?.row.title).toBe('Cited');
  });
});
