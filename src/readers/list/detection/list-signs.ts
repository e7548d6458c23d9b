import { isPaperLabel, leadsToPaper } from '../../shared/paper-links.js';
import { isDelimiterRow, isTableRow, splitBars, splitTabs } from '../blocks/markdown-table.js';
import { flatClass } from '../lines/flat-class.js';
import { traitsOf } from '../lines/line-traits.js';
import type { PageText } from '../lines/page-text.js';
import { linksOf } from '../lines/printed-links.js';
import { namesColumns } from '../lines/table-head.js';

const PAPER_HOST = /aclanthology|proceedings|openaccess/i;

/** How many lines of a page show that it lists papers, by what shows it. */
export interface Signs {
  readonly authors: number;
  readonly complete: number;
  readonly labels: number;
  readonly links: number;
  readonly rows: number;
  /** Rows that name the columns of a table of papers. */
  readonly heads: number;
  /** Lines with one person alone. */
  readonly people: number;
  /** Runs of such lines. */
  readonly runs: number;
}

/** Counts what the lines of a page show, each line by what it is taken for first. */
export function countSigns(lines: readonly string[], texts: readonly PageText[]): Signs {
  const signs = { authors: 0, complete: 0, labels: 0, links: 0, rows: 0, heads: 0, people: 0, runs: 0 };
  let run = 0;
  for (const [index, text] of lines.entries()) {
    if (isTableRow(text) || (signs.heads > 0 && /[|\t]/.test(text))) signs.rows += 1;
    if (isHeadOfTable(text, lines[index + 1] ?? '')) signs.heads += 1;
    const sign = signOf(texts[index]!, text, lines[index - 1] ?? '');
    if (sign) signs[sign] += 1;
    run = flatClass(texts[index]!) === 'one' ? run + (sign === 'people' ? 1 : 0) : 0;
    if (sign === 'people' && run === 2) signs.runs += 1;
  }
  return signs;
}

/** What one line shows. */
function signOf(
  line: PageText,
  text: string,
  above: string,
): Exclude<keyof Signs, 'rows' | 'heads' | 'runs'> | null {
  const kind = flatClass(line);
  // A name alone with a comma behind it is the start of a list that has a line for each author.
  const isListed = kind === 'one' && /\p{L},\s*$/u.test(text) && !/,\s*$/.test(above);
  if (kind === 'authors' || isListed) return 'authors';
  if (kind === 'complete') return 'complete';
  if (kind === 'one') return 'people';
  if (traitsOf(line).label?.role === 'authors') return 'labels';
  return linksOf([line]).some(isPaperLink) ? 'links' : null;
}

const isPaperLink = ({ label, address }: ReturnType<typeof linksOf>[number]): boolean =>
  isPaperLabel(label) || leadsToPaper(address.value) || PAPER_HOST.test(address.value);

/** Whether a line names the columns of a table of papers, between bars above a rule or between tabs above a row. */
function isHeadOfTable(text: string, below: string): boolean {
  const cells = isDelimiterRow(below)
    ? splitBars(text)
    : text.includes('\t') && below.includes('\t')
      ? splitTabs(text)
      : [];
  return namesColumns(cells.map(({ start, end }) => text.slice(start, end)));
}
