import { h } from './dom.js';

/** Pixels beyond the edges of what can be seen where rows are kept ready. */
const AHEAD = 160;
/** Height of a row in pixels until one has been measured. */
const GUESS = 27;

/** What the lists on the page follow with. */
const drawing = new Set<() => void>();

/** Heights of rows in pixels, and what is taken for that of others: once found it stays, or rows would change places. */
export interface Measured {
  readonly heights: Map<number, number>;
  usual: number | null;
}

export const nothingMeasured = (): Measured => ({ heights: new Map(), usual: null });

/**
 * A list of any length of which only the rows in sight are in the page, within an element that scrolls. Rows may differ in
 * height: what has been seen is measured, the rest guessed from that.
 *
 * @param rows each makes one list item
 * @param scroller what the list scrolls with
 * @param measured by an earlier list of the same rows, so that they stay where they are
 */
export function virtualList(
  rows: readonly (() => HTMLElement)[],
  scroller: HTMLElement,
  measured: Measured = nothingMeasured(),
): HTMLElement {
  const list = h('ul', { class: 'virtual' });
  let present = new Map<number, HTMLElement>();

  const { heights } = measured;
  const heightOf = (): ((row: number) => number) => {
    const usual = measured.usual ?? GUESS;
    return (row) => heights.get(row) ?? usual;
  };
  const rowElement = (row: number): HTMLElement => {
    const element = rows[row]!();
    element.setAttribute('aria-setsize', String(rows.length));
    element.setAttribute('aria-posinset', String(row + 1));
    return element;
  };
  const release = (): void => {
    scroller.removeEventListener('scroll', draw);
    observer.disconnect();
    drawing.delete(draw);
  };
  const draw = (): void => {
    if (!list.isConnected) return release();
    // Out of sight it has no measures.
    if (scroller.clientHeight === 0) return;
    const view = scroller.getBoundingClientRect();
    const start = list.getBoundingClientRect().top;
    const height = heightOf();
    const next = new Map<number, HTMLElement>();
    let above = 0;
    let below = 0;
    let offset = start;
    for (let row = 0; row < rows.length; row++) {
      const tall = height(row);
      if (offset + tall < view.top - AHEAD) above += tall;
      else if (offset > view.bottom + AHEAD) below += tall;
      else next.set(row, present.get(row) ?? rowElement(row));
      offset += tall;
    }
    list.style.paddingTop = `${above}px`;
    list.style.paddingBottom = `${below}px`;
    replaceRows(list, present, next);
    present = next;
    for (const [row, element] of present) heights.set(row, element.offsetHeight);
    if (heights.size > 0)
      measured.usual ??= [...heights.values()].reduce((sum, each) => sum + each, 0) / heights.size;
  };

  const observer = new ResizeObserver(draw);
  // Those that have left the page since are let go of, or they would wait for a scroll that may never come.
  for (const other of [...drawing]) other();
  scroller.addEventListener('scroll', draw, { passive: true });
  // The list has its place only once the caller has put it there.
  queueMicrotask(() => {
    drawing.add(draw);
    observer.observe(scroller);
    draw();
  });
  return list;
}

/** Leaves rows that stay where they are, so that the one with the focus keeps it. */
function replaceRows(
  list: HTMLElement,
  before: ReadonlyMap<number, HTMLElement>,
  after: ReadonlyMap<number, HTMLElement>,
): void {
  for (const [row, element] of before) if (!after.has(row)) element.remove();
  let previous: HTMLElement | null = null;
  for (const element of after.values()) {
    if (element.parentElement !== list) {
      if (previous) previous.after(element);
      else list.prepend(element);
    }
    previous = element;
  }
}
