import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/model/identity.js';
import type { LedgerEvent } from '../../src/model/ledger.js';
import { activeDecisions, contradicted, nextEvent } from '../../src/pipeline/ledger.js';
import { resolve } from '../../src/resolve/resolve.js';
import { prose, shuffled, toyInput, type Toy } from '../support/toy.js';

const ABOUT = ['rivers', 'prisons', 'lakes', 'taxes', 'owls', 'operas'];
const TOYS: Toy[] = ABOUT.map((about, n) => ({
  title: `A long look at ${about} and more`,
  abstract: prose(about),
  authors: [`Partner P${n}`, n % 2 === 0 ? 'Wei Wang' : 'Yang Liu', `Partner Q${n}`],
}));
const records = toyInput(TOYS);
const papers = resolve(records).corpus.papers.map(({ row }) => row.id);
const WANGS = papers.filter(
  (_, n) => resolve(records).corpus.papers[n]!.row.authors[1]!.printed === 'Wei Wang',
);

const decision = (event: number, kind: Decision['kind'], a: string, b: string): Decision => ({
  event,
  kind,
  a: `${a}#2`,
  b: `${b}#2`,
  aName: '',
  bName: '',
});

/** Everything that a decision may change, as text. */
const outcome = (decisions: readonly Decision[], input = records): string => {
  const { corpus, identity } = resolve(input, decisions);
  return JSON.stringify([corpus.authors, corpus.papers.map(({ row }) => row), identity]);
};

const authorOf = (paper: string, decisions: readonly Decision[], input = records): string | undefined =>
  resolve(input, decisions).corpus.papers.find(({ row }) => row.id === paper)?.row.authors[1]?.id;

describe('decisions about mentions', () => {
  const [a, b, c] = WANGS as [string, string, string];

  it('join and part whatever the evidence says', () => {
    const same = [decision(1, 'same', a, b), decision(2, 'same', b, c)];
    expect(new Set([a, b, c].map((paper) => authorOf(paper, same))).size).toBe(1);
    const different = [
      decision(1, 'different', a, b),
      decision(2, 'different', b, c),
      decision(3, 'different', a, c),
    ];
    expect(new Set([a, b, c].map((paper) => authorOf(paper, different))).size).toBe(3);
  });

  it('say so in the author: joined by a decision, with full confidence in it', () => {
    const { authors } = resolve(records, [decision(1, 'same', a, b)]).corpus;
    const author = authors.find(({ mentions }) =>
      mentions.some(({ paper, position }) => paper === a && position === 2),
    )!;
    expect(author.merges).toContainEqual(expect.objectContaining({ by: 'user', score: null, confidence: 1 }));
  });

  it('of one pair: the later one counts, in any order of the list', () => {
    const both = [decision(1, 'same', a, b), decision(2, 'different', b, a)];
    expect(outcome(both)).toBe(outcome([...both].reverse()));
    expect(authorOf(a, both)).not.toBe(authorOf(b, both));
  });

  it('find their mention by an earlier id of its paper, and by its name where positions changed', () => {
    const toys = TOYS.map((toy, n) => (n === 0 ? { ...toy, ids: { arxiv: '2401.00001' } } : toy));
    const renamed = toyInput(toys);
    expect(papers.includes('paper:arxiv:2401.00001')).toBe(false);
    const first = papers.find((id) => id.includes('rivers'))!;
    const other = WANGS.find((id) => id !== first)!;
    expect(authorOf('paper:arxiv:2401.00001', [decision(1, 'same', first, other)], renamed)).toBe(
      authorOf(other, [decision(1, 'same', first, other)], renamed),
    );
    const moved: Decision = { ...decision(1, 'same', first, other), a: `${first}#1`, aName: 'Wei Wang' };
    expect(authorOf(first, [moved])).toBe(authorOf(other, [moved]));
  });

  it('about mentions that are not there are listed, and change nothing', () => {
    const lost = { ...decision(1, 'same', a, b), b: 'paper:title:gone#1' };
    const { identity } = resolve(records, [lost]);
    expect(identity.unused).toEqual([lost]);
    expect(outcome([lost]).replace(JSON.stringify([lost]), '[]')).toBe(outcome([]));
  });

  it('that would join two names of one paper change nothing', () => {
    const joined = { ...decision(1, 'same', a, a), b: `${a}#1` };
    const { identity } = resolve(records, [joined]);
    expect(identity.unused).toEqual([joined]);
    expect(authorOf(a, [joined])).toBe(authorOf(a, []));
  });

  it('hold over 50 imports in other orders', () => {
    const decisions = [decision(1, 'same', a, b), decision(2, 'different', b, c)];
    const expected = outcome(decisions);
    for (let seed = 1; seed <= 50; seed += 1)
      expect(outcome(shuffled(decisions, seed), shuffled(records, seed)), `seed ${seed}`).toBe(expected);
  });

  it('leave no trace once they are taken back: 10,000 sequences of merge, split and undo', () => {
    const untouched = outcome([]);
    const outcomes = new Map<string, string>();
    for (let seed = 1; seed <= 10_000; seed += 1) {
      const events = randomEvents(seed);
      const active = activeDecisions(events);
      // What holds follows from the events that hold, not from the way there.
      const key = JSON.stringify(active.map(({ kind, a: x, b: y }) => [kind, x, y]));
      if (!outcomes.has(key) && outcomes.size < 60) outcomes.set(key, outcome(renumbered(active)));
      if (outcomes.has(key) && seed % 100 === 0) expect(outcome(renumbered(active))).toBe(outcomes.get(key));
      const cleared = [...events];
      for (const { event } of active)
        cleared.push({ event: nextEvent(cleared), kind: 'undo', undoes: event });
      expect(activeDecisions(cleared)).toEqual([]);
    }
    expect(outcome(activeDecisions([]))).toBe(untouched);
    expect(outcomes.get('[]') ?? untouched).toBe(untouched);
    expect(outcomes.size).toBeGreaterThan(20);
  });
});

const renumbered = (decisions: readonly Decision[]): Decision[] =>
  decisions.map((each, index) => ({ ...each, event: index + 1 }));

/** Up to eight events as the command would let them into the ledger. */
function randomEvents(seed: number): LedgerEvent[] {
  let state = seed;
  const draw = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
  const events: LedgerEvent[] = [];
  for (let step = 0; step < 8; step += 1) {
    if (events.length > 0 && draw(3) === 0) {
      events.push({ event: nextEvent(events), kind: 'undo', undoes: 1 + draw(events.length) });
      continue;
    }
    const x = draw(WANGS.length);
    const y = (x + 1 + draw(WANGS.length - 1)) % WANGS.length;
    const next = decision(nextEvent(events), draw(2) === 0 ? 'same' : 'different', WANGS[x]!, WANGS[y]!);
    if (contradicted(activeDecisions(events), next) === null) events.push(next);
  }
  return events;
}
