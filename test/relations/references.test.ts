import { describe, expect, it } from 'vitest';
import { readRecords } from '../../src/library/read-records.js';
import { buildGraph } from '../../src/library/build-graph.js';

const LISTING = [
  {
    id: 'p1',
    title: 'Weaving Algebraic Patterns',
    authors: ['Ada Lovelace'],
    references: ['p2', 'p2', 'p1', 'gone'],
  },
  { id: 'p2', title: 'Notes on a Difference Engine', authors: ['Charles Babbage'], references: ['p1'] },
]
  .map((record) => JSON.stringify(record))
  .join('\n');

describe('I-22 references', () => {
  it('make one edge for each target, both directions, none to the paper itself or to what is not there', async () => {
    const { graph, papers } = await buildGraph(readRecords(LISTING));
    const idOf = new Map(papers.map(({ id, sources }) => [sources[0]?.id, id]));
    const cites = graph
      .filterEdges((_, { kind }) => kind === 'CITES')
      .map((edge) => [graph.source(edge), graph.target(edge), graph.getEdgeAttribute(edge, 'marks')]);
    expect(new Set(cites.map(String))).toEqual(
      new Set(
        [
          [idOf.get('p1'), idOf.get('p2'), 2],
          [idOf.get('p2'), idOf.get('p1'), 1],
        ].map(String),
      ),
    );
  });

  it('point to no paper by an id that records of two papers bear', async () => {
    const shared = ['Weaving Algebraic Patterns', 'Notes on a Difference Engine'].map((title, index) => ({
      ...{ id: 'p1', title, authors: [`Ada Lovelace${'abc'[index]}`] },
    }));
    const citing = {
      id: 'p3',
      title: 'On Citing Either of Them',
      authors: ['Mary Somerville'],
      references: ['p1'],
    };
    const lines = [...shared, citing].map((record) => JSON.stringify(record)).join('\n');
    const { papers } = await buildGraph(readRecords(lines));
    expect(papers).toHaveLength(3);
    expect(papers.flatMap(({ references }) => references.map(({ target }) => target))).toEqual([null]);
  });
});
