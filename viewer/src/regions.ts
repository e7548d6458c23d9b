import type { ViewerSummary } from '../../src/model/viewer-dataset.js';
import { FONT, type Board, type Placing } from './board.js';
import { hueOf } from './colours.js';
import type { Crowd } from './crowd.js';
import { NOMINAL_STAGE } from './model.js';
import { COMMUNITY_HUES, css, mix, type Rgb } from './palette.js';
import type { Picture } from './picture.js';
import type { Scene } from './scene.js';
import type { Theme } from './theme.js';
import { isolated } from './writing.js';

/** A community as a part of the map. */
interface Region {
  readonly community: number;
  readonly members: number;
  /** Centre of mass, and how far its nodes lie from it, in units of the graph. */
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly high: number;
}

export interface Regions {
  /** Those among which they were found. */
  readonly nodes: ReadonlySet<string>;
  readonly list: readonly Region[];
}

const SMALLEST_REGION = 4;
/** Half of a region in terms of the standard deviation of its nodes: of even ground it is the square root of 3. */
const HALF = 1.7;
/** Names of regions that no other run or only chance bears out are thin. */
const WEIGHT = { supported: 650, unsupported: 450 };
/** Pixels of the smallest letters, and the room between letters as a share of their size. */
const SMALLEST = 10;
const SPACING = 0.07;
/** What stands between the terms of a name. */
const TERMS = ' · ';
/** Letters of a name that stand in one line. */
const LINE = 22;
/** Shares from the middle outwards, to 1 on either side, no more than so many pixels apart. */
function steps(pixels: number): number[] {
  const count = Math.min(MOST_STEPS, Math.max(1, Math.ceil(pixels / STEP)));
  return Array.from(
    { length: 2 * count + 1 },
    (_, at) => (Math.ceil(at / 2) / count) * (at % 2 === 0 ? 1 : -1),
  );
}
const STEP = 10;
const MOST_STEPS = 8;
/**
 * What a place costs, in hidden letters (squares of the font size): the border of a region rather than its middle, a long
 * line across its neighbours rather than two, and the first term alone rather than the name, which the legend has whole.
 */
const COSTS = { border: 0.5, long: 0.6, short: 0.8 };
/**
 * What of its region's ground a name may take: one without a short form, one with such, and the short form. Names of smaller
 * regions wait until the reader is nearer.
 */
const MOST_GROUND = { only: 1.2, whole: 0.7, short: 2 };
/** The share of a name that may hide marks: what covers more waits until the reader is nearer. */
const MOST_HIDDEN = 0.4;
/** The colour of a region's name lies between its hue and that of the ink. */
const INKED = { light: 0.45, dark: 0.35 };

export const nameColour = (community: number, theme: Theme): Rgb =>
  mix(hueOf(community), theme.ink, INKED[theme.name]);

/** Centres of mass of what is visible, weighted by the nodes' measure so that the name stands over the middle of things. */
export function findRegions({ model, visibility }: Pick<Scene, 'model' | 'visibility'>): Regions {
  const sums = new Map<number, { n: number; w: number; x: number; y: number; xx: number; yy: number }>();
  for (const key of visibility.nodes) {
    const { community, x, y, measure } = model.graph.getNodeAttributes(key);
    if (community < 0) continue;
    let sum = sums.get(community);
    if (!sum) sums.set(community, (sum = { n: 0, w: 0, x: 0, y: 0, xx: 0, yy: 0 }));
    const weight = measure + 1;
    sum.n++;
    sum.w += weight;
    sum.x += x * weight;
    sum.y += y * weight;
    sum.xx += x * x * weight;
    sum.yy += y * y * weight;
  }
  const list = [...sums]
    .filter(([, { n }]) => n >= SMALLEST_REGION)
    .map(([community, { n, w, x, y, xx, yy }]) => ({
      community,
      members: n,
      x: x / w,
      y: y / w,
      wide: HALF * Math.sqrt(Math.max(0, xx / w - (x / w) ** 2)),
      high: HALF * Math.sqrt(Math.max(0, yy / w - (y / w) ** 2)),
    }))
    .sort((a, b) => b.members - a.members || a.community - b.community);
  return { nodes: visibility.nodes, list };
}

/** Writes the name of a region where it hides least, rather in its middle than at its border. */
export function drawRegion(
  board: Board,
  scene: Scene,
  picture: Picture,
  crowd: Crowd,
  region: Region,
  { names, strength, summary }: { names: readonly string[]; strength: number; summary: ViewerSummary },
): void {
  const name = names[region.community] ?? '';
  const { width, height } = picture.size();
  const stage = Math.min(1, Math.min(width, height) / NOMINAL_STAGE);
  const { ratio } = picture.view();
  const largest = summary.communities[0]?.size ?? region.members;
  const share = Math.sqrt(Math.min(1, region.members / largest));
  // Small regions wait until there is room for their names.
  if (region.community >= COMMUNITY_HUES.length && share < (0.56 * ratio) / stage) return;
  const size = Math.max(SMALLEST, (9 + 4.5 * share) * Math.min(1.25, Math.sqrt(stage / ratio)));
  const supported = summary.communities[region.community]?.supported !== false;
  const written = name.toLocaleUpperCase('en');
  const text = {
    font: `${supported ? WEIGHT.supported : WEIGHT.unsupported} ${size.toFixed(1)}px ${FONT}`,
    size,
    // Letters that join would come apart.
    spacing: hasCapitals(written) ? size * SPACING : 0,
    colour: css(scene.colourBy === 'community' ? nameColour(region.community, scene.theme) : scene.theme.ink),
    halo: 5,
    opacity: strength,
    forced: false,
  };
  const middle = picture.project(region.x, region.y);
  const corner = picture.project(region.x + region.wide, region.y + region.high);
  const half = { x: Math.abs(corner.x - middle.x), y: Math.abs(corner.y - middle.y) };
  const first = firstTerm(names, region.community);
  const ground = 4 * half.x * half.y;
  const whole = ground * (first === null ? MOST_GROUND.only : MOST_GROUND.whole);
  const forms = [wrap(written, LINE), [written]].map((lines) => ({
    lines: lines.map(isolated),
    more: lines.length === 1 && written.length > LINE ? COSTS.long : 0,
    room: whole,
  }));
  if (first !== null) {
    const lines = [isolated(first.toLocaleUpperCase('en'))];
    forms.push({ lines, more: COSTS.short, room: ground * MOST_GROUND.short });
  }
  const choices: (Placing & { cost: number; room: number })[] = [];
  for (const { lines, more, room } of forms) {
    // A name may stand right above or below its region.
    const high = half.y + (size * (lines.length + 1)) / 2;
    for (const y of steps(high)) {
      for (const x of steps(half.x)) {
        const at = { x: middle.x + x * half.x, y: middle.y + y * high };
        choices.push({ lines, at, align: 'center', cost: COSTS.border * (x * x + y * y) + more, room });
      }
    }
  }
  // What has no colour of its own is told apart by its place alone: its name hides no mark.
  const hides = region.community < COMMUNITY_HUES.length ? MOST_HIDDEN : 0;
  board.place(text, choices, (box, { cost, room }) => {
    const takes = (box.right - box.left) * (box.bottom - box.top);
    const covered = crowd.covered(box);
    return covered > hides * takes || takes > room ? Infinity : covered / size ** 2 + cost;
  });
}

/**
 * The first term of a name, which with the colour says enough where there is no room; null where the name has no other,
 * or another community with a colour begins the same.
 */
function firstTerm(names: readonly string[], community: number): string | null {
  if (community >= COMMUNITY_HUES.length) return null;
  const terms = names.slice(0, COMMUNITY_HUES.length).map((name) => name.split(TERMS)[0]!);
  const term = terms[community]!;
  return term === names[community] || terms.indexOf(term) !== terms.lastIndexOf(term) ? null : term;
}

const hasCapitals = (text: string): boolean => /\p{Lu}/u.test(text);

/**
 * Breaks a name into two lines when it is longer than `most`: between its terms, or where it has but one between words, as near
 * to its middle as can be.
 */
function wrap(name: string, most: number): string[] {
  if (name.length <= most) return [name];
  const gapsOf = (pattern: RegExp): number[] =>
    [...name.matchAll(pattern)].map((match) => match.index + match[0].length);
  const between = gapsOf(/·\s*/gu);
  const gaps = between.length > 0 ? between : gapsOf(/[\s,]\s*/gu);
  const middle = name.length / 2;
  const gap = gaps.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  if (gap === undefined) return [name];
  return [name.slice(0, gap), name.slice(gap)].map((line) => line.replace(/^[\s·,]+|[\s·]+$/gu, ''));
}
