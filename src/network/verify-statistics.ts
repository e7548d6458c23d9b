/**
 * Measures again what is claimed of a partition by way of chance: how well other runs find its communities, and whether
 * random networks hold such. By Louvain on maps, with its own seed and generator; it shares no code with the claims.
 */

/** Ends as numbers from 0, and a weight; no pair twice, no loops. */
export type NumberedEdge = readonly [source: number, target: number, weight: number];

interface Net {
  /** By node the weight that leaves and that arrives; without directions half of all for either. */
  readonly out: number[];
  readonly into: number[];
  readonly ties: Map<number, number>[];
}

/** By label of community its mean best Jaccard similarity over the runs, and its p over the random networks. */
export function verifyStatistics(
  edges: readonly NumberedEdge[],
  labels: readonly number[],
  {
    directed,
    resolution,
    runs,
    samples,
  }: Record<'resolution' | 'runs' | 'samples', number> & { directed: boolean },
): { readonly stability: number[]; readonly p: number[] } {
  // Park and Miller's minimal standard.
  let state = 20_201;
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const total = edges.reduce((sum, [, , weight]) => sum + weight, 0);
  const find = (list: readonly NumberedEdge[]): number[] =>
    louvain(netOf(labels.length, list, directed), resolution / total, random);
  const sizes = tally(labels);
  const stability = sizes.map(() => 0);
  for (let run = 0; run < runs; run++) {
    const other = find(edges);
    const [otherSizes, best] = [tally(other), sizes.map(() => 0)];
    const shared = new Map<number, number>();
    labels.forEach((label, node) => add(shared, label * labels.length + other[node]!, 1));
    for (const [pair, count] of shared) {
      const [one, two] = [Math.floor(pair / labels.length), pair % labels.length];
      best[one] = Math.max(best[one]!, count / (sizes[one]! + otherSizes[two]! - count));
    }
    best.forEach((value, label) => (stability[label]! += value / runs));
  }
  const scores = scoresOf(edges, labels, directed);
  const p = scores.map(() => 1 / (1 + samples));
  for (let sample = 0; sample < samples; sample++) {
    const chance = rewired(edges, directed, random);
    const most = scoresOf(chance, find(chance), directed).reduce(
      (one, other) => Math.max(one, other),
      -Infinity,
    );
    scores.forEach((score, label) => (p[label]! += most >= score ? 1 / (1 + samples) : 0));
  }
  return { stability, p };
}

function netOf(order: number, edges: readonly NumberedEdge[], directed: boolean): Net {
  const zeros = (): number[] => Array.from({ length: order }, () => 0);
  const net = { out: zeros(), into: zeros(), ties: zeros().map(() => new Map<number, number>()) };
  for (const [a, b, weight] of edges) {
    for (const [from, to, share] of [
      [a, b, directed ? 1 : 0.5] as const,
      [b, a, directed ? 0 : 0.5] as const,
    ]) {
      net.out[from]! += weight * share;
      net.into[to]! += weight * share;
      add(net.ties[from]!, to, weight);
    }
  }
  return net;
}

function louvain({ out, into, ties }: Net, rate: number, random: () => number): number[] {
  const labels = out.map((_, node) => node);
  const [allOut, allInto] = [out.slice(), into.slice()];
  const visits = labels.map((node) => [random(), node] as const).sort(([a], [b]) => a - b);
  for (let moved = true; moved;) {
    moved = false;
    for (const [, node] of visits) {
      const own = labels[node]!;
      const near = new Map([[own, 0]]);
      for (const [other, weight] of ties[node]!) add(near, labels[other]!, weight);
      let [best, most] = [own, -Infinity];
      for (const [label, weight] of near) {
        const [restOut, restInto] = label === own ? [out[node]!, into[node]!] : [0, 0];
        const expected = out[node]! * (allInto[label]! - restInto) + into[node]! * (allOut[label]! - restOut);
        if (weight - rate * expected > most + 1e-12) [best, most] = [label, weight - rate * expected];
      }
      if (best === own) continue;
      moved = true;
      labels[node] = best;
      for (const [sums, value] of [
        [allOut, out[node]!],
        [allInto, into[node]!],
      ] as const) {
        sums[own]! -= value;
        sums[best]! += value;
      }
    }
  }
  const numbers = new Map([...new Set(labels)].map((label, number) => [label, number]));
  if (numbers.size === labels.length) return labels;
  const groups: Net = netOf(numbers.size, [], false);
  labels.forEach((label, node) => {
    const group = numbers.get(label)!;
    groups.out[group]! += out[node]!;
    groups.into[group]! += into[node]!;
    for (const [other, weight] of ties[node]!)
      if (labels[other] !== label) add(groups.ties[group]!, numbers.get(labels[other]!)!, weight);
  });
  const above = louvain(groups, rate, random);
  return labels.map((label) => above[numbers.get(label)!]!);
}

/** The log-likelihood ratio of the edges inside, less the logarithm of the number of sets of so many nodes. */
function scoresOf(edges: readonly NumberedEdge[], labels: readonly number[], directed: boolean): number[] {
  const { out, into } = netOf(
    labels.length,
    edges.map(([a, b]) => [labels[a]!, labels[b]!, 1]),
    directed,
  );
  const inner = new Map<number, number>();
  for (const [a, b] of edges) if (labels[a] === labels[b]) add(inner, labels[a]!, 1);
  const logs = [0];
  for (let n = 1; n <= labels.length; n++) logs.push(logs[n - 1]! + Math.log(n));
  return tally(labels).map((size, label) => {
    const q = (inner.get(label) ?? 0) / edges.length;
    const e = (out[label]! / edges.length) * (into[label]! / edges.length);
    const gain = q <= e ? 0 : q * Math.log(q / e) + (q < 1 ? (1 - q) * Math.log((1 - q) / (1 - e)) : 0);
    return size === 0
      ? -Infinity
      : edges.length * gain - logs[labels.length]! + logs[size]! + logs[labels.length - size]!;
  });
}

/** The same degrees, other ends: two random edges swap their targets unless that makes a loop or a second edge. */
function rewired(edges: readonly NumberedEdge[], directed: boolean, random: () => number): NumberedEdge[] {
  const list = edges.slice();
  const key = (a: number, b: number): string => (directed || a < b ? `${a} ${b}` : `${b} ${a}`);
  const known = new Set(list.map(([a, b]) => key(a, b)));
  for (let tries = 5 * list.length; tries > 0; tries--) {
    const [one, two] = [Math.floor(random() * list.length), Math.floor(random() * list.length)];
    const [[a, b, weight], [x, y, other]] = [list[one]!, list[two]!];
    const [c, d] = !directed && random() < 0.5 ? [y, x] : [x, y];
    if (a === d || c === b || known.has(key(a, d)) || known.has(key(c, b))) continue;
    known.delete(key(a, b));
    known.delete(key(c, d));
    known.add(key(a, d)).add(key(c, b));
    list[one] = [a, d, weight];
    list[two] = [c, b, other];
  }
  return list;
}

function tally(labels: readonly number[]): number[] {
  const sizes = Array.from({ length: labels.length }, () => 0);
  for (const label of labels) sizes[label]!++;
  return sizes;
}

function add(sums: Map<number, number>, key: number, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}
