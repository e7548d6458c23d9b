import { describe, expect, it } from 'vitest';
import { collaborationChain } from '../../src/analysis/collaboration.js';
import { authorHIndices, type CitingPaper } from '../../src/analysis/h-index.js';
import type { GraphEdge } from '../../src/model/graph-schema.js';
import { graphOf } from '../../src/graph/build.js';
import { authorNode, edge, node } from './support/memory-view.js';

const PAPERS: readonly (readonly [string, readonly string[]])[] = [
  ['paper:1', ['ada', 'bo', 'cy', 'di']],
  ['paper:2', ['bo', 'cy']],
  ['paper:3', ['cy', 'eve']],
  ['paper:4', ['fay']],
  ['paper:5', ['ada', 'bo']],
  ['paper:6', ['ada', 'bo']],
  ['paper:7', ['di', 'eve']],
];

function view() {
  const weights = new Map<string, number>();
  for (const [, authors] of PAPERS) {
    for (const [at, one] of authors.entries()) {
      for (const other of authors.slice(at + 1))
        weights.set(`${one} ${other}`, (weights.get(`${one} ${other}`) ?? 0) + 1 / (authors.length - 1));
    }
  }
  const pairs = [...weights].map(([pair, weight]): GraphEdge => {
    const [one = '', other = ''] = pair.split(' ');
    return edge('CO_AUTHORED_WITH', one, other, { weight });
  });
  const written = PAPERS.flatMap(([paper, authors]) =>
    authors.map((author) => edge('AUTHORED', author, paper)),
  );
  return graphOf([
    ...['ada', 'bo', 'cy', 'di', 'eve', 'fay'].map((key) => authorNode(key)),
    ...PAPERS.map(([key]) => node('paper', key)),
    ...pairs,
    ...written,
  ]);
}

describe('the chain of co-authors', () => {
  it('is the shortest, over the strongest ties, with the joint paper of fewest authors', () => {
    expect(collaborationChain(view(), 'ada', 'bo')).toEqual([
      { from: 'ada', to: 'bo', paper: 'paper:5', papers: 3 },
    ]);
    // Over cy or over di, whom ada knows equally well; cy comes first.
    expect(collaborationChain(view(), 'ada', 'eve')).toEqual([
      { from: 'ada', to: 'cy', paper: 'paper:1', papers: 1 },
      { from: 'cy', to: 'eve', paper: 'paper:3', papers: 1 },
    ]);
    expect(collaborationChain(view(), 'bo', 'eve')?.map(({ to }) => to)).toEqual(['cy', 'eve']);
  });

  it('has no step from an author to itself, and is null where none leads', () => {
    expect(collaborationChain(view(), 'ada', 'ada')).toEqual([]);
    expect(collaborationChain(view(), 'ada', 'fay')).toBeNull();
    expect(() => collaborationChain(view(), 'ada', 'paper:1')).toThrow(RangeError);
  });
});

describe('the h-index within a corpus', () => {
  /** Half of the citations as marks, half as entries of the list of references, one of them twice. */
  const citing = (...pairs: readonly [string, string][]): CitingPaper[] =>
    PAPERS.map(([id, authors]) => {
      const targets = pairs.flatMap(([from, target]) => (from === id ? [{ target }] : []));
      return {
        id,
        authors: authors.map((author) => ({ id: author })),
        citations: targets.slice(0, 1),
        references: [...targets, { target: null }],
      };
    });

  it('counts citing papers of the corpus, not of works, not of a paper by itself', () => {
    const found = authorHIndices(
      citing(
        ['paper:2', 'paper:1'],
        ['paper:3', 'paper:1'],
        ['paper:1', 'paper:2'],
        ['paper:3', 'paper:2'],
        ['paper:3', 'paper:3'],
        ['paper:4', 'work:w'],
      ),
    );
    expect(Object.fromEntries(found!)).toEqual({ ada: 1, bo: 2, cy: 2, di: 1, eve: 0, fay: 0 });
  });

  it('is unknown where no paper cites another', () => {
    expect(authorHIndices(citing(['paper:4', 'work:w'], ['paper:3', 'paper:3']))).toBeNull();
  });
});
