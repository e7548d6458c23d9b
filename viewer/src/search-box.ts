import type { App } from './app.js';
import { bdi, fill, h } from './dom.js';
import { count, kindWords } from './format.js';
import type { Finder } from './finder.js';
import type { SearchHit } from './search.js';

const MOST_SHOWN = 12;

export interface SearchBox {
  focus(): void;
  /** Empties the field. */
  clear(): void;
}

/** What differs between the search fields of the page. */
export interface SearchField {
  /** Of the list of suggestions. */
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
}

export const MAIN_SEARCH: SearchField = {
  id: 'suggestions',
  label: 'Search',
  placeholder: 'Search people, papers, venues …',
};

/** The search field with its suggestions (ARIA combobox with a list box). */
export function createSearchBox(
  app: App,
  finder: Finder,
  parent: HTMLElement,
  field: SearchField,
): SearchBox {
  let active = -1;
  let hits: readonly SearchHit[] = [];
  const list = h('ul', {
    id: field.id,
    class: 'suggestions',
    role: 'listbox',
    'aria-label': 'Found',
    hidden: true,
  });
  const note = h('p', { class: 'note', role: 'status', hidden: true });
  const input = h('input', {
    type: 'search',
    role: 'combobox',
    placeholder: field.placeholder,
    'aria-label': field.label,
    'aria-expanded': 'false',
    'aria-controls': field.id,
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
    on: { input: () => update(), focus: () => update(), keydown: (event) => onKey(event as KeyboardEvent) },
  });

  const close = (): void => {
    list.hidden = true;
    note.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const take = (hit: SearchHit): void => {
    close();
    input.blur();
    if (app.isHidden(hit.entry.key)) app.reveal(hit.entry.key);
    else app.select(hit.entry.key);
  };
  const mark = (next: number): void => {
    active = next;
    [...list.children].forEach((row, i) => row.setAttribute('aria-selected', String(i === active)));
    input.setAttribute('aria-activedescendant', `${field.id}-${active}`);
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  };
  const update = (): void => {
    const query = input.value.trim();
    if (query === '') return close();
    const result = finder.find(query, MOST_SHOWN);
    hits = result.hits;
    fill(list, ...hits.map((hit, i) => option(app, hit, `${field.id}-${i}`, () => take(hit))));
    fill(note, ...describe(query, result.total, hits.length, result.corrected));
    list.hidden = hits.length === 0;
    note.hidden = false;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    if (hits.length > 0) mark(0);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && hits.length > 0 && !list.hidden) {
      event.preventDefault();
      mark((active + step + hits.length) % hits.length);
    } else if (event.key === 'Enter') {
      const hit = hits[active];
      if (hit && !list.hidden) take(hit);
    } else if (event.key === 'Escape' && (input.value !== '' || !note.hidden)) {
      event.stopPropagation();
      input.value = '';
      close();
    }
  };

  document.addEventListener('pointerdown', (event) => {
    if (!parent.contains(event.target as Node)) close();
  });
  fill(parent, input, h('div', { class: 'found' }, list, note));
  return {
    focus: () => input.focus(),
    clear() {
      input.value = '';
      close();
    },
  };
}

function describe(query: string, total: number, shown: number, corrected: boolean): (Node | string)[] {
  if (total === 0) {
    return [
      'Nothing for “',
      bdi(query),
      '”. Searched are names, titles, authors, venues, years and identifiers.',
    ];
  }
  const how = corrected ? ' with one letter different' : '';
  return [
    total > shown ? `${count(total, 'hit')}${how}, the first ${shown} shown` : `${count(total, 'hit')}${how}`,
  ];
}

function option(app: App, hit: SearchHit, id: string, take: () => void): HTMLElement {
  const kind = kindWords(hit.entry.kind).one;
  const hidden = app.isHidden(hit.entry.key);
  const parts = hit.label.map((part, at) => (at % 2 === 1 ? h('mark', {}, part) : part));
  const suffix = hidden ? ', hidden by filter, show' : '';
  return h(
    'li',
    {
      id,
      role: 'option',
      'aria-label': `${hit.entry.label}, ${kind}${suffix}`,
      on: { click: take },
    },
    h('bdi', { dir: 'auto', class: 'label' }, ...parts),
    h('span', { class: 'kind' }, kind),
    hit.because === null ? null : h('span', { class: 'because' }, bdi(hit.because)),
    hidden && h('span', { class: 'hidden-hit' }, 'hidden by filter · show'),
  );
}
