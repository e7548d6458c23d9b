// Maps from scores and estimates to observed shares.

/** Slope and offset of a logistic of the score that fits the observed shares (Platt scaling), by Newton's method. */
export function mergeScale(rows) {
  let [slope, offset] = [1, 0];
  for (let step = 0; step < 50; step += 1) {
    let [gs, go, ss, so, oo] = [0, 0, 1e-9, 0, 1e-9];
    for (const { score, share, weight } of rows) {
      const p = 1 / (1 + Math.exp(-(slope * score + offset)));
      const curvature = weight * p * (1 - p);
      gs += weight * (share - p) * score;
      go += weight * (share - p);
      ss += curvature * score * score;
      so += curvature * score;
      oo += curvature;
    }
    const determinant = ss * oo - so * so;
    slope += (gs * oo - go * so) / determinant;
    offset += (go * ss - gs * so) / determinant;
  }
  const round = (value) => Math.round(value * 1000) / 1000;
  return { slope: round(slope), offset: round(offset) };
}

/** Observed share for each estimate: ten bins of equal weight, made ascending by pooling (isotonic regression). */
export function clusterTable(rows, bins = 12) {
  const sorted = [...rows].sort((a, b) => a.estimate - b.estimate || a.observed - b.observed);
  const total = sorted.reduce((sum, row) => sum + row.weight, 0);
  const blocks = [];
  let current = { weight: 0, estimate: 0, observed: 0 };
  for (const { estimate, observed, weight } of sorted) {
    current.weight += weight;
    current.estimate += weight * estimate;
    current.observed += weight * observed;
    if (current.weight < total / bins) continue;
    blocks.push(current);
    current = { weight: 0, estimate: 0, observed: 0 };
  }
  if (current.weight > 0) blocks.push(current);
  const observed = (block) => block.observed / block.weight;
  for (let at = 1; at < blocks.length;) {
    if (observed(blocks[at]) >= observed(blocks[at - 1])) {
      at += 1;
      continue;
    }
    const [gone] = blocks.splice(at, 1);
    for (const key of ['weight', 'estimate', 'observed']) blocks[at - 1][key] += gone[key];
    at = Math.max(1, at - 1);
  }
  const round = (value) => Math.round(value * 10_000) / 10_000;
  return blocks.map((block) => [round(block.estimate / block.weight), round(observed(block))]);
}
