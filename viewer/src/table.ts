import type { App } from './app.js';
import { bdi, button, fill, h } from './dom.js';
import { download } from './download.js';
import { count, number } from './format.js';
import { papersAsBibtex, papersAsRis, tableAsCsv } from './table-files.js';
import {
  cellOf,
  columnsOf,
  HEADS,
  NUMERIC,
  rowsInSight,
  sortedRows,
  type Column,
  type Sort,
} from './table-rows.js';
import { wordsOf } from './views.js';
import { createWordsField } from './words-field.js';

/** As in table.css; all rows are of one height, so that only those in sight need to be drawn. */
const ROW_PX = 30;

/** The visible nodes as a table: the picture's equal for those who cannot see or draw it. */
export function createTable(app: App, drawer: HTMLElement): { render(): void } {
  let sort: Sort = { by: 'measure', down: true };
  let rows: string[] = [];
  let sorted: readonly unknown[] = [];
  let told: string | null = null;

  const title = h('h2', {});
  const words = createWordsField(app, 'Filter the table by words');
  const save = (name: string, what: string, type: string, text: () => string): HTMLButtonElement =>
    button(name, () => download(`papergraph.${what}`, text(), type), { class: 'quiet' });
  const csv = save('CSV', 'csv', 'text/csv', () => tableAsCsv(app, rows));
  const bibtex = save('BibTeX', 'bib', 'application/x-bibtex', () => papersAsBibtex(app));
  const ris = save('RIS', 'ris', 'application/x-research-info-systems', () => papersAsRis(app));
  const heads = h('tr', { 'aria-rowindex': 1 });
  const body = h('tbody', {});
  const table = h('table', {}, h('thead', {}, heads), body);
  const scroll = h(
    'div',
    {
      class: 'scroll',
      tabindex: 0,
      role: 'region',
      'aria-label': 'Table of what is shown',
      on: { scroll: () => draw(false), keydown: (event) => walk(event as KeyboardEvent) },
    },
    table,
  );
  fill(
    drawer,
    h(
      'header',
      {},
      title,
      words.element,
      h('span', { class: 'files', role: 'group', 'aria-label': 'Save' }, 'Save ', csv, bibtex, ris),
      button('Close', () => app.store.set({ table: false }), { class: 'quiet' }),
    ),
    scroll,
  );
  new ResizeObserver(() => draw(false)).observe(scroll);

  const render = (): void => {
    const { table: open, selected, view } = app.store.get();
    drawer.hidden = !open;
    if (!open) {
      told = null;
      return;
    }
    const visibility = app.visibility();
    const asked = [visibility, app.papers(), sort];
    const changed = asked.some((each, i) => each !== sorted[i]);
    if (changed) {
      if (visibility !== sorted[0]) scroll.scrollTop = 0;
      rows = sortedRows(app, sort);
      sorted = asked;
      table.setAttribute('aria-rowcount', String(rows.length + 1));
      renderHeads();
    }
    title.textContent = count(rows.length, ...wordsOf(view).nodes);
    words.render();
    renderFiles();
    draw(true);
    if (selected !== told || changed) bringToSight(selected);
    told = selected;
  };

  function renderFiles(): void {
    const papers = app.visibility().papers().size;
    csv.disabled = rows.length === 0;
    csv.title = `The ${count(rows.length, 'row')} of this table, for spreadsheets`;
    for (const each of [bibtex, ris]) {
      each.disabled = papers === 0;
      each.title = `The ${count(papers, 'paper')} that the filters leave, for reference managers`;
    }
  }

  function renderHeads(): void {
    const focused = document.activeElement?.closest('th')?.dataset['column'];
    fill(heads, ...columnsOf(app).map(head));
    if (focused !== undefined) heads.querySelector<HTMLElement>(`[data-column="${focused}"] button`)?.focus();
  }

  function head(column: Column): HTMLElement {
    const active = sort.by === column;
    return h(
      'th',
      {
        scope: 'col',
        class: NUMERIC.has(column) ? `${column} number` : column,
        'data-column': column,
        'aria-sort': active ? (sort.down ? 'descending' : 'ascending') : 'none',
      },
      button(
        `${HEADS[column]}${active ? (sort.down ? ' ↓' : ' ↑') : ''}`,
        () => {
          sort = { by: column, down: active ? !sort.down : NUMERIC.has(column) };
          scroll.scrollTop = 0;
          render();
        },
        { class: 'quiet' },
      ),
    );
  }

  let drawn = { from: 0, to: 0 };
  /** Draws the rows in sight between two that are as high as those above and below; `anew` when what they say changed. */
  function draw(anew: boolean): void {
    const sight = rowsInSight({ top: scroll.scrollTop, height: scroll.clientHeight }, ROW_PX, rows.length);
    if (!anew && sight.from === drawn.from && sight.to === drawn.to) return;
    drawn = sight;
    const focused = document.activeElement?.closest<HTMLElement>('#drawer tbody tr')?.dataset['key'];
    const columns = columnsOf(app);
    const { selected } = app.store.get();
    fill(
      body,
      spacer(sight.from),
      ...rows
        .slice(sight.from, sight.to)
        .map((key, i) => row(key, sight.from + i, columns, key === selected)),
      spacer(rows.length - sight.to),
    );
    if (focused !== undefined) nameButton(focused)?.focus({ preventScroll: true });
  }

  function row(key: string, place: number, columns: readonly Column[], selected: boolean): HTMLElement {
    return h(
      'tr',
      {
        'aria-rowindex': place + 2,
        'aria-selected': String(selected),
        'data-key': key,
        on: { click: () => app.select(key) },
      },
      ...columns.map((column) => {
        const value = cellOf(app, key, column);
        const text = typeof value === 'number' && column !== 'year' ? number(value) : String(value);
        if (column === 'name')
          return h(
            'td',
            { class: 'name', title: text },
            h('button', { type: 'button', class: 'node' }, bdi(text)),
          );
        return NUMERIC.has(column)
          ? h('td', { class: `${column} number` }, text)
          : h('td', { class: column, title: text }, bdi(text));
      }),
    );
  }

  const nameButton = (key: string): HTMLElement | null | undefined =>
    [...body.children]
      .find((each) => (each as HTMLElement).dataset['key'] === key)
      ?.querySelector<HTMLElement>('button');

  function bringToSight(key: string | null): void {
    const place = key === null ? -1 : rows.indexOf(key);
    if (place < 0) return;
    const room = scroll.clientHeight - heads.offsetHeight - ROW_PX;
    const top = place * ROW_PX;
    if (top >= scroll.scrollTop && top <= scroll.scrollTop + room) return;
    scroll.scrollTop = Math.max(0, top - room / 2);
    draw(false);
  }

  /** Arrows go from name to name, through rows too that are not drawn yet. */
  function walk(event: KeyboardEvent): void {
    const key = (event.target as HTMLElement).closest<HTMLElement>('tbody tr')?.dataset['key'];
    if (key === undefined) return;
    const here = rows.indexOf(key);
    const next = new Map([
      ['ArrowDown', here + 1],
      ['ArrowUp', here - 1],
      ['Home', 0],
      ['End', rows.length - 1],
    ]).get(event.key);
    const target = next === undefined ? undefined : rows[next];
    if (target === undefined) return;
    event.preventDefault();
    bringToSight(target);
    nameButton(target)?.focus({ preventScroll: true });
  }

  return { render };
}

const spacer = (rows: number): HTMLElement | null => {
  if (rows === 0) return null;
  const element = h('tr', { class: 'spacer', 'aria-hidden': 'true' });
  element.style.height = `${rows * ROW_PX}px`;
  return element;
};
