import { labelOf, type App } from './app.js';
import { egoHere, egoInWords } from './ego-bar.js';
import type { Focus } from './focus.js';
import { capital, count } from './format.js';
import { neighboursOf } from './model.js';
import { pathInWords } from './panel-path.js';
import type { Stage } from './stage.js';
import type { UiState } from './state.js';
import { wordsOf } from './views.js';

interface Part {
  render(): void;
}

/** The parts of the page by what of the state they follow. */
export interface Parts {
  /** What is left, and how it looks. */
  readonly filtered: readonly Part[];
  /** That, and what is looked at. */
  readonly changed: readonly Part[];
  /** Anything. */
  readonly always: readonly Part[];
  /** What is said to those who do not see it. */
  readonly live: HTMLElement;
  readonly focus: Focus;
}

/** Keeps the page in step with the state. */
export function follow(app: App, stage: Stage, { filtered, changed, always, live, focus }: Parts): void {
  const draw = (parts: readonly Part[]): void => {
    for (const part of parts) part.render();
  };
  app.store.subscribe((state, previous) => {
    const has = (...keys: (keyof UiState)[]): boolean => keys.some((key) => state[key] !== previous[key]);
    const other = has(
      'view',
      'hiddenCommunities',
      'hiddenKinds',
      'hiddenVenues',
      'hiddenRelations',
      'filters',
      'ego',
      'colourBy',
      'sizeBy',
      'naming',
    );
    focus.keep(() => {
      if (other) draw(filtered);
      if (other || has('selected', 'group', 'path', 'community', 'question', 'asking', 'answers', 'table')) {
        draw(changed);
        stage.picture()?.resize();
      }
      draw(always);
    });
    stage.repaint();
    if (has('view')) stage.picture()?.setView({ x: 0.5, y: 0.5, ratio: 1 });
    const said = announcement(app, state, previous);
    if (said !== null) live.textContent = said;
    if (other) stage.say();
  });
}

/** What is said of a change; null where nothing is. */
function announcement(app: App, state: UiState, previous: UiState): string | null {
  const { questions } = app.summary.review;
  if (state.question !== previous.question && state.question !== null) {
    const at = state.question + 1;
    return at > questions ? 'Your answers' : `Question ${at} of ${questions}`;
  }
  if (state.selected !== previous.selected && state.selected !== null) {
    const around = neighboursOf(app.model(), state.selected).size;
    return `Selected ${labelOf(app, state.selected)}, ${count(around, 'neighbour')}`;
  }
  const { nodes } = wordsOf(state.view);
  if (state.group !== previous.group && state.group !== null)
    return `${count(state.group.keys.length, ...nodes)} selected`;
  const ego = egoHere(app);
  if (state.ego !== previous.ego && ego !== null)
    return `${capital(egoInWords(app, ego))}: ${count(app.visibility().nodes.size, ...nodes)}`;
  return state.path !== previous.path ? pathInWords(app) : null;
}
