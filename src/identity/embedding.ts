import type { TopicTable } from './topics.js';

/** Dimensions of the vectors. */
export const DIMENSIONS = 48;
const ITERATIONS = 3;

/**
 * Latent semantic vectors of papers from their words, row by row: a truncated singular value decomposition by subspace
 * iteration from a fixed start (Halko, Martinsson and Tropp 2011, 10.1137/090771806). Rows have length 1, or 0 for a
 * paper without words.
 */
export function paperVectors({ start, word, weight, words }: TopicTable): Float32Array {
  const papers = start.length - 1;
  let basis = orthonormal(startMatrix(words.length), words.length);
  const rows = new Float32Array(papers * DIMENSIONS);
  const project = (): void => {
    rows.fill(0);
    for (let paper = 0; paper < papers; paper += 1) {
      const row = paper * DIMENSIONS;
      for (let at = start[paper]!; at < start[paper + 1]!; at += 1) {
        const from = word[at]! * DIMENSIONS;
        const value = weight[at]!;
        for (let k = 0; k < DIMENSIONS; k += 1) rows[row + k]! += value * basis[from + k]!;
      }
    }
  };
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    project();
    const next = new Float32Array(words.length * DIMENSIONS);
    for (let paper = 0; paper < papers; paper += 1) {
      const row = paper * DIMENSIONS;
      for (let at = start[paper]!; at < start[paper + 1]!; at += 1) {
        const to = word[at]! * DIMENSIONS;
        const value = weight[at]!;
        for (let k = 0; k < DIMENSIONS; k += 1) next[to + k]! += value * rows[row + k]!;
      }
    }
    basis = orthonormal(next, words.length);
  }
  project();
  balance(rows, papers);
  for (let paper = 0; paper < papers; paper += 1) {
    normalise(rows.subarray(paper * DIMENSIONS, (paper + 1) * DIMENSIONS));
  }
  return rows;
}

/** Scales a vector to length 1 in place; leaves a zero vector. */
export function normalise(vector: Float32Array): void {
  let square = 0;
  for (const value of vector) square += value * value;
  if (square === 0) return;
  const scale = 1 / Math.sqrt(square);
  for (let k = 0; k < vector.length; k += 1) vector[k]! *= scale;
}

/** Numbers between -1 and 1 from an integer hash of their place. */
function startMatrix(count: number): Float32Array {
  return Float32Array.from({ length: count * DIMENSIONS }, (_, index) => {
    let hash = Math.imul(index + 1, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 0x80000000 - 1;
  });
}

/** Gram-Schmidt on the columns of a matrix of `count` rows, in place. */
function orthonormal(matrix: Float32Array, count: number): Float32Array {
  for (let column = 0; column < DIMENSIONS; column += 1) {
    for (let other = 0; other < column; other += 1) {
      let product = 0;
      for (let row = 0; row < count; row += 1) {
        product += matrix[row * DIMENSIONS + column]! * matrix[row * DIMENSIONS + other]!;
      }
      for (let row = 0; row < count; row += 1) {
        matrix[row * DIMENSIONS + column]! -= product * matrix[row * DIMENSIONS + other]!;
      }
    }
    let square = 0;
    for (let row = 0; row < count; row += 1) square += matrix[row * DIMENSIONS + column]! ** 2;
    const scale = square > 1e-12 ? 1 / Math.sqrt(square) : 0;
    for (let row = 0; row < count; row += 1) matrix[row * DIMENSIONS + column]! *= scale;
  }
  return matrix;
}

/** Divides each column by the root of its spread, so that the field that all papers share does not drown the rest. */
function balance(rows: Float32Array, papers: number): void {
  for (let k = 0; k < DIMENSIONS; k += 1) {
    let square = 0;
    for (let paper = 0; paper < papers; paper += 1) square += rows[paper * DIMENSIONS + k]! ** 2;
    const scale = square > 0 ? (papers / square) ** 0.25 : 0;
    for (let paper = 0; paper < papers; paper += 1) rows[paper * DIMENSIONS + k]! *= scale;
  }
}
