import { expect, it } from 'vitest';
import { AUTHOR_LIMIT } from '../../src/relations/coauthor-pairs.js';
import { relations } from '../../src/relations/index.js';
import { buildGraph } from '../../src/graph/build.js';
import { resolve } from '../../src/resolve/resolve.js';
import { toyInput } from '../support/toy.js';

const crowd = (size: number): string[] => Array.from({ length: size }, (_, n) => `Author N${n}`);

// A file of its own, because the memory of a process never shrinks below its peak.
it('I-21 a paper of 5,154 authors is kept without its 13 million pairs, in 5 s and 300 MB', () => {
  const toys = toyInput([
    { title: 'Higgs', authors: crowd(5154) },
    { title: 'At the limit', authors: crowd(AUTHOR_LIMIT) },
    { title: 'Above the limit', authors: crowd(AUTHOR_LIMIT + 1).map((name) => `${name} Elsewhere`) },
    { title: 'On fish', authors: ['Ada B', 'Cy D', 'Ed F'] },
  ]);
  const time = process.cpuUsage();
  const memory = process.resourceUsage().maxRSS;
  const { corpus } = resolve(toys);
  const view = buildGraph(corpus, relations);
  expect(view.countEdges('AUTHORED')).toBe(5154 + 2 * AUTHOR_LIMIT + 1 + 3);
  expect(view.countEdges('CO_AUTHORED_WITH')).toBe((AUTHOR_LIMIT * (AUTHOR_LIMIT - 1)) / 2 + 3);
  expect(process.cpuUsage(time).user / 1e6).toBeLessThan(5);
  expect((process.resourceUsage().maxRSS - memory) / 1024).toBeLessThan(300);
});
