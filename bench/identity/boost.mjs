// Fits the additive model: cyclic Newton boosting of one table per feature and one per chosen pair of features.

const bin = (edges, value) => {
  let at = 0;
  while (at < edges.length && value >= edges[at]) at += 1;
  return at;
};

/** Edges at quantiles of the values that are not missing, rounded to three digits; 0 parts off the missing ones. */
export function quantileEdges(values, weights, count) {
  const known = [];
  let missing = false;
  values.forEach((value, at) => {
    if (value < 0) missing = true;
    else known.push([value, weights[at]]);
  });
  known.sort((a, b) => a[0] - b[0]);
  const total = known.reduce((sum, [, weight]) => sum + weight, 0);
  const edges = new Set(missing ? [0] : []);
  let sum = 0;
  let next = 1;
  for (const [value, weight] of known) {
    sum += weight;
    if (sum < (next * total) / count) continue;
    while (sum >= (next * total) / count) next += 1;
    const edge = Number(value.toPrecision(3));
    if (edge > 0) edges.add(edge);
  }
  if (known.some(([value]) => value === 0) && known.some(([value]) => value > 0)) edges.add(1e-6);
  return [...edges].sort((a, b) => a - b);
}

/** Bins next to each other on an ordered scale; missing values (below 0) and zeros stand alone. */
function neighbours(edges, cells, width) {
  const ordered = (list, at) => at > 0 && list[at - 1] > 1e-6 && !list.unordered;
  return Array.from({ length: cells }, (_, cell) => {
    const [row, column] = [Math.floor(cell / width), cell % width];
    const near = [];
    if (ordered(edges[0], row) && row > 1) near.push(cell - width);
    if (row > 0 && row < edges[0].length && ordered(edges[0], row + 1)) near.push(cell + width);
    if (width > 1 && ordered(edges[1], column) && column > 1) near.push(cell - 1);
    if (width > 1 && column > 0 && column + 1 < width && ordered(edges[1], column + 1)) near.push(cell + 1);
    return near;
  });
}

/**
 * `rows`: list of feature columns; `labels` 0..1; `weights` of the samples. `terms`: `{features: [i] | [i, j], edges}`.
 * Returns the intercept and the tables, each centred to a weighted mean of zero.
 */
export function fit({ columns, labels, weights, terms, rounds, rate, ridge, smooth = 0, log = () => {} }) {
  const size = labels.length;
  const tables = terms.map(({ features, edges }) => {
    const width = features.length === 2 ? edges[1].length + 1 : 1;
    const cells = (edges[0].length + 1) * width;
    const index = new Uint16Array(size);
    for (let at = 0; at < size; at += 1) {
      const row = bin(edges[0], columns[features[0]][at]);
      index[at] = features.length === 2 ? row * width + bin(edges[1], columns[features[1]][at]) : row;
    }
    return { index, width, weights: new Float64Array(cells), near: neighbours(edges, cells, width) };
  });
  const score = new Float64Array(size);
  let positive = 0;
  let total = 0;
  for (let at = 0; at < size; at += 1) {
    positive += labels[at] * weights[at];
    total += weights[at];
  }
  let intercept = Math.log(positive / (total - positive));
  score.fill(intercept);
  for (let round = 0; round < rounds; round += 1) {
    for (const table of tables) {
      const cells = table.weights.length;
      const gradient = new Float64Array(cells);
      const hessian = new Float64Array(cells);
      for (let at = 0; at < size; at += 1) {
        const p = 1 / (1 + Math.exp(-score[at]));
        gradient[table.index[at]] += weights[at] * (labels[at] - p);
        hessian[table.index[at]] += weights[at] * p * (1 - p);
      }
      const step = new Float64Array(cells);
      for (let cell = 0; cell < cells; cell += 1) {
        let goal = gradient[cell] - ridge * table.weights[cell];
        let curvature = hessian[cell] + ridge;
        for (const near of table.near[cell]) {
          goal -= smooth * (table.weights[cell] - table.weights[near]);
          curvature += smooth;
        }
        step[cell] = (rate * goal) / curvature;
      }
      for (let cell = 0; cell < cells; cell += 1) table.weights[cell] += step[cell];
      for (let at = 0; at < size; at += 1) score[at] += step[table.index[at]];
    }
    if (round % 20 === 19) {
      let loss = 0;
      for (let at = 0; at < size; at += 1) {
        const p = 1 / (1 + Math.exp(-score[at]));
        loss -= weights[at] * (labels[at] * Math.log(p + 1e-12) + (1 - labels[at]) * Math.log(1 - p + 1e-12));
      }
      log(`round ${round + 1}: loss ${(loss / total).toFixed(5)}`);
    }
  }
  for (const table of tables) {
    let mean = 0;
    for (let at = 0; at < size; at += 1) mean += weights[at] * table.weights[table.index[at]];
    mean /= total;
    intercept += mean;
    for (let cell = 0; cell < table.weights.length; cell += 1) table.weights[cell] -= mean;
  }
  return { intercept, tables };
}
