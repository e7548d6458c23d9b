import type { Traced } from '../../../model/traced.js';
import type { SourceText } from '../../shared/source-text.js';

/** What the page's markup says about a block by a name such as `paper-title`, or the page as a whole about a line. */
export type BlockHint = 'title' | 'authors' | 'abstract' | 'links' | null;

/** One piece of a page that stands on lines of its own: a heading, a list item, a row of a table or plain text. */
export interface PageBlock {
  readonly kind: 'heading' | 'item' | 'row' | 'text';
  /** Of a heading its rank, of everything else its indentation or depth. */
  readonly level: number;
  /** Blank lines before it. */
  readonly gap: number;
  /** Nothing that shows, or is left out, stands between it and the block before. */
  readonly joined: boolean;
  readonly source: SourceText;
  /** Cells of a row. */
  readonly cells: readonly SourceText[];
  readonly hint: BlockHint;
  /** The address that a link around the whole block leads to. */
  readonly anchor: Traced | null;
  readonly firstLine: number;
  readonly lastLine: number;
}
