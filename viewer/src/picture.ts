import type { CameraState } from 'sigma/types';
import { NOMINAL_STAGE, type EdgeData, type GraphModel, type NodeData } from './model.js';
import { MarkProgram, setMarkGround } from './marks.js';
import { edgeLook, FEW_EDGES, nodeLook, type Scene } from './scene.js';
import { EdgeRectangleProgram, Sigma } from './sigma.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type View = Pick<CameraState, 'x' | 'y' | 'ratio'>;

export interface PictureEvents {
  onHover(key: string | null): void;
  onClick(key: string | null): void;
  onDraw(): void;
  onLost(): void;
}

/** The drawn graph. Coordinates of points are CSS pixels from the corner of the stage. */
export interface Picture {
  show(scene: Scene): void;
  position(key: string): Point | null;
  /** Radius on the screen in pixels. */
  radius(key: string): number;
  /** Pixels that a size takes at this zoom. */
  scaled(size: number): number;
  /** Pixels of the line of an edge. */
  thickness(size: number): number;
  project(x: number, y: number): Point;
  view(): View;
  /** The camera is on its way. */
  moving(): boolean;
  setView(view: View): void;
  centreOn(key: string): void;
  /** @param named leaves room for the names that stand right of the nodes */
  frame(keys: Iterable<string>, named?: boolean): void;
  /** Moves just so far that the node is not at or beyond the edge. */
  reveal(key: string): void;
  zoom(factor: number): void;
  pan(dx: number, dy: number): void;
  home(): void;
  /** Follows the stage's size. When its right side moves, what stands at the left stays where it is. */
  resize(): void;
  size(): { width: number; height: number };
  kill(): void;
}

const MOVE_MS = 200;
const CLOSE_UP = 0.3;
const MARGIN = 40;
/** Room for the name, which stands to the right of its node. */
const NAME_MARGIN = 140;
const reduced = matchMedia('(prefers-reduced-motion: reduce)');

/** Whether a WebGL context can be had at all. */
export const hasWebgl = (): boolean => document.createElement('canvas').getContext('webgl2') !== null;

/** Pixels. Softened edges leave little of a thin line, which many lines make up for, but a few do not. */
const thinnest = ({ graph }: GraphModel): number => (graph.size < FEW_EDGES ? 2.4 : 1.4);

/** Throws when the browser has no WebGL. */
export function createPicture(container: HTMLElement, first: Scene, events: PictureEvents): Picture {
  let scene = first;
  let model: GraphModel = first.model;
  setMarkGround(first.theme.paper);
  const sigma = new Sigma<NodeData, EdgeData>(model.graph, container, {
    renderLabels: false,
    zIndex: true,
    hideEdgesOnMove: model.graph.size > 20_000,
    defaultNodeType: 'mark',
    nodeProgramClasses: { mark: MarkProgram as never },
    edgeProgramClasses: { line: EdgeRectangleProgram },
    defaultEdgeType: 'line',
    minEdgeThickness: thinnest(model),
    stagePadding: 46,
    // Follows the scale of the picture alone, so that a panel that narrows the stage changes no size.
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio / stageShare(container)),
    minCameraRatio: 0.01,
    maxCameraRatio: 3,
    doubleClickZoomingDuration: reduced.matches ? 0 : MOVE_MS,
    zoomDuration: reduced.matches ? 0 : MOVE_MS,
    nodeReducer: (key, data) => ({ ...data, ...nodeLook(scene, key, data) }),
    edgeReducer: (edge, data) => ({
      ...data,
      ...edgeLook(scene, data, model.graph.source(edge), model.graph.target(edge), edge),
    }),
    defaultDrawNodeHover: () => undefined,
  });
  const camera = sigma.getCamera();

  sigma.on('enterNode', ({ node }) => events.onHover(node));
  sigma.on('leaveNode', () => events.onHover(null));
  sigma.on('clickNode', ({ node }) => events.onClick(node));
  sigma.on('clickStage', () => events.onClick(null));
  sigma.on('doubleClickNode', (event) => event.preventSigmaDefault());
  sigma.on('afterRender', () => events.onDraw());
  const lost = (event: Event): void => {
    event.preventDefault();
    events.onLost();
  };
  const canvases = Object.values(sigma.getCanvases());
  for (const canvas of canvases) canvas.addEventListener('webglcontextlost', lost);

  const go = (view: Partial<View>): void => {
    if (reduced.matches) camera.setState({ ...camera.getState(), ...view });
    else void camera.animate(view, { duration: MOVE_MS, easing: 'quadraticOut' });
  };
  const framed = (key: string): Point | null => {
    const data = sigma.getNodeDisplayData(key);
    return data ? { x: data.x, y: data.y } : null;
  };
  /** Distance on the screen of one unit of the framed graph. */
  const scale = (): number => {
    const a = sigma.framedGraphToViewport({ x: 0, y: 0 });
    const b = sigma.framedGraphToViewport({ x: 1, y: 0 });
    return Math.hypot(b.x - a.x, b.y - a.y);
  };

  return {
    show(next) {
      scene = next;
      setMarkGround(next.theme.paper);
      if (next.model === model) {
        sigma.refresh({ skipIndexation: true });
      } else {
        model = next.model;
        sigma.setGraph(model.graph);
        // Draws at once, so that the graph has to be the one that the scene is of.
        const thickness = thinnest(model);
        if (sigma.getSetting('minEdgeThickness') !== thickness)
          sigma.setSetting('minEdgeThickness', thickness);
      }
    },
    position(key) {
      const point = framed(key);
      return point ? sigma.framedGraphToViewport(point) : null;
    },
    radius: (key) => sigma.scaleSize(sigma.getNodeDisplayData(key)?.size ?? 0),
    scaled: (size) => sigma.scaleSize(size),
    thickness: (size) => Math.max(thinnest(model), sigma.scaleSize(size)),
    project: (x, y) => sigma.graphToViewport({ x, y }),
    view() {
      const { x, y, ratio } = camera.getState();
      return { x, y, ratio };
    },
    moving: () => camera.isAnimated(),
    setView: (view) => void camera.setState({ ...camera.getState(), ...view }),
    centreOn(key) {
      const point = framed(key);
      if (point) go({ ...point, ratio: Math.min(camera.ratio, CLOSE_UP) });
    },
    frame(keys, named = false) {
      const points = [...keys].map(framed).filter((point) => point !== null);
      if (points.length === 0) return;
      const [left, right] = middle(points.map((point) => point.x));
      const [bottom, top] = middle(points.map((point) => point.y));
      const { width, height } = sigma.getDimensions();
      const perUnit = scale() * camera.ratio;
      const beside = named ? Math.min(NAME_MARGIN, width / 4) : MARGIN;
      const wide = ((right - left) * perUnit) / Math.max(1, width - 2 * beside);
      const high = ((top - bottom) * perUnit) / Math.max(1, height - 2 * MARGIN);
      go({ x: (left + right) / 2, y: (bottom + top) / 2, ratio: Math.min(1, Math.max(0.08, wide, high)) });
    },
    reveal(key) {
      const point = framed(key);
      if (!point) return;
      const { x, y } = sigma.framedGraphToViewport(point);
      const { width, height } = sigma.getDimensions();
      const dx = Math.max(MARGIN - x, Math.min(0, width - NAME_MARGIN - x));
      const dy = Math.max(MARGIN - y, Math.min(0, height - MARGIN - y));
      if (dx === 0 && dy === 0) return;
      const centre = sigma.viewportToFramedGraph({ x: width / 2 - dx, y: height / 2 - dy });
      go({ x: centre.x, y: centre.y });
    },
    zoom: (factor) => go({ ratio: Math.min(3, Math.max(0.01, camera.ratio * factor)) }),
    pan(dx, dy) {
      const { width, height } = sigma.getDimensions();
      const centre = sigma.viewportToFramedGraph({ x: width / 2 + dx, y: height / 2 + dy });
      go({ x: centre.x, y: centre.y });
    },
    home: () => go({ x: 0.5, y: 0.5, ratio: 1 }),
    resize() {
      const { height, width } = sigma.getDimensions();
      if (container.offsetWidth === width && container.offsetHeight === height) return;
      if (container.offsetHeight !== height) {
        sigma.refresh({ skipIndexation: true });
        return;
      }
      const anchor = { x: 0, y: height / 2 };
      const before = sigma.viewportToFramedGraph(anchor);
      const scaleBefore = scale();
      sigma.resize();
      sigma.refresh({ skipIndexation: true });
      camera.setState({ ...camera.getState(), ratio: camera.ratio * (scale() / scaleBefore) });
      // The matrix follows at the next drawing, so that it is asked for with the new state.
      const after = sigma.viewportToFramedGraph(anchor, { cameraState: camera.getState() });
      const { x, y } = camera.getState();
      camera.setState({ ...camera.getState(), x: x + before.x - after.x, y: y + before.y - after.y });
      sigma.refresh({ skipIndexation: true });
    },
    size: () => sigma.getDimensions(),
    kill() {
      // Sigma lets go of its contexts by losing them.
      for (const canvas of canvases) canvas.removeEventListener('webglcontextlost', lost);
      sigma.kill();
    },
  };
}

/** The shorter side of the stage as a share of that for which node sizes are chosen. */
const stageShare = ({ offsetWidth, offsetHeight }: HTMLElement): number =>
  Math.max(1, Math.min(offsetWidth, offsetHeight)) / NOMINAL_STAGE;

/** The span of all but the outermost twentieth on either side, so that one stray node does not decide the view. */
function middle(values: number[]): [number, number] {
  values.sort((a, b) => a - b);
  const cut = Math.floor(values.length / 20);
  return [values[cut] ?? 0, values[values.length - 1 - cut] ?? 0];
}
