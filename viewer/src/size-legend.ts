import type { App } from './app.js';
import { button, h, svg } from './dom.js';
import { number } from './format.js';
import { sizesOf, type SizeBy, type Sizing } from './size.js';
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

/** The least value, the greatest, and one between that has about half the radius. */
function steps({ least, most }: { least: number; most: number }): number[] {
  const between = (least + most) / 4;
  const middle = Number.isInteger(most) ? Math.round(between) : between;
  return [...new Set([least, middle, most])]
    .filter((value) => value >= least && value <= most)
    .sort((a, b) => a - b);
}

/** As drawn before any zooming in. */
function sizeScale({ by, range, radiusOfValue }: Sizing, square: boolean): HTMLElement | null {
  const values = range === null ? [] : steps(range);
  if (range === null || values.length < 2) return null;
  // A PageRank by itself says nothing: its unit is the average.
  const printed = (value: number): string =>
    by === 'pagerank' ? `${Number((value / range.mean).toPrecision(2))}×` : number(value);
  const radii = values.map(radiusOfValue);
  const largest = Math.max(...radii);
  let left = 0;
  const marks = values.flatMap((value, i) => {
    const radius = radii[i]!;
    const x = left + Math.max(radius, printed(value).length * HALF_DIGIT);
    left = 2 * x - left + GAP;
    return [mark(x, 2 * largest - radius, radius, square), text(x, 2 * largest + TEXT - 3, printed(value))];
  });
  const size = { width: left - GAP, height: 2 * largest + TEXT };
  const label = `Sizes from ${printed(range.least)} to ${printed(range.most)}`;
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
