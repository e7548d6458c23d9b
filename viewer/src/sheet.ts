import { contextPen, type Box, type Pen, type Text } from './board.js';
import type { Point } from './point.js';

/** What a figure is drawn on, in pixels: a canvas, or the text of an SVG file. Colours are CSS. */
export interface Sheet {
  box(box: Box, colour: string): void;
  line(a: Point, b: Point, colour: string, opacity: number, width: number): void;
  polygon(points: readonly Point[], colour: string): void;
  disc(at: Point, radius: number, colour: string): void;
  ring(at: Point, radius: number, colour: string): void;
  /** @param halo colour around the letters */
  text(text: Text, halo: string): void;
  /** Draws within a box, whose corner is the origin; what reaches beyond is cut off. */
  within(box: Box, draw: () => void): void;
}

/** What the map shows, between its title and its legend. */
export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly measure: Pen['measure'];
  draw(sheet: Sheet): void;
}

export function canvasSheet(context: CanvasRenderingContext2D): Sheet {
  const filled = (colour: string, path: () => void): void => {
    context.beginPath();
    path();
    context.fillStyle = colour;
    context.fill();
  };
  return {
    box: ({ left, top, right, bottom }, colour) =>
      filled(colour, () => context.rect(left, top, right - left, bottom - top)),
    line(a, b, colour, opacity, width) {
      context.globalAlpha = opacity;
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.beginPath();
      context.moveTo(a.x, a.y);
      context.lineTo(b.x, b.y);
      context.stroke();
      context.globalAlpha = 1;
    },
    polygon: (points, colour) =>
      filled(colour, () => {
        for (const { x, y } of points) context.lineTo(x, y);
        context.closePath();
      }),
    disc: (at, radius, colour) => filled(colour, () => context.arc(at.x, at.y, radius, 0, 2 * Math.PI)),
    ring: (at, radius, colour) => contextPen(context, colour).circle(at, radius, colour),
    text: (text, halo) => contextPen(context, halo).text(text),
    within({ left, top, right, bottom }, draw) {
      context.save();
      context.beginPath();
      context.rect(left, top, right - left, bottom - top);
      context.clip();
      context.translate(left, top);
      draw();
      context.restore();
    },
  };
}
