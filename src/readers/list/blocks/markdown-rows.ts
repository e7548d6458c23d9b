import { parseAuthorList } from '../../../text/author-list.js';
import { looksLikeOrganisation } from '../../../text/person-likeness.js';
import type { Line } from '../../shared/lines.js';
import { sourceOfLines, type SourceText } from '../../shared/source-text.js';
import { labelOf } from '../lines/list-labels.js';
import { namesColumns } from '../lines/table-head.js';
import { itemMarker } from './markdown-marks.js';
import { hasTooManyBars, isDelimiterRow, isTableRow, splitBars, splitTabs } from './markdown-table.js';

/** No table has more columns. */
const MAX_TABS = 200;

/** Tells the rows of tables, between bars or tabs, from other lines: which goes by the lines above and the next one. */
export class MarkdownRows {
  /** The line above was a row between bars. */
  private inTable = false;
  /** The tabs of the row above; 0 where it was none. */
  private tabs = 0;

  /** A blank line ends a table. */
  end(): void {
    this.inTable = false;
    this.tabs = 0;
  }

  /** The cells of a line that is a row; null for any other line. */
  cellsOf(line: Line, following: string): SourceText[] | null {
    const { text } = line;
    const isRow = isTableRow(text) || (text.includes('|') && (this.inTable || isDelimiterRow(following)));
    this.inTable = isRow && !hasTooManyBars(text);
    this.tabs = this.isTabRow(text, following) ? tabCount(text) : 0;
    if (!this.inTable && this.tabs === 0) return null;
    return (this.inTable ? splitBars(text) : splitTabs(text)).map(({ start, end }) =>
      sourceOfLines([line], 'markdown', start, end),
    );
  }

  /** Whether a line is a row between tabs: as many stand in the next line, or the line above was one. */
  private isTabRow(text: string, following: string): boolean {
    const own = Math.min(tabCount(text), MAX_TABS + 1);
    return (
      own > 0 &&
      own <= MAX_TABS &&
      itemMarker(text) === null &&
      (isTableHead(text) || !isPersonAtPlace(text)) &&
      (this.tabs > 0 || own === tabCount(following))
    );
  }
}

const isTableHead = (text: string): boolean =>
  namesColumns(splitTabs(text).map(({ start, end }) => text.slice(start, end)));

/** Whether a line names a person, or what a person chairs, and, behind a tab, where the person works: no row of a table of papers. */
function isPersonAtPlace(text: string): boolean {
  const [person = '', place = '', ...others] = text.trim().split(/\t+/);
  if (others.length > 0 || place === '') return false;
  if (labelOf(person)?.role === 'other') return true;
  const { authors, people, score } = parseAuthorList(person);
  if (authors.length !== 1) return false;
  if (looksLikeOrganisation(place)) return people === 1 || score === 0.5;
  return people === 1 && place.split(' ').length <= 3 && !/\s\p{Ll}/u.test(place);
}

/** Tabs between texts of a line. */
const tabCount = (text: string): number => text.trim().split(/\t+/).length - 1;
