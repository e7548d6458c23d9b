import { isOnlyLinkWords } from '../../lines/list-labels.js';
import { statesKind, statesVenue } from './bracket-words.js';

/** How a paper is presented. */
const PRESENTATION = /^(?:oral|poster|spotlight|highlight|award|best paper).{0,20}$/i;

/** Words in brackets before a title, with the marks behind them: `[KDD 2020] Weaving Patterns`. */
const BRACKET = /^[[({【](?=\S)([^()[\]{}【】]{2,60})[\])}】][\s:.,|–—-]*(?=\S)/;

/** Words in brackets that are no part of the title behind them. */
export interface LeadBracket {
  readonly words: string;
  /** How many characters they take with the brackets. */
  readonly length: number;
}

/** The bracket that a line starts with, where it says something of the paper; null where it is part of a title, or of none. */
export function bracketAtStart(text: string): LeadBracket | null {
  const [whole = '', words = ''] = BRACKET.exec(text) ?? [];
  // How a paper is presented is part of the title as conferences print it.
  if (whole === '' || PRESENTATION.test(words)) return null;
  return isBeside(words) || NAME.test(whole) || isTag(whole, text) ? { words, length: whole.length } : null;
}

/** A word of the list about the paper, in square brackets in front of people with initials: `[ml/dm] A. Lovelace, …`. */
const isTag = (bracket: string, text: string): boolean =>
  bracket.startsWith('[') &&
  /^(?:(?:\p{Lu}\.[\s-]?){1,3}\p{Lu}\p{L}+|\p{Lu}[\p{L}'’-]+,\s(?:\p{Lu}\.[\s-]?){1,3}),?\s/u.test(
    text.slice(bracket.length),
  );

/** What a paper calls its method, in capitals and in round brackets before the title: `(LOOM-2) Weaving Patterns`. */
const NAME = /^\((?=[^()]*\p{Lu}[^()]*\p{Lu})[\p{Lu}\d+-]{3,15}\)\s/u;

/** Whether words in a bracket before a title say where a paper appeared, of what kind it is, or where it leads. */
const isBeside = (words: string): boolean =>
  statesVenue(words) || statesKind(words) || isOnlyLinkWords(words);
