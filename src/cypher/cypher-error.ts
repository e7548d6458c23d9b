/** A query that cannot be run, with the place in its text where that shows. */
export class CypherError extends Error {
  /** In UTF-16 code units from the start of the query. */
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.name = 'CypherError';
    this.offset = offset;
  }
}

export interface Place {
  /** Both from 1; the column in characters. */
  readonly line: number;
  readonly column: number;
  /** The line with the place, and below it a caret. */
  readonly excerpt: readonly [line: string, caret: string];
}

/** How much of a long line is shown on either side of the place. */
const CONTEXT = 60;

export function placeIn(query: string, offset: number): Place {
  const at = Math.min(Math.max(offset, 0), query.length);
  const before = query.slice(0, at).split(/\r\n|\r|\n/);
  const start = at - before.at(-1)!.length;
  const [line = ''] = query.slice(start).split(/\r\n|\r|\n/, 1);
  const column = at - start;
  const from = Math.max(0, column - CONTEXT);
  const shown = line.slice(from, column + CONTEXT);
  return {
    line: before.length,
    column: [...line.slice(0, column)].length + 1,
    // Tabs stay in the second line, so that the caret stands below the place however wide they are shown.
    excerpt: [shown, `${shown.slice(0, column - from).replace(/[^\t]/g, ' ')}^`],
  };
}
