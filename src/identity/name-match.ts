import type { NameParts } from './name-parts.js';
import { sameByNickname } from './nicknames.js';
import { chineseSyllables } from './syllables.js';

/** How two names can be one person's, from the closest relation to the loosest. The order is that of the weights. */
export const NAME_RELATIONS = [
  'same',
  'respaced',
  'middle-agrees',
  'middle-missing',
  'middle-word-missing',
  'initials-agree',
  'initial-only',
  'nickname',
  'prefix',
  'typo',
  'given-dropped',
  'surname-part',
  'swapped',
] as const;
export type NameRelation = (typeof NAME_RELATIONS)[number];

/** The relation of two names, or null when they cannot be one person's. Symmetric. */
export function relateNames(a: NameParts, b: NameParts): NameRelation | null {
  if (a.kind !== b.kind || a.mixedScript !== b.mixedScript) return null;
  if (a.suffix !== b.suffix && a.suffix !== '' && b.suffix !== '') return null;
  if (a.han !== b.han && a.han !== '' && b.han !== '') return null;
  if (a.key === b.key || equalParts(a, b)) return 'same';
  if (a.given.length === 0 || b.given.length === 0) return null;
  if (a.joined + a.last === b.joined + b.last) return 'respaced';
  if (sameSurname(a, b)) return relateGiven(a, b) ?? (isAlias(a, b) || isAlias(b, a) ? 'nickname' : null);
  if (isSwapped(a, b)) return 'swapped';
  const given = relateGiven(a, b);
  if (given === null || hasOnlyInitials(a) || hasOnlyInitials(b)) return null;
  if (given === 'same' || given === 'respaced' || given === 'middle-agrees') {
    if (sharesSurnamePart(a, b)) return 'surname-part';
    if (a.last.length + b.last.length >= 12 && isTypo(a.last, b.last)) return 'typo';
  }
  return unmarkedSurname(a, b) || unmarkedSurname(b, a) ? 'surname-part' : null;
}

/** One name with an alias or in Han characters, and the same without. */
const equalParts = (a: NameParts, b: NameParts): boolean =>
  a.joined === b.joined &&
  a.last === b.last &&
  a.suffix === b.suffix &&
  a.given.length > 0 &&
  a.given.length === b.given.length;

/** Whether a name has initials alone before its surname. */
export const hasOnlyInitials = (name: NameParts): boolean =>
  name.given.length > 0 && name.given.every((part) => part.length === 1);

function sameSurname(a: NameParts, b: NameParts): boolean {
  return (
    a.last === b.last || a.expanded.last === b.last || a.last === b.expanded.last || joinedParticles(a, b)
  );
}

/** `delaPuente` and `de la Puente`. */
const joinedParticles = (a: NameParts, b: NameParts): boolean =>
  (a.particles !== '' || b.particles !== '') && withParticles(a) === withParticles(b);

export const withParticles = (name: NameParts): string => name.particles.replaceAll(' ', '') + name.last;

/** One surname is a part of the other: `Medina-Sánchez` and `Sánchez`. */
function sharesSurnamePart(a: NameParts, b: NameParts): boolean {
  if (a.lastWords.length === b.lastWords.length) return false;
  const [short, long] = a.lastWords.length < b.lastWords.length ? [a, b] : [b, a];
  return short.last.length > 2 && long.lastWords.includes(short.last);
}

/** The last words of `long` hold a second surname that `short` leaves out: `Marin Vlastelica (Pogančić)`. */
function unmarkedSurname(short: NameParts, long: NameParts): boolean {
  const count = short.given.length;
  if (long.given.length <= count || short.last.length <= 2 || short.given[0]!.length < 3) return false;
  return (
    long.given.slice(count).join('') === short.last &&
    short.given.every((part, at) => part === long.given[at])
  );
}

/** `Tianhao Wang` and `Jiachen (Tianhao) Wang`. */
const isAlias = (a: NameParts, b: NameParts): boolean => a.alias !== '' && a.alias === b.joined;

const isSwapped = (a: NameParts, b: NameParts): boolean =>
  a.joined.length > 1 && b.joined.length > 1 && a.joined === b.last && a.last === b.joined;

function relateGiven(a: NameParts, b: NameParts): NameRelation | null {
  if (a.joined === b.joined) return a.given.length === b.given.length ? 'same' : 'respaced';
  if (a.expanded.joined === b.joined || a.joined === b.expanded.joined) return 'same';
  const [firstA, firstB] = [a.given[0]!, b.given[0]!];
  if (firstA.length === 1 || firstB.length === 1) return relateInitials(a, b);
  if (firstA === firstB) return relateMiddle(a, b);
  if (sameByNickname(firstA, firstB)) return middlesAgree(a.given, b.given) ? 'nickname' : null;
  if (droppedFirst(a, b) || droppedFirst(b, a)) return 'given-dropped';
  if (chineseSyllables(firstA) > 0 && chineseSyllables(firstB) > 0) return null;
  if (!middlesAgree(a.given, b.given)) return null;
  if (isPrefix(firstA, firstB) && !hasSecondWord(a) && !hasSecondWord(b)) return 'prefix';
  return Math.min(firstA.length, firstB.length) >= 5 && isTypo(a.joined, b.joined) ? 'typo' : null;
}

/** At least one of the names starts with an initial. */
function relateInitials(a: NameParts, b: NameParts): NameRelation | null {
  const agreeing = agreeingParts(a.given, b.given);
  if (agreeing === null) {
    return droppedFirst(a, b) || droppedFirst(b, a) ? 'given-dropped' : null;
  }
  return agreeing >= 2 ? 'initials-agree' : 'initial-only';
}

/** The first given names are equal and written out. */
function relateMiddle(a: NameParts, b: NameParts): NameRelation | null {
  const agreeing = agreeingParts(a.given, b.given);
  if (agreeing === null) return null;
  if (agreeing >= 2) return 'middle-agrees';
  const [short, long] = a.given.length < b.given.length ? [a, b] : [b, a];
  const extra = long.given.slice(short.given.length);
  // `Wei` and `Weimin` in two pieces are two names.
  if (extra.some((part) => part.length > 1) && isSyllabic(long.given)) return null;
  return extra.every((part) => part.length === 1) ? 'middle-missing' : 'middle-word-missing';
}

const isSyllabic = (given: readonly string[]): boolean =>
  given.length === 2 && given.every((part) => part.length === 1 || chineseSyllables(part) === 1);

/**
 * How many given names agree one by one, an initial agreeing with a name that it starts; null at the first conflict.
 * Parts that only one name has do not count.
 */
function agreeingParts(a: readonly string[], b: readonly string[]): number | null {
  const count = Math.min(a.length, b.length);
  for (let index = 0; index < count; index += 1) {
    if (!partsAgree(a[index]!, b[index]!)) return null;
  }
  return count;
}

function partsAgree(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return Math.min(a.length, b.length) >= 5 && isTypo(a, b);
}

const middlesAgree = (a: readonly string[], b: readonly string[]): boolean =>
  agreeingParts(a.slice(1), b.slice(1)) !== null;

/** `J. Walker Orr` and `Walker Orr`: the short name is what follows the first given name of the long one. */
function droppedFirst(long: NameParts, short: NameParts): boolean {
  if (long.given.length <= short.given.length || short.given[0]!.length < 3) return false;
  return short.given.every((part, index) => part === long.given[index + 1]);
}

/** `Jong-Hwan` starts like `Jongwon`, but `Jong` is no name of its own. */
const hasSecondWord = (name: NameParts): boolean => (name.given[1]?.length ?? 0) > 1;

const isPrefix = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a));

/** Whether one insertion, deletion, substitution or swap of neighbours turns one text into the other. */
export function isTypo(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
