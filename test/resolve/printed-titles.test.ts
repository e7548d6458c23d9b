import { expect, it } from 'vitest';
import { PrintedTitles } from '../../src/resolve/printed-titles.js';

const WEAVING = 'Weaving Patterns with Punched Cards';
const printed = (title: string): string => `Lovelace A., Babbage C., ${title}, Journal of Engines, 3, (2020)`;

it('finds the paper of a title and its first author', () => {
  const titles = new PrintedTitles();
  titles.add('a', WEAVING, 'Ada Lovelace');
  expect(titles.find(printed(WEAVING))).toBe('a');
  expect(titles.find(printed(WEAVING).replace('Lovelace', 'Noether'))).toBeNull();
});

it('finds none where several papers bear the title', () => {
  const titles = new PrintedTitles();
  titles.add('a', WEAVING, 'Ada Lovelace');
  titles.add('b', WEAVING, 'Ada Lovelace');
  expect(titles.find(printed(WEAVING))).toBeNull();
});

it('does not take a title that says too little', () => {
  const titles = new PrintedTitles();
  titles.add('a', 'Introduction', 'Ada Lovelace');
  expect(titles.find(printed('Introduction'))).toBeNull();
});
