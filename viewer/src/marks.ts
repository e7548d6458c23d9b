import type { Attributes } from 'graphology-types';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import type { ProgramInfo } from 'sigma/rendering';
import { svg } from './dom.js';
import type { Rgb } from './palette.js';
import { floatColor, NodeProgram } from './sigma.js';
import { FRAGMENT_SHADER, VERTEX_SHADER } from './mark-shaders.js';

type Uniform = 'u_sizeRatio' | 'u_correctionRatio' | 'u_matrix' | 'u_ground';

/** The colour around and inside marks; one for the whole picture, so that it is not an attribute of every node. */
let ground: Rgb = [255, 255, 255];

export function setMarkGround(colour: Rgb): void {
  ground = colour;
}

const CROSS = 8;

/** Shape of a mark per node kind, so that kinds can be told apart without colour. Numbers are those of the shader. */
const SHAPES = new Map([
  ['author', 0],
  ['paper', 1],
  ['venue', 2],
  ['session', 3],
  ['link', 4],
  ['work', 5],
  ['repository', 6],
  ['system', 7],
  ['topic', CROSS],
]);

/** The legend's outlines by shape; none for the disc. */
const OUTLINES = ['', 'M2.6 2.6h8.8v8.8h-8.8z', 'M7 .8 13.2 7 7 13.2.8 7z', 'M7 1 13 12H1z'];
const CROSS_PATH = 'M5 1h4v4h4v4H9v4H5V9H1V5h4z';

const shapeOf = (kind: unknown): number => (typeof kind === 'string' ? (SHAPES.get(kind) ?? 0) : 0);

type Corner = readonly [x: number, y: number];
const square = (half: number): Corner[] => [
  [half, half],
  [-half, half],
  [-half, -half],
  [half, -half],
];
const DIAMOND: readonly Corner[] = [
  [1.253, 0],
  [0, 1.253],
  [-1.253, 0],
  [0, -1.253],
];
const TRIANGLE: readonly Corner[] = [
  [0, -1.555],
  [1.347, 0.7775],
  [-1.347, 0.7775],
];
/** One arm after the other, each turned by a right angle. */
const CROSS_OUTLINE: readonly Corner[] = [0, 1, 2, 3].flatMap((turn): Corner[] => {
  const [cos = 1, sin = 0] =
    [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ][turn] ?? [];
  const arm: readonly Corner[] = [
    [-0.39, -1.2],
    [0.39, -1.2],
    [0.39, -0.39],
  ];
  return arm.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos]);
});

/** Outlines of the full shapes for a radius of 1, y downwards, and the distance from the middle to the sides. */
const POLYGONS: readonly { readonly outline: readonly Corner[] | null; readonly inradius: number }[] = [
  { outline: null, inradius: 1 },
  { outline: square(0.886), inradius: 0.886 },
  { outline: DIAMOND, inradius: 0.886 },
  { outline: TRIANGLE, inradius: 0.7775 },
];

/** The wall of a hollow mark: pixels at least, and its share of the radius. */
export const HOLLOW_WALL = { least: 1.2, share: 0.32 };

/** The outline of a kind's mark for a radius of 1; null is the disc. The same shapes as in the shader. */
export function markOutline(kind: string): {
  outline: readonly Corner[] | null;
  inradius: number;
  hollow: boolean;
} {
  const shape = shapeOf(kind);
  if (shape === CROSS) return { outline: CROSS_OUTLINE, inradius: 0.39, hollow: false };
  return { ...POLYGONS[shape % 4]!, hollow: shape >= 4 };
}

/** Discs, squares, diamonds and triangles, full or hollow, and crosses, of equal area, with a 1 px ring in the ground's colour. */
export class MarkProgram extends NodeProgram<Uniform> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS: ['u_sizeRatio', 'u_correctionRatio', 'u_matrix', 'u_ground'] as const,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    };
  }

  processVisibleItem(id: number, at: number, data: NodeDisplayData & Attributes): void {
    this.array[at] = data.x;
    this.array[at + 1] = data.y;
    this.array[at + 2] = data.size;
    this.array[at + 3] = shapeOf(data['kind']);
    this.array[at + 4] = floatColor(data.color);
    this.array[at + 5] = id;
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniform1f(uniformLocations['u_sizeRatio'] ?? null, params.sizeRatio);
    gl.uniform1f(uniformLocations['u_correctionRatio'] ?? null, params.correctionRatio);
    gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix);
    gl.uniform3f(uniformLocations['u_ground'] ?? null, ground[0] / 255, ground[1] / 255, ground[2] / 255);
  }
}

/** The same mark for the legend. */
export function markIcon(kind: string, colour: string): SVGElement {
  const shape = shapeOf(kind);
  const paint =
    shape >= 4 && shape < CROSS
      ? { fill: 'none', stroke: colour, 'stroke-width': 2 }
      : { fill: colour, stroke: 'none', 'stroke-width': 0 };
  const path = shape === CROSS ? CROSS_PATH : OUTLINES[shape % 4];
  const outline = path ? svg('path', { d: path, ...paint }) : svg('circle', { cx: 7, cy: 7, r: 5, ...paint });
  return svg(
    'svg',
    { class: 'mark', viewBox: '0 0 14 14', width: 14, height: 14, 'aria-hidden': 'true' },
    outline,
  );
}
