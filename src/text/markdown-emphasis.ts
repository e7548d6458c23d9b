/** A range that Markdown sets apart: raw indices of the text between the delimiters. */
export interface EmphasisRun {
  readonly kind: 'strong' | 'emphasis';
  readonly start: number;
  readonly end: number;
}

/** What emphasis delimiters do to a text: the raw indices they take up, and the runs between them. */
export interface Emphasis {
  readonly delimiters: ReadonlySet<number>;
  readonly runs: readonly EmphasisRun[];
}

interface Delimiter {
  readonly character: string;
  start: number;
  length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** So many delimiters can wait for their partner; more are no emphasis, and each costs time at every later one. */
const OPEN_LIMIT = 100;

/**
 * Pairs the `*` and `_` of a text by the flanking rules of CommonMark 0.31, section 6.2. Double stars that stay alone
 * are dropped too, since people leave blanks inside of them.
 * @param skipped whether a raw index lies in code, formula, tag or address, where no delimiter counts
 */
export function findEmphasis(raw: string, skipped: (index: number) => boolean): Emphasis {
  const open: Delimiter[] = [];
  const delimiters = new Set<number>();
  const runs: EmphasisRun[] = [];
  const alone: Delimiter[] = [];
  for (const closer of delimiterRuns(raw, skipped)) {
    if (closer.closes) {
      while (closer.length > 0) {
        const index = open.findLastIndex(({ character }) => character === closer.character);
        if (index < 0) break;
        const opener = open[index]!;
        // What was opened in between stays as it is printed.
        alone.push(...open.splice(index + 1));
        const size = Math.min(opener.length, closer.length, 2);
        const from = opener.start + opener.length - size;
        for (let at = 0; at < size; at += 1) delimiters.add(from + at).add(closer.start + at);
        runs.push({ kind: size === 2 ? 'strong' : 'emphasis', start: from + size, end: closer.start });
        opener.length -= size;
        closer.start += size;
        closer.length -= size;
        if (opener.length === 0) open.pop();
      }
    }
    if (closer.length > 0) (closer.opens ? open : alone).push(closer);
    if (open.length > OPEN_LIMIT) alone.push(open.shift()!);
  }
  pairLeftDoubles([...alone, ...open], delimiters, runs);
  return { delimiters, runs };
}

function* delimiterRuns(raw: string, skipped: (index: number) => boolean): Generator<Delimiter> {
  for (const match of raw.matchAll(/\*+|_+/g)) {
    const start = match.index;
    if (skipped(start) || raw[start - 1] === '\\') continue;
    const character = match[0][0]!;
    const before = raw[start - 1] ?? ' ';
    const after = raw[start + match[0].length] ?? ' ';
    const left = !/\s/.test(after) && (!isPunctuation(after) || /\s/.test(before) || isPunctuation(before));
    const right = !/\s/.test(before) && (!isPunctuation(before) || /\s/.test(after) || isPunctuation(after));
    const word = character === '_';
    yield {
      character,
      start,
      length: match[0].length,
      opens: left && (!word || !right || isPunctuation(before)),
      closes: right && (!word || !left || isPunctuation(after)),
    };
  }
}

const isPunctuation = (character: string): boolean => /[\p{P}\p{S}]/u.test(character);

function pairLeftDoubles(left: Delimiter[], delimiters: Set<number>, runs: EmphasisRun[]): void {
  const doubles = left
    .filter(({ character, length }) => character === '*' && length >= 2)
    .sort((a, b) => a.start - b.start);
  for (const [index, { start, length }] of doubles.entries()) {
    for (let at = 0; at < length; at += 1) delimiters.add(start + at);
    const opener = doubles[index - 1];
    if (opener && index % 2 === 1)
      runs.push({ kind: 'strong', start: opener.start + opener.length, end: start });
  }
}
