import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disambiguate } from '../../src/identity/disambiguate.js';
import type { IdentityDecision, IdentityResult } from '../../src/identity/types.js';
import { corpusOf, groupsOf, shuffled, type Corpus, type PaperDraft } from './support/corpus.js';

const run = (drafts: readonly PaperDraft[], decisions: readonly IdentityDecision[] = []) => {
  const corpus = corpusOf(drafts);
  const result = disambiguate(corpus.mentions, corpus.papers, { decisions });
  return { groups: groupsOf(corpus, result), suspects: result.suspects };
};
const same = (a: number, b: number): IdentityDecision => ({ kind: 'same', a, b });
const different = (a: number, b: number): IdentityDecision => ({ kind: 'different', a, b });

const TEAM = ['Charles Babbage', 'Mary Somerville'];

describe('decisions', () => {
  it('win over identifiers, papers and names', () => {
    const drafts = [
      { id: 'a', authors: ['Ada Byron # orcid:1', 'Ada Lovelace # orcid:2'] },
      { id: 'b', authors: ['Ada Byron # orcid:1'] },
    ];
    expect(run(drafts, [same(0, 1)]).groups).toEqual(['a/1 a/2 b/1']);
    expect(run(drafts, [different(0, 2)]).groups).toEqual(['a/1', 'a/2', 'b/1']);
  });

  it('hold for whole groups: what is the same as one side is different from the other', () => {
    const drafts = ['a', 'b', 'c', 'd'].map((id) => ({
      id,
      title: 'Engines',
      authors: ['Ada Byron', ...TEAM],
    }));
    const at = (paper: number): number => 3 * paper;
    const { groups } = run(drafts, [same(at(0), at(1)), same(at(2), at(3)), different(at(1), at(2))]);
    expect(groups).toEqual(expect.arrayContaining(['a/1 b/1', 'c/1 d/1']));
  });

  it('that contradict each other through a chain are reported, and the difference is kept', () => {
    const drafts = ['a', 'b', 'c'].map((id) => ({ id, title: 'Engines', authors: ['Ada Byron'] }));
    const decisions = [same(0, 1), same(1, 2), different(0, 2)];
    const { groups, suspects } = run(drafts, decisions);
    expect(groups).toEqual(['a/1 b/1', 'c/1']);
    expect(suspects).toContainEqual(expect.objectContaining({ kind: 'decision-conflict', a: 1, b: 2 }));
    expect(run(drafts, decisions.toReversed()).groups).toEqual(groups);
  });

  it('about mentions that do not exist are an error', () => {
    expect(() => run([{ id: 'a', authors: ['Ada Byron'] }], [same(0, 7)])).toThrow(RangeError);
  });
});

describe('identifiers', () => {
  it('an ORCID in common joins, and differing ORCIDs separate whatever other identifiers say', () => {
    const joined = run([
      { id: 'a', authors: ['Ada Byron # orcid:1'] },
      { id: 'b', authors: ['A. Lovelace # orcid:1'] },
    ]);
    expect(joined.groups).toEqual(['a/1 b/1']);
    const corpus = corpusOf([
      { id: 'a', title: 'Engines', authors: ['Ada Byron', ...TEAM] },
      { id: 'b', title: 'Engines', authors: ['Ada Byron', ...TEAM] },
    ]);
    const mentions = corpus.mentions.map((mention, index) =>
      index % 3 === 0 ? { ...mention, ids: { orcid: String(mention.paper), s2: '7' } } : mention,
    );
    const result = disambiguate(mentions, corpus.papers);
    expect(groupsOf(corpus, result)).toEqual(expect.arrayContaining(['a/1', 'b/1']));
    const reasons = result.suspects.flatMap(({ kind, reason }) => (kind === 'id-conflict' ? [reason] : []));
    expect(reasons).toContain('one identifier, but identifiers contradict each other');
    expect(reasons).toContain('the evidence says one person, but identifiers contradict');
  });

  it('that differ are in doubt only where everything else says one person', () => {
    const drafts = (team: string): PaperDraft[] => [
      { id: 'a', title: 'Engines', authors: ['Wei Wang # orcid:1', ...TEAM] },
      {
        id: 'b',
        title: team === 'same' ? 'Engines' : 'Proteins',
        authors: ['Wei Wang # orcid:2', ...(team === 'same' ? TEAM : ['Ann Arbor'])],
      },
    ];
    const kinds = (team: string) => run(drafts(team)).suspects.map(({ kind }) => kind);
    expect(kinds('same')).toContain('id-conflict');
    expect(kinds('another')).not.toContain('id-conflict');
  });

  it('an identifier that two people on one paper have is followed nowhere', () => {
    const { groups, suspects } = run([
      { id: 'a', authors: ['Ada Byron # orcid:1', 'Charles Babbage # orcid:1'] },
      { id: 'b', authors: ['Ada Lovelace # orcid:1'] },
    ]);
    expect(groups).toEqual(['a/1', 'a/2', 'b/1']);
    expect(suspects).toContainEqual(
      expect.objectContaining({
        kind: 'id-conflict',
        reason: 'one identifier, but it stands twice on one paper',
      }),
    );
  });

  it('given by a program tips the balance, but does not decide', () => {
    const drafts = (id: string): PaperDraft[] => [
      { id: 'a', title: 'Robots', authors: [`Wei Wang${id}`, 'Ann Arbor'] },
      { id: 'b', title: 'Proteins', authors: [`Wei Wang${id}`, 'Ben Bright'] },
    ];
    expect(run(drafts('')).groups).toContain('a/1');
    expect(run(drafts(' # s2:1')).groups).toContain('a/1 b/1');
  });

  it('that differ make one chain at most as long as the first contradiction', () => {
    const { groups } = run([
      { id: 'a', authors: ['Ada Byron # orcid:1'] },
      { id: 'b', authors: ['Ada Byron # orcid:1'] },
      { id: 'c', authors: ['Ada Byron # orcid:2'] },
    ]);
    expect(groups).toEqual(['a/1 b/1', 'c/1']);
  });
});

const NAMES = ['Wei Wang', 'W. Wang', 'Ada Byron', 'A. Byron', 'Ada K. Byron', 'Li Zhang'];
const author = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom('', ' # orcid:1', ' # orcid:2', ' # s2:1', ' # s2:2'))
  .map(([name, id]) => name + id);
const paper = fc.record({
  title: fc.constantFrom('Soft robots', 'Protein folding', 'Soft grippers'),
  authors: fc.array(author, { minLength: 1, maxLength: 3 }),
});
const drafts = fc
  .array(paper, { minLength: 2, maxLength: 8 })
  .map((list): PaperDraft[] => list.map((draft, index) => ({ id: `p${index}`, ...draft })));
const decisionsFor = ({ mentions }: Corpus): fc.Arbitrary<IdentityDecision[]> => {
  const index = fc.nat(mentions.length - 1);
  const decision = fc.record({
    kind: fc.constantFrom('same' as const, 'different' as const),
    a: index,
    b: index,
  });
  return fc.array(
    decision.filter(({ a, b }) => a !== b),
    { maxLength: 3 },
  );
};

describe('any corpus', () => {
  it('keeps the hard rules', () => {
    const input = drafts.map(corpusOf).chain((corpus) => fc.tuple(fc.constant(corpus), decisionsFor(corpus)));
    fc.assert(
      fc.property(input, ([corpus, decisions]) => {
        const result = disambiguate(corpus.mentions, corpus.papers, { decisions });
        for (const [{ kind, a, b }, together, reported] of obeyed(result, decisions)) {
          expect(together || reported || kind === 'different', `${kind} ${a} ${b}`).toBe(true);
          expect(together && kind === 'different', `${kind} ${a} ${b}`).toBe(false);
        }
        const decided = new Set(decisions.flatMap(({ kind, a, b }) => (kind === 'same' ? [a, b] : [])));
        for (const { mentions } of result.clusters) {
          const free = mentions
            .filter((mention) => !decided.has(mention))
            .map((mention) => corpus.mentions[mention]!);
          expect(new Set(free.map((mention) => mention.paper)).size).toBe(free.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never joins differing identifiers of one scheme unless told to', () => {
    fc.assert(
      fc.property(drafts.map(corpusOf), (corpus) => {
        const { clusters, suspects } = disambiguate(corpus.mentions, corpus.papers);
        // An identifier that stands twice on one paper counts for nothing.
        fc.pre(!suspects.some(({ reason }) => reason.includes('stands twice')));
        for (const { mentions } of clusters) {
          const orcids = mentions.flatMap((mention) => corpus.mentions[mention]!.ids['orcid'] ?? []);
          expect(new Set(orcids).size).toBeLessThan(2);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is clustered the same in any order', () => {
    fc.assert(
      fc.property(drafts.map(corpusOf), fc.nat(1000), (corpus, seed) => {
        const other = shuffled(corpus, seed);
        const groups = (input: Corpus): string[] =>
          groupsOf(input, disambiguate(input.mentions, input.papers));
        expect(groups(other)).toEqual(groups(corpus));
      }),
      { numRuns: 60 },
    );
  });
});

/** Each decision, whether its two mentions are together, and whether it is reported as contradicted. */
function obeyed(
  { clusters, suspects }: IdentityResult,
  decisions: readonly IdentityDecision[],
): [IdentityDecision, boolean, boolean][] {
  const clusterOf = new Map(
    clusters.flatMap(({ mentions }, index) => mentions.map((mention) => [mention, index])),
  );
  return decisions.map((decision) => {
    const ends = [decision.a, decision.b].sort((x, y) => x - y);
    const reported = suspects.some(
      ({ kind, a, b }) =>
        kind === 'decision-conflict' && String([a, b].sort((x, y) => x - y)) === String(ends),
    );
    return [decision, clusterOf.get(decision.a) === clusterOf.get(decision.b), reported];
  });
}
