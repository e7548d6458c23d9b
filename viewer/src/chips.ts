import type { App } from './app.js';
import { columnsOf } from './columns.js';
import { bdi, button, fill, h } from './dom.js';
import { egoHere, egoInWords } from './ego-bar.js';
import { cleared } from './filters.js';
import type { Filters } from './choices.js';
import { count, kindWords, listOf, number, years as spanText } from './format.js';
import { presentIn } from './hash.js';
import { relationWords } from './relation-words.js';
import type { UiState } from './state.js';
import { NO_VENUE } from './visibility.js';

/** One filter in words, and the change of the state that takes it away. */
export interface Chip {
  readonly words: string;
  readonly without: Partial<UiState>;
}

/** Longer lists of kinds are told by their number. */
const FEW = 3;

/** The filters that are on, legend included, in the order in which the page has them. */
export function chipsOf(app: App): Chip[] {
  const { filters, hiddenKinds, hiddenVenues, hiddenRelations, hiddenCommunities } = app.store.get();
  const { relationNames, shared } = columnsOf(app.model());
  const change = (part: Partial<Filters>): Partial<UiState> => ({ filters: { ...filters, ...part } });
  const chips: Chip[] = [];
  const ego = egoHere(app);
  if (ego) chips.push({ words: egoInWords(app, ego), without: { ego: null } });
  const { years, venues, text } = filters;
  if (text.trim() !== '') chips.push({ words: `“${text.trim()}”`, without: change({ text: '' }) });
  if (years)
    chips.push({
      words: spanText({ first: years[0], last: years[1] }) ?? '',
      without: change({ years: null }),
    });
  for (const venue of venues)
    chips.push({ words: venue, without: change({ venues: venues.filter((other) => other !== venue) }) });
  const links = linksInWords(filters);
  if (links !== null) chips.push({ words: links, without: change({ fewest: null, most: null }) });
  // Where no line stands for papers it changes nothing.
  if (filters.together !== null && shared.includes(1))
    chips.push({
      words: `lines of ${number(filters.together)} or more papers`,
      without: change({ together: null }),
    });
  if (filters.lines !== null)
    chips.push({ words: `at most ${count(filters.lines, 'line')}`, without: change({ lines: null }) });
  const lines = hiddenInWords(
    relationNames,
    hiddenRelations,
    (kind) => `“${relationWords({ kind, outgoing: true })}”`,
    'types of lines',
  );
  if (lines !== null) chips.push({ words: `lines: ${lines}`, without: { hiddenRelations: new Set() } });
  const kinds = hiddenInWords(app.model().kinds, hiddenKinds, (kind) => kindWords(kind).many, 'kinds');
  if (kinds !== null) chips.push({ words: kinds, without: { hiddenKinds: new Set() } });
  const series = app.venues();
  const venuesLeft =
    series &&
    hiddenInWords([...series.names, NO_VENUE], hiddenVenues, (name) => name || 'no known venue', 'venues');
  if (venuesLeft !== null) chips.push({ words: venuesLeft, without: { hiddenVenues: new Set() } });
  const named = (community: number): string => app.names[community] ?? 'no community';
  const communities = hiddenInWords(presentIn(app.model()), hiddenCommunities, named, 'communities');
  if (communities !== null)
    chips.push({ words: communities, without: { hiddenCommunities: new Set(), community: null } });
  return chips;
}

function linksInWords({ fewest, most }: Filters): string | null {
  if (fewest === null && most === null) return null;
  if (fewest === null) return `at most ${count(most ?? 0, 'link')}`;
  if (most === null) return `${number(fewest)} or more links`;
  return fewest === most ? count(fewest, 'link') : `${number(fewest)} to ${count(most, 'link')}`;
}

function hiddenInWords<K>(
  all: readonly K[],
  hidden: ReadonlySet<K>,
  name: (each: K) => string,
  noun: string,
): string | null {
  const gone = all.filter((each) => hidden.has(each));
  const left = all.filter((each) => !hidden.has(each));
  if (gone.length === 0) return null;
  if (left.length > 0 && left.length <= Math.min(FEW, gone.length)) return `only ${listOf(left.map(name))}`;
  if (gone.length <= FEW && left.length > 0) return `without ${listOf(gone.map(name))}`;
  return left.length === 0 ? `no ${noun}` : `${number(left.length)} of ${number(all.length)} ${noun}`;
}

/** The filters as buttons that take them away. */
export function renderChips(app: App, parent: HTMLElement): void {
  const chips = chipsOf(app);
  const { filters } = app.store.get();
  const focused = [...parent.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
  parent.hidden = chips.length === 0;
  fill(
    parent,
    ...chips.map(({ words, without }) =>
      h(
        'li',
        {},
        button(bdi(words), () => app.store.set(without), {
          class: 'chip',
          'aria-label': `Remove the filter ${words}`,
          title: `${words}: remove`,
        }),
      ),
    ),
    chips.length > 0 &&
      h(
        'li',
        {},
        button('Clear all', () => app.store.set(cleared(filters.topics)), { class: 'more' }),
      ),
  );
  // Who removes one by the keyboard goes on with the next.
  if (focused >= 0) parent.querySelectorAll('button')[Math.min(focused, chips.length)]?.focus();
}
