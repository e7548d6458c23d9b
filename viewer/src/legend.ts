import type { App } from './app.js';
import { bdi, button, fill, h } from './dom.js';
import { fold } from './fold.js';
import { capital, count, kindWords, number } from './format.js';
import { markIcon } from './marks.js';
import { COMMUNITY_HUES, css } from './palette.js';
import { hueOf } from './scene.js';
import type { Tally } from './visibility.js';

/** Longer lists begin with the rows that have a colour of their own, so that the key under them is in sight. */
const LONG = 12;
const FIRST_ROWS = COMMUNITY_HUES.length;

const NOT_SUPPORTED = 'not supported';

interface Row {
  readonly id: number | string;
  readonly name: string;
  readonly icon: Node;
  readonly tally: Tally;
  readonly on: boolean;
  readonly open: (() => void) | null;
  /** Said after the name. */
  readonly note: string | null;
}

interface Group {
  readonly title: string;
  /** Singular, for the names of controls. */
  readonly noun: string;
  readonly rows: readonly Row[];
  set(hidden: ReadonlySet<number | string>): void;
}

/** The communities and the kinds with their counts and switches. */
export function createLegend(app: App, communities: HTMLElement, kinds: HTMLElement): { render(): void } {
  const memory = { expanded: false, filter: '' };
  const render = (): void => {
    renderGroup(communities, communityGroup(app), memory, render);
    const group = kindGroup(app);
    kinds.hidden = group.rows.length < 2;
    renderGroup(kinds, group, { expanded: true, filter: '' }, render);
  };
  return { render };
}

function communityGroup(app: App): Group {
  const { hiddenCommunities } = app.store.get();
  const rows = [...app.visibility().communities]
    .sort(([a], [b]) => (a < 0 ? 1 : b < 0 ? -1 : a - b))
    .map(([community, tally]): Row => ({
      id: community,
      name: community < 0 ? 'In no community' : (app.names[community] ?? ''),
      icon: swatch(community),
      tally,
      on: !hiddenCommunities.has(community),
      open: community < 0 ? null : () => app.openCommunity(community),
      note: app.summary.communities[community]?.supported === false ? NOT_SUPPORTED : null,
    }));
  return {
    title: 'Communities',
    noun: 'community',
    rows,
    set: (hidden) => app.store.set({ hiddenCommunities: hidden as ReadonlySet<number> }),
  };
}

function kindGroup(app: App): Group {
  const { hiddenKinds } = app.store.get();
  const tallies = app.visibility().kinds;
  const rows = app.model().kinds.map((kind): Row => ({
    id: kind,
    name: capital(kindWords(kind).many),
    icon: markIcon(kind, 'currentColor'),
    tally: tallies.get(kind) ?? { visible: 0, total: 0 },
    on: !hiddenKinds.has(kind),
    open: null,
    note: null,
  }));
  return {
    title: 'Kinds',
    noun: 'kind',
    rows,
    set: (hidden) => app.store.set({ hiddenKinds: hidden as ReadonlySet<string> }),
  };
}

/** A colour sample; its colour is set by script because the page's policy forbids style attributes. */
export function swatch(community: number): HTMLElement {
  const element = h('span', { class: 'swatch', 'aria-hidden': 'true' });
  element.style.backgroundColor = css(hueOf(community));
  return element;
}

function renderGroup(
  parent: HTMLElement,
  group: Group,
  memory: { expanded: boolean; filter: string },
  again: () => void,
): void {
  // The text field must keep its focus while the list under it changes.
  const focused = document.activeElement?.id;
  const scroll = parent.querySelector('ul')?.scrollTop ?? 0;
  const wanted = fold(memory.filter);
  const matching = wanted === '' ? group.rows : group.rows.filter((row) => fold(row.name).includes(wanted));
  const rows =
    memory.expanded || wanted !== '' || matching.length <= LONG ? matching : matching.slice(0, FIRST_ROWS);
  const everything = group.rows.map((row) => row.id);
  const id = `find-${group.noun}`;
  const field =
    group.rows.length <= LONG || group.noun !== 'community'
      ? null
      : h('input', {
          id,
          type: 'search',
          class: 'find',
          placeholder: `Find among ${number(group.rows.length)}`,
          'aria-label': `Find a ${group.noun}`,
          value: memory.filter,
          on: {
            input: (event) => {
              memory.filter = (event.target as HTMLInputElement).value;
              again();
            },
          },
        });
  const rest = matching.length - rows.length;
  fill(
    parent,
    h(
      'header',
      {},
      h('h2', {}, group.title),
      button('All', () => group.set(new Set()), { class: 'quiet', 'aria-label': `Show every ${group.noun}` }),
      button('None', () => group.set(new Set(everything)), {
        class: 'quiet',
        'aria-label': `Hide every ${group.noun}`,
      }),
    ),
    field,
    h('ul', { class: 'legend' }, ...rows.map((row) => renderRow(row, group))),
    rest > 0 &&
      button(
        `Show all ${count(matching.length, 'row')}`,
        () => {
          memory.expanded = true;
          again();
        },
        { class: 'more' },
      ),
  );
  if (focused === id && field) {
    (document.getElementById(id) as HTMLInputElement).focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }
  const list = parent.querySelector('ul');
  if (list) list.scrollTop = scroll;
}

function renderRow(row: Row, group: Group): HTMLElement {
  const box = h('input', {
    type: 'checkbox',
    checked: row.on,
    'aria-label': `Show ${row.name}`,
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
    row.icon,
    row.open
      ? button(name, row.open, {
          class: 'name',
          title: row.note === null ? row.name : `${row.name} (${row.note})`,
        })
      : h('span', { class: 'name' }, name),
    row.note !== null && h('span', { class: 'note' }, row.note),
    button('only', () => group.set(allBut(group, row.id)), {
      class: 'only',
      'aria-label': `Show only ${row.name}`,
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
