import { compareText } from '../text/compare.js';

/** What nodes are ranked by. */
interface Ranked {
  readonly key: string;
  readonly degree: number;
  readonly strength: number;
}

/** Orders nodes by strength, then degree, strongest first, then by key. */
export const byStrength = (a: Ranked, b: Ranked): number =>
  b.strength - a.strength || b.degree - a.degree || compareText(a.key, b.key);

/** Rounds to a number of decimals; never -0. */
export function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale + 0;
}
