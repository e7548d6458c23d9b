import { describe, expect, it } from 'vitest';
import { describeCoauthors } from '../../src/analysis/coauthor-network.js';
import { keyedNetworkOf } from '../../src/analysis/keyed-network.js';
import { graphMeasures } from '../../src/analysis/measures.js';
import { round } from '../../src/analysis/ranking.js';
import { PaperGraphError } from '../../src/errors.js';
import { graphOf, randomCoauthors } from './support/graphs.js';

const measured = (...graph: Parameters<typeof graphOf>) =>
  graphMeasures(keyedNetworkOf(graphOf(...graph)), new Map()).of;

describe('graphMeasures', () => {
  it('gives the PageRank that igraph computes, weighted, with a node without edges', () => {
    const measures = measured(
      [
        ['a', 'b', 1],
        ['b', 'c', 2],
        ['c', 'a', 0.5],
        ['c', 'd', 1],
      ],
      ['lone'],
    );
    expect([...measures].map(([key, { pagerank }]) => [key, pagerank])).toEqual([
      ['a', 0.167559929289],
      ['b', 0.307854660381],
      ['c', 0.363916525969],
      ['d', 0.124524306049],
      ['lone', 0.036144578313],
    ]);
    expect(measures.get('c')).toMatchObject({ degree: 3, strength: 3.5 });
    expect(measures.get('lone')).toMatchObject({ degree: 0, strength: 0, component: 1 });
  });

  it('sums to 1 and does not depend on the order of insertion', () => {
    const edges = randomCoauthors(150, 3);
    const measures = [...measured(edges, ['lone'])];
    expect(measures.reduce((sum, [, { pagerank }]) => sum + pagerank, 0)).toBeCloseTo(1, 8);
    expect([...measured(edges, ['lone'], 3)]).toEqual(measures);
  });

  it('rounds PageRank and betweenness to 12 decimals, the rest to 9', () => {
    const measures = measured([
      ['a', 'b', 0.1],
      ['a', 'c', 0.2],
      ['a', 'd', 1],
      ['d', 'e', 1],
    ]);
    expect(measures.get('a')).toMatchObject({ strength: 1.3, betweenness: 0.833333333333, closeness: 0.8 });
    expect(measures.get('b')?.closeness).toBe(0.5);
    expect(measures.get('e')?.closeness).toBe(0.444444444);
  });

  it('tells brokers by the communities of their co-authors', () => {
    const graph = graphOf([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
      ['d', 'e'],
    ]);
    const communityOf = new Map([...'abcde'].map((key) => [key, key < 'c' ? 'one' : 'two']));
    const found = graphMeasures(keyedNetworkOf(graph), communityOf);
    expect(found.of.get('c')).toMatchObject({ participation: 0.5, otherCommunities: 1 });
    const authors = [...'abcde'].map((id) => ({ id, name: id.toUpperCase() }));
    expect(describeCoauthors(found, authors)).toMatchObject({
      density: 0.4,
      meanDistance: 2,
      giantComponent: 1,
      brokers: [
        { id: 'c', name: 'C', betweenness: 0.666666666667, otherCommunities: 1 },
        { id: 'b', name: 'B', betweenness: 0.5, otherCommunities: 1 },
      ],
    });
  });

  it('answers graphs without nodes or edges', () => {
    expect(measured([]).size).toBe(0);
    expect(measured([], ['a', 'b']).get('a')).toMatchObject({ degree: 0, strength: 0, pagerank: 0.5 });
  });

  it('refuses weights that are not numbers', () => {
    expect(() => measured([['a', 'b', Number.NaN]])).toThrow(PaperGraphError);
  });
});

describe('round', () => {
  it('never gives -0', () => {
    expect(Object.is(round(-0.001, 2), 0)).toBe(true);
    expect(round(1.005e-3, 4)).toBe(0.001);
  });
});
