import { parseAuthorList } from '../../../../text/author-list.js';
import { anyOf } from '../../../../text/patterns.js';
import { findVenue } from '../../../../text/venue.js';
import type { SourceText } from '../../../shared/source-text.js';
import { isOnlyLinkWords } from '../../lines/list-labels.js';
import { isNamingLink } from '../../lines/naming-links.js';
import { statesKind, statesVenue } from './bracket-words.js';
import { badgeAtStart } from './code-badges.js';

/** How a paper is presented. */
const PRESENTATION = /^(?:oral|poster|spotlight|highlight|award|best paper).{0,20}$/i;

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
    // The kinds of Google Scholar: `[PDF][C]`.
    /\[(?:book|citation|pdf|html|doc)\]\s?\[[A-Z]\]/,
    // A date in figures: `12.03.2019`.
    /\d{1,2}([./-])\d{1,2}\1(?:\d\d){1,2}[:,]?(?=\s)/,
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
  String.raw`^(?:\(${CLOCK}${DASH}${CLOCK}\)\s+(?=\S)|(?:(?:Oral|Spotlight|Poster|Talk)s?\s?)?\[\s?${CLOCK}(?:${DASH}${CLOCK})?\s?\]\s+(?:(?:Oral|Spotlight|Talk|Presentation):\s)?(?=\S)|${CLOCK}${DASH}${CLOCK}(?:\s?[:,|–—-]?(?=\s)|(?=\p{Lu}))|${CLOCK}\s?[:,|–—-]?(?=\s)(?:\s+(?:Oral|Spotlight|Talk|Presentation):(?=\s))?)`,
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

/** A conference and two figures of its year, which an apostrophe shows to be one: `PLDI 20'`, `ICSE '21:`. */
const EDITION = /^(\p{Lu}[\p{L}&+-]{1,12}\s*(?:\d\d['’]|['’]\d\d(?!\d)))[\s:,.|–—-]+(?=\p{Lu}|["“])/u;

/** Year and conference joined to a title by hyphens, as in the names of files: `16-ATC-Weaving Patterns`. */
const FILED = /^((?:19|20)?[0-39]\d-(?=\p{L}*\p{Lu}\p{L}*\p{Lu})\p{L}{2,12})-(?=[\p{L}\d])/u;

/** What may be a conference and its year, and a dash or bar behind them: `OSDI 16 -- Weaving Patterns`. */
const BEFORE_DASH = /^([^–—|]{3,40}?)\s+(?:-{1,3}|–|—|\|)\s+(?=["“`\p{Lu}\d])/u;

/** The conference and the year that a line starts with; in front of a dash only a known one is. */
function editionAtStart(text: string): { readonly venue: string; readonly whole: string } | null {
  const match = EDITION.exec(text) ?? FILED.exec(text);
  if (match) return { venue: match[1]!, whole: match[0] };
  const [whole, venue] = BEFORE_DASH.exec(text) ?? [];
  return venue !== undefined && isEdition(venue) ? { venue, whole: whole! } : null;
}

/** Whether a conference starts a title that is linked with it, with nothing but a blank between. */
const isInLinkedTitle = ({ links }: SourceText, edition: string): boolean =>
  /[^\s:,.|–—-]\s+$/.test(edition) && links.some(({ start, end }) => start <= 1 && end > edition.length);

/** Whether a text is a known conference with its year and nothing else. */
export function isEdition(text: string): boolean {
  const venue = findVenue(text);
  return venue?.start === 0 && venue.end === text.length && venue.year !== null;
}

/** Whether a conference with its year stands before a title. */
export const startsWithEdition = (text: string): boolean => editionAtStart(text) !== null;

/** The year in front of a reference: `2023. Lovelace, A. Title.`, or before several people `2023 Ada Lovelace, …`. */
const YEAR = /^((?:19|20)\d\d)(?:([.,])\s|\s)\s*(?=\p{Lu})/u;

/** What a line names behind what lists put before it. */
export interface WithoutLead {
  readonly source: SourceText;
  readonly venue: SourceText | null;
  readonly year: SourceText | null;
}

/** A line without what lists put before a title: numbers, dates, link words, and a venue in brackets. */
export function withoutLead(line: SourceText): WithoutLead {
  let source = line;
  let venue: SourceText | null = null;
  let year: SourceText | null = null;
  for (let round = 0; round < 12; round += 1) {
    const { text } = source;
    const first = source.links[0];
    const lead = [SIGN, TURN, TRACK, LEAD, TIME, SLOT]
      .map((pattern) => pattern.exec(text))
      .find((match) => match !== null);
    if (
      first &&
      first.start <= 2 &&
      first.end < text.length &&
      isNamingLink(text, first) &&
      /^[[(\s]*$/.test(text.slice(0, first.start))
    ) {
      source = source.slice(first.end + (/^[\])]+/.exec(text.slice(first.end))?.[0].length ?? 0));
      continue;
    }
    const dated = YEAR.exec(text);
    if (dated && (dated[2] !== undefined || startsWithPeople(text.slice(dated[0].length)))) {
      year = source.slice(0, 4);
      source = source.slice(dated[0].length);
      continue;
    }
    if (lead && lead[0].length < text.length) {
      source = source.slice(lead[0].length);
      continue;
    }
    const number = numberAtStart(source);
    if (number > 0) {
      source = source.slice(number);
      continue;
    }
    const badge = badgeAtStart(source);
    if (badge) {
      if (statesVenue(badge.text)) venue = badge;
      source = source.slice(text.indexOf(badge.text) + badge.text.length);
      continue;
    }
    const edition = editionAtStart(text);
    if (edition && !isInLinkedTitle(source, edition.whole)) {
      venue = source.slice(0, edition.venue.length);
      source = source.slice(edition.whole.length);
      continue;
    }
    const bracket = /^[[({【](?=\S)([^()[\]{}【】]{2,60})[\])}】][\s:.,|–—-]*(?=\S)/.exec(text);
    // How a paper is presented is part of the title as conferences print it.
    const kind = bracket !== null && PRESENTATION.test(bracket[1]!);
    if (bracket && !kind && (isBeside(bracket[1]!) || NAME.test(bracket[0]) || isTag(bracket[0], text))) {
      if (statesVenue(bracket[1]!)) venue = source.slice(1, 1 + bracket[1]!.length);
      source = source.slice(bracket[0].length);
      continue;
    }
    break;
  }
  return { source, venue, year };
}

/** The number of a paper, set in bold in front of what names it: `**Paper 12** Lovelace, A., …`. */
function numberAtStart({ text, runs }: SourceText): number {
  const run = runs.find(({ kind, start, end }) => kind === 'strong' && start === 0 && end < text.length);
  return run &&
    /^(?:paper|reading|talk|poster|no\.?|#)?\s?#?\d{1,3}[.:)]?$/i.test(text.slice(0, run.end).trim())
    ? run.end
    : 0;
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

/** Whether a text starts with people by their full names, and goes on behind a full stop. */
function startsWithPeople(text: string): boolean {
  const [people = ''] = /^.{5,1000}?\p{Ll}{2}[.:](?=\s)/u.exec(text) ?? [];
  if (people === '' || people.length === text.length) return false;
  const { people: named, score, edges } = parseAuthorList(people.slice(0, -1));
  return edges > 0 && (named >= 2 ? score >= 0.9 : named === 1 && score === 1);
}
