/**
 * Lengths, in bits, of a prefix code for symbols that occur so often (Huffman 1952, DOI 10.1109/JRPROC.1952.273898),
 * none longer than `limit`; 0 for a symbol that does not occur. At least two symbols get a code, because inflaters
 * refuse some codes that leave bits unused.
 */
export function codeLengths(frequencies: Uint32Array, limit: number): Uint8Array {
  const used = [...frequencies.keys()].filter((symbol) => frequencies[symbol]! > 0);
  for (let symbol = 0; used.length < 2; symbol++) if (!used.includes(symbol)) used.push(symbol);
  const rising = used.sort((a, b) => frequencies[a]! - frequencies[b]! || a - b);
  const counts = limited(depths(rising.map((symbol) => frequencies[symbol]!)), limit);
  const lengths = new Uint8Array(frequencies.length);
  let next = 0;
  // The rarest symbols take the longest codes.
  for (let length = limit; length > 0; length--)
    for (let left = counts[length]!; left > 0; left--) lengths[rising[next++]!] = length;
  return lengths;
}

/** How deep each leaf of the optimal tree is, of weights in rising order. */
function depths(weights: readonly number[]): number[] {
  const leaves = weights.length;
  const weight = [...weights];
  const parent: number[] = [];
  let leaf = 0;
  let inner = leaves;
  // Inner nodes are made in rising order, so the lightest node is the first of either kind.
  const lightest = (): number =>
    leaf < leaves && (inner >= weight.length || weight[leaf]! <= weight[inner]!) ? leaf++ : inner++;
  for (let node = leaves; node < 2 * leaves - 1; node++) {
    const [a, b] = [lightest(), lightest()];
    weight.push(weight[a]! + weight[b]!);
    parent[a] = node;
    parent[b] = node;
  }
  const depth: number[] = [];
  depth[2 * leaves - 2] = 0;
  for (let node = 2 * leaves - 3; node >= 0; node--) depth[node] = depth[parent[node]!]! + 1;
  return depth.slice(0, leaves);
}

/** How many codes have each length, when none may be longer than `limit`: shorter codes make room for those cut. */
function limited(depth: readonly number[], limit: number): number[] {
  const counts = Array.from({ length: limit + 1 }, () => 0);
  for (const length of depth) counts[Math.min(length, limit)]! += 1;
  let taken = counts.reduce((sum, count, length) => sum + count * 2 ** (limit - length), 0);
  for (; taken > 2 ** limit; taken--) {
    let length = limit - 1;
    while (counts[length] === 0) length--;
    counts[limit]! -= 1;
    counts[length]! -= 1;
    counts[length + 1]! += 2;
  }
  return counts;
}

/** The codes themselves, by length and then by symbol, with their bits reversed as DEFLATE writes them. */
export function canonicalCodes(lengths: Uint8Array): Uint16Array {
  const codes = new Uint16Array(lengths.length);
  let code = 0;
  for (let length = 1; length <= 15; length++) {
    code <<= 1;
    for (let symbol = 0; symbol < lengths.length; symbol++)
      if (lengths[symbol] === length) codes[symbol] = reversed(code++, length);
  }
  return codes;
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
}
