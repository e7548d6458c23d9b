import type { App } from './app.js';
import { colouring, hueOf, kindHue } from './colours.js';
import { button, fill, h } from './dom.js';
import type { Filters } from './choices.js';
import { fold } from './fold.js';
import { capital, count, kindWords, number } from './format.js';
import { markIcon } from './marks.js';
import { COMMUNITY_HUES, css } from './palette.js';
import { renderRow, type Group, type Row } from './legend-row.js';

import { relationWords } from './relation-words.js';
import { topicsOf } from './topics.js';
import { tallyVenues } from './venue-tallies.js';
import { NO_VENUE, WHERE_LOOKED_AT } from './visibility.js';
import { nothingMeasured, virtualList, type Measured } from './virtual-list.js';

/** Longer lists begin with the rows that have a colour of their own, so that the key under them is in sight. */
const LONG = 12;
const FIRST_ROWS = COMMUNITY_HUES.length;

/** Of more rows than this only those in sight are in the page. */
const MANY = 60;

const NOT_SUPPORTED = 'not supported';

/** What of a group the reader has asked for, and what has been measured of it. */
interface Memory {
  expanded: boolean;
  filter: string;
  /** The rows that were measured. */
  asked: string;
  measured: Measured;
}

/** The communities, the kinds of marks and those of lines with their counts and switches. */
export function createLegend(
  app: App,
  {
    communities,
    kinds,
    venues,
    relations,
  }: Readonly<Record<'communities' | 'kinds' | 'venues' | 'relations', HTMLElement>>,
): { render(): void } {
  const memory: Memory = { expanded: false, filter: '', asked: '', measured: nothingMeasured() };
  const kindMemory: Memory = { ...memory, expanded: true };
  const venueMemory: Memory = { ...memory, measured: nothingMeasured() };
  const relationMemory: Memory = { ...memory, expanded: true };
  const render = (): void => {
    renderGroup(communities, communityGroup(app), memory, render);
    const group = kindGroup(app);
    kinds.hidden = group.rows.length < 2;
    renderGroup(kinds, group, kindMemory, render);
    venues.hidden = colouring(app.store.get(), app.model(), app.venues()) !== 'venue';
    if (!venues.hidden) renderGroup(venues, venueGroup(app), venueMemory, render);
    const lines = relationGroup(app);
    relations.hidden = lines.rows.length < 2;
    renderGroup(relations, lines, relationMemory, render);
  };
  return { render };
}

function communityGroup(app: App): Group {
  const { hiddenCommunities } = app.store.get();
  const isColoured = colouring(app.store.get(), app.model(), app.venues()) === 'community';
  const rows = [...app.visibility().communities]
    .sort(([a], [b]) => (a < 0 ? 1 : b < 0 ? -1 : a - b))
    .map(([community, tally]): Row => ({
      id: community,
      name: community < 0 ? 'In no community' : (app.names[community] ?? ''),
      icon: () => swatch(isColoured ? community : -1),
      tally,
      on: !hiddenCommunities.has(community),
      open: community < 0 ? null : () => app.openCommunity(community),
      note: app.summary.communities[community]?.supported === false ? NOT_SUPPORTED : null,
    }));
  return {
    title: 'Communities',
    noun: 'community',
    rows,
    foot: null,
    set: (hidden) => app.store.set({ hiddenCommunities: hidden as ReadonlySet<number> }),
  };
}

function kindGroup(app: App): Group {
  const { hiddenKinds } = app.store.get();
  const tallies = app.visibility().kinds;
  const model = app.model();
  const isColoured = colouring(app.store.get(), model, app.venues()) === 'kind';
  const rows = model.kinds.map((kind): Row => ({
    id: kind,
    name: capital(kindWords(kind).many),
    icon: () => markIcon(kind, isColoured ? css(kindHue(model, kind)) : 'currentColor'),
    tally: tallies.get(kind) ?? { visible: 0, total: 0 },
    on: !hiddenKinds.has(kind),
    open: null,
    note: null,
  }));
  return {
    title: 'Kinds',
    noun: 'kind',
    rows,
    foot: topicsLine(app),
    set: (hidden) => app.store.set({ hiddenKinds: hidden as ReadonlySet<string> }),
  };
}

/** The series of venues with their hues; what has none comes last. */
function venueGroup(app: App): Group {
  const { hiddenVenues } = app.store.get();
  const names = app.venues()?.names ?? [];
  const rows = [...tallyVenues(app)]
    .sort(([a], [b]) => (a < 0 ? 1 : b < 0 ? -1 : a - b))
    .map(([place, tally]): Row => {
      const id = names[place] ?? NO_VENUE;
      return {
        id,
        name: place < 0 ? 'Of no known venue' : id,
        spoken: place < 0 ? 'what is of no known venue' : `what is of ${id}`,
        icon: () => swatch(place),
        tally,
        on: !hiddenVenues.has(id),
        open: null,
        note: null,
      };
    });
  return {
    title: 'Venues',
    noun: 'venue',
    rows,
    foot: null,
    set: (hidden) => app.store.set({ hiddenVenues: hidden as ReadonlySet<string> }),
  };
}

function relationGroup(app: App): Group {
  const { hiddenRelations } = app.store.get();
  const rows = [...app.visibility().relations].map(([kind, tally]): Row => {
    const words = relationWords({ kind, outgoing: true });
    return {
      id: kind,
      name: capital(words),
      spoken: `lines of “${words}”`,
      icon: () => h('span', { class: 'line', 'aria-hidden': 'true' }),
      tally,
      on: !hiddenRelations.has(kind),
      open: null,
      note: WHERE_LOOKED_AT.has(kind) ? 'where you point' : null,
    };
  });
  return {
    title: 'Lines',
    noun: 'type of line',
    rows: rows.sort((a, b) => b.tally.total - a.tally.total),
    foot: null,
    set: (hidden) => app.store.set({ hiddenRelations: hidden as ReadonlySet<string> }),
  };
}

/** Which topics the map has, and the way to the others; null where it has all of them anyway. */
function topicsLine(app: App): HTMLElement | null {
  const { fewest, total } = topicsOf(app.model());
  if (fewest === 0) return null;
  const { filters } = app.store.get();
  const choose = (topics: Filters['topics'], words: string): HTMLElement =>
    button(words, () => app.store.set({ filters: { ...filters, topics } }), { class: 'more' });
  const rule = `${number(fewest)} papers or more`;
  return filters.topics === 'main'
    ? h('p', { class: 'topics' }, `Topics are those of ${rule}. `, choose('all', `Show all ${number(total)}`))
    : h('p', { class: 'topics' }, 'All topics are shown. ', choose('main', `Only those of ${rule}`));
}

/** A colour sample; its colour is set by script because the page's policy forbids style attributes. */
export function swatch(community: number): HTMLElement {
  const element = h('span', { class: 'swatch', 'aria-hidden': 'true' });
  element.style.backgroundColor = css(hueOf(community));
  return element;
}

function renderGroup(parent: HTMLElement, group: Group, memory: Memory, again: () => void): void {
  // The text field must keep its focus while the list under it changes.
  const focused = document.activeElement?.id;
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
  const before = parent.querySelector('ul')?.offsetHeight ?? 0;
  const list = listOf(rows, group, memory, parent.closest<HTMLElement>('.scroll'));
  // Without its height for a moment, what scrolls would go back to the top.
  if (list.classList.contains('virtual')) {
    list.style.minHeight = `${before}px`;
    queueMicrotask(() => (list.style.minHeight = ''));
  }
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
    list,
    rest > 0 &&
      button(
        `Show all ${count(matching.length, 'row')}`,
        () => {
          memory.expanded = true;
          again();
          // The button is gone, and what it has shown is here.
          parent.closest<HTMLElement>('.scroll')?.focus({ preventScroll: true });
        },
        { class: 'more' },
      ),
    group.foot,
  );
  if (focused === id && field) {
    (document.getElementById(id) as HTMLInputElement).focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }
}

/** The rows as a list, of which only those in sight are drawn where they are many. */
function listOf(
  rows: readonly Row[],
  group: Group,
  memory: Memory,
  scroller: HTMLElement | null,
): HTMLElement {
  if (rows.length <= MANY || scroller === null)
    return h('ul', { class: 'legend' }, ...rows.map((row) => renderRow(row, group)));
  const asked = rows.map(({ id }) => id).join();
  if (memory.asked !== asked) {
    memory.asked = asked;
    memory.measured = nothingMeasured();
  }
  const list = virtualList(
    rows.map((row) => () => renderRow(row, group)),
    scroller,
    memory.measured,
  );
  list.classList.add('legend');
  return list;
}
