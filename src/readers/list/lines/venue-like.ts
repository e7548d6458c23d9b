import { remembered } from '../../../structures/memo.js';
import { findVenue } from '../../../text/venue.js';

const VENUE_START =
  /^(?:in(?::)? )?(?:the (?=(?:\d{1,3}(?:st|nd|rd|th) )?(?:acm|ieee|usenix|international|annual|conference|proceedings|journal)))?(?:proc\b|proceedings|advances in|journal of|transactions (?:on|of)|international (?:conference|journal|workshop)|conference on|workshop on|annual (?:conference|meeting)|ieee|acm|arxiv|biorxiv|preprint|in submission|under review|to appear|lncs|technical report|published:?|accepted|forthcoming|pages? \d|pp?\. ?\d|vol\b|symposium on)/i;

/** A journal in abbreviations, with its volume: `J. Mach. Learn. Res. 24`, `Chem. Phys. Lett. 578, 92`. */
const ABBREVIATED =
  /^\p{Lu}\p{Ll}{1,11}\.:?\s+(?:(?:\p{Lu}\p{L}{0,12}\.?:?|and|of|in|the|&)\s+){0,8}(?:\d|in press\b|\((?:submitted|accepted|in press|(?:19|20)\d\d)\))/u;

/**
 * The same behind `J.`, which may be a given name as well: `J. Marcet. 1918`. Of several words, one more is abbreviated:
 * `J. Chem. Theory Comput. 9`, `J. Phys. Chem. A, 111`.
 */
const JOURNAL_OF =
  /^J\.:?\s+\p{Lu}\p{L}{0,12}\.:?\s+(?:(?=[^\d(]*\.,?\s)(?:\p{Lu}\p{L}{0,12}\.?:?\s+|(?:and|of|in|the|&)\s+){0,7}\p{Lu}\p{L}{0,12}\.?(?:\s+(?:\d|in press\b|\()|,\s+\d)|(?!(?:19|20)\d\d)\d)/u;

/** Whether a text starts with the name of a journal, abbreviated or with `vol.` behind it, and its volume. */
export const startsWithJournal = (text: string): boolean =>
  ABBREVIATED.test(text) || JOURNAL_OF.test(text) || VOLUME.test(text);

/** A volume that a reference names behind `in`, with its pages or its year: `in: Advanced Weaving, pp. 119–136`, `In 3rd Loom Workshop, 1994`. */
const CONTAINED =
  /^(?:(?:in:? |In: )\p{Lu}|[Ii]n:? \d{1,3}(?:st|nd|rd|th) ).*(?:\bpp?\. ?\d|(?<!\d)(?:19|20)\d\d(?!\d))/u;

/** A thesis, in the words of several languages. */
const THESIS =
  /^(?:(?:ph\.?\s?d\.?|m\.?\s?(?:sc|a|phil|eng)\.?|b\.?\s?(?:sc|a)\.?|doctoral|doctorate|master['’]?s?|bachelor['’]?s?|diploma|licentiate|habilitation|honou?rs) (?:thesis|dissertation)|dissertation|diplomarbeit|masterarbeit|bachelorarbeit|doktorarbeit|habilitationsschrift|thèse|mémoire de|tesis (?:doctoral|de)|tese de)(?!\p{L})/iu;

const VENUE_WORDS =
  /^(?:proc(?:eedings)?|conference|conf|of|the|on|in|at|and|for|international|annual|workshops?|track|oral|posters?|spotlight|pages?|pp?|vol(?:ume)?|no|ieee|acm|main|findings|long|short|papers?|best|outstanding|distinguished|award|journal|trans(?:actions)?|symposium|to|appear|accepted|preprint|under|review|highlight|demo|industry|student|abstract|extended|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)$/i;

/** A journal of a few words in full, with volume and number, pages or year. */
const VOLUME =
  /^(?:[\p{Lu}&][\p{L}-]*:?|of|and|in|its|for|the|on|der|des|die|für|de|et|la|&)(?: (?:[\p{Lu}&][\p{L}-]*:?|of|and|in|its|for|the|on|der|des|die|für|de|et|la|&)){0,8},? [Vv]ol(?:ume|\.)? ?\d+\b(?:[,.]? ?(?:[Nn]o|[Nn]um|[Ii]ssue|[Ii]ss|[Ff]asc|[Pp]p?|[Pp]ages)\b|,? ?\(?(?:19|20)\d\d\b)/u;

/**
 * A journal with its date right behind it, and then its volume: `J Text Res. 2020;5:1-9`, `J Text Res. 2020 Apr 15;5:1-9`,
 * `Nature 2018, 555, 12–15`.
 */
const DATED =
  /^(?:\p{Lu}[\p{L}&-]*|of|and|in|for|the|on|&)(?: (?:\p{Lu}[\p{L}&-]*|of|and|in|for|the|on|&)){0,8}[.,]? (?:19|20)\d\d(?:(?: \p{Lu}\p{Ll}{2}(?:[- ]\p{Lu}\p{Ll}{2})?(?: \d{1,2})?)?;\s?\d|,\s?\d{1,4}[,(:])/u;

/**
 * A journal in full or in abbreviations, its volume, and its issue or pages: `World Weaving 143, 105468`, `Looms Earth Syst.
 * Sci., 30, 421–432`, `Loom Research 47(2) 483-500`.
 */
const NUMBERED =
  /^((?:[\p{Lu}&][\p{L}&'’-]*\.?)(?: (?:[\p{Lu}&][\p{L}&'’-]*\.?|of|and|in|its|for|the|on|der|des|die|für|de|et|la)){0,10}),? \d{1,4}(?:\s?\(\d{1,4}(?:[-–/]\d{1,4})?\)|[,:]\s?(?:pp?\.?\s?|[Aa]rticle |[Aa]rt\.\s?|e)?\d)/u;

const CONNECTIVE = /^(?:of|and|in|its|for|the|on|der|des|die|für|de|et|la|&)$/;

/**
 * The name of the journal that a text starts with, when its volume and its issue or pages stand behind it; null for others.
 * A stop within the name is that of an abbreviation when at least half of its words have one; else a sentence ends there.
 */
export function numberedJournal(text: string): string | null {
  const name = NUMBERED.exec(text)?.[1];
  if (name === undefined) return null;
  const words = name.split(' ').filter((word) => !CONNECTIVE.test(word));
  const stops = words.filter((word) => word.endsWith('.')).length;
  const within = words.slice(0, -1).some((word) => word.endsWith('.'));
  return !within || 2 * stops >= words.length ? name : null;
}

/** Whether a text starts with a journal and its date and volume. */
export const startsWithDatedJournal = (text: string): boolean => DATED.test(text);

/** The same where the last word of the journal is an abbreviation: `Sci. Total Yarn., 2021, 778`. */
const DATED_ABBREVIATION =
  /^\p{Lu}[\p{L}&-]{0,11}\.?(?: (?:\p{Lu}[\p{L}&-]{0,11}\.?|of|and|in|for|the|on|&)){0,5}(?<=\.), (?:19|20)\d\d,\s?\d{1,4}[,(:]/u;

/** A journal in full, its volume and its year in brackets, as mathematicians cite: `Journal of Looms, 55 (2017), 131–143`. */
const BRACKETED_YEAR =
  /^\p{Lu}[\p{L}&-]*(?: (?:\p{Lu}[\p{L}&-]*\.?|of|and|in|for|the|on|&|der|für|de|la)){0,8},? \d{1,4}(?:\(\d{1,3}\))? ?\((?:19|20)\d\d\)/u;

/** An abbreviated meeting with its year, and perhaps the kind of paper: `VIS 2024 Short Paper`. */
const EDITION = /^\p{Lu}[\p{L}&-]{1,11} ?(?:19|20)\d\d(?: \p{L}+){0,4}$/u;

const isEdition = (text: string): boolean =>
  EDITION.test(text) && otherWords(text.slice(text.indexOf(' '))) === 0;

/** Lines are asked for their venue time and again while their page is read. */
const KEPT = 5000;

/** Whether a text states where or when a paper appeared. */
export const isVenueLike = remembered(statesVenue, KEPT);

function statesVenue(text: string): boolean {
  if (text.length > 220 || text.length < 2) return false;
  if (
    VENUE_START.test(text) ||
    THESIS.test(text) ||
    startsWithJournal(text) ||
    CONTAINED.test(text) ||
    DATED.test(text) ||
    BRACKETED_YEAR.test(text) ||
    DATED_ABBREVIATION.test(text) ||
    isEdition(text)
  )
    return true;
  const venue = findVenue(text);
  if (!venue && !/(?<!\d)(?:19|20)\d\d(?!\d)/.test(text)) return false;
  const rest = venue ? `${text.slice(0, venue.start)} ${text.slice(venue.end)}` : text;
  const before = venue ? text.slice(0, venue.start) : '';
  if (otherWords(before) > 1 || NEXT_SENTENCE.test(venue ? text.slice(0, venue.start + 1) : text))
    return false;
  const words = otherWords(rest);
  return words <= 4 && (venue !== null || ENDS_IN_YEAR.test(text));
}

/** A sentence behind another, which may begin with a name such as `arXiv` or `bioRxiv`. */
const NEXT_SENTENCE = /[.?!]\s+["“‘]?\p{Lu}|\p{L}{3}[.?!]\s+\p{Ll}{1,4}\p{Lu}/u;

const ENDS_IN_YEAR = /(?:19|20)\d\d[a-z]?[).,]*(?:\s*\(.{0,30}\))?$|^\(?(?:19|20)\d\d/;

/** Words that venues are not made of. */
const otherWords = (text: string): number =>
  text.split(/[^\p{L}]+/u).filter((word) => word.length > 1 && !VENUE_WORDS.test(word)).length;
