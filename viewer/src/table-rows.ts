import type { App } from './app.js';
import { capital, kindWords } from './format.js';
import { rangeOf } from './colours.js';

export type Column = 'name' | 'kind' | 'community' | 'venue' | 'papers' | 'year' | 'measure';

export interface Sort {
  readonly by: Column;
  readonly down: boolean;
}

export const HEADS: Readonly<Record<Column, string>> = {
  name: 'Name',
  kind: 'Kind',
  community: 'Community',
  venue: 'Venue',
  papers: 'Papers',
  year: 'Year',
  measure: 'Links',
};
export const NUMERIC: ReadonlySet<Column> = new Set(['papers', 'year', 'measure']);

const CELLS: Readonly<Record<Column, (app: App, key: string) => string | number>> = {
  name: (app, key) => nodeOf(app, key).label,
  kind: (app, key) => capital(kindWords(nodeOf(app, key).kind).one),
  community: (app, key) => app.names[nodeOf(app, key).community] ?? '',
  venue: (app, key) => app.papers()?.facts(key)?.venue ?? '',
  papers: (app, key) => app.papers()?.of(app.model(), key).length ?? '',
  year: (app, key) => nodeOf(app, key).year ?? '',
  measure: (app, key) => nodeOf(app, key).measure,
};

const nodeOf = (app: App, key: string) => app.model().graph.getNodeAttributes(key);

/** What a row says in a column; empty text where nothing is known. */
export const cellOf = (app: App, key: string, column: Column): string | number => CELLS[column](app, key);

/** The columns that have something to say in the present view. */
export function columnsOf(app: App): Column[] {
  const { kinds, name } = app.model();
  const wanted: Readonly<Record<Column, boolean>> = {
    name: true,
    kind: kinds.length > 1,
    community: true,
    venue: name !== 'coauthor',
    papers: name === 'coauthor',
    year: rangeOf(app.model(), 'year') !== null,
    measure: true,
  };
  return (Object.keys(wanted) as Column[]).filter((column) => wanted[column]);
}

const ORDER = new Intl.Collator('en', { numeric: true });

/** The visible nodes in order; rows without a value stand last in both directions. */
export function sortedRows(app: App, { by, down }: Sort): string[] {
  const keys = [...app.visibility().nodes];
  const values = new Map(keys.map((key) => [key, cellOf(app, key, by)]));
  const sign = down ? -1 : 1;
  return keys.sort((a, b) => {
    const [x, y] = [values.get(a) ?? '', values.get(b) ?? ''];
    if (x === '' || y === '') return x === y ? (a < b ? -1 : 1) : x === '' ? 1 : -1;
    const order =
      typeof x === 'number' && typeof y === 'number' ? x - y : ORDER.compare(String(x), String(y));
    return order === 0 ? (a < b ? -1 : 1) : sign * order;
  });
}

/** The rows to draw of a list that is scrolled, with some to spare on either side. */
export function rowsInSight(
  { top, height }: { readonly top: number; readonly height: number },
  rowHeight: number,
  total: number,
): { readonly from: number; readonly to: number } {
  const spare = 10;
  const first = Math.min(Math.max(0, Math.floor(top / rowHeight) - spare), total);
  const count = Math.min(90, Math.ceil(height / rowHeight) + 2 * spare);
  return { from: first, to: Math.min(total, first + count) };
}
