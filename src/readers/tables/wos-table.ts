import type { PaperRecord } from '../../model/record.js';
import type { Reader } from '../../plugin.js';
import { NORMALISERS } from '../../text/normalisers.js';
import { delimiterOf, type CsvRow } from './csv-rows.js';
import { sourceOf } from '../shared/encoded-text.js';
import { tableRecords } from './table-records.js';
import type { TaggedField } from '../tagged/tagged-records.js';
import { LISTED_TAGS, wosRecord } from '../tagged/wos-record.js';

/** Tags that every export has as columns. */
const ALWAYS = ['AU', 'TI', 'SO'];
const TAG = /^[A-Z][A-Z0-9]$/;

/** Exports of the Web of Science as a table: `Tab delimited file`, whose columns have the tags of its tagged text. */
export const wosTable: Reader = {
  name: 'wos-table',
  summary: 'exports of the Web of Science as a table: a head row such as `PT	AU	TI	SO`',

  detect(head) {
    const [first = ''] = head.replace(/^\ufeff/, '').split(/[\r\n]/, 1);
    const tags = tagsIn(first.split(delimiterOf(first)));
    return ALWAYS.every((tag) => tags.includes(tag)) ? 0.97 : 0;
  },

  read: (chunks, context) =>
    tableRecords(chunks, context, {
      columnsOf(cells) {
        const tags = tagsIn(cells);
        return tags.includes('TI') ? { columns: tags, hasHead: true } : null;
      },
      headless: 'first row names no column TI; export the table from the Web of Science with its head row',
      recordOf,
    }),
};

/** The tag of each column; empty for one that has none. */
const tagsIn = (cells: readonly string[]): string[] =>
  cells.map((cell) => {
    const name = NORMALISERS['csv-cell'](cell).trim();
    return TAG.test(name) ? name : '';
  });

function recordOf(row: CsvRow, tags: readonly string[], file: string): PaperRecord | null {
  const fields = row.cells.flatMap((cell, index): TaggedField[] => {
    const tag = tags[index] ?? '';
    if (tag === '' || cell.raw === '') return [];
    const source = sourceOf(cell, 'csv-cell');
    const ranges = LISTED_TAGS.has(tag) ? [...source.text.matchAll(ITEM)] : [{ index: 0, 0: source.text }];
    return ranges.flatMap(({ index: start, 0: { length } }) => {
      const text = source.field(start, start + length);
      return text ? [{ tag, text }] : [];
    });
  });
  const { line, endLine, start, end } = row;
  return wosRecord(
    { fields },
    { file, format: 'wos-table', first: { number: line, start }, last: { number: endLine, end } },
  );
}

/** Between semicolons; those in `[Lovelace, Ada; Babbage, Charles] Univ London` part nothing. */
const ITEM = /(?:[^;[]+|\[(?:[^[\]]*\])?)+/g;
