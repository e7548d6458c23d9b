/**
 * Makes the columns of a matrix, stored row by row, orthonormal in place: Cholesky QR, with the Gram matrix in double
 * precision. Columns that depend on earlier ones become zero. O(rows × columns²).
 */
export function orthonormalise(matrix: Float32Array, columns: number): void {
  const inverse = invertedFactor(gram(matrix, columns), columns);
  const row = new Float64Array(columns);
  for (let start = 0; start < matrix.length; start += columns) {
    for (let k = 0; k < columns; k += 1) row[k] = matrix[start + k]!;
    for (let k = 0; k < columns; k += 1) {
      let sum = 0;
      for (let j = 0; j <= k; j += 1) sum += row[j]! * inverse[k * columns + j]!;
      matrix[start + k] = sum;
    }
  }
}

/** The lower half of the matrix of inner products of the columns. */
function gram(matrix: Float32Array, columns: number): Float64Array {
  const products = new Float64Array(columns * columns);
  for (let start = 0; start < matrix.length; start += columns) {
    for (let j = 0; j < columns; j += 1) {
      const value = matrix[start + j]!;
      if (value === 0) continue;
      const to = j * columns;
      for (let k = 0; k <= j; k += 1) products[to + k]! += value * matrix[start + k]!;
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
