import { orthonormalise } from './orthonormal.js';
import type { SparseRows } from './paper-features.js';

/** Dimensions of the vectors. */
export const DIMENSIONS = 96;
const ITERATIONS = 4;
/** Columns are divided by this power of their spread, so that the field all papers share does not drown the rest. */
const BALANCE = 0.15;

/**
 * Latent semantic vectors of papers, row by row: a truncated singular value decomposition by subspace iteration from a
 * fixed start (Halko, Martinsson and Tropp 2011, 10.1137/090771806). Rows have length 1, or 0 for an empty paper.
 */
export function paperVectors(rows: SparseRows): Float32Array {
  const papers = rows.start.length - 1;
  let basis = startMatrix(rows.columns);
  orthonormalise(basis, DIMENSIONS);
  const vectors = new Float32Array(papers * DIMENSIONS);
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    project(rows, basis, vectors);
    basis = new Float32Array(rows.columns * DIMENSIONS);
    backProject(rows, vectors, basis);
    orthonormalise(basis, DIMENSIONS);
  }
  project(rows, basis, vectors);
  balance(vectors, papers);
  for (let paper = 0; paper < papers; paper += 1) {
    normalise(vectors.subarray(paper * DIMENSIONS, (paper + 1) * DIMENSIONS));
  }
  return vectors;
}

/** Scales a vector to length 1 in place; leaves a zero vector. */
export function normalise(vector: Float32Array): void {
  let square = 0;
  for (const value of vector) square += value * value;
  if (square === 0) return;
  const scale = 1 / Math.sqrt(square);
  for (let k = 0; k < vector.length; k += 1) vector[k]! *= scale;
}

/** `vectors = rows × basis` */
function project({ start, column, weight }: SparseRows, basis: Float32Array, vectors: Float32Array): void {
  vectors.fill(0);
  for (let paper = 0; paper + 1 < start.length; paper += 1) {
    const row = paper * DIMENSIONS;
    for (let at = start[paper]!; at < start[paper + 1]!; at += 1) {
      const from = column[at]! * DIMENSIONS;
      const value = weight[at]!;
      for (let k = 0; k < DIMENSIONS; k += 1) vectors[row + k]! += value * basis[from + k]!;
    }
  }
}

/** `basis = rowsᵀ × vectors`, onto zeros */
function backProject(
  { start, column, weight }: SparseRows,
  vectors: Float32Array,
  basis: Float32Array,
): void {
  for (let paper = 0; paper + 1 < start.length; paper += 1) {
    const row = paper * DIMENSIONS;
    for (let at = start[paper]!; at < start[paper + 1]!; at += 1) {
      const to = column[at]! * DIMENSIONS;
      const value = weight[at]!;
      for (let k = 0; k < DIMENSIONS; k += 1) basis[to + k]! += value * vectors[row + k]!;
    }
  }
}

/** Numbers between -1 and 1 from an integer hash of their place. */
function startMatrix(count: number): Float32Array {
  return new Float32Array(count * DIMENSIONS).map((_, index) => {
    let hash = Math.imul(index + 1, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 0x80000000 - 1;
  });
}

function balance(vectors: Float32Array, papers: number): void {
  const squares = new Float64Array(DIMENSIONS);
  vectors.forEach((value, at) => (squares[at % DIMENSIONS]! += value * value));
  const scales = squares.map((square) => (square > 0 ? (papers / square) ** BALANCE : 0));
  vectors.forEach((value, at) => (vectors[at] = value * scales[at % DIMENSIONS]!));
}
