/** V-18: where names stand on the map, over planted marks. */
import { expect, it } from 'vitest';
import { createBoard, type Box, type Text } from '../../viewer/src/board.js';
import { createLettering } from '../../viewer/src/lettering.js';
import { buildModel, type NodeData } from '../../viewer/src/model.js';
import { rgb } from '../../viewer/src/palette.js';
import type { Picture, View } from '../../viewer/src/picture.js';
import type { Point } from '../../viewer/src/point.js';
import type { Scene } from '../../viewer/src/scene.js';
import { sizingOf } from '../../viewer/src/size.js';
import { cut } from '../../viewer/src/writing.js';
import { makeDataset } from './fixture.js';

const [WIDTH, HEIGHT, RADIUS] = [1000, 800, 5];
const KINDS = ['author', 'topic'];
const { summary, graphs } = makeDataset();

interface Planted {
  readonly x: number;
  readonly y: number;
  readonly label?: string;
  readonly community?: number;
  readonly radius?: number;
  readonly kind?: string;
}

/** Marks in rows and columns around a point, so many pixels apart. */
const grid = (
  x: number,
  y: number,
  columns: number,
  rows: number,
  apart: number,
  community = -1,
): Planted[] =>
  Array.from({ length: columns * rows }, (_, at) => ({
    x: x + ((at % columns) - (columns - 1) / 2) * apart,
    y: y + (Math.floor(at / columns) - (rows - 1) / 2) * apart,
    community,
  }));

const HOME: View = { x: 0.5, y: 0.5, ratio: 1 };

/** Where a place of the graph is, of which a camera sees a thousand units of its own by as many of its share. */
const projected = (x: number, y: number, { zoom, view }: { zoom: number; view: View }): Point => ({
  x: 500 + ((x - 500) * zoom - (view.x - 0.5) * WIDTH) / view.ratio,
  y: 400 + ((y - 400) * zoom - (view.y - 0.5) * WIDTH) / view.ratio,
});

/** What is written over marks, with the box of each text; `zoom` 0.2 gives a picture a fifth as large. */
function written(
  marks: readonly Planted[],
  zoom = 1,
  names: readonly string[] = ['Regions of a field'],
  {
    selected = null,
    naming = 0,
    view = HOME,
  }: { selected?: string | null; naming?: number; view?: View } = {},
): { text: Text; box: Box }[] {
  const full = graphs.get('coauthor')!;
  const column = <T>(of: (mark: Planted, at: number) => T): T[] => marks.map(of);
  const model = buildModel({
    ...full,
    nodeKinds: KINDS,
    nodes: {
      ...{
        key: column((_, at) => `n${at}`),
        label: column(({ label = '' }) => label),
        kind: column(({ kind = 'author' }) => KINDS.indexOf(kind)),
      },
      ...{
        x: column(({ x }) => x),
        y: column(({ y }) => y),
        measure: column(({ label }) => (label ? 2 : 1)),
      },
      ...{ citations: column(() => 0), pagerank: column(() => 0), year: column(() => null) },
      community: column(({ community = -1 }) => community),
    },
    edges: { source: [], target: [], kind: [], weight: [] },
  });
  const keys = new Set(model.graph.nodes());
  const project = (x: number, y: number, from: View = view): Point => projected(x, y, { zoom, view: from });
  const scaled = (size: number, ratio = view.ratio): number => size / Math.sqrt(ratio);
  const radiusOf = (key: string): number => marks[Number(key.slice(1))]!.radius ?? RADIUS;
  const picture = {
    view: () => view,
    size: () => ({ width: WIDTH, height: HEIGHT }),
    position: (key: string) =>
      project(model.graph.getNodeAttribute(key, 'x'), model.graph.getNodeAttribute(key, 'y')),
    radius: (key: string) => scaled(radiusOf(key)),
    scaled,
    project,
  } as unknown as Picture;
  const radii = new Map(
    model.graph.nodes().map((key) => [model.graph.getNodeAttributes(key), radiusOf(key)]),
  );
  const sizing = { ...sizingOf(model, 'links'), radius: (node: NodeData) => radii.get(node)! };
  const scene = {
    ...{
      model,
      sizing,
      naming,
      lit: null,
      route: null,
      focus: null,
      colourBy: 'community',
      moved: new Map(),
    },
    visibility: { nodes: keys, communities: new Map([[0, { visible: keys.size, total: keys.size }]]) },
    theme: { name: 'light', paper: rgb('#fbfaf7'), ink: rgb('#1d2126'), muted: rgb('#6b7280') },
  } as unknown as Scene;
  const found: { text: Text; box: Box }[] = [];
  const measure = ({ lines, size }: Text): number =>
    Math.max(...lines.map(({ length }) => length * size * 0.7));
  const pen = {
    measure,
    circle: () => undefined,
    text(text: Text) {
      if (text.lines[0] === '') return;
      const wide = measure(text);
      const tall = text.lines.length * text.size * 1.2;
      const left = text.at.x - wide * { left: 0, center: 0.5, right: 1 }[text.align];
      found.push({
        text,
        box: { left, right: left + wide, top: text.at.y - tall / 2, bottom: text.at.y + tall / 2 },
      });
    },
  };
  const unsupported = summary.communities.map((community) => ({ ...community, supported: false }));
  createLettering({ ...summary, communities: unsupported }, names).draw(
    createBoard(pen, picture.size(), []),
    scene,
    picture,
    selected === null ? [] : [selected],
    selected,
  );
  return found;
}

const hidden = (marks: readonly Planted[], { left, right, top, bottom }: Box): Planted[] =>
  marks.filter(({ x, y }) => x > left && x < right && y > top && y < bottom);

/** A community full in the middle, with free ground around, and the same without its middle. */
const around = [...grid(500, 250, 9, 2, 22, 0), ...grid(500, 550, 9, 2, 22, 0)];
const full = [...around, ...grid(500, 400, 9, 5, 22, 0)];

it('V-18 the name of a community stands in its middle where that is free', () => {
  const [name, ...more] = written(around);
  expect([name?.text.lines, name?.text.at, more]).toEqual([['REGIONS OF A FIELD'], { x: 500, y: 400 }, []]);
});

it('V-18 the name of a community hides none of its marks where there is free ground, and is not faded', () => {
  const [name] = written(full);
  expect(name?.text.lines).toEqual(['REGIONS OF A FIELD']);
  expect(hidden(full, name!.box)).toEqual([]);
  // Near enough to be its name.
  expect(Math.abs(name!.text.at.x - 500)).toBeLessThan(110);
  expect(Math.abs(name!.text.at.y - 400)).toBeLessThan(200);
  expect(name!.text.opacity).toBe(1);
});

it('V-18 a region smaller than its name is not named yet', () => {
  expect(written(full, 0.2)).toHaveLength(1);
  expect(written(full, 0.1)).toEqual([]);
});

it('V-18 the name of a region with little ground is its first term alone, unless another one begins the same', () => {
  const shown = (zoom: number, ...names: string[]): string[] =>
    written(full, zoom, names).map(({ text }) => text.lines.join(' '));
  const name = 'Maps · Atlases of the sea';
  expect(shown(1, name, 'Globes · Atlases')).toEqual(['MAPS ATLASES OF THE SEA']);
  expect(shown(0.2, name, 'Globes · Atlases')).toEqual(['MAPS']);
  expect(shown(0.2, name, 'Maps · Globes')).not.toContain('MAPS');
  expect(shown(0.05, name, 'Globes · Atlases')).toEqual([]);
});

it('V-18 the name of a community is broken between its terms, and between words only where it has one term', () => {
  const lines = (name: string): readonly string[] => written(full, 1, [name])[0]!.text.lines;
  expect(lines('Proceedings of the society · Maps')).toEqual(['PROCEEDINGS OF THE SOCIETY', 'MAPS']);
  expect(lines('Maps · Globes · Proceedings of seas')).toEqual(['MAPS · GLOBES', 'PROCEEDINGS OF SEAS']);
  expect(lines('Proceedings of the society')).toEqual(['PROCEEDINGS', 'OF THE SOCIETY']);
});

/** Where the name of a region stands in units of the graph, when it is looked at so. */
function placeFrom(view: View, marks: readonly Planted[]): Point | null {
  const [name] = written(marks, 1, undefined, { view });
  if (!name) return null;
  const origin = projected(0, 0, { zoom: 1, view });
  const at = { x: (name.text.at.x - origin.x) * view.ratio, y: (name.text.at.y - origin.y) * view.ratio };
  return { x: Math.round(at.x * 1000) / 1000, y: Math.round(at.y * 1000) / 1000 };
}

/** Looked at from other places, from nearer, and from farther away; the middle of the region is at (0.5, 0.5). */
const elsewhere = [0.5, 0.503, 0.52, 0.46].flatMap((x) => [0.5, 0.51].map((y) => ({ x, y, ratio: 1 })));

it('V-18 the name of a community stays at its place on the map while the reader pans', () => {
  const place = placeFrom(HOME, full);
  expect(place).not.toBeNull();
  for (const view of elsewhere) expect(placeFrom(view, full)).toEqual(place);
  // Nor does it come along where that goes out of sight, though most of the region does not.
  expect(placeFrom({ ...HOME, y: 0.5 + (place!.y + 10) / WIDTH }, full)).toBeNull();
});

it('V-18 the name of a community stays while the reader comes nearer, until there is a place that hides less', () => {
  for (const ratio of [0.99, 0.9, 0.8, 0.75])
    expect(placeFrom({ ...HOME, ratio }, full)).toEqual(placeFrom(HOME, full));
  // A dot in the middle is out of the way long before.
  const dot = [...around, { x: 500, y: 394, radius: 9, community: 0 }];
  const place = placeFrom(HOME, dot);
  expect(place).not.toEqual({ x: 500, y: 400 });
  for (const ratio of [0.9, 0.7, 0.5, 0.4]) expect(placeFrom({ ...HOME, ratio }, dot)).toEqual(place);
  // No gap between these dots is as high as letters are, but from near.
  const rows = grid(500, 400, 80, 66, 12, 0).map((mark) => ({ ...mark, radius: 2 }));
  const hides = (ratio: number): number => {
    const view = { ...HOME, ratio };
    const [name] = written(rows, 1, undefined, { view });
    const at = rows.map((mark) => ({ ...mark, ...projected(mark.x, mark.y, { zoom: 1, view }) }));
    return name ? hidden(at, name.box).length : NaN;
  };
  expect(hides(1)).toBeGreaterThan(5);
  expect(hides(0.4)).toBe(0);
});

it('V-18 the name of a community finds the gap between marks that is as high as letters', () => {
  for (const at of [371, 388, 403, 426]) {
    const marks = grid(500, 400, 34, 20, 11, 0).filter(({ y }) => Math.abs(y - at) > 13);
    const [name] = written(marks);
    expect(Math.abs(name!.text.at.y - at)).toBeLessThan(8);
    expect(hidden(marks, name!.box)).toEqual([]);
  }
});

/** A stage full of marks, those in the middle of a community, with slots in which a name has room. */
function wall(slots: readonly Point[], more: readonly Planted[] = []): Planted[] {
  const marks = grid(500, 400, 91, 73, 11).map((mark) => {
    const inside = Math.abs(mark.x - 500) < 300 && Math.abs(mark.y - 400) < 200;
    return inside ? { ...mark, community: 0 } : mark;
  });
  const isFree = (mark: Planted): boolean =>
    slots.some(({ x, y }) => Math.abs(mark.x - x) < 103 && Math.abs(mark.y - y) < 18);
  return [...marks.filter((mark) => !isFree(mark)), ...more];
}

const slotOf = (marks: readonly Planted[], slots: readonly Point[]): number => {
  const [name] = written(marks);
  return slots.findIndex(({ x, y }) => Math.hypot(name!.text.at.x - x, name!.text.at.y - y) < 15);
};

it('V-18 where the name of a community has to hide marks, it hides small ones rather than a hub', () => {
  const slots = [400, 460].map((y) => ({ x: 500, y }));
  const dots = (radius: number): Planted[] =>
    [450, 475, 525, 550].map((x) => ({ x, y: 460, radius, community: 0 }));
  const hub = { x: 500, y: 400, radius: 6, community: 0 };
  expect(slotOf(wall(slots, dots(3)), slots)).toBe(0);
  expect(slotOf(wall(slots, [hub]), slots)).toBe(1);
  // Both places hide something, wherever in them the name stands.
  const small = [450, 460, 470].map((y) => ({ x: 500, y, radius: 2, community: 0 }));
  expect(slotOf(wall(slots, [hub, ...small]), slots)).toBe(1);
});

it('V-18 the name of a community stands at the border of its region rather than over a mark, but not beyond', () => {
  const slots = [400, 615].map((y) => ({ x: 500, y }));
  const apart = [400, 644].map((y) => ({ x: 500, y }));
  const dot = (at: Point): Planted => ({ ...at, radius: 1, community: 0 });
  expect(slotOf(wall(slots), slots)).toBe(0);
  expect(slotOf(wall(slots, [dot(slots[0]!)]), slots)).toBe(1);
  expect(slotOf(wall(apart, [dot(apart[0]!)]), apart)).toBe(0);
});

it('V-18 the name of a community stands beside its own marks, on the side where there are none of another one', () => {
  const rows = (community: number, x: number): Planted[] => grid(x, 400, 11, 9, 14, community);
  const fences = [...grid(500, 270, 60, 10, 14), ...grid(500, 530, 60, 10, 14)];
  for (const side of [-1, 1]) {
    const marks = [...rows(0, 500), ...rows(1, 500 + side * 280), ...fences];
    const [name] = written(marks, 1, ['Maps of seas', '']);
    expect(hidden(marks, name!.box)).toEqual([]);
    expect(Math.sign(name!.text.at.x - 500)).toBe(-side);
  }
});

it('V-18 names of communities overlap neither each other nor those of people, from wherever they are seen', () => {
  const marks = Array.from({ length: 6 }, (_, community) =>
    grid(440 + 23 * community, 400, 4, 4, 138, community),
  ).flat();
  marks[40] = { ...marks[40]!, label: 'Ada Lovelace', radius: 9 };
  marks[95] = { ...marks[95]!, label: 'Charles Babbage', radius: 13 };
  const names = Array.from({ length: 6 }, (_, community) => `Regions of field ${community}`);
  for (const view of [...elsewhere, { ...HOME, ratio: 0.6 }, { ...HOME, ratio: 1.6 }]) {
    const found = written(marks, 1, names, { view });
    if (view.ratio === 1) expect(found).toHaveLength(8);
    const over = (a: Box, b: Box): boolean =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    found.forEach(({ box }, at) => {
      for (const other of found.slice(at + 1)) expect(over(box, other.box)).toBe(false);
    });
  }
});

it('V-18 the name of a person stands right of its mark where it hides nothing there', () => {
  const name = { x: 500, y: 400, label: 'Ada Lovelace' };
  const dots = [530, 540, 550, 560, 570].map((x) => ({ x, y: 400, radius: 1 }));
  const alignOf = (...others: Planted[]): string[] =>
    written([name, ...others]).map(({ text }) => text.align);
  expect(alignOf()).toEqual(['left']);
  expect(alignOf(dots[0]!)).toEqual(['center']);
  expect(alignOf(...dots)).toEqual(['center']);
});

it('V-18 the name of a person turns away from other marks, and is left out where it would hide some', () => {
  const crowd = grid(500, 150, 30, 6, 30);
  const free = [...crowd, { x: 500, y: 400, label: 'Ada Lovelace' }, { x: 530, y: 400 }, { x: 560, y: 400 }];
  const [name, ...more] = written(free);
  expect([name?.text.lines, more]).toEqual([['Ada Lovelace'], []]);
  expect(hidden(free, name!.box)).toEqual([]);
  expect(name!.text.at.y).not.toBe(400);
  const within = grid(500, 400, 20, 15, 22);
  within[150] = { ...within[150]!, label: 'Ada Lovelace' };
  expect(written(within)).toEqual([]);
});

it('V-18 the name of a community gives way to its first term where it would hide marks, or to none', () => {
  const shown = (marks: readonly Planted[]): string[] =>
    written(marks, 1, ['Maps · Atlases of the sea', 'Globes']).map(({ text }) => text.lines.join(' '));
  const rows = [...grid(500, 380, 8, 1, 22, 0), ...grid(500, 420, 8, 1, 22, 0)];
  // Room for a short line between the rows, and none beyond them.
  const [above, below] = [grid(500, 310, 60, 8, 14), grid(500, 490, 60, 8, 14)];
  const beside = [...grid(310, 400, 12, 6, 14), ...grid(690, 400, 12, 6, 14)];
  const fences = [...above, ...below, ...beside, ...grid(500, 400, 6, 1, 80)];
  expect(shown(rows)).toEqual(['MAPS ATLASES OF THE SEA']);
  expect(shown([...rows, ...fences])).toEqual(['MAPS']);
  expect(shown(grid(500, 400, 90, 80, 12, 0))).toEqual([]);
});

it('V-18 names hide no mark as small as any, however many there are, unless the reader wants more of them', () => {
  const dust = grid(500, 400, 80, 80, 10).map((mark) => ({ ...mark, radius: 0.8 }));
  dust[3240] = { ...dust[3240]!, label: 'Ada Lovelace', radius: 3 };
  expect(written(dust)).toEqual([]);
  expect(written(dust, 1, [], { naming: 3 }).map(({ text }) => text.lines[0])).toEqual(['Ada Lovelace']);
});

it('V-18 topics are named before people, also amid their papers', () => {
  const marks: Planted[] = grid(500, 400, 20, 15, 22).map((mark) => ({ ...mark, radius: 3 }));
  marks[150] = { ...marks[150]!, label: 'Cartography', kind: 'topic' };
  marks[155] = { ...marks[155]!, label: 'Ada Lovelace' };
  expect(written(marks).map(({ text }) => text.lines[0])).toEqual(['Cartography']);
});

it('V-18 a mark larger than letters is named, before communities are', () => {
  const marks = [...full];
  marks[58] = { ...marks[58]!, label: 'Hub', radius: 14 };
  expect(written(marks).map(({ text }) => text.lines[0])).toEqual(['Hub', 'REGIONS OF A FIELD']);
});

it('V-18 the name of the selected mark does not lie on it, also where it is moved to be read', () => {
  const mark = { x: 700, y: 400, label: 'Sketch of the Analytical Engine '.repeat(2), radius: 8 };
  const [name] = written([mark], 1, [], { selected: 'n0' });
  expect(name!.box.right).toBeLessThanOrEqual(WIDTH);
  expect(Math.abs(name!.text.at.y - 400)).toBeGreaterThan(8);
});

it('V-35 capitals alone are spaced, and what is written from the right has a direction of its own', () => {
  const [latin] = written(around);
  expect(latin!.text.spacing).toBeGreaterThan(0);
  const [arabic] = written(around, 1, ['تعلم الآلة']);
  expect([arabic!.text.spacing, arabic!.text.lines]).toEqual([0, ['\u2068تعلم الآلة\u2069']]);
  const [name] = written([{ x: 500, y: 400, label: 'דוד לוי (IL)' }]);
  expect(name!.text.lines).toEqual(['\u2068דוד לוי (IL)\u2069']);
});

it('V-35 a long name is cut between characters, not within one', () => {
  const family = '👩‍👩‍👧‍👦';
  expect(cut(family.repeat(9), 4)).toBe(`${family.repeat(3)}…`);
  expect(cut('e\u0301'.repeat(9), 4)).toBe(`${'e\u0301'.repeat(3)}…`);
  expect(cut('𠮷野家'.repeat(9), 4)).toBe('𠮷野家…');
  expect(cut('👍🏽'.repeat(9), 3)).toBe('👍🏽👍🏽…');
  expect(cut('Ada Lovelace', 5)).toBe('Ada…');
  expect(cut('e\u0301'.repeat(4), 4)).toBe('e\u0301'.repeat(4));
});

it('V-18 V-35 the name of the selected mark is no wider than the stage', () => {
  const label = 'von und zu '.repeat(30);
  const [name] = written([{ x: 500, y: 400, label }], 1, [], { selected: 'n0' });
  const [line = ''] = name!.text.lines;
  expect(line).toMatch(/^von und zu von .*…$/u);
  expect(line.length * name!.text.size * 0.6).toBeLessThanOrEqual(WIDTH);
  expect(line.length).toBeGreaterThan(100);
});
