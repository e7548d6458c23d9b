import { displayForm } from './display-form.js';
import { cleanText } from './fold.js';
import { looksLikeOrganisation } from './person-likeness.js';

/** Bullets that conference sites put between the authors of a paper. A comma is no such mark: titles hold commas. */
const AUTHOR_SEPARATOR = /[·⋅•∙‧\u0387]/;

const NAME_TOKEN = /^[\p{L}\p{M}'’.\-()]+$/u;
const PARTICLES = new Set(
  'van von der den de del della di da dos du la le el al bin ibn ter ten zu af av y e'.split(' '),
);
const NOT_IN_NAMES = new Set(
  'a an the of for in on with and or to from by via is are using learning models model networks neural deep data graph session poster oral abstract towards how what why when'.split(
    ' ',
  ),
);

/** Whether a text could be the name of one person or group in an author list. */
export function looksLikeAuthor(text: string): boolean {
  const tokens = text.split(' ');
  return (
    text.length <= 80 && tokens.length <= 8 && !/[?!:;{}=<>@"|\\]|\d{3}/.test(text) && /\p{L}/u.test(text)
  );
}

/**
 * Whether a text on a line of its own is surely a person's name: two to five words of letters, each capitalised or a
 * particle, and no word that titles are made of.
 */
export function looksLikePerson(text: string): boolean {
  const tokens = text.split(' ');
  if (tokens.length < 2 || tokens.length > 5 || text.length > 50) return false;
  return tokens.every((token) => {
    const lower = token.toLowerCase();
    if (!NAME_TOKEN.test(token) || NOT_IN_NAMES.has(lower)) return false;
    return PARTICLES.has(lower) || /^\(?\p{Lu}/u.test(token);
  });
}

/** Whether a line of its own could be a group as the only author, such as `OpenAI`: one to four capitalised words. */
export function looksLikeGroup(text: string): boolean {
  const tokens = text.split(' ');
  return (
    text.length <= 50 &&
    tokens.length <= 4 &&
    tokens.every((token) => /^\p{Lu}[\p{L}\p{N}&.-]*$/u.test(token))
  );
}

/** A piece of an author line: its text and its half-open range of characters in the line. */
export interface NamePiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Splits a line at author separators, without empty pieces. One piece when there is no separator. */
export function splitAuthors(line: string): NamePiece[] {
  const pieces: NamePiece[] = [];
  let start = 0;
  for (const part of line.split(AUTHOR_SEPARATOR)) {
    const text = cleanText(part);
    if (text !== '') {
      const offset = start + (part.length - part.trimStart().length);
      pieces.push({ text, start: offset, end: start + part.trimEnd().length });
    }
    start += part.length + 1;
  }
  return pieces;
}

/** What stands in brackets behind a name. */
const BRACKET_BEHIND = / ?\(([^()]{2,200})\)$/;

/**
 * For each printed name the place of work in brackets behind it, null where there is none. A bracket may hold another
 * name of the person as well: it is a place where it looks like one, or where every name has a bracket and one does.
 */
export function placesOfWork(names: readonly string[]): (string | null)[] {
  const brackets = names.map((name) => BRACKET_BEHIND.exec(name)?.[1] ?? null);
  const arePlaces =
    brackets.every((bracket) => bracket !== null) && brackets.some((bracket) => isPlace(bracket ?? ''));
  return brackets.map((bracket) => (bracket !== null && (arePlaces || isPlace(bracket)) ? bracket : null));
}

/** Several places have commas between them. */
const isPlace = (bracket: string): boolean => bracket.split(/[,;]/).some(looksLikeOrganisation);

/** Whether a list of authors goes on in the next line: this one ends in a separator, or the next begins with one. */
export function listGoesOn(line: string, next: string): boolean {
  return (
    AUTHOR_SEPARATOR.test(line.trimEnd().slice(-1)) || AUTHOR_SEPARATOR.test(next.trimStart().slice(0, 1))
  );
}

/** A reference goes on behind its last author: `Ada Lovelace. Weaving Patterns with Cards. ICML, 2019.` */
const TITLE_BEHIND = /(?:\p{L}{3}|\))[^\s.]{0,3}\.\s(?:\S+\s){3,}\S/u;

/** Whether a line lists several authors: separators between pieces that look like names. */
export function isAuthorLine(line: string): boolean {
  if (!AUTHOR_SEPARATOR.test(line) || line.length > 64_000) return false;
  const pieces = splitAuthors(line);
  if (pieces.every((piece) => BUTTON.test(piece.text)) || TITLE_BEHIND.test(pieces.at(-1)?.text ?? ''))
    return false;
  const named = pieces.filter(({ text }) => looksLikeAuthor(text.replace(BRACKET_BEHIND, ''))).length;
  return pieces.length >= 2 && named / pieces.length >= 0.75;
}

/** What the buttons of a paper say, which pages set between bullets as well: `PDF • Forum`. */
const BUTTON =
  /^(?:pdf|forum|abs(?:tract)?|arxiv|openreview|code|github|bibtex|doi|video|slides|poster|paper|project(?: page)?|website|data(?:set)?|supp(?:lementary)?)$/i;

const STRAY_AT_START = new Set(' ,;.*†‡§¶∗');
const MARK_AT_END = new Set(',;*†‡§¶∗⋆✉#^⁰¹²³⁴⁵⁶⁷⁸⁹');

/** What lists write behind the last name they print, for those they leave out. */
const OTHERS_AT_END = / (?:et\.? al\.?|and (?:\d+ )?(?:others|more)\.?)$/i;
/** Whether a printed name ends in `et al.` or `and others`. */
export const namesOthers = (printed: string): boolean => OTHERS_AT_END.test(printed);

/** Footnote figures right behind the letters of a name. A year or a number of dblp stands apart. */
const FIGURES_AT_END = /(?<=\p{L}{2}[*†‡§¶∗^]{0,3})\d{1,2}(?:, ?\d{1,2})*$/u;
/** Degrees; `Rahman, MD` may be a last and a first name, so that one needs a whole name before it. */
const DEGREE_AT_END = /,? (?:PhD|Ph\. ?D\.?)$|(?<= \S{1,40}), (?:MD|M\.D|M\.?Sc|B\.?Sc|Esq)\.?$/;
const TITLE_AT_START = /^(?:(?:Dr|Prof|Mr|Mrs|Ms)\. ?|(?:Dr|Prof|Professor) (?=\S+ \S))+(?=\p{L})/u;

/**
 * The name to show for a printed name: without stray punctuation at its ends, footnote marks, academic titles and
 * `et al.`; a final initial's stop is kept. The name as cleaned when nothing else is left.
 */
export function displayName(printed: string): string {
  const whole = cleanText(displayForm(printed));
  let name = withoutStray(whole);
  for (;;) {
    const isGroup = !name.includes(' ') || isOrganisation(name);
    let bare = name.replace(TITLE_AT_START, '').replace(OTHERS_AT_END, '').replace(DEGREE_AT_END, '');
    // Groups name themselves after versions of their models.
    if (!isGroup) bare = bare.replace(FIGURES_AT_END, '');
    bare = withoutStray(bare);
    if (bare === name || bare === '') return name === '' ? whole : name;
    name = bare;
  }
}

const GENERATION = /^(?:jr|sr|junior|senior|i{2,3}|iv|2nd|3rd)\.?$/i;
/** Whether a part of a name says which of several generations bears it: `Jr.`, `III`. */
export const isGeneration = (part: string): boolean => GENERATION.test(part);
/** Groups whose names hold a comma, and what is no given name. */
const NO_GIVEN_NAME = /\d|^(?:inc|ltd|llc|corp|co|gmbh)\.?$/i;
const HAN = /^\p{Script=Han}+$/u;

/** The parts of a name as its list prints them, the last name before a comma. */
interface StatedParts {
  readonly last: string;
  /** Empty where only a generation follows the comma: `Sammy Davis, Jr.` */
  readonly given: string;
  readonly suffix: string;
}

/** What the commas of a displayed name say of its parts; null without any, and where they are no such commas. */
export function statedParts(name: string): StatedParts | null {
  if (!name.includes(',') || isOrganisation(name)) return null;
  const [last = '', ...rest] = name.split(/\s*,\s*/);
  const suffix = rest.find(isGeneration) ?? '';
  const others = rest.filter((part) => part !== suffix);
  if (others.length === 0 && suffix !== '') return { last, given: '', suffix };
  const [given = ''] = others;
  if (others.length !== 1 || last === '' || given === '') return null;
  if (NO_GIVEN_NAME.test(given) || given.split(' ').length > 4 || looksLikeOrganisation(given)) return null;
  return { last, given, suffix };
}

/** A displayed name with the given names first: `de la Cruz, Ana` and `Jolly, III, James` as people say them. */
export function nameInOrder(name: string): string {
  const parts = statedParts(name);
  if (parts === null) return name;
  const { last, given, suffix } = parts;
  if (HAN.test(given) && HAN.test(last)) return last + given;
  return [given, last, suffix].filter((part) => part !== '').join(' ');
}

/** The name that people are shown for a printed one: without what does not belong to it, given names first. */
export const shownName = (printed: string): string => nameInOrder(displayName(printed));

function withoutStray(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && STRAY_AT_START.has(name[start]!)) start += 1;
  // A full stop is stray when it stands alone; behind a letter it belongs to an initial.
  while (
    end > start &&
    (name[end - 1] === ' ' ||
      MARK_AT_END.has(name[end - 1]!) ||
      (name[end - 1] === '.' && name[end - 2] === ' '))
  )
    end -= 1;
  return name.slice(start, end);
}

/**
 * The spellings that a name with an alias in parentheses stands for: `Jiachen (Tianhao) Wang` is `Jiachen Wang` and
 * `Tianhao Wang`. Empty when there is no alias.
 */
export function aliasSpellings(name: string): string[] {
  const match = /^([^()]+?) ?\(([^()]+)\) ?([^()]*)$/.exec(name);
  if (!match) return [];
  const [, first = '', alias = '', last = ''] = match;
  return last === ''
    ? [first.trim(), alias.trim()]
    : [`${first.trim()} ${last.trim()}`, `${alias.trim()} ${last.trim()}`];
}

const ORGANISATION =
  /\b(?:laborator(?:y|ies)|consortium|collaboration|institute|university|team|group|project|foundation|initiative|committee|association|society|center|centre|network)\b/i;

/** Whether a printed author is a group rather than a person. */
export function isOrganisation(name: string): boolean {
  return ORGANISATION.test(name);
}
