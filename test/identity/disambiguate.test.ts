import { describe, expect, it } from 'vitest';
import { disambiguate } from '../../src/identity/disambiguate.js';
import type { IdentityDecision } from '../../src/identity/types.js';
import { syntheticCorpus } from '../../bench/identity/synthetic.mjs';
import { corpusOf, groupsOf, shuffled, type PaperDraft } from './support/corpus.js';

const ROBOTS: PaperDraft[] = [
  {
    id: 'r1',
    title: 'Soft robot grippers',
    year: 2019,
    authors: ['Daniela Rus', 'Robert Katzschmann', 'Wei Wang'],
  },
  { id: 'r2', title: 'Soft robot fish', year: 2020, authors: ['D. Rus', 'Robert Katzschmann', 'Wei Wang'] },
];
const VISION: PaperDraft[] = [
  {
    id: 'v1',
    title: 'Image segmentation',
    year: 2019,
    authors: ['Wei Wang', 'Luc Van Gool', 'Ender Konukoglu'],
  },
  {
    id: 'v2',
    title: 'Video segmentation',
    year: 2020,
    authors: ['Wei Wang', 'Luc Van Gool', 'Ender Konukoglu'],
  },
];

const cluster = (drafts: readonly PaperDraft[], decisions: readonly IdentityDecision[] = []): string[] => {
  const corpus = corpusOf(drafts);
  return groupsOf(corpus, disambiguate(corpus.mentions, corpus.papers, { decisions }));
};

describe('disambiguate', () => {
  it('joins one name by its co-authors and keeps homonyms of different groups apart', () => {
    const groups = cluster([...ROBOTS, ...VISION]);
    expect(groups).toContain('r1/2 r2/2');
    expect(groups).toContain('r1/3 r2/3');
    expect(groups).toContain('v1/1 v2/1');
  });

  it('never joins two mentions on one paper', () => {
    const twice = { id: 'x', title: 'Twins', authors: ['Wei Wang', 'Wei Wang', 'Ada Byron'] };
    const groups = cluster([twice, { ...twice, id: 'y' }]);
    for (const group of groups) expect(new Set(group.match(/[xy]\//g)).size).toBe(group.split(' ').length);
  });

  it('never joins contradicting identifiers, but only while identifiers count', () => {
    const corpus = corpusOf([
      {
        id: 'a',
        title: 'Soft robots',
        authors: ['Ada Byron # orcid:1', 'Charles Babbage', 'Mary Somerville'],
      },
      {
        id: 'b',
        title: 'Soft robots',
        authors: ['Ada Byron # orcid:2', 'Charles Babbage', 'Mary Somerville'],
      },
    ]);
    expect(groupsOf(corpus, disambiguate(corpus.mentions, corpus.papers))).toContain('a/1');
    const hidden = disambiguate(corpus.mentions, corpus.papers, { useIds: false });
    expect(groupsOf(corpus, hidden)).toContain('a/1 b/1');
  });

  it('I-13 takes large numbers as identifiers for what they are', () => {
    const groups = cluster([
      { id: 'a', authors: ['Ada Byron # s2:9007199254740993'] },
      { id: 'b', authors: ['Ada Byron # s2:9007199254740992'] },
    ]);
    expect(groups).toEqual(['a/1', 'b/1']);
  });

  it('follows an ORCID through a change of name, and lists other identifiers that span names', () => {
    const drafts = (scheme: string): PaperDraft[] => [
      { id: 'a', authors: [`Ada Byron # ${scheme}:1`] },
      { id: 'b', authors: [`Ada Lovelace # ${scheme}:1`] },
    ];
    expect(cluster(drafts('orcid'))).toEqual(['a/1 b/1']);
    expect(cluster(drafts('s2'))).toEqual(['a/1', 'b/1']);
    const corpus = corpusOf(drafts('s2'));
    const { suspects } = disambiguate(corpus.mentions, corpus.papers);
    expect(suspects.map((suspect) => suspect.kind)).toContain('id-conflict');
  });

  it('obeys decisions against all evidence', () => {
    const { mentions } = corpusOf([...ROBOTS, ...VISION]);
    const at = (paper: number, position: number): number =>
      mentions.findIndex((mention) => mention.paper === paper && mention.position === position);
    expect(
      cluster(
        [...ROBOTS, ...VISION],
        [
          { kind: 'same', a: at(0, 3), b: at(2, 1) },
          { kind: 'different', a: at(0, 2), b: at(1, 2) },
        ],
      ),
    ).toEqual(expect.arrayContaining(['r1/2', 'r2/2', 'r1/3 r2/3 v1/1 v2/1']));
  });

  it('gives the same clusters, names and confidences in any order of input', () => {
    const corpus = syntheticCorpus(400, { seed: 3 });
    const shape = (input: typeof corpus): unknown => {
      const result = disambiguate(input.mentions, input.papers);
      const groups = groupsOf(input, result);
      const facts = result.clusters.map(({ name, names, confidence }) =>
        JSON.stringify([name, names, confidence]),
      );
      return [groups, facts.sort(), result.suspects.length];
    };
    const expected = shape(corpus);
    for (const seed of [1, 2, 3]) expect(shape({ ...corpus, ...shuffled(corpus, seed) })).toEqual(expected);
  });

  it('beats the full name on a made-up corpus with homonyms', () => {
    const { mentions, papers, truth } = syntheticCorpus(1500, { seed: 5 });
    const { clusters } = disambiguate(mentions, papers);
    const wrong = (groups: readonly (readonly number[])[]): number =>
      groups.filter((group) => new Set(group.map((mention) => truth[mention])).size > 1).length;
    const byName = new Map<string, number[]>();
    mentions.forEach(({ printed }, index) => byName.set(printed, [...(byName.get(printed) ?? []), index]));
    expect(wrong(clusters.map((entry) => entry.mentions))).toBeLessThan(wrong([...byName.values()]) / 2);
  });

  it('explains a merge by weights that add up to its score', () => {
    const { mentions, papers } = corpusOf([...ROBOTS, ...VISION]);
    const result = disambiguate(mentions, papers);
    const explained = result.explainPair(1, 4);
    expect(explained.together).toBe(true);
    const evaluation = explained.clusters!;
    expect(evaluation.evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(evaluation.score, 9);
    expect(result.explainPair(2, 6)).toMatchObject({ together: false, constraint: null });
    expect(result.explainPair(0, 1).constraint).toBe('two names on one paper are two people');
    const evidence = [0, 1].flatMap((a) => result.explainPair(a, 3).mentions.evidence);
    expect(evidence.filter(({ value }) => /Infinity|NaN/.test(value))).toEqual([]);
    expect(() => result.explainPair(0, 0)).toThrow(RangeError);
  });

  it('I-14 treats magic names like any other', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '1', '01', '', ' '];
    const groups = cluster(names.map((name, index) => ({ id: `p${index}`, authors: [name] })));
    expect(groups.join(' ').split(' ')).toHaveLength(names.length);
    expect(groups).toContain('p0/1');
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('I-20 flags a look-alike and does not join it', () => {
    const corpus = corpusOf([
      { id: 'a', title: 'Attention', authors: ['Ashish Vaswani', 'Noam Shazeer'] },
      { id: 'b', title: 'Attention', authors: ['Ashish V\u0430swani', 'Noam Shazeer'] },
    ]);
    const result = disambiguate(corpus.mentions, corpus.papers);
    expect(groupsOf(corpus, result)).toContain('a/1');
    expect(result.suspects.map((suspect) => suspect.kind)).toContain('mixed-script');
  });

  it('does nothing with nothing', () => {
    expect(disambiguate([], []).clusters).toEqual([]);
  });
});
