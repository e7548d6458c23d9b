import { stringify } from 'csv-stringify/sync';
import type { AuthorRow } from '../model/author.js';
import { measuresSchema } from '../model/measures.js';
import { PAPER_ID_SCHEMES } from '../model/paper-ids.js';
import type { PaperRow } from '../model/paper.js';
import type { ExportContext, Exporter } from '../plugin.js';
import { inChunks } from './chunks.js';
import { communityIndex } from './community-index.js';
import { edgeWeight } from './graph-table.js';
import { DECIMALS, decimalText, rounded } from './numbers.js';
import { withoutForbidden } from './text.js';

type Cell = string | number | boolean | null | readonly string[];

/** A column: its heading and how a row fills it. */
type Columns<T> = readonly (readonly [heading: string, cell: (row: T) => Cell])[];

const ROWS_PER_CALL = 64;

// Spreadsheets run what starts like this as a formula, also after a character that another locale divides cells at.
const FORMULA = /(^|[,;|\t\r\n])(?=[=+\-@\t\r＝＋－＠])/g;

/** Tables for spreadsheets: text that a spreadsheet would take for a formula gets a leading `'`. Lists use `; `. */
export const csvExporter: Exporter = {
  name: 'csv',
  summary: 'papers, authors and co-author pairs as tables for spreadsheets',
  files: ['papers.csv', 'authors.csv', 'coauthors.csv'],
  needs: ['certificates'],
  *write(context, graphs) {
    yield { name: 'papers.csv', chunks: inChunks(table(PAPER_COLUMNS, context.papers)) };
    yield { name: 'authors.csv', chunks: inChunks(table(authorColumns(context), context.authors)) };
    if (graphs.includes('coauthor')) {
      yield { name: 'coauthors.csv', chunks: inChunks(table(PAIR_COLUMNS, pairs(context))) };
    }
  },
};

/** Text that no spreadsheet runs. */
export function withoutFormula(text: string): string {
  return text.replace(FORMULA, "$1'");
}

const PAPER_COLUMNS: Columns<PaperRow> = [
  ['id', (paper) => paper.id],
  ['title', (paper) => paper.title],
  ['authors', (paper) => paper.authors.map(({ name }) => name)],
  ['year', (paper) => paper.year],
  ['created', (paper) => paper.created],
  ['venue', (paper) => paper.venue?.name ?? null],
  ['track', (paper) => paper.venue?.track ?? null],
  ['session', (paper) => paper.session],
  ['location', (paper) => paper.location],
  ...PAPER_ID_SCHEMES.map(
    (scheme) => [scheme, (paper: PaperRow): Cell => paper.ids[scheme] ?? null] as const,
  ),
  ['code', (paper) => paper.links.filter(({ kind }) => kind === 'code').map(({ url }) => url)],
  ['links', (paper) => paper.links.filter(({ kind }) => kind !== 'code').map(({ url }) => url)],
  ['status', (paper) => paper.status],
  ['comment', (paper) => paper.comment],
  ['topics', (paper) => paper.topics],
  ['abstract', (paper) => paper.abstract],
  ['abstractTruncated', (paper) => paper.abstractTruncated],
  ['source', (paper) => paper.sources.map(({ file, line }) => `${file}:${line}`)],
];

function authorColumns({ communities }: ExportContext): Columns<AuthorRow> {
  const index = communityIndex(communities, 'coauthor');
  return [
    ['id', (author) => author.id],
    ['name', (author) => author.name],
    ['names', (author) => author.names],
    ['kind', (author) => author.kind],
    ['orcid', (author) => author.ids['orcid'] ?? null],
    ['papers', (author) => new Set(author.mentions.map(({ paper }) => paper)).size],
    ['community', (author) => author.community],
    [
      'communityLabel',
      (author) => (author.community === null ? null : (index.get(author.community)?.label ?? null)),
    ],
    [
      'communitySupported',
      (author) => (author.community === null ? null : (index.get(author.community)?.supported ?? null)),
    ],
    ['degree', (author) => author.degree],
    ['strength', (author) => rounded(author.strength, DECIMALS.weight)],
    ['pagerank', (author) => author.pagerank],
    ['confidence', (author) => author.confidence],
    ...MEASURES.map((name) => [name, (author: AuthorRow): Cell => author.measures?.[name] ?? null] as const),
  ];
}

const MEASURES = measuresSchema.keyof().options;

interface Pair {
  readonly source: string;
  readonly target: string;
  readonly sourceName: string;
  readonly targetName: string;
  readonly weight: number;
  readonly papers: Cell;
  readonly firstYear: Cell;
  readonly lastYear: Cell;
}

/** The headings are those that Gephi's and other edge list importers look for. */
const PAIR_COLUMNS: Columns<Pair> = [
  ['source', (pair) => pair.source],
  ['target', (pair) => pair.target],
  ['sourceName', (pair) => pair.sourceName],
  ['targetName', (pair) => pair.targetName],
  ['papers', (pair) => pair.papers],
  ['weight', (pair) => rounded(pair.weight, DECIMALS.weight)],
  ['firstYear', (pair) => pair.firstYear],
  ['lastYear', (pair) => pair.lastYear],
];

function* pairs({ graphs }: ExportContext): Generator<Pair> {
  const { view } = graphs.coauthor;
  for (const edge of view.edges('CO_AUTHORED_WITH')) {
    const { source, target, attributes } = edge;
    yield {
      source,
      target,
      sourceName: view.node(source)?.attributes.label ?? source,
      targetName: view.node(target)?.attributes.label ?? target,
      weight: edgeWeight(edge),
      papers: attributes['papers'] ?? null,
      firstYear: attributes['firstYear'] ?? null,
      lastYear: attributes['lastYear'] ?? null,
    };
  }
}

function* table<T>(columns: Columns<T>, rows: Iterable<T>): Generator<string> {
  let batch: string[][] = [columns.map(([heading]) => heading)];
  for (const row of rows) {
    batch.push(columns.map(([, cell]) => cellText(cell(row))));
    if (batch.length < ROWS_PER_CALL) continue;
    yield csvText(batch);
    batch = [];
  }
  yield csvText(batch);
}

/** A bare CR, and white space at the ends that some readers trim, are kept by quotes. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  stringify([...rows], { quoted_match: /[\r\n\t]|^\s|\s$/ });

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? decimalText(cell, DECIMALS.share) : '';
  if (typeof cell === 'boolean') return String(cell);
  return spreadsheetText(typeof cell === 'string' ? cell : cell.join('; '));
}

/** A text as a cell that every reader takes and no spreadsheet runs. */
export const spreadsheetText = (text: string): string => withoutFormula(withoutForbidden(text));
