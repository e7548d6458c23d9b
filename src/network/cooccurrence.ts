import type { Network } from './csr.js';
import { checkIncidence, incidenceOf, transposeIncidence, type Incidence } from './incidence.js';
import { UpperTriangle } from './upper-triangle.js';

/**
 * What a row adds to each pair of its members: 1 (`full`), or 1/(n − 1) with n members (`fractional`; Newman 2001, DOI
 * 10.1103/PhysRevE.64.016132), so that every member gains 1 a row in all.
 */
export type Counting = 'full' | 'fractional';

export const COUNTINGS = ['full', 'fractional'] as const satisfies readonly Counting[];

export interface CooccurrenceOptions {
  /** Default `full`. */
  readonly counting?: Counting;
  /** Rows with more members than this add nothing: a row of n adds n²/2 pairs. Default: no limit. */
  readonly limit?: number;
  /** Pairs of less weight are left out as they are found, before they take memory. Default 0. */
  readonly leastWeight?: number;
  /** `single` rounds each weight to 24 bits (a relative error of 6e-8), which saves 8 bytes an edge. Default `double`. */
  readonly precision?: 'single' | 'double';
}

/**
 * Fractions are added up in units of 2^-40: whole numbers add exactly, so the order of the rows leaves no trace. The
 * error of a weight is below 5e-13 for each row.
 */
const UNITS = 2 ** 40;

/**
 * The network of columns that stand together in rows, such as authors on papers: the product of the transposed
 * incidence and the incidence, row by row (Gustavson 1978, DOI 10.1145/355791.355796), without a list of pairs.
 * Columns alone in their rows have no edges.
 *
 * Memory: 4 bytes a member, 16 bytes a column, and what `UpperTriangle` takes.
 *
 * @throws RangeError when the members of a row do not ascend or are no columns
 */
export function cooccurrence(incidence: Incidence, options: CooccurrenceOptions = {}): Network {
  const { counting = 'full', limit = Infinity, leastWeight = 0, precision = 'double' } = options;
  checkIncidence(incidence);
  const { columns, offsets, members } = incidence;
  const rowsOf = transposeIncidence(incidence);
  const unit = counting === 'full' ? 1 : UNITS;
  // Columns ascend, and so do members: behind the place that a row was left at stand only larger members.
  const places = offsets.slice(0, -1);
  const sums = new Float64Array(columns);
  const touched = new Uint32Array(columns);
  const triangle = new UpperTriangle(columns, precision);
  for (let column = 0; column < columns; column++) {
    let met = 0;
    for (let index = rowsOf.offsets[column]!; index < rowsOf.offsets[column + 1]!; index++) {
      const row = rowsOf.members[index]!;
      const end = offsets[row + 1]!;
      const size = end - offsets[row]!;
      if (size > limit) continue;
      const share = counting === 'full' ? 1 : Math.round(UNITS / (size - 1));
      for (let at = ++places[row]!; at < end; at++) {
        const other = members[at]!;
        if (sums[other] === 0) touched[met++] = other;
        sums[other]! += share;
      }
    }
    for (let index = 0; index < met; index++) {
      const other = touched[index]!;
      const weight = sums[other]! / unit;
      sums[other] = 0;
      if (weight >= leastWeight) triangle.add(other, weight);
    }
    triangle.endRow();
  }
  return triangle.finish();
}

/**
 * The bipartite network of two kinds of columns over the same rows, such as authors and venues over papers: the weight
 * of an edge counts the rows that hold both ends. The columns of `right` are numbered behind those of `left`.
 *
 * @throws RangeError when the two differ in rows, or their members do not ascend or are no columns
 */
export function crossOccurrence(left: Incidence, right: Incidence): Network {
  checkIncidence(left);
  checkIncidence(right);
  if (left.rows !== right.rows) throw new RangeError(`${left.rows} rows do not fit ${right.rows}.`);
  const rowsOf = transposeIncidence(left);
  const counts = new Uint32Array(right.columns);
  const touched = new Uint32Array(right.columns);
  const triangle = new UpperTriangle(left.columns + right.columns, 'single');
  for (let column = 0; column < left.columns; column++) {
    let met = 0;
    for (let index = rowsOf.offsets[column]!; index < rowsOf.offsets[column + 1]!; index++) {
      const row = rowsOf.members[index]!;
      for (let at = right.offsets[row]!; at < right.offsets[row + 1]!; at++) {
        const other = right.members[at]!;
        if (counts[other]!++ === 0) touched[met++] = other;
      }
    }
    for (let index = 0; index < met; index++) {
      const other = touched[index]!;
      triangle.add(left.columns + other, counts[other]!);
      counts[other] = 0;
    }
    triangle.endRow();
  }
  for (let column = 0; column < right.columns; column++) triangle.endRow();
  return triangle.finish();
}

/** What co-citation and coupling take besides the citations. */
export type CitationOptions = Pick<CooccurrenceOptions, 'limit' | 'leastWeight'>;

/**
 * Works that are cited together (Small 1973, DOI 10.1002/asi.4630240406): the weight counts the papers that cite both.
 *
 * @param citations directed, from the citing to the cited; its weights do not count
 * @param options `limit`: papers with more references than this add nothing
 */
export function cocitation(citations: Network, options: CitationOptions = {}): Network {
  return cooccurrence(incidenceOf(citations), { ...options, precision: 'single' });
}

/**
 * Papers that cite the same works (bibliographic coupling; Kessler 1963, DOI 10.1002/asi.5090140103): the weight counts
 * the works that both cite.
 *
 * @param citations directed, from the citing to the cited; its weights do not count
 * @param options `limit`: works cited by more papers than this add nothing
 */
export function bibliographicCoupling(citations: Network, options: CitationOptions = {}): Network {
  return cooccurrence(transposeIncidence(incidenceOf(citations)), { ...options, precision: 'single' });
}
