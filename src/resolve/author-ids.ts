import { compareText } from '../text/compare.js';
import { slugKey } from '../text/slug-key.js';

/** Schemes of people's identifiers, the best first. */
const SCHEMES = ['orcid', 'openreview', 'dblp', 's2', 'openalex'] as const;

/** What an author's id is made from. */
export interface IdSource {
  /** The folded name. */
  readonly key: string;
  readonly mentions: number;
  /** Smallest id of its mentions. */
  readonly first: string;
  /** How many mentions carry an identifier, by scheme and value. */
  readonly ids: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/**
 * Gives each author an id of its own: the best identifier that its mentions carry, else its name. When several claim
 * one, the author with most mentions has it; further bearers of a name are numbered in that order.
 */
export function authorIds(sources: readonly IdSource[]): string[] {
  const order = sources
    .map((source, index) => ({ source, index }))
    .sort((a, b) => b.source.mentions - a.source.mentions || compareText(a.source.first, b.source.first));
  const taken = new Set<string>();
  const named = new Map<string, number>();
  const result: string[] = [];
  for (const { source, index } of order) {
    const id = claims(source).find((claim) => !taken.has(claim)) ?? numbered(source.key, taken, named);
    taken.add(id);
    result[index] = id;
  }
  return result;
}

function claims({ ids }: IdSource): string[] {
  return SCHEMES.flatMap((scheme) => {
    const value = commonest(ids.get(scheme));
    return value === null ? [] : [`author:${scheme}:${value}`];
  });
}

/** The value that most mentions carry, the smallest of equals. */
export function commonest(counts: ReadonlyMap<string, number> | undefined): string | null {
  let best: [string, number] | null = null;
  for (const [value, count] of counts ?? []) {
    if (best === null || count > best[1] || (count === best[1] && compareText(value, best[0]) < 0))
      best = [value, count];
  }
  return best?.[0] ?? null;
}

/**
 * The first id of a name that is not taken.
 * @param named name → the number given last, so that the thousandth bearer of a name does not try all before it
 */
function numbered(key: string, taken: ReadonlySet<string>, named: Map<string, number>): string {
  const plain = `author:name:${slugKey(key)}`;
  let number = named.get(plain) ?? 0;
  let id: string;
  do {
    number += 1;
    id = number === 1 ? plain : `${plain}-${number}`;
  } while (taken.has(id));
  named.set(plain, number);
  return id;
}
