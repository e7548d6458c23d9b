import { anyOf } from '../../../../text/patterns.js';
import { findVenue } from '../../../../text/venue.js';

/** Whether the words in a bracket state where, when or how a paper appeared. */
export function statesVenue(text: string): boolean {
  // A span of years is what a paper is about, and so is what belongs to a venue, as in `(CHI’s Version)`.
  if (/^\d{4}\s?[–—-]\s?\d{4}$|\p{L}['’]s\s/u.test(text)) return false;
  return (
    /(?<!\d)(?:19|20)\d\d(?!\d)|['’]\d\d\b|\b[A-Z][A-Za-z]+ ?\d\d$/.test(text) ||
    (text.length <= 40 && findVenue(text) !== null) ||
    /^(?:oral|poster|spotlight|best paper|highlight|award)/i.test(text)
  );
}

/** Whether the words in a bracket say what a paper won, and nothing of where it appeared. */
export function statesAward(text: string): boolean {
  const award =
    /^(?:best|outstanding|distinguished)\b.*\b(?:paper|award|runner-up)\b|\baward(?:ed)?$|^honou?rable mention/i;
  return award.test(text) && findVenue(text) === null && !/(?<!\d)(?:19|20)\d\d(?!\d)/.test(text);
}

const KIND = new RegExp(
  `^${anyOf(
    // `Tool Demo`, `Work-in-Progress Paper`.
    /(?:(?:invited|review|survey|short|long|full|regular|tool|demo|vision|position|experience|industry|industrial|journal|sps journal|work[- ]in[- ]progress|extended|poster|student|case study) )?(?:papers?|articles?|talks?|demos?|demonstrations?|abstracts?|presentations?)/,
    /(?:licentiate|bachelor['’]?s?|master['’]?s?|ph\.?d\.?|doctoral|diploma) thesis/,
    // How long it is, and how it is given.
    /wip|tool|demo|work[- ]in[- ]progress|long|short|full|regular|virtual|online|slides|video|cl/,
  )}$`,
  'i',
);

/** Whether the words in a bracket say of what kind a paper is, such as `Tool Demo`. */
export const statesKind = (text: string): boolean => KIND.test(text);
