import type { App } from './app.js';
import { button, h, svg } from './dom.js';
import { sizesOf, sizeSteps, type SizeBy, type Sizing } from './size.js';
import type { ViewWords } from './views.js';

const LABELS: Readonly<Record<SizeBy, string>> = {
  links: 'Links',
  citations: 'Citations',
  pagerank: 'PageRank',
  equal: 'Equal',
};

/** Pixels between the marks of the legend. */
const GAP = 14;
/** Room for the numbers under the marks. */
const TEXT = 16;
/** Half of what a digit takes. */
const HALF_DIGIT = 3.8;

/** The choice of what sizes show, and marks of three sizes with their values. */
export function sizeLegend(app: App, words: ViewWords): HTMLElement[] {
  const sizing = app.sizing();
  const choices = sizesOf(app.model()).map((by) =>
    button(LABELS[by], () => app.store.set({ sizeBy: by }), {
      'aria-pressed': String(by === sizing.by),
      'aria-label': `Size by ${LABELS[by]}`,
      class: 'choice',
    }),
  );
  const scale = sizeScale(sizing, app.model().name === 'citation');
  return [
    h('span', {}, words.sizes[sizing.by]),
    ...(scale ? [scale] : []),
    h('span', { class: 'choices' }, ...choices),
  ];
}

/** As drawn before any zooming in. */
function sizeScale(sizing: Sizing, square: boolean): HTMLElement | null {
  const steps = sizeSteps(sizing);
  if (steps.length === 0) return null;
  const largest = Math.max(...steps.map(({ radius }) => radius));
  let left = 0;
  const marks = steps.flatMap(({ printed, radius }) => {
    const x = left + Math.max(radius, printed.length * HALF_DIGIT);
    left = 2 * x - left + GAP;
    return [mark(x, 2 * largest - radius, radius, square), text(x, 2 * largest + TEXT - 3, printed)];
  });
  const size = { width: left - GAP, height: 2 * largest + TEXT };
  const label = `Sizes from ${steps[0]!.printed} to ${steps.at(-1)!.printed}`;
  return h(
    'span',
    { class: 'size-scale' },
    svg('svg', { ...size, role: 'img', 'aria-label': label }, ...marks),
  );
}

/** A disc, or a square of the same area. */
const mark = (x: number, y: number, radius: number, square: boolean): SVGElement => {
  const half = 0.886 * radius;
  return square
    ? svg('rect', { x: x - half, y: y - half, width: 2 * half, height: 2 * half })
    : svg('circle', { cx: x, cy: y, r: radius });
};

function text(x: number, y: number, content: string): SVGElement {
  const element = svg('text', { x, y, 'text-anchor': 'middle' });
  element.textContent = content;
  return element;
}
