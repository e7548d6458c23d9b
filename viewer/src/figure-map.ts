import { createBoard, type Pen } from './board.js';
import { HOLLOW_WALL, markOutline } from './marks.js';
import { css, mix, type Rgb } from './palette.js';
import type { Picture } from './picture.js';
import type { Point } from './point.js';
import { ARROW, edgePaint, nodeLook, type EdgePaint, type Scene } from './scene.js';
import type { Sheet } from './sheet.js';
import type { Stage } from './stage.js';

/** Pixels of a line that the picture softens away, and a figure does not. */
const SOFTENED = 0.7;

interface Line {
  readonly paint: EdgePaint;
  readonly target: string;
  readonly from: Point;
  readonly to: Point;
}

interface Mark {
  readonly key: string;
  readonly kind: string;
  readonly at: Point;
  readonly color: string;
  readonly zIndex: number;
}

/** Draws what the picture shows, line by line and mark by mark, so that it is sharp at any size. */
export function drawMap(
  sheet: Sheet,
  stage: Pick<Stage, 'scene' | 'letter'>,
  picture: Picture,
  measure: Pen['measure'],
): void {
  const scene = stage.scene();
  const paper = css(scene.theme.paper);
  const places = new Map<string, Point>();
  for (const key of scene.visibility.nodes) {
    const point = picture.position(key);
    if (point) places.set(key, point);
  }
  const sees = seeing(picture);
  for (const { paint, from, to, target } of linesOf(scene, places)) {
    const width = picture.thickness(paint.size) - SOFTENED;
    if (!sees(from, to, width)) continue;
    if (paint.arrow) drawArrow(sheet, from, to, picture.radius(target), paint, width, scene.theme.paper);
    else sheet.line(from, to, css(paint.colour), paint.alpha, width);
  }
  for (const { key, kind, at, color } of marksOf(scene, places)) {
    const radius = picture.radius(key);
    if (sees(at, at, 2 * radius)) drawMark(sheet, at, radius, kind, color, paper);
  }
  const pen: Pen = {
    measure,
    text: (text) => sheet.text(text, paper),
    circle: sheet.ring,
  };
  stage.letter(createBoard(pen, picture.size(), []));
}

/** Whether something from one point to another can be in the picture. */
function seeing(picture: Picture): (a: Point, b: Point, reach: number) => boolean {
  const { width, height } = picture.size();
  return (a, b, reach) =>
    Math.max(a.x, b.x) > -reach &&
    Math.min(a.x, b.x) < width + reach &&
    Math.max(a.y, b.y) > -reach &&
    Math.min(a.y, b.y) < height + reach;
}

function linesOf(scene: Scene, places: ReadonlyMap<string, Point>): Line[] {
  const lines: Line[] = [];
  scene.model.graph.forEachEdge((edge, data, source, target) => {
    const [from, to] = [places.get(source), places.get(target)];
    const paint = from && to ? edgePaint(scene, data, source, target, edge) : null;
    if (from && to && paint) lines.push({ paint, target, from, to });
  });
  return lines.sort((a, b) => a.paint.zIndex - b.paint.zIndex);
}

/** A line with a head at the edge of the mark to which it goes; of one shorter than its head there is nothing to see. */
function drawArrow(
  sheet: Sheet,
  from: Point,
  to: Point,
  radius: number,
  { colour, alpha }: EdgePaint,
  width: number,
  paper: Rgb,
): void {
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  const length = width * ARROW.lengthToThicknessRatio;
  if (distance <= radius + length) return;
  const [x, y] = [(to.x - from.x) / distance, (to.y - from.y) / distance];
  const along = (back: number, aside = 0): Point => ({
    x: to.x - x * back - y * aside,
    y: to.y - y * back + x * aside,
  });
  const half = (width * ARROW.widenessToThicknessRatio) / 2;
  const base = radius + length;
  sheet.line(from, along(base), css(colour), alpha, width);
  sheet.polygon([along(radius), along(base, half), along(base, -half)], css(mix(paper, colour, alpha)));
}

function marksOf(scene: Scene, places: ReadonlyMap<string, Point>): Mark[] {
  const { graph } = scene.model;
  const marks = [...places].map(([key, at]): Mark => {
    const data = graph.getNodeAttributes(key);
    const { color, zIndex } = nodeLook(scene, key, data);
    return { key, kind: data.kind, at, color, zIndex };
  });
  return marks.sort((a, b) => a.zIndex - b.zIndex);
}

/** A mark with a ring of a pixel in the colour of the ground, as the shader draws it. */
export function drawMark(
  sheet: Sheet,
  at: Point,
  radius: number,
  kind: string,
  colour: string,
  ground: string,
): void {
  const { outline, inradius, hollow } = markOutline(kind);
  const shape = (reach: number, fill: string): void => {
    // As far out as the distance to the sides says, not to the corners.
    const scale = radius + reach / inradius;
    if (scale <= 0) return;
    if (outline === null) sheet.disc(at, scale, fill);
    else
      sheet.polygon(
        outline.map(([x, y]) => ({ x: at.x + x * scale, y: at.y + y * scale })),
        fill,
      );
  };
  shape(1, ground);
  shape(0, colour);
  if (hollow) shape(-Math.max(HOLLOW_WALL.least, HOLLOW_WALL.share * radius), ground);
}
