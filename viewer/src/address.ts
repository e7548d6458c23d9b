import type { View } from './picture.js';
import type { Store, UiState } from './state.js';
import {
  amended,
  begun,
  canRedo,
  canUndo,
  extended,
  gone,
  sameStep,
  slid,
  stepOf,
  type Step,
  type Timeline,
} from './timeline.js';

const SAVE_MS = 250;
/** Changes of one slider or field that follow each other so soon are one step. */
const SLIDE_MS = 1500;
/** The browser forgets the oldest of many entries, and does not say so when asked to go there. */
const STUCK_MS = 500;

/** The address and the browser's history, kept in step with the state: undo, redo, Back and Forward go one way. */
export interface Address {
  /** The camera moved. */
  saveSoon(): void;
  /** Does what is no step of the reader's. */
  silently(action: () => void): void;
  undo(): void;
  redo(): void;
  can(): { readonly undo: boolean; readonly redo: boolean };
}

export interface AddressEvents {
  hashOf(state: UiState): string;
  /** What an address of this page says; null when that cannot be shown yet. */
  read(hash: string): { step: Step; camera: View | null } | null;
  /** Follows after a step back or forth; `moved` when something else is looked at than before. */
  onArrival(camera: View | null, moved: boolean): void;
  /** What `can` says may have changed. */
  onChange(): void;
}

/** The number of the step that an entry of the history stands for; null for entries of other making. */
function numberOf(entry: unknown): number | null {
  const step = (entry as { step?: unknown } | null)?.step;
  return typeof step === 'number' && Number.isInteger(step) && step >= 0 ? step : null;
}

export function createAddress(store: Store, events: AddressEvents): Address {
  let timeline: Timeline = begun(stepOf(store.get()), numberOf(history.state) ?? 0);
  /** The entry that the browser is at, the last that it has, and that which it has been asked to go to. */
  let place = timeline.at;
  let last = timeline.at;
  let awaited: number | null = null;
  let saving: ReturnType<typeof setTimeout> | undefined;
  let silent = false;
  let arriving = false;
  let slide: { field: string; until: number } | null = null;
  /** Addresses as they were when their step was left. */
  const left = new Map<number, string>();

  history.replaceState({ step: place }, '');

  const write = (): void => {
    clearTimeout(saving);
    if (awaited === null && place === timeline.at)
      history.replaceState({ step: place }, '', events.hashOf(store.get()));
  };
  const saveSoon = (): void => {
    clearTimeout(saving);
    saving = setTimeout(write, SAVE_MS);
  };
  const relabel = (): void => {
    awaited = null;
    place = timeline.at;
    write();
  };
  /** Brings the browser to the present step. */
  const follow = (): void => {
    if (awaited !== null) return;
    if (place === timeline.at) return write();
    if (timeline.at <= last) {
      const asked = timeline.at;
      awaited = asked;
      history.go(asked - place);
      setTimeout(() => awaited === asked && relabel(), STUCK_MS);
    } else {
      place = last = timeline.at;
      history.pushState({ step: place }, '', events.hashOf(store.get()));
    }
  };

  const record = (state: UiState, previous: UiState): void => {
    if (arriving) return;
    const [step, before] = [stepOf(state), stepOf(previous)];
    if (sameStep(step, before)) return saveSoon();
    const field = slid(before, step);
    const now = performance.now();
    const sliding = field !== null && slide?.field === field && now < slide.until;
    slide = field === null ? null : { field, until: now + SLIDE_MS };
    if (silent || sliding) timeline = amended(timeline, step);
    else {
      const address = events.hashOf(previous);
      left.set(timeline.at, address);
      if (awaited === null) history.replaceState({ step: place }, '', address);
      last = Math.min(last, timeline.at);
      timeline = extended(timeline, step);
      for (const number of left.keys()) if (!timeline.steps.has(number)) left.delete(number);
    }
    follow();
    events.onChange();
  };

  const arrive = (step: Step, camera: View | null): void => {
    const { selected, community, view, path } = store.get();
    const moved =
      step.selected !== selected || step.community !== community || step.view !== view || step.path !== path;
    arriving = true;
    store.set({ ...step, hovered: null, asking: false });
    arriving = false;
    slide = null;
    events.onArrival(camera, moved);
    events.onChange();
    follow();
  };
  const go = (to: number): void => {
    left.set(timeline.at, events.hashOf(store.get()));
    const step = timeline.steps.get(to);
    if (awaited === null && place === timeline.at)
      history.replaceState({ step: place }, '', left.get(timeline.at) ?? '');
    if (step) {
      timeline = gone(timeline, to);
      arrive(step, events.read(left.get(to) ?? '')?.camera ?? null);
    } else if (awaited === null) history.go(to - place);
  };

  window.addEventListener('popstate', ({ state }) => {
    const to = numberOf(state);
    // Somebody changed the address; it is opened anew.
    if (to === null) return;
    if (awaited !== null) {
      const reached = to === awaited;
      awaited = null;
      if (!reached) return relabel();
      place = to;
      return follow();
    }
    const known = timeline.steps.get(to);
    const written = events.read(location.hash);
    if (!written) return location.reload();
    place = to;
    last = Math.max(last, to);
    timeline = gone(timeline, to);
    arrive(known ?? written.step, written.camera);
  });
  window.addEventListener('hashchange', () => {
    if (numberOf(history.state) === null) location.reload();
  });
  store.subscribe(record);

  return {
    saveSoon,
    silently(action) {
      const before = silent;
      silent = true;
      action();
      silent = before;
    },
    undo: () => canUndo(timeline) && go(timeline.at - 1),
    redo: () => canRedo(timeline) && go(timeline.at + 1),
    can: () => ({ undo: canUndo(timeline), redo: canRedo(timeline) }),
  };
}
