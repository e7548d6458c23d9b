import type { SourceText } from '../../../shared/source-text.js';
import type { FoundAuthors } from '../../lines/found-authors.js';
import type { SetApart } from './title-set-apart.js';

/** What one line says of a paper. */
export interface PaperHead {
  readonly title: SourceText | null;
  readonly authors: FoundAuthors | null;
  readonly venue: SourceText | null;
  /** The year, where it stands apart from the venue. */
  readonly year: SourceText | null;
  /** The title is set apart by the page, or the authors are sure. */
  readonly sure: boolean;
  /** The page sets the title apart. */
  readonly apart: boolean;
}

/** A line without what stands around title and authors. */
export interface HeadLine {
  /** As the page has it. */
  readonly whole: SourceText;
  /** Without numbers and links at its ends. */
  readonly source: SourceText;
  /** The venue in front of all else. */
  readonly leading: SourceText | null;
  /** The year in front of all else. */
  readonly year: SourceText | null;
  /** The title that the page sets apart in it. */
  readonly set: SetApart | null;
}
