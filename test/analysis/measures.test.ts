import { describe, expect, it } from 'vitest';
import { authorMeasures, round } from '../../src/analysis/measures.js';
import { PaperGraphError } from '../../src/errors.js';
import { graphOf, randomCoauthors } from './support/graphs.js';

describe('authorMeasures', () => {
  it('gives the PageRank that igraph computes, weighted, with a node without edges', () => {
    const measures = authorMeasures(
      graphOf(
        [
          ['a', 'b', 1],
          ['b', 'c', 2],
          ['c', 'a', 0.5],
          ['c', 'd', 1],
        ],
        ['lone'],
      ),
    );
    expect([...measures].map(([key, { pagerank }]) => [key, pagerank])).toEqual([
      ['a', 0.167559929289],
      ['b', 0.307854660381],
      ['c', 0.363916525969],
      ['d', 0.124524306049],
      ['lone', 0.036144578313],
    ]);
    expect(measures.get('c')).toMatchObject({ degree: 3, strength: 3.5 });
    expect(measures.get('lone')).toMatchObject({ degree: 0, strength: 0 });
  });

  it('sums to 1 and does not depend on the order of insertion', () => {
    const edges = randomCoauthors(150, 3);
    const measures = [...authorMeasures(graphOf(edges, ['lone']))];
    expect(measures.reduce((sum, [, { pagerank }]) => sum + pagerank, 0)).toBeCloseTo(1, 8);
    expect([...authorMeasures(graphOf(edges, ['lone'], 3))]).toEqual(measures);
  });

  it('rounds strengths to 9 decimals', () => {
    const graph = graphOf([
      ['a', 'b', 0.1],
      ['a', 'c', 0.2],
    ]);
    expect(authorMeasures(graph).get('a')?.strength).toBe(0.3);
  });

  it('answers graphs without nodes or edges', () => {
    expect(authorMeasures(graphOf([])).size).toBe(0);
    expect(authorMeasures(graphOf([], ['a', 'b'])).get('a')).toEqual({
      degree: 0,
      strength: 0,
      pagerank: 0.5,
    });
  });

  it('refuses weights that are not numbers', () => {
    expect(() => authorMeasures(graphOf([['a', 'b', Number.NaN]]))).toThrow(PaperGraphError);
  });
});

describe('round', () => {
  it('never gives -0', () => {
    expect(Object.is(round(-0.001, 2), 0)).toBe(true);
    expect(round(1.005e-3, 4)).toBe(0.001);
  });
});
