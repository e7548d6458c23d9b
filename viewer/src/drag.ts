import type Sigma from 'sigma';
import type { Place } from './moved.js';

/** Pixels that a pressed pointer goes before it drags, and a finger, which is never quite still. */
const STILL = { pointer: 4, finger: 10 };

export interface DragEvents {
  /** Whether a finger on the node takes the node along rather than the map. */
  byFinger(key: string): boolean;
  onDrag(key: string, to: Place): void;
  onDrop(key: string, to: Place): void;
}

export interface Drag {
  /** A node is under way. */
  active(): boolean;
  /** The press that has just ended was a drag, so that the click which follows it is none. */
  justDropped(): boolean;
}

interface Press {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** From the pointer to the middle of the node, in pixels. */
  readonly dx: number;
  readonly dy: number;
  readonly still: number;
}

/** Lets nodes be dragged over the map. Places are in units of the graph. */
export function listenToDrags(sigma: Sigma<Place>, events: DragEvents): Drag {
  let press: Press | null = null;
  let to: Place | null = null;
  let dropped = false;

  const drop = (): void => {
    const [held, place] = [press, to];
    press = to = null;
    if (held === null || place === null) return;
    dropped = true;
    events.onDrop(held.key, place);
  };
  /** Also a second finger. */
  const begin = (): void => {
    drop();
    dropped = false;
  };

  sigma.on('downNode', ({ node: key, event }) => {
    begin();
    const { original, x, y } = event;
    const finger = 'touches' in original;
    const takes = finger
      ? original.touches.length === 1 && events.byFinger(key)
      : original.button === 0 && !original.shiftKey;
    const data = sigma.getNodeDisplayData(key);
    if (!takes || !data) return;
    const middle = sigma.framedGraphToViewport(data);
    press = {
      ...{ key, x, y, dx: middle.x - x, dy: middle.y - y },
      still: finger ? STILL.finger : STILL.pointer,
    };
  });
  sigma.on('downStage', begin);
  sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (!press) return;
    // The map stays where it is.
    preventSigmaDefault();
    const { x, y } = event;
    if (to === null && Math.hypot(x - press.x, y - press.y) < press.still) return;
    to = sigma.viewportToGraph({ x: x + press.dx, y: y + press.dy });
    events.onDrag(press.key, to);
  });
  sigma.on('upNode', drop);
  sigma.on('upStage', drop);

  return { active: () => to !== null, justDropped: () => dropped };
}
