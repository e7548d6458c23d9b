import { bdi, button, h } from './dom.js';
import { number } from './format.js';
import type { Tally } from './visibility.js';

export interface Row {
  readonly id: number | string;
  readonly name: string;
  /** What its switch shows, where the name alone does not say it. */
  readonly spoken?: string;
  readonly icon: () => Node;
  readonly tally: Tally;
  readonly on: boolean;
  readonly open: (() => void) | null;
  /** Said after the name. */
  readonly note: string | null;
}

export interface Group {
  readonly title: string;
  /** Singular, for the names of controls. */
  readonly noun: string;
  readonly rows: readonly Row[];
  /** What is said below them. */
  readonly foot: HTMLElement | null;
  set(hidden: ReadonlySet<number | string>): void;
}

/** A row of the legend: a switch, a sample, the name, “only”, and how many of it are visible. */
export function renderRow(row: Row, group: Group): HTMLElement {
  const box = h('input', {
    type: 'checkbox',
    checked: row.on,
    'aria-label': `Show ${row.spoken ?? row.name}`,
    on: { change: () => group.set(toggled(group, row)) },
  });
  const name = bdi(row.name);
  return h(
    'li',
    {
      class: ['row', row.on ? '' : 'off', row.note === null ? '' : 'noted'].join(' ').trim(),
      'data-id': row.id,
    },
    box,
    row.icon(),
    row.open
      ? button(name, row.open, {
          class: 'name',
          title: row.note === null ? row.name : `${row.name} (${row.note})`,
        })
      : h('span', { class: 'name' }, name),
    row.note !== null && h('span', { class: 'note' }, row.note),
    button('only', () => group.set(allBut(group, row.id)), {
      class: 'only',
      'aria-label': `Show only ${row.spoken ?? row.name}`,
    }),
    h(
      'span',
      { class: 'tally', title: `${number(row.tally.visible)} of ${number(row.tally.total)} shown` },
      `${number(row.tally.visible)}/${number(row.tally.total)}`,
    ),
  );
}

const allBut = (group: Group, id: number | string): Set<number | string> =>
  new Set(group.rows.map((row) => row.id).filter((other) => other !== id));

const toggled = (group: Group, row: Row): Set<number | string> =>
  new Set(group.rows.filter((other) => (other === row ? other.on : !other.on)).map((other) => other.id));
