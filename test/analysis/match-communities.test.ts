import { describe, expect, it } from 'vitest';
import { detectCommunities } from '../../src/analysis/communities.js';
import { matchCommunities, type EarlierCommunities } from '../../src/analysis/match-communities.js';
import { clique, graphOf } from './support/graphs.js';

const earlier = (runs: Record<string, string>): EarlierCommunities =>
  new Map(Object.entries(runs).map(([id, members]) => [id, { members: [...members] }]));
const match = (
  communities: readonly string[],
  ids: readonly string[],
  run: Record<string, string>,
): string[] =>
  matchCommunities(
    communities.map((members) => [...members]),
    ids,
    earlier(run),
  );

describe('D-09 matchCommunities', () => {
  it('keeps the ids of communities that have lost and won members', () => {
    expect(match(['abcx', 'defg'], ['X', 'D'], { A: 'abcd', E: 'efg' })).toEqual(['A', 'E']);
  });

  it('matches by Jaccard similarity, not by the number of members shared', () => {
    // P shares three of nine with the first (0.33) and two of four (0.5) with the second.
    expect(match(['abcuvwxyz', 'de'], ['N', 'M'], { P: 'abcde' })).toEqual(['N', 'P']);
    expect(match(['abcfuv', 'de'], ['N', 'M'], { P: 'abcdefgh' })).toEqual(['P', 'M']);
  });

  it('calls those new that share less than three tenths', () => {
    // 3 of 10, and 3 of 11.
    expect(match(['abcuvwx'], ['N'], { P: 'abcdef' })).toEqual(['P']);
    expect(match(['abcuvwxy'], ['N'], { P: 'abcdef' })).toEqual(['N']);
  });

  it('gives an id once: a divided community leaves it to its most similar part', () => {
    expect(match(['cd', 'abefg'], ['C', 'A'], { P: 'abcdefg' })).toEqual(['C', 'P']);
    expect(match(['abcd', 'efgh'], ['M', 'N'], { P: 'abcdefgh' })).toEqual(['P', 'N']);
  });

  it('joined communities keep the id of the most similar', () => {
    expect(match(['abcdefg'], ['N'], { P: 'abc', Q: 'defg' })).toEqual(['Q']);
  });

  it('numbers the id of a new community that an earlier one holds', () => {
    expect(match(['abc', 'xyz'], ['N', 'P'], { P: 'abcd' })).toEqual(['P', 'P-2']);
  });

  it('never gives an earlier id to another community', () => {
    // 2 of 8 members: too few to be the same, though it would be called the same.
    expect(match(['abcde'], ['P'], { P: 'abxyz' })).toEqual(['P-2']);
  });

  it('changes nothing where nothing was earlier', () => {
    expect(match(['abc', 'xyz'], ['N', 'M'], {})).toEqual(['N', 'M']);
  });
});

it('D-09 detectCommunities continues communities of an earlier run that are as good as any', () => {
  const names = [...'abcdefghijkl'];
  const ring = graphOf(names.map((name, at): [string, string] => [name, names[(at + 1) % 12]!]));
  for (const shift of [0, 1, 2]) {
    const groups = [0, 1, 2, 3].map((group) => [0, 1, 2].map((at) => names[(3 * group + at + shift) % 12]!));
    const { of } = detectCommunities(ring, {
      earlier: new Map(groups.map((members, group) => [`E${group}`, { members }])),
    });
    expect(groups.map((members) => members.map((name) => of.get(name)))).toEqual(
      [0, 1, 2, 3].map((group) => [`E${group}`, `E${group}`, `E${group}`]),
    );
  }
});

it('D-09 detectCommunities gives the matched ids to nodes and communities alike', () => {
  const team = ['a1', 'a2', 'a3', 'a4'];
  const others = clique('b1', 'b2', 'b3');
  const before = detectCommunities(graphOf([...clique(...team), ...others]));
  const own = before.of.get('a4')!;
  const joined = team.map((member): [string, string, number] => [member, 'z1', 3]);
  const grown = graphOf([...clique(...team), ...joined, ...others]);
  expect(detectCommunities(grown).of.get('a4')).not.toBe(own);
  const matched = detectCommunities(grown, {
    earlier: new Map(
      [...before.communities].map(([id, { members }]) => [id, { members: members.map(({ key }) => key) }]),
    ),
  });
  expect([matched.of.get('a4'), matched.of.get('b3')]).toEqual([own, before.of.get('b3')]);
  expect(matched.communities.get(own)?.members.map(({ key }) => key)).toContain('z1');
});
