import { parseAuthorList } from '../../../text/author-list.js';
import { findLinks } from '../../../text/link.js';
import { findVenue } from '../../../text/venue.js';
import type { SourceText } from '../../shared/source-text.js';
import { isOnlyLinkWords } from '../lines/list-labels.js';
import { isNamingLink } from '../lines/naming-links.js';

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

/** Whether the words in a bracket say of what kind a paper is, such as `Tool Demo`. */
export const statesKind = (text: string): boolean =>
  /^(?:(?:invited|review|survey|short|long|full|regular|tool|demo|vision|position|experience|industry|industrial|journal|sps journal|work[- ]in[- ]progress|extended|poster|student|case study) )?(?:papers?|articles?|talks?|demos?|demonstrations?|abstracts?|presentations?)$|^(?:licentiate|bachelor['’]?s?|master['’]?s?|ph\.?d\.?|doctoral|diploma) thesis$|^(?:wip|tool|demo|work[- ]in[- ]progress|long|short|full|regular|virtual|online|slides|video|cl)$/i.test(
    text,
  );

/** How a paper is presented. */
const PRESENTATION = /^(?:oral|poster|spotlight|highlight|award|best paper).{0,20}$/i;

/** A picture by its name, as Markdown pages write it: `:star:`. */
const SIGN = /^\s*:[a-z][a-z_\d+-]{1,30}:(?=\s|$)/;

/** Whether a text starts with a picture written by its name. */
export const startsWithSign = (text: string): boolean => SIGN.test(text);

const LEAD =
  /^(?:[\s·•|:–—>^↑*✔✗★☆✩✪◆◇\p{Extended_Pictographic}-]+|\ufe0f|\d{1,3}\ufe0f?\u20e3|\[\s*(?:\d{4}[./-]\d{1,2}(?:[./-]\d{1,2})?|\d{1,4}|[a-z]{0,5}[-_ ]?\d{1,5}|new)\s*\]|\[(?:book|citation|pdf|html|doc)\]\s?\[[A-Z]\]|\((?:\d{4}[./-]\d{1,2}|new)\)|\d{1,2}([./-])\d{1,2}\1(?:\d\d){1,2}[:,]?(?=\s)|(?:poster|paper|id|no\.?|pid)?\s*#\s?\d{1,6}[:.)]?(?=\s)|(?:poster|paper|oral|id|pid)\s+\d{1,6}\s*[:.)-](?=\s)|\d{1,4}\s?[.)](?=\s)|(?!(?:19|20)\d\d:)\d{1,5}:(?=\s)|\d{1,5}\s*\|(?=\s)|(?!(?:19|20)\d\d\t)\d{1,5}\t+(?=\S))/iu;

/** A clock time, as in `9:20`, `9.20` and `9:20 am`. */
const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?: ?[AaPp]\.?[Mm]\b\.?)?`;
const DASH = String.raw`\s?[-‐‑–—]\s?`;

/** The time at which a paper is presented; copied tables set it right before the title. */
const TIME = new RegExp(
  String.raw`^(?:(?:(?:Oral|Spotlight|Poster|Talk)s?\s?)?\[\s?${CLOCK}(?:${DASH}${CLOCK})?\s?\]\s+(?:(?:Oral|Spotlight|Talk|Presentation):\s)?(?=\S)|${CLOCK}${DASH}${CLOCK}(?:\s?[:,|–—-]?(?=\s)|(?=\p{Lu}))|${CLOCK}\s?[:,|–—-]?(?=\s)(?:\s+(?:Oral|Spotlight|Talk|Presentation):(?=\s))?)`,
  'u',
);

/** The code of a paper's place in the programme, such as `SPE-P1.2:`. */
const SLOT =
  /^(?:[A-Z]{2,5}-[A-Z]{1,3}\d{1,2}\.\d{1,2}\s?:(?=\s)|(?![A-Z]{2,3}-\d:)[A-Z]{1,3}\d{0,2}[-.]\d{1,3}(?:\.\d{1,2})?\s?:(?=\s)|(?:Mo|Tu|We|Th|Fr|Sa|Su)[A-Z]{1,3}\d{1,2}\.\d{1,2}:?(?=\s)|(?:Mon|Tue|Wed|Thu|Fri)(?:-[A-Z\d]{1,6}){2,4}:?(?=\s))/;

/** Which talk or poster of its kind a paper is, with what it won: `(Poster #01):`, `Contributed Talk #3 (Best Paper):`. */
const TURN =
  /^(?:\((?:poster|paper|talk|oral|spotlight|id|no\.?)?\s?#?\s?\d{1,6}\)\s?:|(?:(?:contributed|spotlight|oral|lightning|short|long|regular|paper) )?(?:talk|paper|presentation|poster|oral|spotlight)\s?#?\s?\d{1,3}(?:\s\([^()]{2,40}\))?\s?:|\d{1,6}\s\([A-Z]{1,6}(?:-[A-Z]{1,3})?\d{0,2}[.-]\d{1,3}(?:\.\d{1,3})?\)\s?:)(?=\s)/iu;

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
interface WithoutLead {
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
    if (edition) {
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

/** More words set as code are part of a title. */
const BADGE_WORDS = 3;

/** What kind of paper it is, or where it appeared, set as code in front of a title: `` `LOOM` `ICML` Weaving Patterns ``. */
function badgeAtStart(source: SourceText): SourceText | null {
  const run = source.runs.find(({ kind, start, end }) => kind === 'code' && start === 0 && end > start);
  if (!run || run.end >= source.text.length) return null;
  const badge = source.slice(run.start, run.end);
  const isApart = /^\s+(?![\p{Ll}:])/u.test(source.text.slice(run.end));
  return isApart && badge.text.split(/\s+/).length <= BADGE_WORDS ? badge : null;
}

/** The same behind the title of a line that starts with one. */
function badgeAtEnd(source: SourceText): number | null {
  if (!badgeAtStart(source)) return null;
  const run = source.runs.findLast(({ kind, end }) => kind === 'code' && end >= source.text.length);
  return run && run.start > 0 ? run.start : null;
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

const TAIL =
  /(?:[\s|·•,;:–—/&⭐🔥🌟🏆▸▾▶►▼-]+|\s\p{Extended_Pictographic}\ufe0f?\s?(?:best|outstanding|distinguished)\s[\p{L} -]{4,40}|(?<=[\p{Ll}\d)?!])distinguished paper(?: award)?|\spresented by \p{Lu}\p{Ll}+(?: \p{Lu}\p{L}*\.?){0,2}|\s(?:pdf|html|link|video|slides|code) icon|\s\(\d{1,2}(?:\s?\+\s?\d{1,2}|\s?min(?:ute)?s?\.?)\)|[[(]\s*[)\]]|[([]\s*(?:#\s?[A-Z]{0,6}-?\d{1,6}|\d{1,6})\s*[)\]]|\[\s*(?:(?:extended|full|long|short|arxiv|journal) version|oral|poster|spotlight|highlight|award|code|paper|pdf|arxiv|link|slides|video|bib|project)\s*\]|\s\(abstract\))$/iu;

/** A word of the list about the paper behind its links: `Weaving Patterns [link](…) [Looms]`. */
const LAST_TAG = /\s?\[[^[\]]{2,40}\]\s*$/;

/**
 * Link words whose links a copied text has lost, in brackets, perhaps with a remark in brackets of its own, or behind
 * the bracket, the full stop or the year that ends what the paper says: `Weaving Patterns (ICML 2019) Source Code`,
 * `Weaving Patterns - ICML 2019 - DOI`.
 */
const LINK_WORDS = /(\[[^[\]]{2,40}\]|(?<=[)\].?!]\s|(?:19|20)\d\d\s[–—|-]\s)[\p{L}][\p{L} /|,&-]{2,60})$/u;
const LINK_WORDS_LENGTH = 64;

/** Whether a text ends in such words in brackets. */
export const endsInLinkWords = (text: string): boolean => {
  const words = LINK_WORDS.exec(text.slice(-LINK_WORDS_LENGTH))?.[1];
  return words?.startsWith('[') === true && isOnlyLinkWords(words);
};

/** A line without the links, addresses, numbers and signs at its end. */
export function withoutTail(line: SourceText): SourceText {
  let source = line;
  for (let round = 0; round < 24; round += 1) {
    const { text } = source;
    const link = source.links.find((range) => range.end > range.start && isAtEnd(text, range.end));
    if (link && link.start > 0 && isNamingLink(text, link)) {
      const opening = /[[(]+\s*$/.exec(text.slice(0, link.start));
      source = source.slice(0, opening ? opening.index : link.start);
      continue;
    }
    const tag = LAST_TAG.exec(text);
    if (
      tag &&
      source.links.some((range) => isNamingLink(text, range) && isAtEnd(text.slice(0, tag.index), range.end))
    ) {
      source = source.slice(0, tag.index);
      continue;
    }
    const badge = badgeAtEnd(source);
    if (badge !== null) {
      source = source.slice(0, badge);
      continue;
    }
    const words = LINK_WORDS.exec(text.slice(-LINK_WORDS_LENGTH))?.[1];
    if (words !== undefined && words.length < text.length && isOnlyLinkWords(words)) {
      source = source.slice(0, text.length - words.length);
      continue;
    }
    const address = findLinks(text).find((range) => isAtEnd(text, range.end));
    if (address && address.start > 0) {
      const label =
        /(?:[([<]|\b(?:code|paper|pdf|link|url|github|arxiv|project(?: page)?|website)\s*[:：]?\s*)+\s*$/i.exec(
          text.slice(0, address.start),
        );
      source = source.slice(0, label ? label.index : address.start);
      continue;
    }
    const tail = TAIL.exec(text.slice(-60));
    const start = tail ? text.length - tail[0].length : 0;
    if (!tail || start <= 0 || /^[([]\s*(?:19|20)\d\d\s*[)\]]$/.test(tail[0])) return source;
    // A dash that closes what another one opened belongs to the title.
    const dash = /^\s?([–—])$/.exec(tail[0])?.[1];
    if (dash !== undefined && text.slice(0, start).split(dash).length % 2 === 0) return source;
    source = source.slice(0, start);
  }
  return source;
}

const isAtEnd = (text: string, end: number): boolean => /^[\s\])}.,;|·•–—-]*$/.test(text.slice(end));
