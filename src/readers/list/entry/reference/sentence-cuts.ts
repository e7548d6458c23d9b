import { anyOf } from '../../../../text/patterns.js';
import { cutsFor } from './plain-head.js';

/** Where a sentence ends and the next one starts. */
export interface Cut {
  readonly index: number;
  readonly end: number;
  /** The mark belongs to the title. */
  readonly keep: boolean;
}

/** Words that are written with a stop, in front of that stop. */
const ABBREVIATION = new RegExp(
  `${anyOf(
    /(?:^|[\s.,(&-])(?:\p{Lu}|Dr|St|vs|Proc|Conf|Int|Trans|No|Vol|[Ee]ds?|[Ee]t al|e\.g|i\.e)/u,
    // An initial of two letters: `Th. Lovelace`.
    /(?:^|[,;&] |and )\p{Lu}\p{Ll}/u,
  )}$`,
  'u',
);
/** So many characters in front of a stop show all of these. */
const ABBREVIATION_LENGTH = 8;

/** Where sentences end: not at initials and abbreviations. */
export function sentenceCuts(text: string): Cut[] {
  const cuts: Cut[] = [];
  for (const { index, 0: mark } of text.matchAll(/[.?!。]["”)]?\s+(?=\S)/g)) {
    const before = text.slice(Math.max(0, index - ABBREVIATION_LENGTH), index);
    // `No. 5`, but also somebody of that name.
    const isName = before.endsWith(' No') && !/^\d/.test(text.slice(index + mark.length));
    if (mark.startsWith('.') && ABBREVIATION.test(before) && !isName) continue;
    cuts.push({ index, end: index + mark.length, keep: /^[?!]/.test(mark) });
    if (cuts.length >= cutsFor(text)) break;
  }
  return cuts;
}
