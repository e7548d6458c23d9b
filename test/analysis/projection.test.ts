import { describe, expect, it } from 'vitest';
import {
  citationProjection,
  coauthorProjection,
  knowledgeProjection,
} from '../../src/analysis/projection.js';
import { PaperGraphError } from '../../src/errors.js';
import { authorNode, edge, memoryView, node } from './support/memory-view.js';

const authors = ['author:name:a', 'author:name:b', 'author:name:c'].map((key) => authorNode(key));

describe('coauthorProjection', () => {
  it('keeps all authors and the fractional weights', () => {
    const graph = coauthorProjection(
      memoryView(
        [...authors, node('paper', 'paper:x')],
        [
          edge('CO_AUTHORED_WITH', 'author:name:a', 'author:name:b', { weight: 0.5 }),
          edge('AUTHORED', 'author:name:a', 'paper:x'),
        ],
      ),
    );
    expect(graph.nodes()).toEqual(['author:name:a', 'author:name:b', 'author:name:c']);
    expect(graph.size).toBe(1);
    expect(graph.getEdgeAttribute('author:name:b', 'author:name:a', 'weight')).toBe(0.5);
  });

  it.each([Number.NaN, 0, -1, Infinity, '1'])('refuses the weight %s', (weight) => {
    const view = memoryView(authors, [
      edge('CO_AUTHORED_WITH', 'author:name:a', 'author:name:b', { weight }),
    ]);
    expect(() => coauthorProjection(view)).toThrow(PaperGraphError);
    expect(() => coauthorProjection(view)).toThrow(/CO_AUTHORED_WITH:author:name:a->author:name:b/);
  });
});

describe('citationProjection', () => {
  it('joins mutual citations and drops citations of oneself', () => {
    const graph = citationProjection(
      memoryView(
        [node('paper', 'paper:x'), node('paper', 'paper:y'), node('work', 'work:z'), ...authors],
        [
          edge('CITES', 'paper:x', 'paper:y'),
          edge('CITES', 'paper:y', 'paper:x'),
          edge('CITES', 'paper:x', 'work:z'),
          edge('CITES', 'paper:x', 'paper:x'),
        ],
      ),
    );
    expect(graph.nodes()).toEqual(['paper:x', 'paper:y', 'work:z']);
    expect(graph.mapEdges((_, { weight }, a, b) => [a, b, weight])).toEqual([
      ['paper:x', 'paper:y', 2],
      ['paper:x', 'work:z', 1],
    ]);
  });
});

describe('knowledgeProjection', () => {
  it('lets papers draw their authors, and venues nothing', () => {
    const graph = knowledgeProjection(
      memoryView(
        [...authors, node('paper', 'paper:x'), node('venue', 'venue:v:2024')],
        [edge('AUTHORED', 'author:name:a', 'paper:x'), edge('PUBLISHED_IN', 'paper:x', 'venue:v:2024')],
      ),
    );
    expect(graph.order).toBe(5);
    expect(graph.getEdgeAttribute('paper:x', 'author:name:a', 'weight')).toBe(1);
    expect(graph.getEdgeAttribute('paper:x', 'venue:v:2024', 'weight')).toBe(0);
  });
});
