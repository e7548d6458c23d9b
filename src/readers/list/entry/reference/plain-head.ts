import type { SourceText } from '../../../shared/source-text.js';
import type { FoundAuthors } from '../../lines/found-authors.js';

/** A line of running text cut into title and authors. */
export interface PlainHead {
  readonly title: SourceText;
  readonly authors: FoundAuthors;
  readonly rest: SourceText | null;
  /** The year, where the style of the list gives it right behind the authors. */
  readonly year?: SourceText;
  /** The way it is written leaves no doubt. */
  readonly sure?: boolean;
  /** The venue, where the style of the list shows where its name ends. */
  readonly venue?: SourceText;
}

/** More cuts than any line that names one paper has; long ones are long by their authors, who stand behind few. */
export const cutsFor = (text: string): number => (text.length > 1000 ? 8 : 30);
