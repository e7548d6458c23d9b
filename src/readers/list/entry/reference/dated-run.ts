import type { SourceText } from '../../../shared/source-text.js';

/** Half-open, of the characters of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A journal and its volume, set in italics as one: `*Frontiers in Looms, 10 (1114)*`. */
const ENDS_IN_VOLUME = /^\p{Lu}.*\p{L}\.?,\s\d{1,4}(?:\s?\(\d{1,4}(?:[-–/]\d{1,4})?\))?,?$/u;

/** Year, volume or state right behind it: `, 2022`, ` 11(2)`, `, in press`. */
const LEADS_TO_DATE =
  /^[.,]{0,2}\s(?:\(?(?:19|20)\d\d(?!\d)|\d{1,4}\s?[(,:]|\(?(?:in press|to appear|forthcoming|accepted)\b)/;

/**
 * Whether what a page sets apart behind a full stop or a comma has a year, a volume or the state of its printing right
 * behind it, as a journal does: `*Biology*, 2022, 11(2)`, `*Statistica Sinica*, in press`.
 */
export const isDatedRun = ({ text }: SourceText, { start, end }: Range): boolean =>
  /[.?!,]["”’]?\s$/.test(text.slice(Math.max(0, start - 3), start)) &&
  (ENDS_IN_VOLUME.test(text.slice(start, end)) || LEADS_TO_DATE.test(text.slice(end, end + 18)));
