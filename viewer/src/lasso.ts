import type { App } from './app.js';
import { button, fill, h, svg } from './dom.js';
import { isWithin } from './group.js';
import type { Picture } from './picture.js';
import type { Point } from './point.js';

/** Pixels that a press has to go before it draws. */
const STILL = 4;

export interface Lasso {
  /** Makes the next stroke an outline around what is wanted, or takes that back. */
  toggle(): void;
  /** Marks all that is in sight: a box for those who zoom and move the map by keys. */
  markInSight(): void;
}

/**
 * Marking on the map: a box while Shift is held, or an outline of any form once the lasso is asked for. `onReady` is told
 * whether the next stroke is an outline.
 */
export function createLasso(
  app: App,
  stage: HTMLElement,
  overlay: HTMLElement,
  picture: () => Picture | null,
  onReady: (ready: boolean) => void,
): Lasso {
  let ready = false;
  let stroke: { pointer: number; box: boolean; points: Point[] } | null = null;
  let drawn = false;
  const shape = svg('path', { class: 'outline' });
  const hint = h(
    'p',
    { class: 'hint' },
    'Draw around what you want. ',
    button('Cancel', () => setReady(false), { class: 'more', title: 'Esc' }),
  );
  fill(overlay, svg('svg', { 'aria-hidden': 'true' }, shape), hint);

  const show = (): void => {
    overlay.hidden = !ready && stroke === null;
    hint.hidden = stroke !== null;
    shape.setAttribute('d', stroke ? pathOf(outlineOf(stroke)) : '');
  };
  const setReady = (on: boolean): void => {
    ready = on && picture() !== null;
    stroke = null;
    show();
    onReady(ready);
  };
  const at = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top } = stage.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const finish = (): void => {
    const done = stroke;
    const picturing = picture();
    setReady(false);
    if (done === null || picturing === null || !hasExtent(done.points)) return;
    drawn = true;
    markWithin(picturing, outlineOf(done));
  };
  const markWithin = (picturing: Picture, outline: readonly Point[]): void =>
    app.mark(
      [...app.visibility().nodes].filter((key) => {
        const point = picturing.position(key);
        return point !== null && isWithin(point, outline);
      }),
    );

  // Before sigma, which would move the map.
  stage.addEventListener(
    'pointerdown',
    (event) => {
      drawn = false;
      const target = event.target as Element;
      const box = event.shiftKey && target.closest('#picture') !== null;
      if (event.button !== 0 || !event.isPrimary || picture() === null) return;
      if (!box && (!ready || target.closest('button'))) return;
      stroke = { pointer: event.pointerId, box, points: [at(event)] };
      show();
    },
    true,
  );
  for (const kind of ['mousedown', 'touchstart'])
    stage.addEventListener(
      kind,
      (event) => {
        if (stroke === null) return;
        event.preventDefault();
        event.stopPropagation();
      },
      { capture: true, passive: false },
    );
  window.addEventListener('pointermove', (event) => {
    if (stroke?.pointer !== event.pointerId) return;
    stroke.points.push(at(event));
    show();
  });
  window.addEventListener('pointerup', (event) => {
    if (stroke?.pointer === event.pointerId) finish();
  });
  window.addEventListener('pointercancel', () => {
    if (stroke) setReady(false);
  });
  // The click that ends a stroke is none.
  stage.addEventListener(
    'click',
    (event) => {
      if (drawn) event.stopPropagation();
      drawn = false;
    },
    true,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || (!ready && stroke === null)) return;
      event.stopPropagation();
      setReady(false);
    },
    true,
  );
  show();
  return {
    toggle: () => setReady(!ready),
    markInSight() {
      const picturing = picture();
      if (picturing === null) return;
      const { width, height } = picturing.size();
      markWithin(picturing, cornersOf({ x: 0, y: 0 }, { x: width, y: height }));
    },
  };
}

/** The corners of what is drawn: of a box between the two ends of the stroke, or the stroke itself. */
function outlineOf({ box, points }: { box: boolean; points: readonly Point[] }): readonly Point[] {
  return box ? cornersOf(points[0]!, points.at(-1)!) : points;
}

const cornersOf = (a: Point, b: Point): readonly Point[] => [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];

const hasExtent = (points: readonly Point[]): boolean =>
  points.some(({ x, y }) => Math.hypot(x - points[0]!.x, y - points[0]!.y) >= STILL);

const pathOf = (outline: readonly Point[]): string =>
  `M${outline.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
