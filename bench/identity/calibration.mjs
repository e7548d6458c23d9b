/**
 * Expected calibration error of the clusters' confidence (Naeini et al. 2015, 10.1609/aaai.v29i1.9602): ten bins of
 * confidence, in each the mean confidence against the observed share of the cluster that is the same person, seen from
 * its mentions; weighted by mentions. Clusters of one mention are left out: they are right by definition.
 */
export function calibrationError(clusters, gold, keep) {
  const rows = clusters.flatMap((cluster) => {
    const people = cluster.mentions.map((mention) => gold.get(mention));
    if (people.length < 2 || !people.every((entry) => entry !== undefined && keep(entry.block))) return [];
    const counts = new Map();
    for (const { person } of people) counts.set(person, (counts.get(person) ?? 0) + 1);
    const observed = [...counts.values()].reduce((sum, count) => sum + count * count, 0) / people.length ** 2;
    return [{ weight: people.length, confidence: cluster.confidence, observed }];
  });
  const bins = Array.from({ length: 10 }, () => ({ weight: 0, confidence: 0, observed: 0 }));
  for (const { weight, confidence, observed } of rows) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))];
    bin.weight += weight;
    bin.confidence += weight * confidence;
    bin.observed += weight * observed;
  }
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  let error = 0;
  const used = bins.flatMap((bin, index) => {
    if (bin.weight === 0) return [];
    error += Math.abs(bin.confidence - bin.observed) / total;
    const mean = (value) => (value / bin.weight).toFixed(3);
    return [
      {
        ...bin,
        text: `${index / 10}–${(index + 1) / 10}: ${bin.weight} mentions, confidence ${mean(bin.confidence)}, observed ${mean(bin.observed)}`,
      },
    ];
  });
  return { error, bins: used, rows };
}
