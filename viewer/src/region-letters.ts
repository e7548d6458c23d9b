import type { ViewerSummary } from '../../src/model/viewer-dataset.js';
import { FONT, type Placing, type Text } from './board.js';
import { hueOf } from './colours.js';
import { COMMUNITY_HUES, css, mix, type Rgb } from './palette.js';
import type { Region } from './regions.js';
import type { Scene } from './scene.js';
import type { Theme } from './theme.js';
import { isolated } from './writing.js';

/** Names of regions that no other run or only chance bears out are thin. */
const WEIGHT = { supported: 650, unsupported: 450 };
/** Pixels of the smallest letters, and the room between letters as a share of their size. */
const SMALLEST = 10;
const SPACING = 0.07;
/** What stands between the terms of a name. */
const TERMS = ' · ';
/** Letters of a name that stand in one line. */
const LINE = 22;
/** What a form costs: a long line across its neighbours rather than two, and less than the name, which the legend has whole. */
const COSTS = { long: 0.6, short: 0.8 };
/**
 * What of its region's ground a name may take: one without a short form, one with such, and the short form. Names of smaller
 * regions wait until the reader is nearer.
 */
const MOST_GROUND = { only: 1.2, whole: 0.7, short: 2 };
/** The colour of a region's name lies between its hue and that of the ink. */
const INKED = { light: 0.45, dark: 0.35 };

export const nameColour = (community: number, theme: Theme): Rgb =>
  mix(hueOf(community), theme.ink, INKED[theme.name]);

/** How far away the reader is: the ratio of the camera, and the shorter side of the stage as a share of the nominal. */
export interface Distance {
  readonly ratio: number;
  readonly stage: number;
}

/** One of the forms in which a name can be written. */
export interface Form {
  readonly lines: readonly string[];
  readonly cost: number;
  /** Of the ground of its region the share that it may take. */
  readonly room: number;
}

/** How the names of the communities of a data set are written. */
export interface RegionLetters {
  /** Small regions wait until there is room for their names. */
  waits(region: Region, distance: Distance): boolean;
  style(
    region: Region,
    distance: Distance,
    scene: Pick<Scene, 'colourBy' | 'theme'>,
  ): Omit<Text, keyof Placing>;
  /** The whole name in lines, in one line, and its first term alone where that says enough. */
  forms(region: Region): Form[];
}

export function createRegionLetters({ communities }: ViewerSummary, names: readonly string[]): RegionLetters {
  const written = ({ community }: Region): string => (names[community] ?? '').toLocaleUpperCase('en');
  /** The side of a region as a share of that of the largest. */
  const shareOf = ({ members }: Region): number =>
    Math.sqrt(Math.min(1, members / (communities[0]?.size ?? members)));
  return {
    waits: (region, { ratio, stage }) =>
      region.community >= COMMUNITY_HUES.length && shareOf(region) < (0.56 * ratio) / stage,
    style(region, { ratio, stage }, { colourBy, theme }) {
      const { community } = region;
      const near = Math.min(1.25, Math.sqrt(stage / ratio));
      const size = Math.max(SMALLEST, (9 + 4.5 * shareOf(region)) * near);
      const supported = communities[community]?.supported !== false;
      return {
        font: `${supported ? WEIGHT.supported : WEIGHT.unsupported} ${size.toFixed(1)}px ${FONT}`,
        size,
        // Letters that join would come apart.
        spacing: hasCapitals(written(region)) ? size * SPACING : 0,
        colour: css(colourBy === 'community' ? nameColour(community, theme) : theme.ink),
        halo: 5,
        opacity: 1,
        forced: false,
      };
    },
    forms(region) {
      const name = written(region);
      const first = firstTerm(names, region.community);
      const room = first === null ? MOST_GROUND.only : MOST_GROUND.whole;
      const broken = wrap(name, LINE);
      const forms = (broken.length > 1 ? [broken, [name]] : [broken]).map((lines): Form => ({
        lines: lines.map(isolated),
        cost: lines.length === 1 && name.length > LINE ? COSTS.long : 0,
        room,
      }));
      if (first === null) return forms;
      const lines = [isolated(first.toLocaleUpperCase('en'))];
      return [...forms, { lines, cost: COSTS.short, room: MOST_GROUND.short }];
    },
  };
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
