import { diagnostic } from '../../diagnostics.js';
import type { PaperRecord } from '../../model/record.js';
import type { Traced } from '../../model/traced.js';
import type { ReadContext } from '../../plugin.js';
import { findYear } from '../../text/year.js';
import { NORMALISERS } from '../../text/normalisers.js';
import { csvRows, delimiterOf, type CsvRow } from './csv-rows.js';
import type { EncodedText } from '../shared/encoded-text.js';

/** A format of tables: what its head row means, and what its rows say. */
export interface TableFormat<Columns> {
  /** What the first row says of the columns, and whether it is a head row or holds a record itself; null when it says too little. */
  readonly columnsOf: (cells: readonly string[]) => { columns: Columns; hasHead: boolean } | null;
  /** Why a table whose first row says too little cannot be read. */
  readonly headless: string;
  /** The record of one row; null when it has neither title nor abstract. */
  readonly recordOf: (row: CsvRow, columns: Columns, file: string) => PaperRecord | null;
}

/** The records of a table. Without a head that says what its columns hold it is rejected as a whole, else row by row. */
export async function* tableRecords<Columns>(
  chunks: AsyncIterable<Uint8Array>,
  context: ReadContext,
  format: TableFormat<Columns>,
): AsyncGenerator<PaperRecord> {
  let columns: Columns | null = null;
  let headless = false;
  for await (const row of csvRows(chunks, context, delimiterOf)) {
    if (headless) {
      for (let { line } = row; line <= row.endLine; line += 1)
        context.account?.(line, 'row of a table without a head');
      continue;
    }
    if (columns === null) {
      const head = format.columnsOf(row.cells.map(({ raw }) => NORMALISERS['csv-cell'](raw)));
      if (!head) {
        rejectRow(context, row, 'NO_HEADER', format.headless);
        headless = true;
        continue;
      }
      columns = head.columns;
      if (head.hasHead) {
        for (let { line } = row; line <= row.endLine; line += 1) context.account?.(line, 'table head');
        continue;
      }
    }
    const record = format.recordOf(row, columns, context.file);
    if (record) yield record;
    else if (row.cells.every(({ raw }) => raw === '')) context.account?.(row.line, 'empty row');
    else rejectRow(context, row, 'MISSING_FIELD', 'row has neither a title nor an abstract', 'title');
  }
}

function rejectRow(
  { report, file }: ReadContext,
  row: CsvRow,
  type: string,
  message: string,
  field: string | null = null,
): void {
  const raw = row.cells.map((cell) => cell.raw).join(',');
  report(
    diagnostic({ type, message, file, line: row.line, lineByte: row.start, byte: row.start, field, raw }),
  );
}

/** The year that a cell names, by four figures. */
export function yearOfCell(cell: EncodedText | null): Traced | null {
  if (!cell || !findYear(cell.raw)) return null;
  return {
    value: NORMALISERS.year(cell.raw),
    at: { start: cell.byteAt(0), end: cell.byteAt(cell.raw.length), normaliser: 'year' },
  };
}
