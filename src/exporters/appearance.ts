import type { NodeKind } from '../model/graph-schema.js';
import { DECIMALS, rounded } from './numbers.js';
import { remembered } from './remembered.js';

export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/**
 * Colours of the eight largest communities, as the viewer shows them: the hues of Okabe and Ito's colour-blind-safe palette
 * (https://jfly.uni-koeln.de/color/), adjusted so that each has a contrast of at least 3:1 on light and dark grounds and
 * any two differ for the three kinds of colour blindness.
 */
export const COMMUNITY_COLOURS = [
  '#017ff3',
  '#e96905',
  '#379f88',
  '#a13c8b',
  '#a38d54',
  '#b53a11',
  '#8888d0',
  '#726146',
] as const;

/** For members of smaller communities and of none. */
export const NO_COMMUNITY_COLOUR = '#858585';

const KIND_COLOURS: Readonly<Partial<Record<NodeKind, string>>> = {
  venue: '#6b7687',
  session: '#868e7d',
  repository: '#7b7468',
  link: '#8f8778',
  work: '#7d7d8c',
  system: '#8a7a80',
  topic: '#7f8590',
};

const MIN_SIZE = 4;

/** Authors and papers show their community, other kinds a neutral colour of their own. `rank` counts from 0. */
export function nodeColour(kind: NodeKind, rank: number | undefined): Rgb {
  const community = rank === undefined ? undefined : COMMUNITY_COLOURS[rank];
  return parseColour(KIND_COLOURS[kind] ?? community ?? NO_COMMUNITY_COLOUR);
}

/** Diameter whose area follows the number of edges. */
export function nodeSize(degree: number): number {
  return rounded(MIN_SIZE * Math.sqrt(Math.max(1, degree)), DECIMALS.size) ?? MIN_SIZE;
}

const parseColour = remembered((hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return { r: value >> 16, g: (value >> 8) & 0xff, b: value & 0xff };
});
