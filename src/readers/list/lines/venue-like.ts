import { remembered } from '../../../structures/memo.js';
import { findVenue } from '../../../text/venue.js';
import { isJournalForm } from './journal-forms.js';
import { countOtherWords, isThesis, startsWithVenueWords } from './venue-words.js';

/** A volume that a reference names behind `in`, with its pages or its year: `in: Advanced Weaving, pp. 119–136`, `In 3rd Loom Workshop, 1994`. */
const CONTAINED =
  /^(?:(?:in:? |In: )\p{Lu}|[Ii]n:? \d{1,3}(?:st|nd|rd|th) ).*(?:\bpp?\. ?\d|(?<!\d)(?:19|20)\d\d(?!\d))/u;

/** An abbreviated meeting with its year, and perhaps the kind of paper: `VIS 2024 Short Paper`. */
const EDITION = /^\p{Lu}[\p{L}&-]{1,11} ?(?:19|20)\d\d(?: \p{L}+){0,4}$/u;

const isEdition = (text: string): boolean =>
  EDITION.test(text) && countOtherWords(text.slice(text.indexOf(' '))) === 0;

/** The ways in which a venue is stated. Their order is that of speed: the last one looks names of venues up. */
const FORMS: readonly ((text: string) => boolean)[] = [
  startsWithVenueWords,
  isThesis,
  isJournalForm,
  (text) => CONTAINED.test(text),
  isEdition,
  isNameWithFewWords,
];

/** Shorter texts are abbreviations of anything, longer ones say more than a venue. */
const LENGTH = { least: 2, most: 220 };

/** Lines are asked for their venue time and again while their page is read. */
const KEPT = 5000;

/** Whether a text states where or when a paper appeared. */
export const isVenueLike = remembered(
  (text: string): boolean =>
    text.length >= LENGTH.least && text.length <= LENGTH.most && FORMS.some((form) => form(text)),
  KEPT,
);

/** A sentence behind another, which may begin with a name such as `arXiv` or `bioRxiv`. */
const NEXT_SENTENCE = /[.?!]\s+["“‘]?\p{Lu}|\p{L}{3}[.?!]\s+\p{Ll}{1,4}\p{Lu}/u;

const NAMES_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
/** `Loom Days, May 2020 (online)`, `2020 Loom Days`. */
const EDGED_BY_YEAR = /(?:19|20)\d\d[a-z]?[).,]*(?:\s*\(.{0,30}\))?$|^\(?(?:19|20)\d\d/;

/** More words that venues are not made of, before the name and in all, are those of a title that names a venue. */
const MOST_OTHER_WORDS = { before: 1, inAll: 4 };

/** A known venue, or a year at either end, and few other words: `London, KDD 2020`. */
function isNameWithFewWords(text: string): boolean {
  const venue = findVenue(text);
  if (!venue) {
    const isDated = NAMES_YEAR.test(text) && EDGED_BY_YEAR.test(text);
    return isDated && !NEXT_SENTENCE.test(text) && countOtherWords(text) <= MOST_OTHER_WORDS.inAll;
  }
  const before = text.slice(0, venue.start);
  if (countOtherWords(before) > MOST_OTHER_WORDS.before) return false;
  if (NEXT_SENTENCE.test(text.slice(0, venue.start + 1))) return false;
  return countOtherWords(`${before} ${text.slice(venue.end)}`) <= MOST_OTHER_WORDS.inAll;
}
