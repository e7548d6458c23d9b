/**
 * Makes the columns of a matrix, stored row by row, orthonormal in place: Cholesky QR, with the Gram matrix in double
 * precision. Columns that depend on earlier ones become zero. O(rows × columns²).
 * @param columns a multiple of 4: the inner loops work on four at a time, for the speed of it
 */
export function orthonormalise(matrix: Float32Array, columns: number): void {
  const inverse = invertedFactor(gram(matrix, columns), columns);
  const row = new Float64Array(columns);
  for (let start = 0; start < matrix.length; start += columns) {
    if (!readRow(matrix, start, row)) continue;
    for (let k = 0; k < columns; k += 4) {
      let [first, second, third, fourth] = [0, 0, 0, 0];
      let at = k * columns;
      for (let j = 0; j < k + 4; j += 1, at += 1) {
        const value = row[j]!;
        first += value * inverse[at]!;
        second += value * inverse[at + columns]!;
        third += value * inverse[at + 2 * columns]!;
        fourth += value * inverse[at + 3 * columns]!;
      }
      matrix[start + k] = first;
      matrix[start + k + 1] = second;
      matrix[start + k + 2] = third;
      matrix[start + k + 3] = fourth;
    }
  }
}

/** Copies a row; false when there is nothing but zeros in it. */
function readRow(matrix: Float32Array, start: number, row: Float64Array): boolean {
  let filled = false;
  for (let k = 0; k < row.length; k += 1) {
    const value = matrix[start + k]!;
    row[k] = value;
    filled ||= value !== 0;
  }
  return filled;
}

/** The lower half of the matrix of inner products of the columns. */
function gram(matrix: Float32Array, columns: number): Float64Array {
  const products = new Float64Array(columns * columns);
  const row = new Float64Array(columns);
  for (let start = 0; start < matrix.length; start += columns) {
    if (!readRow(matrix, start, row)) continue;
    for (let j = 0; j < columns; j += 4) {
      const [first, second, third, fourth] = [row[j]!, row[j + 1]!, row[j + 2]!, row[j + 3]!];
      let to = j * columns;
      for (let k = 0; k < j + 4; k += 1, to += 1) {
        const value = row[k]!;
        products[to]! += first * value;
        products[to + columns]! += second * value;
        products[to + 2 * columns]! += third * value;
        products[to + 3 * columns]! += fourth * value;
      }
    }
  }
  return products;
}

/** Part of a column's length that may remain after earlier columns are taken out before it counts as dependent. */
const DEPENDENT = 1e-10;

/** The inverse of the lower Cholesky factor; rows of dependent columns are zero. */
function invertedFactor(products: Float64Array, columns: number): Float64Array {
  const factor = new Float64Array(columns * columns);
  const inverse = new Float64Array(columns * columns);
  for (let i = 0; i < columns; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = products[i * columns + j]!;
      for (let k = 0; k < j; k += 1) sum -= factor[i * columns + k]! * factor[j * columns + k]!;
      if (i === j)
        factor[i * columns + i] = sum > DEPENDENT * products[i * columns + i]! ? Math.sqrt(sum) : 0;
      else factor[i * columns + j] = factor[j * columns + j] === 0 ? 0 : sum / factor[j * columns + j]!;
    }
    const pivot = factor[i * columns + i]!;
    if (pivot === 0) continue;
    for (let j = 0; j <= i; j += 1) {
      let sum = i === j ? 1 : 0;
      for (let k = j; k < i; k += 1) sum -= factor[i * columns + k]! * inverse[k * columns + j]!;
      inverse[i * columns + j] = sum / pivot;
    }
  }
  return inverse;
}
