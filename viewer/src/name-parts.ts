import type { PaperDetails } from './details.js';

export type PaperAuthor = PaperDetails['authors'][number];

/** The parts of an author's name: those that the data give, else the last word is the family name. */
export function nameParts({ name, parts }: PaperAuthor): NonNullable<PaperAuthor['parts']> {
  if (parts) return parts;
  const words = name.split(/\s+/u);
  const family = words.pop() ?? '';
  return { family, given: words.join(' '), suffix: '' };
}
