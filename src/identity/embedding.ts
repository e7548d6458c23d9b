import { lasting } from '../structures/lasting.js';
import { orthonormalise } from './orthonormal.js';
import type { SparseRows } from './paper-features.js';

/** Dimensions of the vectors. */
export const DIMENSIONS = 96;
const ITERATIONS = 4;
/** Papers that all iterations but the last one look at, at most: the subspace is that of a part of a large corpus. */
const SAMPLE = 25_000;
/** Columns are divided by this power of their spread, so that the field all papers share does not drown the rest. */
const BALANCE = 0.15;

/**
 * Latent semantic vectors of papers, row by row: a truncated singular value decomposition by subspace iteration from a
 * fixed start (Halko, Martinsson and Tropp 2011, 10.1137/090771806). Rows have length 1, or 0 for an empty paper.
 */
export function paperVectors(rows: SparseRows): Float32Array {
  const papers = rows.start.length - 1;
  let basis = startMatrix(rows.columns);
  const vectors = lasting(Float32Array, papers * DIMENSIONS);
  for (let iteration = 1; iteration <= ITERATIONS; iteration += 1) {
    const stride = iteration === ITERATIONS ? 1 : Math.ceil(papers / SAMPLE);
    project(rows, basis, vectors, stride);
    basis.fill(0);
    backProject(rows, vectors, basis, stride);
    // Two products in a row lose few digits; four would leave little but the leading columns.
    if (iteration % 2 === 0) orthonormalise(basis, DIMENSIONS);
  }
  project(rows, basis, vectors, 1);
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

/** `vectors = rows × basis` for every `stride`th row */
function project(
  { start, column, weight }: SparseRows,
  basis: Float32Array,
  vectors: Float32Array,
  stride: number,
): void {
  const sum = new Float64Array(DIMENSIONS);
  for (let paper = 0; paper + 1 < start.length; paper += stride) {
    sum.fill(0);
    for (let at = start[paper]!; at < start[paper + 1]!; at += 1) {
      const from = column[at]! * DIMENSIONS;
      const value = weight[at]!;
      for (let k = 0; k < DIMENSIONS; k += 1) sum[k]! += value * basis[from + k]!;
    }
    vectors.set(sum, paper * DIMENSIONS);
  }
}

/** `basis = rowsᵀ × vectors` of every `stride`th row, onto zeros */
function backProject(
  { start, column, weight }: SparseRows,
  vectors: Float32Array,
  basis: Float32Array,
  stride: number,
): void {
  const row = new Float64Array(DIMENSIONS);
  for (let paper = 0; paper + 1 < start.length; paper += stride) {
    const from = paper * DIMENSIONS;
    for (let k = 0; k < DIMENSIONS; k += 1) row[k] = vectors[from + k]!;
    for (let at = start[paper]!; at < start[paper + 1]!; at += 1) {
      const to = column[at]! * DIMENSIONS;
      const value = weight[at]!;
      for (let k = 0; k < DIMENSIONS; k += 1) basis[to + k]! += value * row[k]!;
    }
  }
}

/** Numbers between -1 and 1 from an integer hash of their place. */
function startMatrix(count: number): Float32Array {
  const matrix = lasting(Float32Array, count * DIMENSIONS);
  for (let index = 0; index < matrix.length; index += 1) {
    let hash = Math.imul(index + 1, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    matrix[index] = ((hash ^ (hash >>> 16)) >>> 0) / 0x80000000 - 1;
  }
  return matrix;
}

function balance(vectors: Float32Array, papers: number): void {
  const squares = new Float64Array(DIMENSIONS);
  vectors.forEach((value, at) => (squares[at % DIMENSIONS]! += value * value));
  const scales = squares.map((square) => (square > 0 ? (papers / square) ** BALANCE : 0));
  vectors.forEach((value, at) => (vectors[at] = value * scales[at % DIMENSIONS]!));
}
