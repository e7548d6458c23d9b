import { anyOf } from '../../../../text/patterns.js';

/** A picture by its name, as Markdown pages write it: `:star:`. */
const SIGN = /^\s*:[a-z][a-z_\d+-]{1,30}:(?=\s|$)/;

/** Whether a text starts with a picture written by its name. */
export const startsWithSign = (text: string): boolean => SIGN.test(text);

/** What lists put in front of a paper and says nothing of it. */
const LEAD = new RegExp(
  `^${anyOf(
    // Signs, pictures and figures drawn as keys.
    /[\s·•|:–—>^↑*✔✗★☆✩✪◆◇\p{Extended_Pictographic}-]+|\ufe0f|\d{1,3}\ufe0f?\u20e3/u,
    // A number, a code or a date in brackets.
    /\[\s*(?:\d{4}[./-]\d{1,2}(?:[./-]\d{1,2})?|\d{1,4}|(?:\d{1,2}[-_ ])?[a-z]{0,5}[-_ ]?\d{1,5}|new)\s*\]|\((?:\d{4}[./-]\d{1,2}|new)\)/,
    // How a paper is to be read.
    /[[(](?:skim|optional|required|recommended|suggested|mandatory|background)[\])]:?(?=\s)/,
    // The kinds of Google Scholar: `[PDF][C]`.
    /\[(?:book|citation|pdf|html|doc)\]\s?\[[A-Z]\]/,
    // A date in figures: `12.03.2019`.
    /\d{1,2}([./-])\d{1,2}\1(?:\d\d){1,2}[:,]?(?=\s)/,
    // The number of a study in a review: `(542)*.`
    /\(\d{1,5}\)[*†‡]?\.(?=\s)/,
    // Numbers: `Poster #12`, `Paper 12:`, `12.`, `1234:`, `12 |`, and one in a cell of its own.
    /(?:poster|paper|id|no\.?|pid)?\s*#\s?\d{1,6}[:.)]?(?=\s)|(?:poster|paper|oral|id|pid)\s+\d{1,6}\s*[:.)-](?=\s)/,
    /\d{1,4}\s?[.)](?=\s)|(?!(?:19|20)\d\d:)\d{1,5}:(?=\s)|\d{1,5}\s*\|(?=\s)|(?!(?:19|20)\d\d\t)\d{1,5}\t+(?=\S)/,
  )}`,
  'iu',
);

/** A clock time, as in `9:20`, `9.20` and `9:20 am`. */
const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?: ?[AaPp]\.?[Mm]\b\.?)?`;
const DASH = String.raw`\s?[-‐‑–—]\s?`;

/** The time at which a paper is presented; copied tables set it right before the title. */
const TIME = new RegExp(
  String.raw`^(?:\(${CLOCK}${DASH}${CLOCK}\)\s+(?=\S)|(?:(?:Oral|Spotlight|Poster|Talk)s?\s?)?\[\s?${CLOCK}(?:${DASH}${CLOCK})?\s?\]\s+(?:(?:Oral|Spotlight|Talk|Presentation):\s)?(?=\S)|(?:${CLOCK}|\d{1,2})${DASH}${CLOCK}(?:\s?[:,|–—-]?(?=\s)|(?=\p{Lu}))|${CLOCK}\s?[:,|–—-]?(?=\s)(?:\s+(?:Oral|Spotlight|Talk|Presentation):(?=\s))?)`,
  'u',
);

/** The code of a paper's place in the programme, such as `SPE-P1.2:`. */
const SLOT = new RegExp(
  `^${anyOf(
    /[A-Z]{2,5}-[A-Z]{1,3}\d{1,2}\.\d{1,2}\s?:(?=\s)/,
    /(?![A-Z]{2,3}-\d:)[A-Z]{1,3}\d{0,2}[-.]\d{1,3}(?:\.\d{1,2})?\s?:(?=\s)/,
    // With the day of the week: `MoA1.2`, `Tue-AM-3`.
    /(?:Mo|Tu|We|Th|Fr|Sa|Su)[A-Z]{1,3}\d{1,2}\.\d{1,2}:?(?=\s)|(?:Mon|Tue|Wed|Thu|Fri)(?:-[A-Z\d]{1,6}){2,4}:?(?=\s)/,
  )}`,
);

/** Which talk or poster of its kind a paper is, with what it won: `(Poster #01):`, `Contributed Talk #3 (Best Paper):`. */
const TURN = new RegExp(
  `^${anyOf(
    /\((?:poster|paper|talk|oral|spotlight|id|no\.?)?\s?#?\s?\d{1,6}\)\s?:/,
    /(?:(?:contributed|spotlight|oral|lightning|short|long|regular|paper) )?(?:talk|paper|presentation|poster|oral|spotlight)\s?#?\s?\d{1,3}(?:\s\([^()]{2,40}\))?\s?:/,
    /\d{1,6}\s\([A-Z]{1,6}(?:-[A-Z]{1,3})?\d{0,2}[.-]\d{1,3}(?:\.\d{1,3})?\)\s?:/,
  )}(?=\\s)`,
  'iu',
);

/** The track of a paper in brackets before its title, or how it is given. */
const TRACK =
  /^\[(?:(?:industry|findings|main|demos?|tacl|cl|srw|journal|student abstract)(?: track| paper)?|(?:virtual|online|remote|in[- ]person|on-?site)(?: (?:long|short|full|oral|poster|talk|paper))?|others?|misc)\]:?(?=\s)/i;

/** Marks before a title, the special ones first: a number that names a turn or a track is part of it. */
const MARKS: readonly RegExp[] = [SIGN, TURN, TRACK, LEAD, TIME, SLOT];

/** How many characters at the start of a line are a number, a time, a track or a sign, and are not all of it; 0 for none. */
export function markAtStart(text: string): number {
  for (const pattern of MARKS) {
    const match = pattern.exec(text);
    if (match) return match[0].length < text.length ? match[0].length : 0;
  }
  return 0;
}
