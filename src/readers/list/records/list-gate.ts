import { countWords } from '../../../text/count-words.js';
import { isProse } from '../../../text/prose.js';
import { findVenue } from '../../../text/venue.js';
import { isSessionHeading, isVolume } from '../../shared/page-furniture.js';
import { isPaperLabel, leadsToPaper } from '../../shared/paper-links.js';
import type { ListEntry } from '../entry/list-entry.js';
import type { FoundAuthors } from '../lines/list-authors.js';
import { traitsOf } from '../lines/line-traits.js';
import { isNamingLink } from '../lines/naming-links.js';
import { isLinkLabel } from '../lines/list-labels.js';
import { linksOf } from '../lines/printed-links.js';
import type { Sections } from './list-section.js';

/** How much speaks for an entry being a paper; `weak` is a title alone, `faint` a title of a word or two. */
export type Evidence = 'sure' | 'likely' | 'weak' | 'faint' | 'none';

const NO_TITLE =
  /^(?:table of contents|contents?|introduction|abstracts?|references|accepted papers|home|about|news|contact|download|license|acknowledge?ments?|call for papers|important dates|back to top|last (?:updated?|modified)|updated?|welcome|copyright|all rights reserved|see also|more|others?|(?:authors?|editors?) (?:(?:and|&) affiliations?|information)|to be (?:announced|updated|continued|added)|tba|tbd|lorem ipsum|(?:(?:coffee|tea|coffee\/tea|tea\/coffee|lunch|morning|afternoon) )?break|lunch|(?:continental )?breakfast|(?:opening|closing|welcome) (?:remarks|session|ceremony|reception)|registration|reception|banquet|keynotes?|invited (?:talks?|speakers?)|panel(?: discussion)?|social event)\b/i;
/** Entries of the menu of a conference's site. */
const MENU =
  /^(?:(?:travel|venue)(?: (?:and|&) \w+| information)?|accommodations?|(?:previous|past) (?:conferences|workshops|editions|years)|code of conduct|(?:privacy|cookie) policy|terms (?:of (?:use|service)|and conditions)|site ?map|faqs?|log ?in|sign (?:in|up)|call for \w+|submission (?:guidelines|instructions)|(?:technical )?program(?:me)?(?: committee| schedule| overview| at a glance)?|(?:conference |workshop )?schedule|skip to (?:main )?content|.{3,40}['’]s? (?:web|home) ?page)$/i;
/** A part that people have in a conference. */
const OFFICE =
  /^(?:(?:workshop|program(?:me)?|general|local|steering|web|publicity|organi[sz]ing|technical|senior|scientific|advisory|area) )*(?:organi[sz]ers?|committees?|(?:co-)?chairs?|board|(?:invited |keynote )?speakers?|panell?ists?|reviewers?|sponsors?)$/i;
/** A part of a programme that is no paper, whatever it is about. */
const EVENT =
  /^(?:(?:(?:opening|closing|morning|afternoon) )?(?:invited|keynote|plenary) (?:talk|speaker|lecture|speech|presentation|address)|(?:opening |closing |morning |afternoon )?keynote|panel|discussion)s?(?: (?:\d{1,2}|[IVX]{1,4}))?\s?[:–—-]\s|^(?:spotlights?|presentations?|overview) of (?:the )?(?:poster|paper|workshop)/i;
/** The name of a meeting, such as `3rd International Workshop on Looms`. */
const MEETING =
  /^(?:the )?(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?: (?:\p{Lu}[\p{L}-]*|of|on|in|for|the|and|&)){0,4} (?:workshop|conference|symposium|meeting|congress|colloquium)\b/iu;
/** A series of meetings, such as `IEEE International Conference on Looms (LOOM)`. */
const SERIES =
  /^(?:the )?(?:(?:ieee|acm|usenix|ifip|aaai|siam|annual|european|international|asian|joint)[/ -]{1,3}){0,4}(?:conference|workshop|symposium|congress)s? on\b/i;
/** A kind of work, which heads a part of somebody's publications, such as `Articles in peer-reviewed journals`. */
const KIND =
  /^(?:(?:edited|refereed|(?:non-)?peer[- ]review(?:ed)?|journal|conference|workshop|book|doctoral|ph\.?d\.?|masters?|selected|other|recent|invited|international|national|full|short) )*(?:articles?|papers?|publications?|chapters?|books?|volumes?|monographs?|thes[ie]s|conferences|workshops|proceedings|preprints?|(?:technical )?reports?|patents?)(?:,? (?:in|and|&) (?:(?:edited|refereed|peer[- ]review(?:ed)?|international|book|journal|conference) )*(?:articles?|papers?|chapters?|books?|volumes?|monographs?|journals?|conferences?|workshops?|proceedings))*$/i;
/** A session with what its heading tells besides its name. */
const SESSION =
  /\bsession \d{1,2}\b.*\(chairs?\b|^session \d{1,2}[a-z]?: .{4,90}, (?:room|hall|online|link)\b/i;
/** What a page says of itself: news, and hints to its readers. */
const NOTICE =
  /^(?:(?:held|co-?located|organi[sz]ed) (?:in|with|as|by)\b|\d{4}([/.-])\d{1,2}\1\d{1,2}\b|please note\b|note that\b)/i;
/** A date of the calendar of a conference, such as `Notification of acceptance: June 10`. */
const DEADLINE =
  /\b(?:deadlines?|notifications?|camera[- ]ready|submissions?|registration|workshop|conference|due)\b.{0,40}[:–—-]\s?(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?: \d{1,2}(?:st|nd|rd|th)?)?(?:,? (?:19|20)\d\d)?(?: (?:morning|afternoon|evening))?$/i;

/** A part of a book, as a syllabus names it by those who wrote the book: `Lovelace and Babbage, Chapter 1`. */
const PART_OF_BOOK = /(?:^|[,:.]\s)(?:chapters?|chs?\.|sections?|parts?) ?[\dIVX](?:[\d\s,.&–-]|and)*$/i;

/** Whether words name a part of a programme that is no paper, such as `Lunch`, `Opening remarks` or `Invited Talk: …`. */
export const isEvent = (title: string): boolean => NO_TITLE.test(title) || EVENT.test(title);

/** Weighs an entry: authors, links to a paper, a venue, the length of its title, the section it stands in. */
export function evidenceFor(entry: ListEntry, sections: Sections): Evidence {
  const title = entry.title.map((source) => source.clean).join(' ');
  const words = countWords(title);
  const isTitle = words >= 2 || title.length >= 8;
  if (!/\p{L}{2}/u.test(title) || title.length > 400 || (words <= 4 && NO_TITLE.test(title))) return 'none';
  if (
    isVolume(title) ||
    isSessionHeading(title) ||
    SESSION.test(title) ||
    OFFICE.test(entry.title[0]?.clean ?? '') ||
    EVENT.test(title) ||
    KIND.test(title) ||
    (entry.authors.length === 0 && (MEETING.test(title) || SERIES.test(title))) ||
    MENU.test(title) ||
    (title.length <= 100 && DEADLINE.test(title))
  )
    return 'none';
  const authors = entry.authors.reduce((sum, { list }) => sum + list.authors.length, 0);
  // A session, and who leads it.
  if (authors === 0 && entry.lines.some((line) => /\bchair/i.test(traitsOf(line).label?.word ?? '')))
    return 'none';
  // A panel, and who leads it.
  if (entry.authors.some(namesChair)) return 'none';
  if (entry.withheld && isTitle) return 'sure';
  // Words that head a part of somebody's life may head a subject as well, below which stand references.
  const isReference = authors === 1 && entry.year !== null && entry.venue !== null;
  if (sections.kind === 'people')
    return entry.sure && (authors > 1 || isReference) && words >= 4 ? 'sure' : 'none';
  if (authors > 0 && isTitle && entry.sure) return 'sure';
  if (authors > 0 && words >= 3) return 'likely';
  if (authors === 0 && (NOTICE.test(title) || PART_OF_BOOK.test(title) || listsVenues(title))) return 'none';
  // Running text in the place of a title.
  if (authors === 0 && isProse(title)) return 'none';
  const elsewhere = entry.lines.some(({ source }) =>
    source.links.some(
      (link) =>
        !isNamingLink(source.text, link) && isContentsLink(source.address(link.address)?.value ?? '#'),
    ),
  );
  const links = linksOf(entry.lines);
  const paperLink = links.some(({ label }) => isLinkLabel(label) || label === title);
  const leads = links.some(({ label, address }) => label === title && leadsToPaper(address.value));
  if (words < 3) {
    const named = entry.venue !== null || links.some(({ label }) => isPaperLabel(label));
    if (named && isTitle && links.length > 0) return 'likely';
    if (leads && isTitle) return 'weak';
    return elsewhere || !isTitle || authors > 0 ? 'none' : 'faint';
  }
  if (elsewhere && links.length === 0) return 'none';
  // A long title with its venue behind it may end like running text.
  const isProseOnly = entry.venue === null && entry.lines.every((line) => traitsOf(line).prose);
  if (isProseOnly && links.length === 0) return 'none';
  if ((entry.venue || entry.year) && words >= 4) return 'likely';
  if (leads || (paperLink && words >= 4)) return 'likely';
  return 'weak';
}

/** Whether a list says in brackets who of its people leads the others: `Ada Lovelace (chair), Charles Babbage`. */
const namesChair = ({ source, list }: FoundAuthors): boolean =>
  list.authors.some(({ affiliations }) =>
    affiliations.some(({ start, end }) =>
      /^\(?(?:(?:panel|session) )?(?:co-)?(?:chair|moderator|facilitator)s?\)?$/i.test(
        source.text.slice(start, end),
      ),
    ),
  );

/** Whether a text ends in a list of conferences or journals, most of them known, as `Vision: CVPR, ICCV, ECCV` does. */
function listsVenues(text: string): boolean {
  const [, list = ''] = /:\s([^:]+)$/.exec(text) ?? [];
  const parts = list.split(/[,;]\s*/).filter((part) => part !== '');
  const named = parts.filter((part) => part.split(' ').length <= 2 && findVenue(part) !== null);
  return parts.length >= 2 && named.length * 10 >= parts.length * 6;
}

/** A link to a place of the same page or to another list, as tables of contents have. */
const isContentsLink = (address: string): boolean => /^#|^(?!https?:)[^?]*\.md(?:#.*)?$/i.test(address);
