import { cleanText } from './fold.js';
import { plainText } from './latex.js';

/**
 * The named functions that turn a range of an input into a stored value. `papergraph explain` shows the name, and
 * applying it to the decoded range gives the value again.
 */
export const NORMALISERS = {
  /** NFC, white space folded, invisible characters dropped. */
  text: cleanText,
  /** As `text`, then what people see of LaTeX, Markdown and HTML markup. */
  display: (range: string): string => plainText(cleanText(range)),
  /** As `text`, lower-cased: identifiers in which case does not matter. */
  'lower-case': (range: string): string => cleanText(range).toLowerCase(),
} as const satisfies Record<string, (range: string) => string>;

export type NormaliserName = keyof typeof NORMALISERS;
