/** The most similar of some names, by their pairs of neighbouring letters (Dice's coefficient); null if none is near. */
export function nearest(name: string, names: readonly string[]): string | null {
  const wanted = pairs(name);
  let best: string | null = null;
  let most = 0.49;
  for (const each of names) {
    const theirs = pairs(each);
    const shared = [...wanted].filter((pair) => theirs.has(pair)).length;
    const score = (2 * shared) / (wanted.size + theirs.size);
    if (score > most) [best, most] = [each, score];
  }
  return best;
}

function pairs(name: string): Set<string> {
  const text = ` ${name.toLowerCase()} `;
  return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
}
