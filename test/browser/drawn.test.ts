import { expect, it } from 'vitest';
import type { ViewerGraph } from '../../src/model/viewer-dataset.js';
import { NO_FILTERS } from '../../viewer/src/choices.js';
import { indexDetails } from '../../viewer/src/details.js';
import { createDrawing, extentOf } from '../../viewer/src/drawn.js';
import { buildModel, type GraphModel } from '../../viewer/src/model.js';
import { indexPapers } from '../../viewer/src/papers.js';
import { findPath } from '../../viewer/src/path.js';
import { createScene, edgePaint, type Scene } from '../../viewer/src/scene.js';
import { sizingOf } from '../../viewer/src/size.js';
import { INITIAL, type UiState } from '../../viewer/src/state.js';
import type { Theme } from '../../viewer/src/theme.js';
import { venueSeries } from '../../viewer/src/venues.js';
import { computeVisibility } from '../../viewer/src/visibility.js';
import { columns } from './fixture-columns.js';
import { randomFrom } from './fixture-corpus.js';
import { dataset } from './rig.js';

const LIGHT: Theme = { name: 'light', paper: [255, 255, 255], ink: [0, 0, 0], muted: [99, 99, 99] };

const papers = indexPapers(indexDetails(dataset.details));

function sceneOf(model: GraphModel, change: Partial<UiState>): Scene {
  const state = { ...INITIAL, view: model.name, ...change };
  const visibility = computeVisibility(model, state, papers);
  const { path: ends } = state;
  const path = ends?.to ? findPath(model, visibility, ends.from, ends.to) : null;
  return createScene(state, model, visibility, dataset.summary, LIGHT, {
    path,
    sizing: sizingOf(model, 'links'),
    venues: venueSeries(model, papers),
  });
}

const FILTERINGS: readonly Partial<UiState>[] = [
  {},
  { hiddenCommunities: new Set([0, 3, -1]) },
  { filters: { ...NO_FILTERS, years: [2016, 2018] } },
];

/** Every third line is one that is drawn only where the reader looks. */
const withTopics = ({ edges, edgeKinds, ...rest }: ViewerGraph): ViewerGraph => ({
  ...rest,
  edgeKinds: [...edgeKinds, 'HAS_TOPIC'],
  edges: { ...edges, kind: edges.kind.map((kind, i) => (i % 3 === 0 ? edgeKinds.length : kind)) },
});

/** The lines of a scene in the order of the model. */
const linesOf = (scene: Scene): string[] =>
  scene.model.graph.filterEdges(
    (edge, data, source, target) => edgePaint(scene, data, source, target, edge) !== null,
  );

it('V-18 V-19 sigma holds the nodes that are left and the lines that are drawn, whatever is looked at', () => {
  const random = randomFrom(18);
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  let extra = 0;
  for (const data of dataset.graphs.values()) {
    const model = buildModel(withTopics(data));
    const keys = model.graph.nodes();
    const anyKey = (): string => one(keys);
    for (const filtering of FILTERINGS) {
      const of = (change: Partial<UiState>): Scene => sceneOf(model, { ...change, ...filtering });
      const first = of({});
      const drawing = createDrawing(first);
      for (let step = 0; step < 25; step++) {
        const ends = { view: model.name, from: anyKey(), to: anyKey() };
        const move = { view: model.name, key: anyKey(), x: step, y: -step };
        const asked = one([{}, { hovered: anyKey() }, { selected: anyKey() }, { path: ends }]);
        const scene = { ...of({ ...asked, moved: one([[], [move]]) }), visibility: first.visibility };
        drawing.follow(scene);
        expect(drawing.graph.nodes()).toEqual(keys.filter((key) => first.visibility.nodes.has(key)));
        const lines = linesOf(scene);
        expect(drawing.graph.edges().sort()).toEqual([...lines].sort());
        const usual = linesOf(first);
        expect(drawing.graph.edges().slice(0, usual.length)).toEqual(usual);
        extra += lines.length - usual.length;
        drawing.graph.forEachNode((key, { x, y }) => {
          const { x: homeX, y: homeY } = model.graph.getNodeAttributes(key);
          expect({ x, y }).toEqual(scene.moved.get(key) ?? { x: homeX, y: homeY });
        });
      }
    }
  }
  // Some of what is looked at is not drawn otherwise.
  expect(extra).toBeGreaterThan(100);
});

it('V-19 the lines of what is looked at have arrows where they have a direction', () => {
  const node = { label: 'x', x: 0, y: 0, measure: 1, community: 0, year: null };
  const nodes = ['author:a', 'author:b', 'paper:p', 'paper:q'].map((key) => ({
    ...{ ...node, key },
    kind: key.split(':')[0]!,
  }));
  const line = (source: number, target: number, kind: string) => ({ source, target, kind, weight: 1 });
  const edges = [line(0, 1, 'CO_AUTHORED_WITH'), line(0, 2, 'AUTHORED'), line(2, 3, 'CITES')];
  const model = buildModel(columns('knowledge', nodes, edges));
  const arrows = (change: Partial<UiState>): string[] => {
    const scene = sceneOf(model, change);
    return model.graph
      .filterEdges((edge, data, from, to) => edgePaint(scene, data, from, to, edge)?.arrow === true)
      .map((edge) => model.graph.getEdgeAttributes(edge).kind);
  };
  expect(arrows({})).toEqual([]);
  expect(arrows({ selected: 'author:a' })).toEqual(['AUTHORED']);
  expect(arrows({ hovered: 'paper:p' })).toEqual(['AUTHORED', 'CITES']);
});

it('V-37 of many lines sigma holds ten thousand, and all of the focus, while that is looked at', () => {
  const random = randomFrom(37);
  const below = (most: number): number => Math.floor(random() * most);
  const node = { kind: 'author', x: 0, y: 0, measure: 1, community: 0, year: null };
  const nodes = Array.from({ length: 2000 }, (_, i) => ({ ...node, key: `author:${i}`, label: `${i}` }));
  const edges = Array.from({ length: 30_000 }, () => {
    const source = below(1999);
    return { source, target: source + 1 + below(1999 - source), kind: 'CO_AUTHORED_WITH', weight: 1 };
  });
  const model = buildModel(columns('coauthor', nodes, edges));
  const first = sceneOf(model, {});
  const drawing = createDrawing(first);
  expect([model.graph.size, drawing.graph.size, drawing.graph.order]).toEqual([30_000, 10_000, 2000]);
  const hovered = 'author:1999';
  drawing.follow({ ...sceneOf(model, { hovered }), visibility: first.visibility });
  const all = model.links.get(hovered)!.length;
  expect(drawing.graph.degree(hovered)).toBe(all);
  expect(drawing.graph.size).toBeGreaterThan(10_000);
  expect(drawing.graph.size).toBeLessThan(10_000 + all);
  drawing.follow(first);
  expect(drawing.graph.size).toBe(10_000);
});

it('V-21 the corners are those of all nodes', () => {
  const model = buildModel(dataset.graphs.get('coauthor')!);
  const extent = extentOf(model);
  for (const axis of ['x', 'y'] as const) {
    const places = model.graph.mapNodes((_key, data) => data[axis]);
    expect(extent[axis]).toEqual([Math.min(...places), Math.max(...places)]);
  }
});

it('V-18 a few nodes stand as near to each other as the layout means', () => {
  const at = { label: 'x', kind: 'author', measure: 1, community: 0, year: null };
  const extent = (places: readonly (readonly [number, number])[]): unknown =>
    extentOf(
      buildModel(
        columns(
          'coauthor',
          places.map(([x, y], i) => ({ ...at, key: `${i}`, x, y })),
          [],
        ),
      ),
    );
  expect(
    extent([
      [10, -5],
      [30, 5],
    ]),
  ).toEqual({ x: [-170, 210], y: [-5, 5] });
  expect(extent([[7, 7]])).toEqual({ x: [-183, 197], y: [7, 7] });
  expect(
    extent([
      [0, 0],
      [0, 400],
    ]),
  ).toEqual({ x: [0, 0], y: [0, 400] });
});
