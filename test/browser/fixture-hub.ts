import { columns, type FixtureNode } from './fixture-columns.js';

export const HUB = 'author:hub';
export const NEIGHBOURS = 500;

/** One author who wrote with 500 others, every seventh of whom has a name of several lines. */
export function hubFiles(): Map<string, string> {
  const node = (key: string, label: string, i: number): FixtureNode => {
    const turn = i * 2.399963;
    const at = { x: 10 * Math.sqrt(i) * Math.cos(turn), y: 10 * Math.sqrt(i) * Math.sin(turn) };
    return { key, label, kind: 'author', ...at, measure: 1, community: 0, year: null };
  };
  const others = Array.from({ length: NEIGHBOURS }, (_, i) => {
    const name = `Person ${String(i).padStart(3, '0')}`;
    return node(
      `author:n${i}`,
      i % 7 === 0 ? `${name}, whose name is long enough to take two or three lines` : name,
      i + 1,
    );
  });
  const edges = others.map((_, i) => ({ source: 0, target: i + 1, kind: 'CO_AUTHORED_WITH', weight: 1 }));
  return new Map([
    ['data/coauthor.json', JSON.stringify(columns('coauthor', [node(HUB, 'Hub', 0), ...others], edges))],
  ]);
}
