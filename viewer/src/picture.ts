import { MultiDirectedGraph } from 'graphology';
import { listenToDrags } from './drag.js';
import { createDrawing, extentOf } from './drawn.js';
import { createEye, MOVE_MS, reduced, type Eye, type View } from './eye.js';
import { NOMINAL_STAGE, type GraphModel } from './model.js';
import { MarkProgram, setMarkGround } from './marks.js';
import type { Place } from './moved.js';
import type { Point } from './point.js';
import { ARROW, edgeLook, FEW_EDGES, nodeLook, type Scene } from './scene.js';
import { createEdgeArrowProgram, EdgeRectangleProgram, Sigma } from './sigma.js';
import { leavesTheSame } from './visibility.js';

export type { View } from './eye.js';

export interface PictureEvents {
  onHover(key: string | null): void;
  onClick(key: string | null): void;
  /** The reader has put a node elsewhere, in units of the graph. */
  onMove(key: string, to: Place): void;
  /** Whether a finger on the node takes the node along rather than the map. */
  byFinger(key: string): boolean;
  onDraw(): void;
  onLost(): void;
}

/** The drawn graph. Coordinates of points are CSS pixels from the corner of the stage. */
export interface Picture extends Omit<Eye, 'framed'> {
  show(scene: Scene): void;
  position(key: string): Point | null;
  /** Radius on the screen in pixels. */
  radius(key: string): number;
  /** Pixels that a size takes at this zoom, or at that of a ratio. */
  scaled(size: number, ratio?: number): number;
  /** Pixels of the line of an edge. */
  thickness(size: number): number;
  /** Where a place of the graph is, or would be if it were looked at otherwise. */
  project(x: number, y: number, view?: View): Point;
  /** Puts a node elsewhere, so many pixels on. */
  nudge(key: string, dx: number, dy: number): void;
  size(): { width: number; height: number };
  kill(): void;
}

/** Pixels around the map on a stage of the nominal size or larger. */
const PADDING = 46;
/** Pixels from the middle of a node within which a tap means it. */
const FINGER = 16;
/** Pixels that a finger may go astray in a tap. */
const SHAKE = 11;

/** Whether a WebGL context can be had at all. */
export const hasWebgl = (): boolean => document.createElement('canvas').getContext('webgl2') !== null;

/** Pixels. Softened edges leave little of a thin line, which many lines make up for, but a few do not. */
const thinnest = ({ graph }: GraphModel): number => (graph.size < FEW_EDGES ? 2.4 : 1.4);

const settingsFor = (model: GraphModel): { minEdgeThickness: number; hideEdgesOnMove: boolean } => ({
  minEdgeThickness: thinnest(model),
  hideEdgesOnMove: model.graph.size > 20_000,
});

/** Throws when the browser has no WebGL. */
export function createPicture(container: HTMLElement, first: Scene, events: PictureEvents): Picture {
  let scene = first;
  let share = stageShare(container);
  let drawing = createDrawing(first);
  let held: { key: string; to: Place } | null = null;
  setMarkGround(first.theme.paper);
  // The graph follows when the corners are known in which it is fitted.
  const sigma = new Sigma<Place>(new MultiDirectedGraph<Place>(), container, {
    renderLabels: false,
    zIndex: true,
    ...settingsFor(first.model),
    defaultNodeType: 'mark',
    nodeProgramClasses: { mark: MarkProgram as never },
    edgeProgramClasses: { line: EdgeRectangleProgram, arrow: createEdgeArrowProgram(ARROW) },
    defaultEdgeType: 'line',
    stagePadding: paddingAt(share),
    // A frame can be folded up after the map was drawn.
    allowInvalidContainer: true,
    // Follows the scale of the picture alone, so that a panel that narrows the stage changes no size.
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio / share),
    tapMoveTolerance: SHAKE,
    // Names are written level, and the address holds no angle.
    enableCameraRotation: false,
    minCameraRatio: 0.01,
    maxCameraRatio: 3,
    doubleClickZoomingDuration: reduced.matches ? 0 : MOVE_MS,
    zoomDuration: reduced.matches ? 0 : MOVE_MS,
    nodeReducer: (key, { x, y }) => {
      const data = scene.model.graph.getNodeAttributes(key);
      return { x, y, kind: data.kind, ...nodeLook(scene, key, data) };
    },
    edgeReducer: (edge) => {
      const { graph } = scene.model;
      const [source, target] = graph.extremities(edge);
      return edgeLook(scene, graph.getEdgeAttributes(edge), source, target, edge);
    },
    defaultDrawNodeHover: () => undefined,
  });
  const drawAnew = (): void => {
    sigma.setCustomBBox(extentOf(drawing.model));
    sigma.setGraph(drawing.graph);
    // It changes only together with the scene, after which all of it is drawn; sigma would do so for every dropped line.
    drawing.graph.removeAllListeners();
  };

  let screen = windowSize();
  sigma.on('resize', () => {
    share = stageShare(container);
    const now = windowSize();
    if (now === screen) return;
    screen = now;
    sigma.setSetting('stagePadding', paddingAt(share));
  });

  let pointed: string | null = null;
  const drag = listenToDrags(sigma, {
    byFinger: events.byFinger,
    onDrag(key, to) {
      held = { key, to };
      container.classList.add('dragging');
      drawing.place(key, to);
      const partialGraph = { nodes: [key], edges: drawing.graph.edges(key) };
      sigma.refresh({ partialGraph, skipIndexation: true, schedule: true });
    },
    onDrop(key, to) {
      container.classList.remove('dragging');
      held = null;
      events.onMove(key, to);
      hover(pointed);
    },
  });
  /** What a dragged node comes by is not looked at. */
  const hover = (key: string | null): void => {
    pointed = key;
    if (!drag.active()) events.onHover(key);
  };
  const click = (key: string | null): void => {
    if (!drag.justDropped()) events.onClick(key);
  };
  sigma.on('enterNode', ({ node, event }) => {
    // A finger does not hover: what it only came by would stay lit.
    if (!('touches' in event.original)) hover(node);
  });
  sigma.on('leaveNode', () => hover(null));
  sigma.on('clickNode', ({ node }) => click(node));
  /** The node nearest to a finger, which is broader than most of them. */
  const nearest = (x: number, y: number): string | null => {
    let found: string | null = null;
    let least = FINGER;
    for (const key of scene.visibility.nodes) {
      const point = eye.framed(key);
      const at = point && sigma.framedGraphToViewport(point);
      const distance = at ? Math.hypot(at.x - x, at.y - y) : Infinity;
      if (distance < least) [found, least] = [key, distance];
    }
    return found;
  };
  sigma.on('clickStage', ({ event: { original, x, y } }) =>
    click('touches' in original ? nearest(x, y) : null),
  );
  sigma.on('doubleClickNode', (event) => event.preventSigmaDefault());
  sigma.on('afterRender', () => events.onDraw());
  const lost = (event: Event): void => {
    event.preventDefault();
    events.onLost();
  };
  const canvases = Object.values(sigma.getCanvases());
  for (const canvas of canvases) canvas.addEventListener('webglcontextlost', lost);

  const eye = createEye(sigma, container);
  drawing.follow(scene);
  drawAnew();

  return {
    show(next) {
      scene = next;
      setMarkGround(next.theme.paper);
      const { model, visibility } = drawing;
      const same = next.model === model && leavesTheSame(next.visibility, visibility);
      if (!same) drawing = createDrawing(next);
      drawing.follow(next);
      if (held && drawing.graph.hasNode(held.key)) drawing.place(held.key, held.to);
      if (same) sigma.refresh({ skipIndexation: true });
      else drawAnew();
      // That draws once more, and needs the graph that the scene is of.
      const settings = settingsFor(next.model);
      if (
        sigma.getSetting('minEdgeThickness') !== settings.minEdgeThickness ||
        sigma.getSetting('hideEdgesOnMove') !== settings.hideEdgesOnMove
      )
        sigma.setSettings(settings);
    },
    // Sigma would hand out a copy of all that it knows of the node, thousands of times for the names of one drawing.
    position: (key) =>
      drawing.graph.hasNode(key) ? sigma.graphToViewport(drawing.graph.getNodeAttributes(key)) : null,
    radius: (key) =>
      drawing.graph.hasNode(key)
        ? sigma.scaleSize(scene.sizing.radius(scene.model.graph.getNodeAttributes(key)))
        : 0,
    scaled: (size, ratio) => sigma.scaleSize(size, ratio),
    thickness: (size) => Math.max(thinnest(scene.model), sigma.scaleSize(size)),
    project: (x, y, view) => sigma.graphToViewport({ x, y }, view && { cameraState: { ...view, angle: 0 } }),
    ...eye,
    nudge(key, dx, dy) {
      const point = eye.framed(key);
      if (!point) return;
      const { x, y } = sigma.framedGraphToViewport(point);
      events.onMove(key, sigma.viewportToGraph({ x: x + dx, y: y + dy }));
    },
    size: () => sigma.getDimensions(),
    kill() {
      // Sigma lets go of its contexts by losing them.
      for (const canvas of canvases) canvas.removeEventListener('webglcontextlost', lost);
      sigma.kill();
    },
  };
}

/**
 * Pixels around the map, fewer on a small stage. They follow the window, and stay as they are when a panel narrows the stage,
 * which moves no mark.
 */
const paddingAt = (share: number): number => PADDING * Math.min(1, share);

const windowSize = (): string => `${window.innerWidth} ${window.innerHeight}`;

/** The shorter side of the stage as a share of that for which node sizes are chosen. */
const stageShare = ({ offsetWidth, offsetHeight }: HTMLElement): number =>
  Math.max(1, Math.min(offsetWidth, offsetHeight)) / NOMINAL_STAGE;
