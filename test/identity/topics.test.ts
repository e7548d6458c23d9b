import { describe, expect, it } from 'vitest';
import { topicTable } from '../../src/identity/topics.js';
import { corpusOf } from './support/corpus.js';

const table = (papers: readonly (readonly [title: string, abstract?: string])[]) =>
  topicTable(
    corpusOf(papers.map(([title], index) => ({ id: `p${index}`, title, authors: [] }))).papers.map(
      (paper, index) => ({ ...paper, abstract: papers[index]![1] ?? null }),
    ),
  );

/** Words with their weights, paper by paper. */
function vectors({ start, word, weight, words }: ReturnType<typeof topicTable>): [string, number][][] {
  return Array.from({ length: start.length - 1 }, (_, paper) =>
    Array.from(word.subarray(start[paper], start[paper + 1]), (id, at): [string, number] => [
      words[id]!,
      weight[start[paper]! + at]!,
    ]),
  );
}

describe('the table of topics', () => {
  const papers: [string, string?][] = [
    ['Zebra looms and the engine', 'Apples of brass. Zebra, zebra.'],
    ['Engines', 'An apple, a zebra and a loom.'],
    ['Café brass', 'Unheard-of things.'],
    ['A cafe', 'Nothing else.'],
  ];

  it('holds the words that papers share, plurals and accents folded, in the order of their numbers', () => {
    const found = vectors(table(papers));
    expect(found.map((entries) => entries.map(([word]) => word))).toEqual([
      ['apple', 'brass', 'engine', 'loom', 'zebra'],
      ['apple', 'engine', 'loom', 'zebra'],
      ['brass', 'cafe'],
      ['cafe'],
    ]);
    const { start, word } = table(papers);
    for (let paper = 0; paper + 1 < start.length; paper++) {
      const own = [...word.subarray(start[paper], start[paper + 1])];
      expect(own).toEqual([...own].sort((a, b) => a - b));
    }
  });

  it('holds unit vectors in which words of the title, and repeated ones, weigh more', () => {
    const found = vectors(table(papers));
    for (const entries of found)
      expect(entries.reduce((sum, [, weight]) => sum + weight * weight, 0)).toBeCloseTo(1, 6);
    const weights = new Map(found[0]);
    expect(weights.get('engine')).toBeGreaterThan(weights.get('apple')!);
    expect(weights.get('zebra')).toBeGreaterThan(weights.get('engine')!);
  });

  it('keeps the forty weightiest words of a paper', () => {
    const many = Array.from({ length: 60 }, (_, at) => `word${at + 100}`).join(' ');
    const [first] = vectors(table([['word159', many], ['word159', many], ['word159']]));
    expect(first).toHaveLength(40);
    expect(first!.map(([word]) => word)).toContain('word100');
    expect(first!.map(([word]) => word)).not.toContain('word150');
  });
});
