import type { Line } from '../../shared/lines.js';
import type { SourceText } from '../../shared/source-text.js';
import { flatClass, type FlatClass } from '../lines/flat-class.js';

/** Lines of a text cut at the width of a page, and how to look at some of them as one. */
export interface WrappedText {
  /** The line where the item starts, then those that may go on with it. */
  readonly lines: readonly Line[];
  /** The lines from one index up to another, that one left out. */
  readonly part: (from: number, to: number) => SourceText;
}

/** What a part of it is as one line. */
export const classOf = (source: SourceText): FlatClass => flatClass({ source, hint: null });

/** Two blanks or a backslash at the end of a line of Markdown break it on purpose. */
const HARD_BREAK = /(?:\S {2,}|\\)$/;

/** Whether a line is broken on purpose. */
export const isBroken = (line: string): boolean => HARD_BREAK.test(line);

/** Whether a line says something by itself that a list puts on a line of its own. */
export const isPartOfItsOwn = (kind: FlatClass): boolean =>
  kind === 'authors' || kind === 'links' || kind === 'label' || kind === 'skip' || kind === 'complete';
