import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/resolve/resolve.js';
import { toyInput, type Toy } from '../support/toy.js';

const CITED: Toy = { title: 'Cited', authors: ['Xizhou Zhu', 'Ada Bell', 'Cy Diaz'], created: '2022-01-01' };

/** What the marks of a paper that says `text` point to. */
function targets(text: string, others: readonly Toy[] = [CITED]): (string | null)[] {
  const { papers } = resolve(
    toyInput([
      ...others,
      { title: 'Citing', authors: ['Fay G', 'Hal I', 'Jo K'], created: '2022-01-01', abstract: text },
    ]),
  ).corpus;
  return papers
    .find(({ row }) => row.title === 'Citing')!
    .row.citations.map(({ target }) => papers.find(({ row }) => row.id === target)?.row.title ?? target);
}

describe('citation marks', () => {
  it.each([
    'Zhu et al. [2022] say so.',
    'Zhu, Bell et al. (2022) say so.',
    'Zhu, Bell, and Diaz (2022) say so.',
    'It is known (Zhu et al., ICML 2022).',
  ])('resolve to the paper that fits: %j', (text) => {
    expect(targets(text)).toEqual(['Cited']);
  });

  it.each([
    'Zhu et al. [2021] say so.',
    'Zhu and Bell (2022) say so.',
    'Zhu (2022) says so.',
    'Ada et al. (2022) say so.',
  ])('do not resolve to one that does not: %j', (text) => {
    expect(targets(text)[0]).toMatch(/^work:/);
  });

  it('do not choose between two that fit', () => {
    expect(targets('Zhu et al. [2022] say so.', [CITED, { ...CITED, title: 'Cited too' }])[0]).toMatch(
      /^work:/,
    );
  });

  it('I-22 never make a paper cite itself', () => {
    expect(
      targets('Fay et al. (2022), and G et al. (2022), say so.').filter((target) => target === 'Citing'),
    ).toEqual([]);
  });

  it('of one work share it, whatever the papers, and works of other years or venues are others', () => {
    const text = (n: number): Toy => ({
      title: `Citing ${n}`,
      authors: [`Fay G${n}`],
      abstract: 'Im et al. [2022] and Im et al. [2023] say so (Im et al., ICML 2022).',
    });
    const { papers, works } = resolve(toyInput([text(1), text(2)])).corpus;
    expect(works.map(({ authors, year, venue }) => [authors, year, venue])).toHaveLength(3);
    expect(new Set(works.map((work) => work.id)).size).toBe(3);
    const known = new Set(works.map((work) => work.id));
    for (const { row } of papers)
      for (const { target } of row.citations) expect(known.has(target!)).toBe(true);
    expect(works.map((work) => work.id)).toEqual(works.map((work) => work.id).sort());
  });
});
