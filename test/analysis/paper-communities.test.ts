import { expect, it } from 'vitest';
import { paperCommunities } from '../../src/analysis/paper-communities.js';
import { paperRow } from './support/papers.js';

const communityOf = new Map([
  ['a', 'community:one'],
  ['b', 'community:one'],
  ['c', 'community:two'],
  ['d', 'community:two'],
  ['e', 'community:two'],
  ['f', 'community:red'],
  ['g', 'community:red'],
]);

it.each([
  ['most of the authors', ['a', 'b', 'c'], 'community:one'],
  ['the larger community on ties', ['a', 'c'], 'community:two'],
  ['the smaller id on ties of equal size', ['a', 'f'], 'community:one'],
  ['every author once', ['a', 'b', 'c', 'c', 'c'], 'community:one'],
  ['authors that have a community', ['x', 'y', 'f'], 'community:red'],
  ['no community when no author has one', ['x'], undefined],
])('a paper follows %s', (_, authors, expected) => {
  const found = paperCommunities([paperRow('paper:title:p', null, authors)], communityOf);
  expect(found.get('paper:title:p')).toBe(expected);
});
