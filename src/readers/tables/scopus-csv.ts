import type { PaperRecord } from '../../model/record.js';
import type { TracedText } from '../../model/traced.js';
import type { Reader } from '../../plugin.js';
import { NORMALISERS } from '../../text/normalisers.js';
import { isPreprintServer } from '../../text/preprint-server.js';
import { delimiterOf, type CsvRow } from './csv-rows.js';
import { databaseRecord } from '../shared/database-record.js';
import { wholeField } from '../shared/encoded-text.js';
import { scopusAuthors } from './scopus-authors.js';
import { COLUMNS, type CellOf, type ScopusColumn } from './scopus-cells.js';
import { scopusReferences } from './scopus-references.js';
import { tableRecords, yearOfCell } from './table-records.js';
import { idIn } from '../tagged/tagged-fields.js';

/** Names that no other database writes so. Which columns an export has is for its user to choose. */
const OWN_NAMES = new Set([
  ...['Author full names', 'Author(s) ID', 'Source title', 'Authors with affiliations', 'Art. No.'],
  ...['Page start', 'Page count', 'Index Keywords', 'Abbreviated Source Title', 'EID'],
]);

/** Exports of Scopus as CSV, of all years: authors and references are written in several ways. */
export const scopusCsv: Reader = {
  name: 'scopus-csv',
  summary: 'exports of Scopus as CSV: a head row such as `Authors,Author full names,Author(s) ID,Title,Year`',

  detect(head) {
    const [first = ''] = head.replace(/^\ufeff/, '').split(/[\r\n]/, 1);
    const names = first.split(delimiterOf(first)).map((name) => NORMALISERS['csv-cell'](name));
    const own = names.filter((name) => OWN_NAMES.has(name)).length;
    const isKnown = own > 1 || (own === 1 && /\b2-s2\.0-\d{5}/.test(head));
    return isKnown && names.includes(COLUMNS.title) ? 0.97 : 0;
  },

  read: (chunks, context) =>
    tableRecords(chunks, context, {
      columnsOf(cells) {
        const names = cells.map((name) => name.toLowerCase());
        const columns = new Map<ScopusColumn, number>();
        for (const [column, name] of Object.entries(COLUMNS)) {
          const index = names.indexOf(name.toLowerCase());
          if (index >= 0) columns.set(column as ScopusColumn, index);
        }
        return columns.has('title') ? { columns, hasHead: true } : null;
      },
      headless:
        'first row names no column Title; export the table from Scopus with its head row, or give --format csv with --columns',
      recordOf,
    }),
};

function recordOf(row: CsvRow, columns: ReadonlyMap<ScopusColumn, number>, file: string): PaperRecord | null {
  const cellOf: CellOf = (column) => {
    const cell = row.cells[columns.get(column) ?? -1];
    // `[No abstract available]`, `[No author name available]`
    return !cell || /^"?(?:\[No [a-z ]+ available\])?"?$/i.test(cell.raw) ? null : cell;
  };
  const text = (column: ScopusColumn): TracedText | null => {
    const cell = cellOf(column);
    return cell && wholeField(cell, 'csv-cell');
  };
  const { authors, abridged } = scopusAuthors(cellOf);
  const references = cellOf('references');
  const type = text('type')?.value ?? '';
  const record = databaseRecord({
    ...{ file, format: 'scopus-csv', id: text('id')?.value ?? null, abridged },
    first: { number: row.line, start: row.start },
    last: { number: row.endLine, end: row.end },
    title: text('title'),
    authors,
    abstract: text('abstract'),
    venue: venueOf(text('venue'), text('conference'), type),
    year: yearOfCell(cellOf('year')),
    ids: { ...idIn(text('doi'), 'doi'), ...idIn(text('pmid'), 'pmid') },
    references: references ? scopusReferences(references) : [],
  });
  return record && type === 'Retracted' ? { ...record, flags: [...record.flags, 'retracted'] } : record;
}

/** Of a paper of a conference the source is often no more than the series that its proceedings are printed in. */
function venueOf(source: TracedText | null, conference: TracedText | null, type: string): TracedText | null {
  const venue = /^Conference/i.test(type) ? (conference ?? source) : (source ?? conference);
  return venue && !isPreprintServer(venue.value) ? venue : null;
}
