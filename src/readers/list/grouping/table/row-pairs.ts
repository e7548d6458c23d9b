import { isTimeLine } from '../../../shared/page-furniture.js';
import type { SourceText } from '../../../shared/source-text.js';
import type { PageBlock } from '../../blocks/page-block.js';
import { flatClass, type FlatClass } from '../../lines/flat-class.js';
import { linesOfBlock, type PageText } from '../../lines/page-text.js';
import { isNoPaper } from '../../records/no-paper.js';

/** A title in one row of a table and its authors in the row below. */
export interface RowPair {
  readonly lines: readonly PageText[];
  readonly authors: PageBlock;
}

/** Fewer words head a part of a programme. */
const LEAST_WORDS = 3;

/** The cell that a row says something in, beside the time perhaps, and its column; null when there are several. */
function onlyCell(row: PageBlock | undefined): { readonly cell: SourceText; readonly column: number } | null {
  if (row?.kind !== 'row') return null;
  const filled = row.cells.flatMap((cell, column) =>
    cell.text === '' || isTimeLine(cell.clean) ? [] : [{ cell, column }],
  );
  return filled.length === 1 ? filled[0]! : null;
}

/**
 * Pairs a row that is a title with the row below, in whose same column stand its authors, as in programmes that set both
 * below each other. One person alone may be whoever speaks or leads, unless the table goes on with several elsewhere.
 * @param isHabit the table had such pairs before
 */
export function rowPair(row: PageBlock, following: readonly PageBlock[], isHabit: boolean): RowPair | null {
  const pair = pairAt(row, following[0]);
  if (!pair || isHabit || pair.kind === 'authors') return pair;
  const goesOn = following.some((other, index) => pairAt(other, following[index + 1])?.kind === 'authors');
  return goesOn ? pair : null;
}

function pairAt(
  row: PageBlock,
  below: PageBlock | undefined,
): (RowPair & { readonly kind: FlatClass }) | null {
  const [title, people] = [onlyCell(row), onlyCell(below)];
  if (!title || !people || title.column !== people.column) return null;
  const titles = linesOfBlock({ ...row, source: title.cell });
  const names = linesOfBlock({ ...below!, source: people.cell });
  const kinds = names.map(flatClass);
  const isNames = kinds.length > 0 && kinds.every((kind) => kind === 'authors' || kind === 'one');
  if (!isNames || !titles.every(mayBeTitle)) return null;
  const authors = names.map((line) => ({ ...line, hint: 'authors' as const }));
  return {
    lines: [...titles, ...authors],
    authors: below!,
    kind: kinds.includes('authors') ? 'authors' : 'one',
  };
}

function mayBeTitle(line: PageText): boolean {
  const { clean } = line.source;
  return (
    ['text', 'start', 'one'].includes(flatClass(line)) &&
    clean.split(' ').length >= LEAST_WORDS &&
    !isNoPaper({ title: clean, firstLine: clean, hasAuthors: true })
  );
}
