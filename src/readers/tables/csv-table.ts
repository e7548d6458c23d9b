import { PAPER_ID_SCHEMES, type PaperIdScheme } from '../../model/paper-ids.js';
import { type PaperRecord, type RecordLink, type Signature } from '../../model/record.js';
import type { Traced, TracedText } from '../../model/traced.js';
import type { Reader } from '../../plugin.js';
import { parseAuthorList } from '../../text/author-list.js';
import { NORMALISERS } from '../../text/normalisers.js';
import { isCutOff } from '../../text/prose.js';
import { sourceOf, wholeField, type EncodedText } from '../shared/encoded-text.js';
import { idsOfLinks } from '../shared/paper-links.js';
import { isAllAddresses, writtenAddresses } from '../shared/written-address.js';
import { writtenIdOf } from '../shared/written-id.js';
import type { CsvField } from '../shared/field-names.js';
import { chosenColumns, columnsOf, type CsvColumn } from './csv-columns.js';
import { ABOUT_LINE, delimiterOf, type CsvRow } from './csv-rows.js';
import { tableRecords, yearOfCell } from './table-records.js';

/** No head row is longer, in characters. */
const HEAD_LIMIT = 32_000;

/** Rows that are asked for a delimiter. */
const ROWS_SEEN = 3;

/** A table with a head row, columns told by their names: values separated by commas, tabs, semicolons or bars. */
export const csvTable: Reader = {
  name: 'csv',
  summary: 'table with a head row (CSV, TSV): columns such as title, authors, abstract, year, venue, url',

  detect(head) {
    const [first = '', ...rows] = head
      .replace(/^\ufeff/, '')
      .replace(ABOUT_LINE, '')
      .split(/\r\n|\r|\n/)
      .filter((line, index) => index === 0 || line.trim() !== '')
      .slice(0, 1 + ROWS_SEEN);
    const [second = ''] = rows;
    if (first.length > HEAD_LIMIT || /[<{}]|^\s*\|/.test(first)) return 0;
    const delimiter = delimiterOf(first);
    const names = first.split(delimiter).map((name) => NORMALISERS['csv-cell'](name));
    const columns = columnsOf(names);
    if (!columns) return 0;
    if (names.length === 1)
      return second.trim() !== '' && /^"?(?:paper ?)?title"?$/i.test(first.trim()) ? 0.55 : 0;
    // The head of a table whose cells were pasted as lines of their own, as from a page of Google Scholar.
    if (rows.length > 0 && rows.every((row) => !row.includes(delimiter) && !row.startsWith('"'))) return 0;
    return columns.some(({ field }) => field === 'authors') && second.includes(delimiter) ? 0.92 : 0.75;
  },

  read: (chunks, context) =>
    tableRecords(chunks, context, {
      columnsOf(cells) {
        if (context.columns) return chosenColumns(cells, context.columns);
        const known = columnsOf(cells);
        return known && { columns: known, hasHead: true };
      },
      headless: context.columns
        ? `first row has not all of the columns ${[...context.columns.values()].join(', ')}; check --columns`
        : 'first row names no column of titles; a table needs a head row such as title,authors,year, or --columns',
      recordOf: recordOfRow,
    }),
};

function recordOfRow(row: CsvRow, columns: readonly CsvColumn[], file: string): PaperRecord | null {
  const cell = (field: CsvField): EncodedText | null =>
    row.cells.find((_, index) => columns[index]?.field === field) ?? null;
  const text = (field: CsvField): TracedText | null => {
    const found = cell(field);
    return found && wholeField(found, 'csv-cell');
  };
  const title = text('title');
  const abstract = text('abstract');
  if (!title && !abstract) return null;
  const authors = signatures(cell('authors'), cell('affiliations'));
  const links = linksOf(row, columns);
  const truncated = abstract !== null && isCutOff(abstract.value);
  return {
    source: {
      file,
      format: 'csv',
      id: text('id')?.value ?? null,
      line: row.line,
      endLine: row.endLine,
      start: row.start,
      end: row.end,
    },
    title,
    abstract,
    abstractTruncated: truncated,
    authors,
    session: plain(text('session')),
    location: plain(text('location')),
    comment: text('comment'),
    created: null,
    ids: { ...idsOfLinks(links, title?.value ?? ''), ...idsOf(text) },
    venue: text('venue'),
    year: yearOfCell(cell('year')),
    links,
    references: [],
    flags: [
      ...(title ? [] : ['title-missing']),
      ...(authors.length > 0 ? [] : ['authors-missing']),
      ...(abstract ? [] : ['abstract-missing']),
      ...(truncated ? ['abstract-truncated'] : []),
    ],
  };
}

const plain = (field: TracedText | null): Traced | null => field && { value: field.value, at: field.at };

/** The authors of a cell; affiliations of a cell of their own only when there is one for each. */
function signatures(authors: EncodedText | null, affiliations: EncodedText | null): Signature[] {
  if (!authors) return [];
  const source = sourceOf(authors, 'csv-cell');
  const list = parseAuthorList(source.text).authors;
  const places = affiliations ? sourceOf(affiliations, 'csv-cell') : null;
  const pieces = places ? [...places.text.matchAll(/[^;|]+/g)] : [];
  return list.flatMap((author, index) => {
    const printed = source.field(author.start, author.end);
    const own = author.affiliations.flatMap(({ start, end }) => source.field(start, end) ?? []);
    const piece = pieces.length === list.length ? pieces[index] : undefined;
    const place = piece && places ? places.field(piece.index, piece.index + piece[0].length) : null;
    const all = [...own, ...(place ? [place] : [])].map(({ value, at }) => ({ value, at }));
    return printed ? [{ printed: { value: printed.value, at: printed.at }, affiliations: all, ids: {} }] : [];
  });
}

/** Every address in the columns for links, and in columns of no field whose cells hold nothing else. */
function linksOf(row: CsvRow, columns: readonly CsvColumn[]): RecordLink[] {
  return row.cells.flatMap((cell, index) => {
    const column = columns[index];
    if (!column || (column.field !== 'link' && column.field !== null)) return [];
    const source = sourceOf(cell, 'csv-cell');
    if (column.field === null && !isAllAddresses(source.text)) return [];
    const label = labelOf(column.name);
    return writtenAddresses(source.text).flatMap(({ start, end }) => {
      const address = source.field(start, end);
      return address ? [{ address: { value: address.value, at: address.at }, label }] : [];
    });
  });
}

/** What a column's name says of its links: `pdf_url` and `Link to pdf` say pdf. */
function labelOf(name: string): string {
  const words = name.replace(/[_-]+/g, ' ');
  return words.replace(/ ?(?:url|link)s?$/i, '').replace(/^(?:url|link) (?:to|of) (?:the )?/i, '') || name;
}

function idsOf(text: (field: CsvField) => TracedText | null): Partial<Record<PaperIdScheme, Traced>> {
  const ids: Partial<Record<PaperIdScheme, Traced>> = {};
  for (const scheme of PAPER_ID_SCHEMES) {
    const field = text(scheme);
    const id = field && writtenIdOf(field, scheme);
    if (id && !/\s/.test(id.value)) ids[scheme] = id;
  }
  return ids;
}
