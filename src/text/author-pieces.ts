import { looksLikeOrganisation } from './person-likeness.js';

/** A half-open range of characters. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

type Separator = 'strong' | 'comma' | 'and' | 'end';

/** Where a list stands: before a title in quotes, or anywhere. */
export type ListStyle = 'plain' | 'bibliography';

/** What stands between two separators of a list. */
export interface Piece extends Range {
  /** What stands behind it. */
  readonly before: Separator;
}

/** What a list says of the authors it leaves out. */
export const OTHERS =
  /^(?:et\.? al|and others|others|and more|(?:and |\+ ?)?\d+ (?:others|more|(?:other |more )?authors?)|等人?|\.\.\.|…)[.,]*(?:\s\([^()]{1,12}\)[.,]?)?$/i;

/** What pages print in place of authors that they do not name. */
export const WITHHELD =
  /^(?:(?:double[- ]blind|anonymous|anonymized|anonymised)(?: (?:authors?|submission))?|(?:.{0,60} )?(?:paper|submission) ?#?\d{1,6} authors?|\d{1,3} authors?|authors? (?:names? )?(?:withheld|hidden))$/i;

/** Cuts at separators outside brackets. */
export function splitPieces(text: string, from: number): Piece[] {
  const pieces: Piece[] = [];
  const closes = bracketEnds(text);
  let start = from;
  let before: Separator = 'end';
  const cut = (end: number, next: number, separator: Separator): void => {
    const piece = trimmed(text, start, end);
    if (piece) pieces.push({ ...piece, before });
    // Between `, and` the stronger sign counts, and that is the one that came first.
    if (piece || before === 'end' || separator === 'strong') before = separator;
    start = next;
  };
  for (let at = from; at < text.length; at += 1) {
    const character = text[at]!;
    const close = closes.get(at);
    if (close !== undefined) {
      at = close;
    } else if ('·⋅•∙‧|;；\n'.includes(character) || isStarBetween(text, at)) {
      cut(at, at + 1, 'strong');
    } else if (',，、'.includes(character)) {
      if (!isBeforeCampus(text, at)) cut(at, at + 1, 'comma');
    } else if (character === '&' && /\s/.test(text[at - 1] ?? ' ')) {
      cut(at, at + 1, 'and');
    } else if (
      (character === 'a' || character === 'A') &&
      (text[at + 1] === 'n' || text[at + 1] === 'N') &&
      /^and\s/i.test(text.slice(at, at + 4)) &&
      /[\s,;)*\d]/.test(text[at - 1] ?? ' ')
    ) {
      // `and others` stays whole, so that it is told from a name.
      const others = /^and\s+(?:others|more|\d+ (?:others|more|(?:other |more )?authors?))\b/i.exec(
        text.slice(at, at + 24),
      );
      cut(at, others ? at : at + 4, 'and');
      if (others) at += others[0].length - 1;
    } else if (/\s/.test(character)) {
      const end = endOfForeignAnd(text, at);
      if (end > 0) cut(at, end, 'and');
    }
  }
  cut(text.length, text.length, 'end');
  return pieces;
}

/** `and` in other languages, in front of a name. */
const FOREIGN_AND = /\s(?:(und|och|og)|y|e|et|en)\s+(?=\p{Lu})/uy;
/** Behind a surname that stands first, its initials: `Lovelace, A. y Babbage, C.` */
const ENDS_IN_INITIAL = /[\s,.]\p{Lu}\.,?$/u;
const TWO_WORDS = /[^\s,;|]+\s+\p{Lu}/uy;

/**
 * Where the word `and` of another language ends that starts at a blank; 0 when there is none. The shorter ones stand
 * within surnames too, as in `Santiago Ramón y Cajal` and `Ana Costa e Silva`: a whole name has to stand behind them.
 */
function endOfForeignAnd(text: string, at: number): number {
  FOREIGN_AND.lastIndex = at;
  const match = FOREIGN_AND.exec(text);
  if (!match) return 0;
  const end = FOREIGN_AND.lastIndex;
  TWO_WORDS.lastIndex = end;
  const isBetweenNames =
    match[1] !== undefined ||
    TWO_WORDS.test(text) ||
    ENDS_IN_INITIAL.test(text.slice(Math.max(0, at - 6), at));
  return isBetweenNames ? end : 0;
}

/** A bracket that ends behind a full name, and another name behind it with nothing between. */
const BEHIND_BRACKET =
  /(?<=[\p{L}.]\s+\p{L}[\p{L}.'’-]*\s?[([]([^()[\]]{1,120}))[)\]]\*?\s+(?=\p{Lu}[\p{L}.'’-]*\s+(?:\p{L}[\p{L}.'’-]*\s+){0,4}\p{L}[\p{L}.'’-]*\s*([([]|$))/gu;

/**
 * Cuts what separates people by nothing but the brackets around their places of work, as in `Ada Lovelace (London) Emmy
 * Noether (Göttingen)` or `Ada Lovelace and Charles Babbage (London) Emmy Noether (Göttingen)`.
 */
export function cutBehindBrackets(text: string, pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => {
    const inside = text.slice(piece.start, piece.end);
    const ends = inside.includes(') ') || inside.includes('] ') ? [...inside.matchAll(BEHIND_BRACKET)] : [];
    // Where no other bracket tells, the one before holds a place of work, not another form of the name.
    const cuts = ends.filter(
      ({ 1: place = '', 2: next }) => next !== '' || looksLikeOrganisation(place) || /\p{Lu}{2}/u.test(place),
    );
    const starts = [0, ...cuts.map(({ index, 0: between }) => index + between.length)];
    return starts.map((start, index) => ({
      start: piece.start + start,
      end: index < cuts.length ? piece.start + cuts[index]!.index + 1 : piece.end,
      before: index === 0 ? piece.before : ('strong' as const),
    }));
  });
}

/** Universities and institutes of several places. */
const SEVERAL_PLACES =
  /\b(?:University of (?:California|Illinois|Texas|Massachusetts|Maryland|Wisconsin|Michigan|Minnesota|Missouri|Nebraska|Nevada|North Carolina|Tennessee|Colorado)|Indian Institute of Technology|State University of New York)$/;
/** The places that tell them apart. */
const CAMPUS =
  /^,? (?:Amherst|Ann Arbor|Arlington|Asheville|Austin|Baltimore|Berkeley|Binghamton|Bombay|Boston|Boulder|Buffalo|Chapel Hill|Charlotte|Chattanooga|Chicago|College Park|Columbia|Dallas|Davis|Dearborn|Delhi|Duluth|El Paso|Gandhinagar|Greensboro|Guwahati|Houston|Hyderabad|Irvine|Kanpur|Kharagpur|Knoxville|Las Vegas|Lincoln|Los Angeles|Lowell|Madison|Madras|Mandi|Merced|Milwaukee|Minneapolis|Omaha|Reno|Riverside|Roorkee|Ropar|San Antonio|San Diego|San Francisco|Santa Barbara|Santa Cruz|Springfield|Stony Brook|Twin Cities|Urbana[-–]Champaign|Wilmington)(?![\p{L} ]*\p{Lu})/u;

/** Whether a comma stands between a university of several places and the one that is meant, as before `San Diego`. */
const isBeforeCampus = (text: string, comma: number): boolean =>
  SEVERAL_PLACES.test(text.slice(Math.max(0, comma - 40), comma)) &&
  CAMPUS.test(text.slice(comma, comma + 40));

/** A star with blanks around it, before a name: next to a name it would be a footnote mark. */
const isStarBetween = (text: string, at: number): boolean =>
  text[at] === '*' && /^\s\*\s\p{Lu}$/u.test(text.slice(at - 1, at + 3));

/** The closing bracket of each outermost opening one. */
function bracketEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '(' || character === '[' || character === '{' || character === '（') open.push(at);
    else if (character === ')' || character === ']' || character === '}' || character === '）') {
      const start = open.pop();
      if (start !== undefined) ends.set(start, at);
    }
  }
  return ends;
}

export function trimmed(text: string, start: number, end: number): Range | null {
  let from = start;
  let to = end;
  while (from < to && /[\s,;]/.test(text[from]!)) from += 1;
  while (to > from && /[\s,;:]/.test(text[to - 1]!)) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

export function groupBy(pieces: readonly Piece[], separator: Separator): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group && piece.before !== separator) group.push(piece);
    else groups.push([piece]);
  }
  return groups;
}
