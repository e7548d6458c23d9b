import type Sigma from 'sigma';
import type { CameraState, Dimensions } from 'sigma/types';
import type { Place } from './moved.js';

export type View = Pick<CameraState, 'x' | 'y' | 'ratio'>;

/** From where the drawn graph is looked at. */
export interface Eye {
  /** A node's place in sigma's own units; null for a node that is not in the graph. */
  framed(key: string): { x: number; y: number } | null;
  view(): View;
  /** The camera is on its way. */
  moving(): boolean;
  setView(view: View): void;
  centreOn(key: string): void;
  /** @param whole every single one, with room for the names that stand right of them */
  frame(keys: Iterable<string>, whole?: boolean): void;
  /** Moves just so far that the node is not at or beyond the edge. */
  reveal(key: string): void;
  zoom(factor: number): void;
  pan(dx: number, dy: number): void;
  home(): void;
  /** Follows the stage's size. When its right side moves, what stands at the left stays where it is. */
  resize(): void;
}

/** Milliseconds of a flight. */
export const MOVE_MS = 200;
const CLOSE_UP = 0.3;
const MARGIN = 40;
/** Room for the name, which stands to the right of its node. */
const NAME_MARGIN = 140;
export const reduced = matchMedia('(prefers-reduced-motion: reduce)');

export function createEye(sigma: Sigma<Place>, container: HTMLElement): Eye {
  const camera = sigma.getCamera();
  const go = (view: Partial<View>): void => {
    if (reduced.matches) camera.setState({ ...camera.getState(), ...view });
    else void camera.animate(view, { duration: MOVE_MS, easing: 'quadraticOut' });
  };
  const framed = (key: string): { x: number; y: number } | null => {
    const data = sigma.getNodeDisplayData(key);
    return data ? { x: data.x, y: data.y } : null;
  };
  /** Distance on the screen of one unit of the framed graph. */
  const scale = (other: { viewportDimensions?: Dimensions } = {}): number => {
    const a = sigma.framedGraphToViewport({ x: 0, y: 0 }, other);
    const b = sigma.framedGraphToViewport({ x: 1, y: 0 }, other);
    return Math.hypot(b.x - a.x, b.y - a.y);
  };

  return {
    framed,
    view() {
      const { x, y, ratio } = camera.getState();
      return { x, y, ratio };
    },
    moving: () => camera.isAnimated(),
    setView: (view) => void camera.setState({ ...camera.getState(), ...view }),
    centreOn(key) {
      const point = framed(key);
      if (point) go({ ...point, ratio: Math.min(camera.ratio, CLOSE_UP) });
    },
    frame(keys, whole = false) {
      const span = whole ? all : middle;
      const points = [...keys].map(framed).filter((point) => point !== null);
      if (points.length === 0) return;
      const [left, right] = span(points.map((point) => point.x));
      const [bottom, top] = span(points.map((point) => point.y));
      const { width, height } = sigma.getDimensions();
      const perUnit = scale() * camera.ratio;
      const beside = whole ? Math.min(NAME_MARGIN, width / 4) : MARGIN;
      const wide = ((right - left) * perUnit) / Math.max(1, width - 2 * beside);
      const high = ((top - bottom) * perUnit) / Math.max(1, height - 2 * MARGIN);
      go({ x: (left + right) / 2, y: (bottom + top) / 2, ratio: Math.min(1, Math.max(0.08, wide, high)) });
    },
    reveal(key) {
      const point = framed(key);
      if (!point) return;
      const { x, y } = sigma.framedGraphToViewport(point);
      const { width, height } = sigma.getDimensions();
      const dx = Math.max(MARGIN - x, Math.min(0, width - NAME_MARGIN - x));
      const dy = Math.max(MARGIN - y, Math.min(0, height - MARGIN - y));
      if (dx === 0 && dy === 0) return;
      const centre = sigma.viewportToFramedGraph({ x: width / 2 - dx, y: height / 2 - dy });
      go({ x: centre.x, y: centre.y });
    },
    zoom: (factor) => go({ ratio: Math.min(3, Math.max(0.01, camera.ratio * factor)) }),
    pan(dx, dy) {
      const { width, height } = sigma.getDimensions();
      const centre = sigma.viewportToFramedGraph({ x: width / 2 + dx, y: height / 2 + dy });
      go({ x: centre.x, y: centre.y });
    },
    home: () => go({ x: 0.5, y: 0.5, ratio: 1 }),
    resize() {
      const { height, width } = sigma.getDimensions();
      if (container.offsetWidth === width && container.offsetHeight === height) return;
      if (container.offsetHeight !== height) {
        sigma.resize();
        sigma.scheduleRender();
        return;
      }
      const anchor = { x: 0, y: height / 2 };
      const before = sigma.viewportToFramedGraph(anchor);
      const scaleBefore = scale();
      sigma.resize();
      // Sigma's own matrix follows at the next drawing.
      const viewportDimensions = sigma.getDimensions();
      const { x, y, ratio } = camera.getState();
      const resized = { ...camera.getState(), ratio: ratio * (scale({ viewportDimensions }) / scaleBefore) };
      const after = sigma.viewportToFramedGraph(anchor, { viewportDimensions, cameraState: resized });
      camera.setState({ ...resized, x: x + before.x - after.x, y: y + before.y - after.y });
      sigma.scheduleRender();
    },
  };
}

const all = (values: readonly number[]): [number, number] => [
  values.reduce((least, value) => Math.min(least, value), Infinity),
  values.reduce((most, value) => Math.max(most, value), -Infinity),
];

/** The span of all but the outermost twentieth on either side, so that one stray node does not decide the view. */
function middle(values: number[]): [number, number] {
  values.sort((a, b) => a - b);
  const cut = Math.floor(values.length / 20);
  return [values[cut] ?? 0, values[values.length - 1 - cut] ?? 0];
}
