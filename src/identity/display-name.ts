import { compareText } from '../text/compare.js';
import { shownName } from '../text/person-name.js';
import { nameParts } from './name-parts.js';

/** The spelling to show for a list of printed names, one for each mention, and all distinct ones. */
export function authorName(printed: readonly string[]): {
  name: string;
  names: string[];
  kind: 'person' | 'organisation';
} {
  const counts = new Map<string, number>();
  for (const text of printed) {
    const name = shownName(text);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const ranked = [...counts]
    .map(([name, count]) => ({ name, count, parts: nameParts(name) }))
    .sort(
      (a, b) =>
        Number(a.parts.given[0]?.length === 1) - Number(b.parts.given[0]?.length === 1) ||
        b.count - a.count ||
        capitals(a.name) - capitals(b.name) ||
        b.name.length - a.name.length ||
        compareText(a.name, b.name),
    );
  const best = ranked[0];
  return {
    name: best?.name ?? '',
    names: [...new Set(printed)].sort(compareText),
    kind: best?.parts.kind ?? 'person',
  };
}

/** How far the capitals of a name are from one at the start of each word. */
const capitals = (name: string): number =>
  Math.abs(name.replace(/[^\p{Lu}]/gu, '').length - name.split(/[\s-]+/).length);
