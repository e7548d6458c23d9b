import { cleanText } from '../../../text/fold.js';
import { isAuthorLine } from '../../../text/person-name.js';
import { isProse } from '../../../text/prose.js';
import { isSessionHeading } from '../../shared/page-furniture.js';
import { markupLength } from './head-lines.js';

/** Whether a line names several people with bullets between them. */
export const isBulletLine = (text: string): boolean =>
  isAuthorLine(cleanText(text.slice(markupLength(text))));

/**
 * Pages with bullets between authors are session pages, unless they have the markup of a list, no abstracts, or lines
 * between title and authors.
 */
export function bulletPage(lines: readonly string[], markup: number): number {
  const texts = lines.map(cleanText);
  const authors = texts.flatMap((text, index) => (isAuthorLine(text) ? [index] : []));
  const prose = texts.filter(isProse).length;
  const apart = authors.filter((index) => isSessionHeading(texts[index - 1] ?? '')).length;
  if (markup * 2 >= authors.length && markup >= 3) return 0.92;
  return prose * 3 < authors.length || apart * 2 > authors.length ? 0.92 : 0.5;
}
