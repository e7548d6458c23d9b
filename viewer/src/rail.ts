import type { App } from './app.js';
import { renderChips } from './chips.js';
import { button, fill, h } from './dom.js';
import { colouring, coloursOf, isScaled, rangeOf, stepsOf, type ScaledBy } from './colours.js';
import { createFilterControls } from './filter-controls.js';
import { count, number } from './format.js';
import { createLegend } from './legend.js';
import type { GraphModel, GraphName } from './model.js';
import { createNamesControl } from './names-control.js';
import { COMMUNITY_HUES, css, rgb } from './palette.js';
import { markIcon } from './marks.js';
import { sizeLegend } from './size-legend.js';
import type { ColourBy } from './state.js';
import { currentTheme } from './theme.js';
import { communityColours, headline, origin, partShown, unread, VIEWS, wordsOf } from './views.js';
import type { ViewerSummary } from '../../src/model/viewer-dataset.js';

/** The frame with the real counts, before any graph has arrived. */
export interface Frame {
  /** Where the way to the questions of identity stands, if there are any. */
  readonly who: HTMLElement;
  readonly search: HTMLElement;
  readonly views: HTMLElement;
  readonly shown: HTMLElement;
  /** Undo and redo. */
  readonly steps: HTMLElement;
  readonly chips: HTMLElement;
  readonly filters: HTMLElement;
  readonly communities: HTMLElement;
  readonly kinds: HTMLElement;
  readonly venues: HTMLElement;
  readonly relations: HTMLElement;
  readonly key: HTMLElement;
  readonly names: HTMLElement;
  /** How many records could not be read, later with the way to their list. */
  readonly unread: HTMLElement;
  readonly tools: HTMLElement;
  /** Of a link that could not be followed. */
  readonly notice: HTMLElement;
  readonly title: HTMLElement;
}

export function paintFrame(rail: HTMLElement, summary: ViewerSummary): Frame {
  const frame = {
    who: h('p', { id: 'who' }),
    search: h('div', { id: 'search', role: 'search' }),
    views: h('nav', { class: 'views', 'aria-label': 'Views' }),
    shown: h('p', { id: 'shown', 'aria-live': 'polite' }),
    steps: h('span', { class: 'steps-taken' }),
    chips: h('ul', { id: 'chips', 'aria-label': 'Filters that are on', hidden: true }),
    filters: h('section', { id: 'filters' }),
    communities: h('section', { id: 'communities' }),
    kinds: h('section', { id: 'kinds', hidden: true }),
    venues: h('section', { id: 'venues', hidden: true }),
    relations: h('section', { id: 'relations', hidden: true }),
    key: h('section', { id: 'key' }),
    names: h('section', { id: 'names' }),
    unread: h('span', { id: 'unread' }, unread(summary)),
    tools: h('div', { class: 'tools' }),
    notice: h('div', { class: 'link-notice', hidden: true }),
    title: h('h1', { id: 'map-title' }, wordsOf('coauthor').title),
  };
  fill(
    rail,
    h(
      'header',
      { class: 'masthead' },
      frame.title,
      h('p', { id: 'headline' }, headline(summary)),
      frame.who,
      frame.notice,
    ),
    frame.search,
    frame.views,
    h('div', { class: 'state' }, frame.shown, frame.steps),
    frame.chips,
    h(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Filters and legend' },
      frame.filters,
      frame.kinds,
      frame.venues,
      frame.communities,
      frame.relations,
      frame.key,
      frame.names,
      h(
        'section',
        { id: 'source' },
        h('p', {}, `${origin(summary).join('. ')}. `, frame.unread),
        sources(summary),
      ),
    ),
    frame.tools,
  );
  return frame;
}

function sources(summary: ViewerSummary): HTMLElement {
  const rows = summary.inputs.map((input) =>
    h(
      'li',
      {},
      h('bdi', { class: 'file' }, input.file),
      h('span', { class: 'tally' }, number(input.records)),
    ),
  );
  return h('details', {}, h('summary', {}, 'Files and records'), h('ul', {}, ...rows));
}

/** The way to the questions of identity. */
export const whoIsWho = (questions: number, open: () => void): HTMLElement =>
  button(`Who is who? ${count(questions, 'question')}`, open, {
    class: 'more',
    title: 'Names that may be one person or two: your answers go into the next build',
  });

/** Fills the frame and keeps it in step with the state. */
export function createRail(app: App, frame: Frame): { render(): void } {
  const legend = createLegend(app, frame);
  const filters = createFilterControls(app, frame.filters);
  const names = createNamesControl(app, frame.names);
  return {
    render() {
      const { view } = app.store.get();
      const words = wordsOf(view);
      frame.title.textContent = words.title;
      document.title = `${words.title}: ${headline(app.summary)}`;
      renderViews(app, frame.views);
      const { nodes, drawn } = app.visibility();
      const { order, size } = app.model().graph;
      const text = `${shareOf(nodes.size, order, words.nodes)} · ${shareOf(drawn.size, size, words.edges)} shown `;
      const part = partShown(app.summary, view);
      fill(frame.shown, text, part !== null && h('span', { class: 'part' }, part));
      renderChips(app, frame.chips);
      filters.render();
      legend.render();
      renderKey(app, frame.key);
      names.render();
    },
  };
}

/** How many of all are left: `12 people` or `3 of 12 people`. */
const shareOf = (left: number, all: number, [one, many]: readonly [string, string]): string =>
  left === all ? count(all, one, many) : `${number(left)} of ${count(all, one, many)}`;

function renderViews(app: App, parent: HTMLElement): void {
  const { view } = app.store.get();
  const focused = parent.contains(document.activeElement);
  const buttons = app.summary.graphs.map((graph) => {
    const name: GraphName = graph.name;
    const ready = app.models.has(name);
    const label = VIEWS.get(name)?.tab ?? name;
    return button(
      label,
      () =>
        app.store.set({
          view: name,
          hovered: null,
          selected: null,
          group: null,
          path: null,
          community: null,
        }),
      {
        'aria-pressed': String(name === view),
        disabled: !ready || graph.nodes === 0,
        title:
          graph.nodes === 0
            ? `This data has no ${wordsOf(name).edges[1]}`
            : count(graph.nodes, ...wordsOf(name).nodes),
      },
    );
  });
  fill(parent, ...buttons);
  if (focused) parent.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
}

const COLOUR_LABELS: Readonly<Record<ColourBy, string>> = {
  community: 'Community',
  kind: 'Kind',
  venue: 'Venue',
  year: 'Year',
  links: 'Links',
  citations: 'Citations',
};

/** Says in words what a node, an edge, a colour and a size mean. */
function renderKey(app: App, parent: HTMLElement): void {
  const { view } = app.store.get();
  const model = app.model();
  const venues = app.venues();
  const colourBy = colouring(app.store.get(), model, venues);
  const words = wordsOf(view);
  const colours = coloursOf(model, venues);
  const choices = colours.map((by) =>
    button(COLOUR_LABELS[by], () => app.store.set({ colourBy: by }), {
      'aria-pressed': String(colourBy === by),
      class: 'choice',
    }),
  );
  fill(
    parent,
    h('header', {}, h('h2', {}, 'How to read it')),
    h(
      'dl',
      {},
      h('dt', {}, markIcon(view === 'citation' ? 'paper' : 'author', 'currentColor')),
      h('dd', {}, words.node),
      h('dt', {}, h('span', { class: 'line' })),
      h('dd', {}, words.edge),
      h('dt', {}, dots()),
      h(
        'dd',
        {},
        colourInWords(app, colourBy),
        isScaled(colourBy) && scale(model, colourBy),
        colours.length > 1 &&
          h('span', { class: 'choices', role: 'group', 'aria-label': 'Colour by' }, ...choices),
      ),
      h('dt', {}, sizes()),
      h('dd', {}, ...sizeLegend(app, words)),
    ),
  );
}

function colourInWords(app: App, by: ColourBy): string {
  if (by === 'community') return communityColours(app.summary, COMMUNITY_HUES.length);
  if (by === 'kind') return 'Colour is the kind, as the list of kinds has it.';
  if (by === 'venue')
    return 'Colour is the venue of a paper without its year, or that of most papers of anything else; the list of venues has it.';
  const range = rangeOf(app.model(), by);
  if (by === 'year')
    return `Colour is the year, ${range ? `${range[0]} to ${range[1]}` : 'where one is known'}; grey is unknown.`;
  return `Colour is ${wordsOf(app.store.get().view).colours[by]}, on a logarithmic scale.`;
}

/** The steps that occur, each with its values as a title, between the least and the greatest. */
function scale(model: GraphModel, by: ScaledBy): HTMLElement | null {
  const steps = stepsOf(model, by, currentTheme().name);
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return null;
  const print = by === 'year' ? String : number;
  const boxes = steps.map(({ colour, range: [least, most] }) => {
    const box = h('span', { title: least === most ? print(least) : `${print(least)} to ${print(most)}` });
    box.style.backgroundColor = css(colour);
    return box;
  });
  return h(
    'span',
    { class: 'scale' },
    print(first.range[0]),
    h('span', { class: 'steps' }, ...boxes),
    print(last.range[1]),
  );
}

function coloured(element: HTMLElement, colour: string): HTMLElement {
  element.style.backgroundColor = css(rgb(colour));
  return element;
}

const dots = (): HTMLElement =>
  h('span', { class: 'dots' }, ...COMMUNITY_HUES.slice(0, 3).map((hue) => coloured(h('span', {}), hue)));

const sizes = (): HTMLElement => h('span', { class: 'sizes' }, h('span', {}), h('span', {}));
