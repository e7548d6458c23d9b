import type { Point } from './picture.js';

export interface Text {
  readonly lines: readonly string[];
  /** The point on the middle line of the text that `align` says. */
  readonly at: Point;
  readonly font: string;
  /** Font size in pixels. */
  readonly size: number;
  readonly spacing: number;
  readonly colour: string;
  readonly halo: number;
  readonly opacity: number;
  readonly align: 'left' | 'center' | 'right';
  /** Drawn even over other text. */
  readonly forced: boolean;
}

/** A cleared canvas that takes text only where there is room. */
export interface Board {
  /** Returns whether it was drawn. */
  text(text: Text): boolean;
  circle(at: Point, radius: number, colour: string): void;
  /** Keeps a place free of what is drawn from now on, unless it is forced. */
  keepFree(box: Box): void;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const LEADING = 1.2;
/** The share of a text that stands left of its point. */
const BEFORE = { left: 0, center: 0.5, right: 1 } as const;
/** Pixels between two texts on one line, so that they are not read as one. */
const GAP = 5;
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom && b.top < a.bottom;

/** @param covered what stands over the canvas: no text goes below it */
export function createBoard(
  canvas: HTMLCanvasElement,
  { width, height }: { width: number; height: number },
  paper: string,
  covered: readonly Box[],
): Board | null {
  const context = canvas.getContext('2d');
  if (!context) return null;
  const density = window.devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * density) || canvas.height !== Math.round(height * density)) {
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, width, height);
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  const taken: Box[] = [...covered];

  return {
    text(text) {
      context.font = text.font;
      context.letterSpacing = `${text.spacing}px`;
      const widest = Math.max(...text.lines.map((line) => context.measureText(line).width));
      const tall = text.lines.length * text.size * LEADING;
      const left = text.at.x - widest * BEFORE[text.align];
      const box = { left, top: text.at.y - tall / 2, right: left + widest, bottom: text.at.y + tall / 2 };
      if (box.right < 0 || box.bottom < 0 || box.left > width || box.top > height) return false;
      // A name cut off by the edge of the picture cannot be read.
      if (!text.forced && (box.left < 2 || box.right > width - 2 || box.top < 2 || box.bottom > height - 2))
        return false;
      if (!text.forced && taken.some((other) => overlap(box, other))) return false;
      taken.push(box);
      context.globalAlpha = text.opacity;
      context.textAlign = text.align;
      context.strokeStyle = paper;
      context.lineWidth = text.halo;
      context.fillStyle = text.colour;
      text.lines.forEach((line, i) => {
        const y = text.at.y + (i - (text.lines.length - 1) / 2) * text.size * LEADING;
        context.strokeText(line, text.at.x, y);
        context.fillText(line, text.at.x, y);
      });
      context.globalAlpha = 1;
      return true;
    },
    keepFree: (box) => void taken.push(box),
    circle(at, radius, colour) {
      context.beginPath();
      context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
      context.strokeStyle = colour;
      context.lineWidth = 2;
      context.stroke();
    },
  };
}
