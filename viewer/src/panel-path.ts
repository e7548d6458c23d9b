import { labelOf, type App } from './app.js';
import { bdi, button, h } from './dom.js';
import { cleared } from './filters.js';
import type { Finder } from './finder.js';
import { count, number } from './format.js';
import { swatch } from './legend.js';
import type { Link } from './model.js';
import { nodeButton } from './panel-parts.js';
import type { Path } from './path.js';
import type { PathEnds } from './choices.js';
import { relationWords } from './relation-words.js';
import { createSearchBox, type SearchBox } from './search-box.js';
import { wordsOf } from './views.js';

const BETWEEN = 'Between two people stands the last paper that they wrote together.';
/** More equally short paths than these are not told apart. */
const MANY = 1000;

export interface PathPanel {
  content(): HTMLElement[];
}

/** The panel of a path: its ends, what there is between them, and a field for the end that is not chosen yet. */
export function createPathPanel(app: App, finder: Finder, frame: () => void): PathPanel {
  const place = h('div', { class: 'end-search', role: 'search' });
  const box: SearchBox = createSearchBox(app, finder, place, {
    id: 'ends',
    label: 'The other end of the path',
    placeholder: 'To whom or what?',
  });
  let waiting: PathEnds | null = null;
  const ask = (ends: PathEnds): HTMLElement[] => {
    if (waiting !== ends) {
      waiting = ends;
      box.clear();
      // Where there is no pointer that hovers, the focus would bring up a keyboard over the map.
      if (matchMedia('(hover: hover)').matches) queueMicrotask(box.focus);
    }
    return [
      h('p', { class: 'kind' }, 'Path'),
      h('h2', { class: 'title' }, 'From ', bdi(labelOf(app, ends.from)), ' to …'),
      place,
      h('p', { class: 'muted' }, 'Or choose the other end on the map or in the table.'),
    ];
  };
  return {
    content() {
      const { path: ends } = app.store.get();
      if (ends === null) return [];
      if (ends.to === null) return ask(ends);
      const found = app.path();
      const again = button('Another end', () => app.startPath(ends.from), { class: 'action' });
      const whole = button('Show all of it', frame, { class: 'action' });
      return [
        h('p', { class: 'kind' }, 'Path'),
        h('h2', { class: 'title' }, bdi(labelOf(app, ends.from)), ' to ', bdi(labelOf(app, ends.to))),
        h('p', {}, bdi(describe(app, ends, found))),
        found?.kind === 'found' && app.model().name === 'coauthor' && app.details() !== null
          ? h('p', { class: 'muted' }, BETWEEN)
          : null,
        ...steps(app, found),
        remedy(app, ends, found, frame),
        h('p', { class: 'path-acts' }, again, found?.kind === 'found' && whole),
      ].filter((part) => part !== null);
    },
  };
}

/** What is said of a path that was asked for, also to those who do not see it; null while it waits for its end. */
export function pathInWords(app: App): string | null {
  const { path: ends } = app.store.get();
  return ends === null || ends.to === null ? null : describe(app, ends, app.path());
}

function describe(app: App, { from, to }: PathEnds, path: Path | null): string {
  const words = wordsOf(app.store.get().view);
  if (path === null) return 'No view of this data holds both of them.';
  if (path.kind === 'hidden') return `A filter hides ${labelOf(app, path.key)}.`;
  if (path.kind === 'found') {
    if (from === to) return 'Both ends are the same.';
    const others = path.ways > MANY ? `more than ${number(MANY)}` : number(path.ways);
    // The weights of other views are all the same, or of different things.
    const which = app.model().name === 'coauthor' ? ': that whose weakest link is the strongest' : '';
    const choice = path.ways > 1 ? ` One of ${others} that are as short${which}.` : '';
    return `${count(path.links.length, 'step')}, the fewest over what is shown.${choice}`;
  }
  const component = (key: string, size: number): string =>
    size === 1
      ? `${labelOf(app, key)} stands alone`
      : `that of ${labelOf(app, key)} has ${count(size, ...words.nodes)}`;
  const [here, there] = [component(from, path.sizes[0]), component(to ?? '', path.sizes[1])];
  return `No path: they are in different components of what is shown; ${here}, ${there}.`;
}

/** What brings a path about: taking away filters that are in its way, or a view with more kinds of links. */
function remedy(app: App, ends: PathEnds, path: Path | null, frame: () => void): HTMLElement | null {
  if (path === null || path.kind === 'found') return null;
  const through = path.kind === 'apart' && path.filtered;
  if (through || path.kind === 'hidden') {
    const clear = (): void => app.store.set(cleared('all'));
    const why = through ? 'There is a path through what the filters hide. ' : null;
    return h('p', { class: 'notice' }, why, button('Clear filters', clear, { class: 'node' }));
  }
  const wider = app.models.get('knowledge')?.graph;
  const holds = [ends.from, ends.to].every((key) => key !== null && wider?.hasNode(key));
  if (ends.view === 'knowledge' || !holds) return null;
  const look = (): void => {
    app.store.set({ view: 'knowledge', path: { ...ends, view: 'knowledge' } });
    frame();
  };
  return h(
    'p',
    { class: 'notice' },
    'Papers, venues or topics may join them. ',
    button('Look in the knowledge graph', look, { class: 'node' }),
  );
}

function steps(app: App, path: Path | null): HTMLElement[] {
  if (path?.kind !== 'found') return [];
  const { graph } = app.model();
  const rows = path.nodes.map((key, place) => {
    const link = path.links[place];
    return h(
      'li',
      {},
      h('span', { class: 'stop' }, swatch(graph.getNodeAttribute(key, 'community')), nodeButton(app, key)),
      link ? h('span', { class: 'leg' }, ...leg(app, key, link)) : null,
    );
  });
  return [h('ol', { class: 'stops' }, ...rows)];
}

/** What joins a stop to the next: for two people the papers they share. */
function leg(app: App, from: string, link: Link): (HTMLElement | string)[] {
  const shared = sharedPapers(app, from, link.other);
  const [first] = shared;
  if (first === undefined) return [relationWords(link)];
  const more = shared.length - 1;
  return [nodeButton(app, first), more > 0 ? `and ${count(more, 'more paper', 'more papers')}` : ''];
}

/** The papers that two people wrote together, newest first. */
function sharedPapers(app: App, a: string, b: string): string[] {
  const details = app.details();
  const theirs = new Set(details?.authors.get(b)?.papers);
  const shared = [...new Set(details?.authors.get(a)?.papers)].filter((paper) => theirs.has(paper));
  const year = (paper: string): number => details?.papers.get(paper)?.year ?? 0;
  return shared.sort((x, y) => year(y) - year(x));
}
