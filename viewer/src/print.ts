import type { App } from './app.js';
import { bdi, fill, h } from './dom.js';
import { composeFigure } from './figure.js';
import { count, number } from './format.js';
import { canvasSheet } from './sheet.js';
import type { Stage } from './stage.js';
import { cellOf, columnsOf, HEADS, NUMERIC, sortedRows } from './table-rows.js';
import { PRINTED } from './theme.js';
import { headline, wordsOf } from './views.js';

/** Longer tables are cut off: a page of paper takes about 40 rows. */
const MOST_ROWS = 500;
/** Dots of the picture for each of its pixels, so that letters are sharp on paper. */
const DENSITY = 2;

/** What is put on paper: the map with its title and legend on a light ground, and the table. Made when it is asked for. */
export function listenToPrinting(app: App, stage: Stage, page: HTMLElement): void {
  const make = (): void => {
    if (page.childElementCount === 0) fill(page, ...[map(app, stage) ?? heading(app), ...table(app)]);
  };
  const clear = (): void => fill(page);
  window.addEventListener('beforeprint', make);
  window.addEventListener('afterprint', clear);
  // Where the medium changes without these two.
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? make() : clear()));
}

/** Null where there is no picture. */
function map(app: App, stage: Stage): HTMLElement | null {
  const picture = stage.picture();
  if (!picture) return null;
  return stage.inTheme(PRINTED, () => {
    const figure = composeFigure(app, stage, picture, true);
    const canvas = h('canvas', {
      width: figure.width * DENSITY,
      height: figure.height * DENSITY,
      role: 'img',
      'aria-label': figure.title,
    });
    const context = canvas.getContext('2d');
    context?.scale(DENSITY, DENSITY);
    if (context) figure.draw(canvasSheet(context));
    return canvas;
  });
}

const heading = (app: App): HTMLElement =>
  h('header', {}, h('h1', {}, wordsOf(app.store.get().view).title), h('p', {}, headline(app.summary)));

function table(app: App): (HTMLElement | null)[] {
  const { nodes } = wordsOf(app.store.get().view);
  const rows = sortedRows(app, { by: 'measure', down: true });
  const columns = columnsOf(app);
  const cell = (key: string, column: (typeof columns)[number]): HTMLElement => {
    const value = cellOf(app, key, column);
    const text = typeof value === 'number' && column !== 'year' ? number(value) : String(value);
    return h('td', { class: NUMERIC.has(column) ? 'number' : column }, bdi(text));
  };
  return [
    h('h2', {}, count(rows.length, ...nodes)),
    rows.length > MOST_ROWS
      ? h('p', {}, `The first ${number(MOST_ROWS)} of them; CSV under “Table” has all.`)
      : null,
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          ...columns.map((column) =>
            h('th', { class: NUMERIC.has(column) ? 'number' : column }, HEADS[column]),
          ),
        ),
      ),
      h(
        'tbody',
        {},
        ...rows.slice(0, MOST_ROWS).map((key) => h('tr', {}, ...columns.map((column) => cell(key, column)))),
      ),
    ),
  ];
}
