import {
  INITIALS,
  isCityAndCountry,
  looksLikeOrganisation,
  PARTICLE,
  SUFFIX,
  words,
} from './person-likeness.js';

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
  /^(?:et\.? al|and others|others|and more|(?:and )?\d+ (?:others|more|other authors?)|\.\.\.|…)[.,]*$/i;

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
      const others = /^and\s+(?:others|more|\d+ (?:others|more|other authors?))\b/i.exec(
        text.slice(at, at + 24),
      );
      cut(at, others ? at : at + 4, 'and');
      if (others) at += others[0].length - 1;
    }
  }
  cut(text.length, text.length, 'end');
  return pieces;
}

/** A bracket that ends, and a name behind it with nothing between. */
const BEHIND_BRACKET =
  /[)\]]\*?\s+(?=\p{Lu}[\p{L}.'’-]*\s+(?:\p{L}[\p{L}.'’-]*\s+){0,4}\p{L}[\p{L}.'’-]*\s*[(\[])/gu;

/**
 * Cuts lists that separate people by nothing but the brackets around their places of work, as in `Ada Lovelace (London) Emmy
 * Noether (Göttingen)`.
 */
export function cutBehindBrackets(text: string, pieces: readonly Piece[]): Piece[] {
  const [only] = pieces;
  if (pieces.length !== 1 || only === undefined) return [...pieces];
  const cuts = [...text.slice(0, only.end).matchAll(BEHIND_BRACKET)].filter(
    ({ index }) => index > only.start,
  );
  if (cuts.length === 0) return [...pieces];
  const starts = [only.start, ...cuts.map(({ index, 0: between }) => index + between.length)];
  return starts.map((start, index) => ({
    start,
    end: index < cuts.length ? cuts[index]!.index + 1 : only.end,
    before: index === 0 ? only.before : 'strong',
  }));
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

/** Whether a text is a last name alone, with its particles. */
export const isOneName = (text: string): boolean =>
  // Names in these scripts are whole without a blank.
  !/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,}$/u.test(text) &&
  // `Le H` is a last name with its initial.
  !/\s\p{Lu}{1,3}$/u.test(text) &&
  words(text)
    .filter((word, index) => index === 0 || !SUFFIX.test(word))
    .slice(0, -1)
    .every((word) => PARTICLE.test(word));

/** The words of a name but for its particles. */
const namesIn = (text: string): number => words(text).filter((word) => !PARTICLE.test(word)).length;

/** A given name with initials behind it, such as `Agatha M.`. */
const GIVEN_AND_INITIALS = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?)+$/u;

/**
 * Whether the groups of a list, separated by semicolons, are all of the form `Last, First` or of one piece, so that no comma of it separates
 * people. Last names of several words tell little: behind them a single given name counts, or initials, and two given
 * names only where most last names of the list are of one word. An organisation behind a comma speaks against
 * all of it.
 */
export function isLastFirstList(text: string, groups: readonly (readonly Piece[])[]): boolean {
  const at = (piece: Piece): string =>
    text
      .slice(piece.start, piece.end)
      .replace(/[([{（].*$/s, '')
      .trim();
  const isSemicolons = groups.every(
    ([piece], index) => index === 0 || /[;；]/.test(text.slice(groups[index - 1]!.at(-1)!.end, piece!.start)),
  );
  const pairs = groups.filter((group) => group.length > 1);
  if (!isSemicolons || pairs.length === 0) return false;
  if (pairs.some((group) => group.length > 2 || group[1]!.before !== 'comma')) return false;
  if (pairs.some(([, second]) => looksLikeOrganisation(at(second!)) || namesIn(at(second!)) > 3))
    return false;
  if (pairs.some((group) => group.some((piece) => !/^\p{L}/u.test(at(piece))))) return false;
  const isClear = pairs.filter(([first]) => isOneName(at(first!))).length * 2 > pairs.length;
  return pairs.every(
    ([first, second]) =>
      isOneName(at(first!)) ||
      (words(at(first!)).length <= 4 &&
        (isClear ||
          isOneName(at(second!)) ||
          INITIALS.test(at(second!)) ||
          GIVEN_AND_INITIALS.test(at(second!)))),
  );
}

/** Commas that stand between a last and a first name join, those between people separate. */
export function groupLastFirst(
  text: string,
  pieces: readonly Piece[],
  style: ListStyle = 'plain',
): Piece[][] {
  const at = (piece: Piece): string => text.slice(piece.start, piece.end);
  const isLast = (piece: Piece): boolean => isOneName(at(piece)) && !INITIALS.test(at(piece));
  const clauses = groupBy(pieces, 'and').filter((clause) => !OTHERS.test(at(clause[0]!)));
  const bibtex = clauses.filter((clause) => clause.length === 2 && isLast(clause[0]!)).length;
  const lone = clauses.length === 1 && isLoneLastFirst(at, clauses[0]!);
  if (bibtex > 0 && bibtex >= clauses.length * 0.6 && (clauses.length > 1 || lone))
    return groupBy(pieces, 'and');
  const initials = pieces.filter((piece) => isInitials(text, piece) && at(piece).length <= 8).length;
  const commas = pieces.filter((piece) => piece.before !== 'and');
  const alternating =
    initials > 0 &&
    pieces.every(
      (piece, index) =>
        isInitials(text, piece) ||
        index === pieces.length - 1 ||
        isInitials(text, pieces[index + 1]) ||
        OTHERS.test(at(piece)),
    );
  if (alternating && initials * 3 >= pieces.length) return joinPairs(text, pieces);
  if (isFirstInverted(at, pieces, style))
    return [pieces.slice(0, 2), ...pieces.slice(2).map((piece) => [piece])];
  const single = pieces.filter(isLast).length;
  if (
    commas.length >= 4 &&
    commas.length % 2 === 0 &&
    (single === pieces.length || alternatesInWords(at, pieces))
  )
    return joinPairs(text, pieces, true);
  return pieces.map((piece) => [piece]);
}

/** So many of the last names of an alternating list are of one word. */
const SHORT_LAST_NAMES = 0.6;

/** `Lovelace, Ada K., Barrios Sazo, Maria, Babbage, Charles`: every second piece is a given name, and most others are one word. */
function alternatesInWords(at: (piece: Piece) => string, pieces: readonly Piece[]): boolean {
  const given = pieces.filter((_, index) => index % 2 === 1).map(at);
  const last = pieces.filter((_, index) => index % 2 === 0).map(at);
  const isGiven = (text: string): boolean =>
    (/^\p{Lu}[\p{L}'’-]+$/u.test(text) || GIVEN_AND_INITIALS.test(text)) && !looksLikeOrganisation(text);
  return (
    given.length === last.length &&
    given.every(isGiven) &&
    last.every((text) => words(text).length <= 3 && !looksLikeOrganisation(text)) &&
    last.filter(isOneName).length >= last.length * SHORT_LAST_NAMES
  );
}

/** `Lovelace, Ada`, perhaps with the place of work in brackets. */
function isLoneLastFirst(at: (piece: Piece) => string, [last, first, ...others]: readonly Piece[]): boolean {
  if (!last || !first || others.length > 0) return false;
  const given = at(first).replace(/\s*[([{（].*$/s, '');
  return (
    (isOneName(at(last)) || !/^\p{Lu}\p{L}*\s/u.test(at(last))) &&
    /^\p{Lu}[\p{L}.'’-]+(?:\s|$)/u.test(given) &&
    namesIn(given) <= 3 &&
    !looksLikeOrganisation(given) &&
    !isCityAndCountry(`${at(last)}, ${given}`)
  );
}

/** `Lovelace, Ada, and Charles Babbage`: of the first author alone the last name stands first. */
function isFirstInverted(at: (piece: Piece) => string, pieces: readonly Piece[], style: ListStyle): boolean {
  const [last, given, ...others] = pieces;
  if (!last || !given || others.length === 0 || given.before !== 'comma') return false;
  // Two words behind a comma may as well be a person behind a group, but not before a title in quotes.
  const isGiven =
    words(at(given)).length === 1 ||
    GIVEN_AND_INITIALS.test(at(given)) ||
    (style === 'bibliography' && words(at(given)).length <= 3 && /^\p{Lu}[\p{Ll}-]+$/u.test(at(last)));
  return (
    isOneName(at(last)) &&
    !looksLikeOrganisation(at(last)) &&
    isGiven &&
    /^\p{Lu}/u.test(at(given)) &&
    others.every((piece) => words(at(piece)).length >= 2)
  );
}

function isInitials(text: string, piece: Piece | undefined): boolean {
  if (piece === undefined) return false;
  const at = text.slice(piece.start, piece.end);
  return INITIALS.test(at) && !looksLikeOrganisation(at);
}

/** `Last, F.` pairs: what consists of initials goes with the piece before it; with `all`, every second piece does. */
function joinPairs(text: string, pieces: readonly Piece[], all = false): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group && group.length === 1 && (all || isInitials(text, piece)) && !isInitials(text, group[0]))
      group.push(piece);
    else groups.push([piece]);
  }
  return groups;
}
