import type { Scene } from './scene.js';

/** A community as a part of the map. */
export interface Region {
  readonly community: number;
  readonly members: number;
  /** Centre of mass, and how far its nodes lie from it, in units of the graph. */
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly high: number;
}

const SMALLEST_REGION = 4;
/** Half of a region in terms of the standard deviation of its nodes: of even ground it is the square root of 3. */
const HALF = 1.7;

/** Centres of mass of what is visible, largest region first, weighted by the nodes' measure so that the name stands over the middle of things. */
export function findRegions({ model, visibility }: Pick<Scene, 'model' | 'visibility'>): Region[] {
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
  return [...sums]
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
}
