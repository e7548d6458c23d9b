import type { Point } from './point.js';

/** What names and figures are set in; the browser asks for the rest of the page by style.css. */
export const FONT = 'Inter, system-ui, sans-serif';

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

/** Where and in which lines a text may stand. */
export type Placing = Pick<Text, 'lines' | 'at' | 'align'>;

/** Draws what the board has found room for. */
export interface Pen {
  /** Width in pixels of the widest line. */
  measure(text: Text): number;
  text(text: Text): void;
  circle(at: Point, radius: number, colour: string): void;
}

/** Takes text only where there is room. */
export interface Board {
  /** Returns whether it was drawn. */
  text(text: Text): boolean;
  /** Width in pixels of the widest line. */
  measure(text: Text): number;
  /** Draws the text in that of its placings with room for it which costs least; infinite costs are refused. */
  place<T extends Placing>(
    text: Omit<Text, keyof Placing>,
    choices: readonly T[],
    cost: (box: Box, choice: T) => number,
  ): boolean;
  /** Whether there is room for a text. */
  hasRoom(box: Box): boolean;
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

/** Pixels between lines as a share of the font size. */
export const LEADING = 1.2;
/** Pixels between a text and the edge of the picture. */
const EDGE = 2;
/** Pixels of the line of a circle. */
export const RING_WIDTH = 2;
/** The share of a text that stands left of its point. */
const BEFORE = { left: 0, center: 0.5, right: 1 } as const;
/** Pixels between two texts on one line, so that they are not read as one. */
const GAP = 5;
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom && b.top < a.bottom;

/** @param covered what stands over the picture: no text goes below it */
export function createBoard(
  pen: Pen,
  { width, height }: { width: number; height: number },
  covered: readonly Box[],
): Board {
  const taken: Box[] = [...covered];
  /** Where a text would stand that is so wide. */
  const boxOf = (
    { size, forced }: Omit<Text, keyof Placing>,
    { lines, at, align }: Placing,
    widest: number,
  ): Box => {
    const tall = lines.length * size * LEADING;
    const start = at.x - widest * BEFORE[align];
    // What is drawn in any case is moved to where it can be read.
    const within = Math.max(EDGE, Math.min(start, width - EDGE - widest));
    const seen = start + widest >= 0 && start <= width;
    const left = forced && seen ? within : start;
    return { left, top: at.y - tall / 2, right: left + widest, bottom: at.y + tall / 2 };
  };
  const hasRoom = (box: Box, forced: boolean): boolean => {
    if (box.right < 0 || box.bottom < 0 || box.left > width || box.top > height) return false;
    if (forced) return true;
    // A name cut off by the edge of the picture cannot be read.
    const cut = box.left < EDGE || box.right > width - EDGE || box.top < EDGE || box.bottom > height - EDGE;
    return !cut && !taken.some((other) => overlap(box, other));
  };
  const draw = (text: Text, box: Box): void => {
    taken.push(box);
    const x = box.left + (box.right - box.left) * BEFORE[text.align];
    pen.text({ ...text, at: { x, y: text.at.y } });
  };
  return {
    text(text) {
      const box = boxOf(text, text, pen.measure(text));
      const fits = hasRoom(box, text.forced);
      if (fits) draw(text, box);
      return fits;
    },
    measure: pen.measure,
    hasRoom: (box) => hasRoom(box, false),
    place(text, choices, cost) {
      const widths = new Map<Text['lines'], number>();
      let best: { choice: Placing; box: Box; cost: number } | undefined;
      for (const choice of choices) {
        const { lines } = choice;
        const widest = widths.get(lines) ?? pen.measure({ ...text, ...choice });
        widths.set(lines, widest);
        const box = boxOf(text, choice, widest);
        const asked = cost(box, choice);
        if (asked < (best?.cost ?? Infinity) && hasRoom(box, text.forced))
          best = { choice, box, cost: asked };
      }
      if (best) {
        const { lines, at, align } = best.choice;
        draw({ ...text, lines, at, align }, best.box);
      }
      return best !== undefined;
    },
    keepFree: (box) => void taken.push(box),
    circle: pen.circle,
  };
}

/** A pen for a canvas, which is cleared; null where the browser gives none. */
export function canvasPen(
  canvas: HTMLCanvasElement,
  { width, height }: { width: number; height: number },
  paper: string,
): Pen | null {
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
  return contextPen(context, paper);
}

/** @param paper colour of the halo around letters */
export function contextPen(context: CanvasRenderingContext2D, paper: string): Pen {
  return {
    measure({ font, spacing, lines }) {
      context.font = font;
      context.letterSpacing = `${spacing}px`;
      return Math.max(...lines.map((line) => context.measureText(line).width));
    },
    text(text) {
      context.font = text.font;
      context.letterSpacing = `${text.spacing}px`;
      context.textBaseline = 'middle';
      context.lineJoin = 'round';
      context.globalAlpha = text.opacity;
      context.textAlign = text.align;
      context.strokeStyle = paper;
      context.lineWidth = text.halo;
      context.fillStyle = text.colour;
      for (const { line, y } of linesOf(text)) {
        if (text.halo > 0) context.strokeText(line, text.at.x, y);
        context.fillText(line, text.at.x, y);
      }
      context.globalAlpha = 1;
    },
    circle(at, radius, colour) {
      context.beginPath();
      context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
      context.strokeStyle = colour;
      context.lineWidth = RING_WIDTH;
      context.stroke();
    },
  };
}

/** The lines of a text with the middle of each. */
export const linesOf = ({ lines, at, size }: Text): { line: string; y: number }[] =>
  lines.map((line, i) => ({ line, y: at.y + (i - (lines.length - 1) / 2) * size * LEADING }));
