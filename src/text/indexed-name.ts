import { foldKey } from './fold.js';
import { NAME_PARTICLES } from './name-particles.js';
import { displayName, isGeneration, isOrganisation, statedParts } from './person-name.js';

/** A name as lists of references sort it. What a name lacks is empty; a group is all family name. */
export interface IndexedName {
  readonly family: string;
  readonly given: string;
  /** `Jr.`, `III` */
  readonly suffix: string;
}

/** Initials only: `J.`, `A.R.`, `J.-P.` */
const INITIALS = /^\p{Lu}(?:\.-?\p{Lu})*\.?$/u;

/**
 * The family name, given names and suffix of a printed name. A comma in it says which is which; else the family name is
 * the last word with the particles in lower case before it, or what stands before initials at the end. (A capital `Van`
 * is as often a Vietnamese middle name.)
 */
export function indexedName(printed: string): IndexedName {
  const name = displayName(printed);
  const stated = statedParts(name);
  if (isOrganisation(name) || (stated === null && name.includes(',')))
    return { family: name, given: '', suffix: '' };
  if (stated !== null && stated.given !== '')
    return { family: stated.last, given: stated.given, suffix: stated.suffix };
  const words = (stated?.last ?? name).split(' ');
  const suffix = stated?.suffix ?? (words.length > 2 && isGeneration(words.at(-1)!) ? words.pop()! : '');
  const last = words.findLastIndex((word) => !INITIALS.test(word));
  if (last >= 0 && last < words.length - 1)
    return { family: joined(words.slice(0, last + 1)), given: joined(words.slice(last + 1)), suffix };
  let from = words.length - 1;
  while (from > 0 && isParticle(words[from - 1]!)) from -= 1;
  return { family: joined(words.slice(from)), given: joined(words.slice(0, from)), suffix };
}

const isParticle = (word: string): boolean => /^\p{Ll}/u.test(word) && NAME_PARTICLES.has(foldKey(word));

const joined = (words: readonly string[]): string => words.join(' ');
