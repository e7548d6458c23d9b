import type { App } from './app.js';
import { columnsOf } from './columns.js';
import { bdi, button, fill, h } from './dom.js';
import type { Filters } from './choices.js';
import { fold } from './fold.js';
import { count, number } from './format.js';
import { MOST_LINES } from './visibility.js';
import { createWordsField } from './words-field.js';

/** Longer lists of venues begin with those of most papers. */
const LONG = 8;
const MOST_ROWS = 100;

/** The filters of the rail: words, number of links, venues. Years have their strip, kinds and communities the legend. */
export function createFilterControls(app: App, parent: HTMLElement): { render(): void } {
  const memory = { wanted: '', expanded: false };
  const change = (part: Partial<Filters>): void =>
    app.store.set({ filters: { ...app.store.get().filters, ...part } });

  const words = createWordsField(app, 'Filter by words');
  const bound = (
    field: 'fewest' | 'most' | 'together' | 'lines',
    label: string,
    { least = 0, usual = 'any' }: { least?: number; usual?: string } = {},
  ): HTMLInputElement => {
    const input = h('input', {
      type: 'number',
      min: least,
      step: 1,
      inputmode: 'numeric',
      'aria-label': label,
      placeholder: usual,
      on: { input: () => change({ [field]: asBound(input.value, least) }) },
    });
    return input;
  };
  const fewest = bound('fewest', 'Fewest links');
  const most = bound('most', 'Most links');
  const together = bound('together', 'Fewest papers together', { least: 1 });
  const drawn = bound('lines', 'Most lines', { usual: number(MOST_LINES) });
  const lines = h(
    'div',
    { class: 'bounds' },
    h('span', {}, 'Lines'),
    together,
    h('span', {}, 'papers together or more'),
  );
  const strongest = h(
    'div',
    { class: 'bounds' },
    h('span', {}, 'At most'),
    drawn,
    h('span', {}, 'lines, the strongest'),
  );
  const venues = h('div', { class: 'venues' });
  const find = h('input', {
    type: 'search',
    class: 'find',
    'aria-label': 'Find a venue',
    on: {
      input: () => {
        memory.wanted = find.value;
        renderVenues();
      },
    },
  });
  const list = h('ul', { class: 'legend' });
  const more = button(
    '',
    () => {
      memory.expanded = true;
      renderVenues();
    },
    { class: 'more' },
  );
  fill(venues, h('h3', {}, 'Venue'), find, list, more);
  fill(
    parent,
    h(
      'details',
      {},
      h('summary', {}, h('h2', {}, 'Filters')),
      h('label', { class: 'bounds' }, h('span', {}, 'Words'), words.element),
      h('div', { class: 'bounds' }, h('span', {}, 'Links'), fewest, h('span', {}, 'to'), most),
      lines,
      strongest,
      venues,
    ),
  );

  function renderVenues(): void {
    const tallies = venueTallies(app);
    const chosen = new Set(app.store.get().filters.venues);
    venues.hidden = tallies.length < 2 && chosen.size === 0;
    const wanted = fold(memory.wanted);
    const matching = tallies.filter(({ venue }) => fold(venue).includes(wanted));
    const rows = matching.filter(
      ({ venue }, i) => chosen.has(venue) || i < (memory.expanded || wanted !== '' ? MOST_ROWS : LONG),
    );
    find.hidden = tallies.length <= LONG;
    find.placeholder = `Find among ${number(tallies.length)}`;
    const focused = list.contains(document.activeElement)
      ? document.activeElement?.getAttribute('aria-label')
      : null;
    const toggle = (venue: string): void => {
      const kept = app.store.get().filters.venues;
      change({ venues: kept.includes(venue) ? kept.filter((each) => each !== venue) : [...kept, venue] });
    };
    fill(
      list,
      ...rows.map((row) => {
        const label = `Only papers of ${row.venue}`;
        const box = h('input', {
          type: 'checkbox',
          checked: chosen.has(row.venue),
          'aria-label': label,
          on: { change: () => toggle(row.venue) },
        });
        return h(
          'li',
          { class: 'row' },
          h('label', { class: 'name' }, box, bdi(row.venue)),
          h(
            'span',
            { class: 'tally', title: `${number(row.visible)} of ${count(row.total, 'paper')} shown` },
            `${number(row.visible)}/${number(row.total)}`,
          ),
        );
      }),
    );
    if (focused !== null)
      [...list.querySelectorAll('input')].find((box) => box.getAttribute('aria-label') === focused)?.focus();
    const rest = matching.length - rows.length;
    more.hidden = rest <= 0;
    more.textContent =
      memory.expanded || wanted !== ''
        ? `${number(rest)} more: find them by name`
        : `Show ${number(rest)} more`;
    more.disabled = memory.expanded || wanted !== '';
  }

  return {
    render() {
      const { filters } = app.store.get();
      words.render();
      lines.hidden = !columnsOf(app.model()).shared.includes(1);
      for (const [input, value, least] of [
        [fewest, filters.fewest, 0],
        [most, filters.most, 0],
        [together, filters.together, 1],
        [drawn, filters.lines, 0],
      ] as const)
        if (asBound(input.value, least) !== value) input.value = value === null ? '' : String(value);
      renderVenues();
    },
  };
}

/** A whole number from `least` on; null where a text says none. */
function asBound(text: string, least: number): number | null {
  const value = Math.floor(Number(text));
  return text.trim() === '' || !Number.isFinite(value) || value < least ? null : value;
}

interface VenueTally {
  readonly venue: string;
  readonly total: number;
  readonly visible: number;
}

/** Venues with their papers, and how many of those are shown; most papers first. */
function venueTallies(app: App): VenueTally[] {
  const papers = app.papers();
  if (!papers) return [];
  const { venues, venueNames } = papers;
  const tallies = venueNames.map((venue) => ({ venue, total: 0, visible: 0 }));
  const left = app.visibility().paperMask();
  venues.forEach((venue, paper) => {
    const tally = tallies[venue];
    if (!tally) return;
    tally.total++;
    tally.visible += left[paper]!;
  });
  return tallies.sort((a, b) => b.total - a.total || (a.venue < b.venue ? -1 : 1));
}
