import { linesOf, RING_WIDTH } from './board.js';
import type { Sheet, Figure } from './sheet.js';
import { xmlAttributes, xmlText } from './xml-text.js';

/** From the middle of a line of letters down to where they stand, as a share of their size. */
const BASELINE = 0.35;
const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const;

/** The text of an SVG file. Letters stay text, so that they can be found and changed, and keep their room in other fonts. */
export function drawSvg(
  { width, height, title, measure }: Pick<Figure, 'width' | 'height' | 'title' | 'measure'>,
  draw: (sheet: Sheet) => void,
): string {
  const parts: string[] = [];
  const frames: string[] = [];
  const element = (name: string, attributes: Record<string, string | number>): void =>
    void parts.push(`<${name}${xmlAttributes(attributes)}/>`);
  draw({
    box: ({ left, top, right, bottom }, colour) =>
      element('rect', { x: left, y: top, width: right - left, height: bottom - top, fill: colour }),
    line: (a, b, colour, opacity, thickness) =>
      element('line', {
        ...{ x1: a.x, y1: a.y, x2: b.x, y2: b.y },
        ...{ stroke: colour, 'stroke-opacity': opacity, 'stroke-width': thickness },
      }),
    polygon: (points, colour) =>
      element('polygon', {
        points: points.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' '),
        fill: colour,
      }),
    disc: (at, radius, colour) => element('circle', { cx: at.x, cy: at.y, r: radius, fill: colour }),
    ring: (at, radius, colour) =>
      element('circle', {
        ...{ cx: at.x, cy: at.y, r: radius },
        ...{ fill: 'none', stroke: colour, 'stroke-width': RING_WIDTH },
      }),
    text(text, halo) {
      const { size, spacing, colour, opacity, align } = text;
      const shared = {
        'font-size': size,
        'font-weight': Number.parseInt(text.font, 10) || 400,
        'letter-spacing': spacing,
        'text-anchor': ANCHORS[align],
        fill: colour,
        opacity,
        ...(text.halo > 0
          ? { stroke: halo, 'stroke-width': text.halo, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
          : {}),
      };
      for (const { line, y } of linesOf(text)) {
        const room = { textLength: measure({ ...text, lines: [line] }), lengthAdjust: 'spacingAndGlyphs' };
        const attributes = xmlAttributes({ x: text.at.x, y: y + BASELINE * size, ...room, ...shared });
        parts.push(`<text${attributes}>${xmlText(line)}</text>`);
      }
    },
    within({ left, top, right, bottom }, inner) {
      const id = `frame-${frames.length}`;
      const frame = xmlAttributes({ width: right - left, height: bottom - top });
      frames.push(`<clipPath id="${id}"><rect${frame}/></clipPath>`);
      parts.push(`<g transform="translate(${left} ${top})"><g clip-path="url(#${id})">`);
      inner();
      parts.push('</g></g>');
    },
  });
  const size = xmlAttributes({ width, height, viewBox: `0 0 ${width} ${height}` });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${size} font-family="Inter, system-ui, sans-serif">`,
    `<title>${xmlText(title)}</title>`,
    ...(frames.length > 0 ? [`<defs>${frames.join('')}</defs>`] : []),
    ...parts,
    '</svg>\n',
  ].join('\n');
}
