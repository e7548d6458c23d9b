import type { App } from './app.js';
import { bdi, button, fill, h } from './dom.js';
import { capital, kindWords, number } from './format.js';
import type { NodeData } from './model.js';
import { yearRange } from './scene.js';
import { wordsOf } from './views.js';

type Column = 'name' | 'kind' | 'community' | 'year' | 'measure';

const STEP = 100;
const HEADS: Readonly<Record<Column, string>> = {
  name: 'Name',
  kind: 'Kind',
  community: 'Community',
  year: 'Year',
  measure: 'Links',
};
const NUMERIC: ReadonlySet<Column> = new Set(['year', 'measure']);

/** The visible nodes as a table: the picture's equal for those who cannot see or draw it. */
export function createTable(app: App, drawer: HTMLElement): { render(): void } {
  let sort: { by: Column; down: boolean } = { by: 'measure', down: true };
  let shown = STEP;
  let drawn: unknown;

  const render = (): void => {
    const { table, selected } = app.store.get();
    drawer.hidden = !table;
    if (!table) return;
    const visibility = app.visibility();
    if (drawn !== visibility) {
      drawn = visibility;
      shown = STEP;
    }
    const rows = sorted(app, [...visibility.nodes], sort);
    const kinds = app.model().kinds.length > 1;
    const dated = yearRange(app.model()) !== null;
    const columns = (Object.keys(HEADS) as Column[]).filter(
      (column) => (column !== 'kind' || kinds) && (column !== 'year' || dated),
    );
    const scroll = drawer.querySelector('.scroll')?.scrollTop ?? 0;
    fill(
      drawer,
      h(
        'header',
        {},
        h('h2', {}, `${number(rows.length)} ${wordsOf(app.store.get().view).nodes[1]}`),
        button('Close', () => app.store.set({ table: false }), { class: 'quiet' }),
      ),
      h(
        'div',
        { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Table of what is shown' },
        h(
          'table',
          {},
          h('thead', {}, h('tr', {}, ...columns.map(head))),
          h('tbody', {}, ...rows.slice(0, shown).map((key) => row(app, key, columns, key === selected))),
        ),
        rows.length > shown &&
          button(
            `Show ${Math.min(STEP, rows.length - shown)} more`,
            () => {
              shown += STEP;
              render();
            },
            { class: 'more' },
          ),
      ),
    );
    const body = drawer.querySelector('.scroll');
    if (body) body.scrollTop = scroll;
  };
  const head = (column: Column): HTMLElement => {
    const active = sort.by === column;
    return h(
      'th',
      {
        scope: 'col',
        class: NUMERIC.has(column) ? 'number' : '',
        'aria-sort': active ? (sort.down ? 'descending' : 'ascending') : 'none',
      },
      button(
        `${HEADS[column]}${active ? (sort.down ? ' ↓' : ' ↑') : ''}`,
        () => {
          sort = { by: column, down: active ? !sort.down : NUMERIC.has(column) };
          render();
        },
        { class: 'quiet' },
      ),
    );
  };
  return { render };
}

const CELLS: Readonly<Record<Column, (app: App, data: NodeData) => string | number>> = {
  name: (_app, data) => data.label,
  kind: (_app, data) => capital(kindWords(data.kind).one),
  community: (app, data) => app.names[data.community] ?? '',
  year: (_app, data) => data.year ?? '',
  measure: (_app, data) => data.measure,
};

function row(app: App, key: string, columns: readonly Column[], selected: boolean): HTMLElement {
  const data = app.model().graph.getNodeAttributes(key);
  return h(
    'tr',
    { 'aria-selected': String(selected) },
    ...columns.map((column) => {
      const value = CELLS[column](app, data);
      if (column === 'name')
        return h(
          'td',
          {},
          button(bdi(String(value)), () => app.select(key), { class: 'node' }),
        );
      return h(
        'td',
        { class: NUMERIC.has(column) ? 'number' : '' },
        bdi(column === 'year' ? String(value) : typeof value === 'number' ? number(value) : value),
      );
    }),
  );
}

function sorted(app: App, keys: string[], sort: { by: Column; down: boolean }): string[] {
  const { graph } = app.model();
  const values = new Map(keys.map((key) => [key, CELLS[sort.by](app, graph.getNodeAttributes(key))]));
  const sign = sort.down ? -1 : 1;
  return keys.sort((a, b) => {
    const x = values.get(a) ?? '';
    const y = values.get(b) ?? '';
    // Rows without a value stand last in both directions.
    if (x === '' || y === '') return x === y ? 0 : x === '' ? 1 : -1;
    return x < y ? -sign : x > y ? sign : a < b ? -1 : a > b ? 1 : 0;
  });
}
