import { MultiDirectedGraph } from 'graphology';
import { columnsOf } from './columns.js';
import { LARGEST_SCALE, NOMINAL_STAGE, type GraphModel, type Link } from './model.js';
import type { Place } from './moved.js';
import type { Scene } from './scene.js';
import { isMinorTopic } from './topics.js';
import type { Visibility } from './visibility.js';

/** What sigma holds: places, and lines by the keys that they have in the model. All else it asks the scene for. */
export type DrawnGraph = MultiDirectedGraph<Place>;

/** The corners of a graph, in which its drawing is fitted whatever is left of it. */
export interface Extent {
  readonly x: [number, number];
  readonly y: [number, number];
}

/**
 * The part of a model that is drawn. Sigma goes through all that its graph holds at every change of a look, and sends it
 * to the graphics card at every frame, hidden or not: so it holds the nodes that the filters leave, the lines that are drawn
 * between them, and those at the focus or on the path while they are looked at.
 */
export interface Drawing {
  readonly model: GraphModel;
  readonly visibility: Visibility;
  readonly graph: DrawnGraph;
  /** Takes up the lines and the places of a scene of this model and visibility. */
  follow(scene: Scene): void;
  /** Puts a node elsewhere until the next scene. */
  place(key: string, to: Place): void;
}

export function createDrawing({ model, visibility }: Pick<Scene, 'model' | 'visibility'>): Drawing {
  const graph: DrawnGraph = new MultiDirectedGraph();
  columnsOf(model).keys.forEach((key, node) => {
    if (visibility.mask[node] === 1) graph.addNode(key, placeIn(model, key));
  });
  const isLeft = (edge: string): boolean => {
    const [source, target] = model.graph.extremities(edge);
    return graph.hasNode(source) && graph.hasNode(target) && !visibility.cut.has(edge);
  };
  const add = (edge: string): void =>
    void graph.addDirectedEdgeWithKey(edge, model.graph.source(edge), model.graph.target(edge));
  // In the order of the model, the strongest last.
  for (const edge of visibility.drawn) add(edge);

  let extra: string[] = [];
  let moved: readonly string[] = [];
  const place = (key: string, to: Place): void => void graph.mergeNodeAttributes(key, to);
  return {
    ...{ model, visibility, graph, place },
    follow(scene) {
      for (const edge of extra) graph.dropEdge(edge);
      extra = linesLookedAt(scene).filter((edge) => !graph.hasEdge(edge) && isLeft(edge));
      for (const edge of extra) add(edge);
      for (const key of moved) place(key, placeIn(model, key));
      moved = [...scene.moved.keys()].filter((key) => graph.hasNode(key));
      for (const key of moved) place(key, scene.moved.get(key)!);
    },
  };
}

function placeIn({ graph }: GraphModel, key: string): Place {
  const { x, y } = graph.getNodeAttributes(key);
  return { x, y };
}

/** All lines of the focus, or of the steps of a path. */
function linesLookedAt({ model, focus, route }: Scene): string[] {
  const at = (key: string): readonly Link[] => model.links.get(key) ?? [];
  const links = route
    ? route.nodes.flatMap((key) => at(key).filter(({ other }) => route.isStep(key, other)))
    : focus === null
      ? []
      : at(focus);
  return [...new Set(links.map(({ edge }) => edge))];
}

/**
 * The corners of a graph, without the rows of topics that are not shown at first. Those of a few nodes are set wider, so that
 * they stand as near to each other as the layout means, and not at the ends of the page.
 */
export function extentOf(model: GraphModel): Extent {
  const extent: Extent = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] };
  const isMinor = isMinorTopic(model);
  columnsOf(model).keys.forEach((key, node) => {
    if (isMinor(node)) return;
    const place = model.graph.getNodeAttributes(key);
    for (const axis of ['x', 'y'] as const) {
      const [least, most] = extent[axis];
      extent[axis][0] = Math.min(least, place[axis]);
      extent[axis][1] = Math.max(most, place[axis]);
    }
  });
  const [left, right] = extent.x;
  const [bottom, top] = extent.y;
  const wanting = NOMINAL_STAGE / LARGEST_SCALE - Math.max(right - left, top - bottom);
  return wanting > 0 ? { ...extent, x: [left - wanting / 2, right + wanting / 2] } : extent;
}
