import type { Box } from './board.js';
import type { Ground } from './ground.js';
import { COMMUNITY_HUES } from './palette.js';
import type { Scene } from './scene.js';
import { summed } from './summed.js';

/** How strange the marks in a box are, up to 1 where all are of others with a colour; and what it is where there are none. */
export type Strangeness = (box: Box, otherwise: number) => number;

/** Pixels of a side of the cells in which marks are counted, before any zooming in. */
const CELL = 8;
/** How strange marks of other communities are: whose name is it, where they have a colour, too? */
const STRANGE = { coloured: 5, grey: 2 };

export const isColoured = (community: number): boolean => community >= 0 && community < COMMUNITY_HUES.length;

/** Tells for each community of how many marks of others its name would have for neighbours. */
export function createNeighbours(
  scene: Scene,
  ground: Ground,
  ratio: number,
): (community: number) => Strangeness {
  const cell = CELL / Math.sqrt(Math.min(1, ratio));
  const { width, height } = ground.size();
  const [columns, rows] = [Math.ceil(width / cell), Math.ceil(height / cell)];
  const clamped = (pixels: number, most: number): number =>
    Math.max(0, Math.min(most, Math.round(pixels / cell)));
  const places: number[] = [];
  const communities: number[] = [];
  for (const key of scene.visibility.nodes) {
    const { x, y } = ground.position(key)!;
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    places.push((Math.floor(y / cell) + 1) * (columns + 1) + Math.floor(x / cell) + 1);
    communities.push(scene.model.graph.getNodeAttribute(key, 'community'));
  }
  const counted = (weight: (community: number) => number): ((box: Box) => number) => {
    const cells = new Int32Array((columns + 1) * (rows + 1));
    for (let mark = 0; mark < places.length; mark++) cells[places[mark]!]! += weight(communities[mark]!);
    const sum = summed(cells, columns, rows);
    return ({ left, top, right, bottom }) =>
      sum(clamped(left, columns), clamped(top, rows), clamped(right, columns), clamped(bottom, rows));
  };
  const all = counted(() => STRANGE.coloured);
  return (own) => {
    const others = counted((community) =>
      community === own ? 0 : isColoured(community) ? STRANGE.coloured : STRANGE.grey,
    );
    return (box, otherwise) => {
      const marks = all(box);
      return marks > 0 ? others(box) / marks : otherwise;
    };
  };
}
