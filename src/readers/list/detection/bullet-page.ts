import { cleanText } from '../../../text/fold.js';
import { isAuthorLine } from '../../../text/person-name.js';
import { isProse } from '../../../text/prose.js';
import { isSessionHeading } from '../../shared/page-furniture.js';
import { markAtStart } from '../entry/head/lead-marks.js';
import { markupLength } from './head-lines.js';

/** Whether a line names several people with bullets between them. */
export const isBulletLine = (text: string): boolean =>
  isAuthorLine(cleanText(text.slice(markupLength(text))));

/**
 * Pages with bullets between authors are session pages, unless they have the markup of a list, no abstracts, numbers, or
 * lines between title and authors.
 */
export function bulletPage(lines: readonly string[], markup: number): number {
  const texts = lines.map(cleanText);
  const authors = texts.flatMap((text, index) => (isAuthorLine(text) ? [index] : []));
  const prose = texts.filter(isProse).length;
  const apart = authors.filter((index) => isSessionHeading(texts[index - 1] ?? '')).length;
  if (markup * 2 >= authors.length && markup >= 3) return 0.92;
  const numbered = authors.filter((index) => [index - 1, index].some((at) => isNumbered(texts[at] ?? '')));
  if (apart * 2 > authors.length || numbered.length * 2 > authors.length) return 0.92;
  return prose * 3 < authors.length ? 0.92 : 0.5;
}

/** The code of a paper in its programme, with nothing behind it: `P1.2 Weaving Patterns`. */
const CODE = /^\p{Lu}{1,4}\d{0,2}[-.]?\d{1,3}\s/u;

/** Whether a line starts with the number of a paper. */
const isNumbered = (text: string): boolean => CODE.test(text) || markAtStart(text) > 0;
