import { labelOf, type App } from './app.js';
import { bdi, button, fill, h } from './dom.js';
import { DEPTHS, isDirected, WAYS, type Ego, type Way } from './ego.js';
import { count } from './format.js';
import type { GraphName } from './model.js';
import type { Picture } from './picture.js';

const WAY_WORDS: Readonly<Record<Way, string>> = { both: 'Both ways', out: 'Outgoing', in: 'Incoming' };
const CITATION_WORDS: Readonly<Record<Way, string>> = { both: 'Both ways', out: 'Cites', in: 'Cited by' };
const wordsFor = (view: GraphName): Readonly<Record<Way, string>> =>
  view === 'citation' ? CITATION_WORDS : WAY_WORDS;

/** What the reader has focused on in the view that is shown; null where this has no such node. */
export function egoHere(app: Pick<App, 'store' | 'model'>): Ego | null {
  const { ego } = app.store.get();
  return ego !== null && app.model().graph.hasNode(ego.key) ? ego : null;
}

/** The focus in words. */
export function egoInWords(app: App, { key, depth, way }: Ego): string {
  const words = wordsFor(app.store.get().view)[way].toLowerCase();
  const along = way === 'both' || !isDirected(app.model()) ? '' : `, ${words}`;
  return `within ${count(depth, 'step')} of ${labelOf(app, key)}${along}`;
}

/** The bar over the map while only what is around one node is shown: how far, which way, and back to all. */
export function createEgoBar(app: App, bar: HTMLElement, picture: () => Picture | null): { render(): void } {
  const set = (change: Partial<Ego>): void => {
    const ego = egoHere(app);
    if (ego === null) return;
    app.store.set({ ego: { ...ego, ...change } });
    frameEgo(app, picture());
  };
  const back = (): void => {
    app.store.set({ ego: null });
    picture()?.home();
  };
  const choices = <T extends string | number>(
    label: string,
    of: readonly T[],
    chosen: T,
    name: (each: T) => string,
    choose: (each: T) => void,
  ): HTMLElement =>
    h(
      'span',
      { class: 'choices', role: 'group', 'aria-label': label },
      ...of.map((each) =>
        button(name(each), () => choose(each), {
          class: 'choice',
          'aria-pressed': String(each === chosen),
        }),
      ),
    );
  return {
    render() {
      const ego = egoHere(app);
      bar.hidden = ego === null;
      const focused = [...bar.querySelectorAll('button')].indexOf(
        document.activeElement as HTMLButtonElement,
      );
      if (ego === null) return fill(bar);
      const words = wordsFor(app.store.get().view);
      fill(
        bar,
        button('‹ Back to all', back, { class: 'more' }),
        h('span', { class: 'ego-name' }, 'Around ', bdi(labelOf(app, ego.key))),
        h(
          'span',
          { class: 'choices' },
          h('span', { class: 'muted', 'aria-hidden': 'true' }, 'Steps'),
          choices('Steps', DEPTHS, ego.depth, String, (depth) => set({ depth })),
        ),
        isDirected(app.model()) &&
          choices(
            'Direction',
            WAYS,
            ego.way,
            (way) => words[way],
            (way) => set({ way }),
          ),
      );
      if (focused >= 0) bar.querySelectorAll('button')[focused]?.focus();
    },
  };
}

/** Brings all that is around the node into the picture. */
export const frameEgo = (app: Pick<App, 'visibility'>, picture: Picture | null): void =>
  picture?.frame(app.visibility().nodes, true);
