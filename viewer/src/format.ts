/** Numbers and words as they are printed. */
const NUMBER = new Intl.NumberFormat('en');

export const number = (value: number): string => NUMBER.format(value);

/** `count(1, 'paper')` is "1 paper", `count(2, 'paper')` "2 papers". */
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;

interface KindWords {
  readonly one: string;
  readonly many: string;
}

const KINDS = new Map<string, KindWords>([
  ['author', { one: 'author', many: 'authors' }],
  ['paper', { one: 'paper', many: 'papers' }],
  ['venue', { one: 'venue', many: 'venues' }],
  ['session', { one: 'session', many: 'sessions' }],
  ['repository', { one: 'repository', many: 'repositories' }],
  ['link', { one: 'link', many: 'links' }],
  ['work', { one: 'cited work', many: 'cited works' }],
  ['system', { one: 'system', many: 'systems' }],
  ['topic', { one: 'topic', many: 'topics' }],
]);

export const kindWords = (kind: string): KindWords => KINDS.get(kind) ?? { one: kind, many: `${kind}s` };

/** The years of something, as one year or a range. */
export function years(span: { first: number; last: number } | null): string | null {
  if (!span) return null;
  return span.first === span.last ? String(span.first) : `${span.first}–${span.last}`;
}

/** "A", "A and B", "A, B and C". */
export const listOf = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function bytes(size: number): string {
  return size < 1_000_000
    ? `${Math.max(1, Math.round(size / 1000))} kB`
    : `${(size / 1_000_000).toFixed(1)} MB`;
}
