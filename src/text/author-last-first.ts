import {
  looksLikeOrganisation,
  INITIALS,
  isCityAndCountry,
  PARTICLE,
  SUFFIX,
  words,
} from './person-likeness.js';
import { groupBy, OTHERS, type ListStyle, type Piece } from './author-pieces.js';

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
  // A given name alone is nobody, so it belongs to what stands before it, be that of several words.
  const inverted = clauses.every(
    ([, given, ...more]) => given && more.length === 0 && isGivenAlone(at(given)),
  );
  const most = bibtex >= clauses.length * 0.6 || inverted;
  if (bibtex > 0 && most && (clauses.length > 1 || lone)) return groupBy(pieces, 'and');
  const initials = pieces.filter(
    (piece) => isInitials(text, piece) && at(piece).replace(AND_OTHERS, '').length <= 8,
  ).length;
  const commas = pieces.filter((piece) => piece.before !== 'and');
  const alternating =
    initials > 0 &&
    pieces.every(
      (piece, index) =>
        isInitials(text, piece) ||
        index === pieces.length - 1 ||
        isInitials(text, pieces[index + 1]) ||
        LACKS_COMMA.test(at(piece)) ||
        OTHERS.test(at(piece)),
    );
  if (alternating && initials * 3 >= pieces.length) return joinPairs(text, pieces);
  if (isFirstInverted(at, pieces, style))
    return [pieces.slice(0, 2), ...pieces.slice(2).map((piece) => [piece])];
  const single = pieces.filter(isLast).length;
  if (
    commas.length >= 4 &&
    commas.length % 2 === 0 &&
    !splitsPairs(text, pieces) &&
    (single === pieces.length || alternatesInWords(at, pieces))
  )
    return joinPairs(text, pieces, true);
  return pieces.map((piece) => [piece]);
}

/** A last name with its initials, between which a list forgot its comma: `Lovelace A.`. */
const LACKS_COMMA = /^\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\.[ -]?){1,3}$/u;

/** One given name, perhaps with initials behind it. */
const isGivenAlone = (text: string): boolean =>
  (/^\p{Lu}[\p{L}'’-]+$/u.test(text) || GIVEN_AND_INITIALS.test(text)) && !looksLikeOrganisation(text);

/** `Lovelace, Babbage, Noether, and Hopper`: `and` stands between people, so every second piece is no given name. */
const splitsPairs = (text: string, pieces: readonly Piece[]): boolean =>
  pieces.some(
    ({ start }, index) =>
      index % 2 === 1 && /(?:\band\s|&\s?)$/i.test(text.slice(pieces[index - 1]!.end, start)),
  );

/** So many of the last names of an alternating list are of one word. */
const SHORT_LAST_NAMES = 0.6;

/** `Lovelace, Ada K., Barrios Sazo, Maria, Babbage, Charles`: every second piece is a given name, and most others are one word. */
function alternatesInWords(at: (piece: Piece) => string, pieces: readonly Piece[]): boolean {
  const given = pieces.filter((_, index) => index % 2 === 1).map(at);
  const last = pieces.filter((_, index) => index % 2 === 0).map(at);
  return (
    given.length === last.length &&
    given.every(isGivenAlone) &&
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
    INITIALS.test(at(given)) ||
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

/** As in `Lovelace, A. K. et al.` */
const AND_OTHERS = /\s(?:et\.? al\.?|and others)$/i;

function isInitials(text: string, piece: Piece | undefined): boolean {
  if (piece === undefined) return false;
  const at = text.slice(piece.start, piece.end).replace(AND_OTHERS, '');
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
