import { describe, expect, it } from 'vitest';
import { viewerReviewSchema } from '../../src/model/viewer-dataset.js';
import { activeDecisions, eventLine, parseLedger } from '../../src/pipeline/ledger.js';
import {
  ledgerText,
  packAnswers,
  questionKey,
  unpackAnswers,
  withAnswer,
  type Answers,
  type Verdict,
} from '../../viewer/src/answers.js';
import { likelihood, signsOf } from '../../viewer/src/evidence.js';
import { FEATURES } from '../../src/identity/features.js';
import { EARLIER, HOSTILE_NAME } from './fixture-review.js';
import { dataset } from './rig.js';

const { review } = dataset;
const { questions } = review;
const answersTo = (...verdicts: readonly (Verdict | null)[]): Answers =>
  verdicts.reduce<Answers>((answers, verdict, at) => withAnswer(answers, questions[at]!, verdict), new Map());

describe('the ledger of answers', () => {
  it('keeps the earlier lines and goes on with one event an answer, as the command writes it', () => {
    expect(viewerReviewSchema.parse(review)).toEqual(review);
    const text = ledgerText(review, answersTo('same', null, 'different'));
    const [first, , third] = questions;
    const events = [
      {
        event: 3,
        kind: 'same',
        a: first!.a.mention,
        b: first!.b.mention,
        aName: first!.a.printed,
        bName: first!.b.printed,
      },
      {
        event: 4,
        kind: 'different',
        a: third!.a.mention,
        b: third!.b.mention,
        aName: HOSTILE_NAME,
        bName: third!.b.printed,
      },
    ] as const;
    expect(text).toBe([...EARLIER.map((line) => `${line}\n`), ...events.map(eventLine)].join(''));
    expect(activeDecisions(parseLedger(text, 'identity.jsonl'))).toEqual(events);
  });

  it('is the earlier ledger when nothing is answered', () => {
    expect(ledgerText(review, new Map())).toBe(`${EARLIER.join('\n')}\n`);
    expect(ledgerText({ questions, ledger: [], nextEvent: 1 }, new Map())).toBe('');
  });

  it('an answer is changed and taken back', () => {
    const answers = withAnswer(answersTo('same', 'same'), questions[0]!, 'different');
    expect([...answers.values()]).toEqual(['different', 'same']);
    expect(withAnswer(answers, questions[0]!, null).has(questionKey(questions[0]!))).toBe(false);
  });
});

describe('stored answers', () => {
  it('come back', () => {
    const answers = answersTo('same', 'different');
    expect(unpackAnswers(packAnswers(answers), review)).toEqual(answers);
  });

  it('are dropped when the ledger says the same last, or nobody asks', () => {
    const { a, b } = questions[0]!;
    const line = (kind: Verdict): string => JSON.stringify({ event: 3, kind, a: b.mention, b: a.mention });
    const text = packAnswers(answersTo('same'));
    expect(unpackAnswers(text, { ...review, ledger: [line('same')] }).size).toBe(0);
    expect(unpackAnswers(text, { ...review, ledger: [line('same'), line('different')] }).size).toBe(1);
    expect(unpackAnswers(text, { ...review, questions: questions.slice(1) }).size).toBe(0);
  });

  it.each([null, '', '{', '7', '{"a":1}', '[null,[1,2],["x","same"]]'])('%s gives none', (text) => {
    expect(unpackAnswers(text, review).size).toBe(0);
  });

  it('of unknown kinds give none', () => {
    expect(unpackAnswers(JSON.stringify([[questionKey(questions[0]!), 'maybe']]), review).size).toBe(0);
  });
});

describe('evidence in words', () => {
  it('has words for every feature, with and without a value', () => {
    for (const feature of FEATURES) {
      for (const value of ['unknown', '0', '0.5', '7', '30']) {
        const [sign] = signsOf([{ feature, value, weight: 1 }]);
        expect(sign?.text, `${feature} ${value}`).not.toContain(`${feature}:`);
        expect(sign?.text).not.toMatch(/undefined|NaN|^$/u);
      }
    }
  });

  it('joins what says the same, the strongest first', () => {
    expect(
      signsOf([
        { feature: 'context similarity', value: '0.03', weight: -0.2 },
        { feature: 'name relation × namesakes', value: 'nickname × 3.1', weight: 0.3 },
        { feature: 'context centroid similarity', value: '0.04', weight: -0.4 },
        { feature: 'something new', value: '3', weight: 0.1 },
      ]).map(({ text, weight }) => [text, Number(weight.toFixed(3))]),
    ).toEqual([
      ['work that is unlike', -0.6],
      ['a short form of the given name, a common name', 0.3],
      ['something new: 3', 0.1],
    ]);
  });

  it.each([
    [0.99, 'Almost certainly one person, 99 % sure.'],
    [0.6979, 'Probably one person, 70 % sure.'],
    [0.51, 'Hard to say: one person is 51 % likely.'],
    [0.41, 'Hard to say: one person is 41 % likely.'],
    [0.3876, 'Probably two people, 61 % sure.'],
    [0.1, 'Very likely two people, 90 % sure.'],
  ])('%d: %s', (probability, words) => expect(likelihood(probability)).toBe(words));
});
