/** A half-open range of characters of a line. */
interface CellRange {
  readonly start: number;
  readonly end: number;
}

const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** Whether a line is the rule under a table's head, such as `|---|:--:|`. */
export function isDelimiterRow(text: string): boolean {
  return (
    text.includes('|') &&
    text.length < 20_000 &&
    /^[\s|:-]+$/.test(text) &&
    text.includes('-') &&
    DELIMITER.test(text)
  );
}

/** Whether a line is a row by itself: a bar at its start and another one. */
export function isTableRow(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.startsWith('|') && trimmed.indexOf('|', 1) > 0 && !hasTooManyBars(trimmed);
}

/** No table has so many columns. */
const MAX_BARS = 200;

/** Whether a line has more bars than any row of a table. */
export function hasTooManyBars(text: string): boolean {
  let bars = 0;
  for (let at = text.indexOf('|'); at >= 0 && bars <= MAX_BARS; at = text.indexOf('|', at + 1)) bars += 1;
  return bars > MAX_BARS;
}

/** The cells between bars; bars after a backslash or inside of code belong to the text. */
export function splitBars(text: string): CellRange[] {
  const cells: CellRange[] = [];
  let start = 0;
  let code = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '\\') at += 1;
    else if (character === '`') code = !code;
    else if (character === '|' && !code) {
      cells.push({ start, end: at });
      start = at + 1;
    }
  }
  // A lone backtick is no code.
  if (code) return text.includes('`') && cells.length <= 1 ? splitPlain(text) : closeRow(text, cells, start);
  return closeRow(text, cells, start);
}

function closeRow(text: string, cells: readonly CellRange[], start: number): CellRange[] {
  const all = [...cells, { start, end: text.length }];
  const isEmpty = (cell: CellRange | undefined): boolean =>
    cell !== undefined && text.slice(cell.start, cell.end).trim() === '';
  // The bars at both ends of a row close it and hold no cell.
  const from = text.trimStart().startsWith('|') && isEmpty(all[0]) ? 1 : 0;
  const to = text.trimEnd().endsWith('|') && isEmpty(all.at(-1)) ? all.length - 1 : all.length;
  return all.slice(from, to);
}

function splitPlain(text: string): CellRange[] {
  const cells: CellRange[] = [];
  let start = 0;
  for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) {
    cells.push({ start, end: at });
    start = at + 1;
  }
  return closeRow(text, cells, start);
}

/** The cells between tabs. */
export function splitTabs(text: string): CellRange[] {
  const cells: CellRange[] = [];
  let start = 0;
  for (let at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', at + 1)) {
    cells.push({ start, end: at });
    start = at + 1;
  }
  return [...cells, { start, end: text.length }];
}
