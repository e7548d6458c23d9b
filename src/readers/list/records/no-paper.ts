import { anyOf } from '../../../text/patterns.js';
import { isSessionHeading, isVolume } from '../../shared/page-furniture.js';

/** Words that pages have in places of titles. */
const NO_TITLE = new RegExp(
  `^${anyOf(
    // Parts of a document.
    /table of contents|contents?|introduction(?! to\b(?! the (?:workshop|conference|meeting|session|day)))|abstracts?|references|lorem ipsum|acknowledge?ments?|see also|more|others?/,
    /(?:authors?|editors?) (?:(?:and|&) affiliations?|information)/,
    // Parts of a site.
    /accepted papers|home|about|news|contact|download|license|call for papers|important dates|back to top|welcome|copyright|all rights reserved/,
    /last (?:updated?|modified)|updated?/,
    // What is not there yet.
    /to be (?:announced|updated|continued|added|posted|confirmed)|tba|tbd/,
    // Parts of a day.
    /(?:(?:coffee|tea|coffee\/tea|tea\/coffee|lunch|morning|afternoon) )?break|lunch|(?:continental )?breakfast|reception|banquet|social event/,
    /(?:opening|closing|welcome) (?:remarks|session|ceremony|reception)|registration|keynotes?|invited (?:talks?|speakers?)|panel(?: discussion)?/,
  )}\\b`,
  'i',
);

/** Entries of the menu of a conference's site. */
const MENU = new RegExp(
  `^${anyOf(
    /(?:travel|venue)(?: (?:and|&) \w+| information)?|accommodations?|(?:previous|past) (?:conferences|workshops|editions|years)/,
    /code of conduct|(?:privacy|cookie) policy|terms (?:of (?:use|service)|and conditions)/,
    /site ?map|faqs?|log ?in|sign (?:in|up)|skip to (?:main )?content|.{3,40}['’]s? (?:web|home) ?page/,
    /call for \w+|submission (?:guidelines|instructions)/,
    /(?:technical )?program(?:me)?(?: committee| schedule| overview| at a glance)?|(?:conference |workshop )?schedule/,
  )}$`,
  'i',
);

/** A part that people have in a conference. */
const OFFICE =
  /^(?:(?:workshop|program(?:me)?|general|local|steering|web|publicity|organi[sz]ing|technical|senior|scientific|advisory|area) )*(?:organi[sz]ers?|committees?|(?:co-)?chairs?|board|edited by|(?:invited |keynote )?speakers?|panell?ists?|reviewers?|sponsors?)$/i;
/** A part of a programme that is no paper, whatever it is about. */
const EVENT =
  /^(?:(?:(?:opening|closing|morning|afternoon) )?(?:invited|keynote|plenary|special|guest|sponsor(?:ed)?) (?:talk|speaker|lecture|speech|presentation|address)|(?:opening |closing |morning |afternoon )?keynote|panel(?: discussion)?|discussion|conf[ée]rences? invit[ée]e|expos[ée] invit[ée]|confer[êe]ncia (?:invitada|magistral|convidada)|palestra convidada|eingeladener vortrag|relatore invitato)s?(?: (?:\d{1,2}|[IVX]{1,4}))?\s?[:–—-]\s|^(?:spotlights?|presentations?|overview) of (?:the )?(?:poster|paper|workshop)/i;
/** A session of talks by invitation, or of people who discuss: `Session 1: Keynote`, `Panel 2`. */
const INVITATION =
  /^keynotes?\b(?!.*\bpapers\b)|(?:^|[\s:–—-])(?:keynotes?|(?:invited|keynote|plenary) (?:talks?|speakers?|lectures?|address(?:es)?)|panel(?: discussion)?)(?: session)?(?: (?:\d{1,2}|[IVX]{1,4}))?\W*$|^(?:invited|keynote|plenary) (?:talk|lecture)s?\s[–—-]\s/i;
/** What stands behind the title of a talk that no paper goes with. */
const BY_INVITATION =
  /[([](?:(?:invited|keynote|plenary) (?:talk|lecture|speaker|speech|address)|keynote|panel(?: discussion)?|round ?table(?: discussion)?)[)\]](?=\W*$|\s?[.,:;–—-])/i;
/** An event with nothing behind its name but a bracket: `LOOM Keynote (streaming)`, `Invited talk (chair: Ada Lovelace)`, `Coffee + Poster session`. */
const EVENT_ALONE = new RegExp(
  `^(?:[A-Z][A-Z\\d]{1,9} )?${anyOf(
    /(?:[Ii]nvited|[Kk]eynote|[Pp]lenary) (?:[Tt]alk|[Ll]ecture|[Ss]peech|[Aa]ddress)s?|[Kk]eynotes?/,
    /[Rr]ound ?table(?: [Dd]iscussion)?s?/,
    /(?:(?:[Ee]vening|[Ww]elcome|[Ss]ocial|[Nn]etworking) )+(?:[Ee]vent|[Rr]eception|[Dd]inner|[Pp]arty)/,
    /(?:(?:[Gg]uided|[Cc]ity|[Ll]ab) )?(?:[Tt]our|[Ee]xcursion)/,
    /(?:[Cc]offee|[Pp]osters?|[Dd]emos?)(?: (?:and|&|\+) (?:[Cc]offee|[Pp]osters?|[Dd]emos?))* [Ss]essions?/,
  )}(?: (?:\\d{1,2}|[IVX]{1,4}))?(?:\\s?\\([^()]{1,60}\\))?$`,
);
/** The name of a meeting, such as `3rd International Workshop on Looms`. */
const MEETING =
  /^(?:the )?(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?: (?:\p{Lu}[\p{L}-]*|of|on|in|for|the|and|&)){0,4} (?:workshop|conference|symposium|meeting|congress|colloquium)\b/iu;
/** A series of meetings, such as `IEEE International Conference on Looms (LOOM)`. */
const SERIES =
  /^(?:the )?(?:(?:ieee|acm|usenix|ifip|aaai|siam|annual|european|international|asian|joint)[/ -]{1,3}){0,4}(?:conference|workshop|symposium|congress)s? on\b/i;
const KINDS_OF_WORK =
  /(?:articles?|papers?|publications?|chapters?|books?|volumes?|monographs?|thes[ie]s|conferences|workshops|proceedings|preprints?|(?:technical )?reports?|patents?)/;
const HOW_PUBLISHED =
  /(?:edited|refereed|(?:non-)?peer[- ]review(?:ed)?|journal|conference|workshop|book|doctoral|ph\.?d\.?|masters?|selected|other|recent|invited|international|national|full|short)/;
const WHERE_PUBLISHED =
  /(?:(?:edited|refereed|peer[- ]review(?:ed)?|international|book|journal|conference) )*(?:articles?|papers?|chapters?|books?|volumes?|monographs?|journals?|conferences?|workshops?|proceedings)/;
/** A kind of work, which heads a part of somebody's publications, such as `Articles in peer-reviewed journals`. */
const KIND = new RegExp(
  `^(?:${HOW_PUBLISHED.source} )*${KINDS_OF_WORK.source}(?:,? (?:in|and|&) ${WHERE_PUBLISHED.source})*$`,
  'i',
);
/** What stands around the papers of a volume, and the volume as a whole: `Front Matter, Table of Contents, Preface`, `LIPIcs, Volume 1, Complete Volume`. */
const AROUND_PAPERS =
  /^(?:front ?matter|back ?matter|title pages?|(?:author|subject|keyword) index|table of contents)(?:,? (?:(?:and|&) )?(?:title page|table of contents|prefaces?|forewords?|(?:conference )?organi[sz]ation|committees?|list of authors|(?:author )?index|copyright))*$|,\s(?:complete|whole) volume$/i;
/** A list of papers, and what stands in brackets as a whole: `LOOM 2009 Accepted Papers`, `(all times in UTC)`. */
const LIST_OR_REMARK = /\baccepted (?:papers|posters|talks|demos)$|^\([^()]*\)$/i;
/** `Preface`, `Preface LOOM 2026`, `Preface to the Proceedings`. */
const PREFACE =
  /^Prefaces?(?: [A-Z][A-Z\d]+(?: ?(?:19|20)\d\d)?| (?:to|of|by) (?:the )?(?:[Pp]roceedings|[Vv]olume|[Ww]orkshop|[Ss]pecial [Ii]ssue)\b.*)?$/;
/** A session with what its heading tells besides its name. */
const SESSION =
  /\bsession \d{1,2}\b.*\(chairs?\b|^session \d{1,2}[a-z]?: .{4,90}, (?:room|hall|online|link)\b/i;
/** What a page says of itself: news, and hints to its readers. */
const NOTICE =
  /^(?:(?:held|co-?located|organi[sz]ed) (?:in|with|as|by)\b|.{2,40} (?:19|20)\d\d,? co-?located (?:with|at)\b|submit your |we are (?:pleased|happy|delighted|proud) to\b|\d{4}([/.-])\d{1,2}\1\d{1,2}\b|please note\b|note that\b)/i;
/** A date of the calendar of a conference, such as `Notification of acceptance: June 10`. */
const DEADLINE =
  /\b(?:deadlines?|notifications?|camera[- ]ready|submissions?|registration|workshop|conference|due)\b.{0,40}[:–—-]\s?(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?: \d{1,2}(?:st|nd|rd|th)?(?: ?(?:or|and|&|[-–/]) ?\d{1,2}(?:st|nd|rd|th)?)?)?(?:,? (?:19|20)\d\d)?(?: (?:morning|afternoon|evening))?$/i;

/** A part of a book, as a syllabus names it by those who wrote the book: `Lovelace and Babbage, Chapter 1`. */
const PART_OF_BOOK = /(?:^|[,:.]\s)(?:chapters?|chs?\.|sections?|parts?) ?[\dIVX](?:[\d\s,.&–-]|and)*$/i;

/** What stands between talks, whatever words follow. */
const INTERVAL =
  /^(?:(?:opening|(?:best (?:paper )?)?awards?|business meeting|wrap[- ]?up)(?= (?:and|&|of|by|to|from|ceremony)\b|$|[,:])|(?:final|closing|concluding|open) (?:remarks|discussions?|words|session|q&a)\b|(?:coffee|tea)\b|q ?& ?a\b|(?:pause|d[ée]jeuner|accueil|ouverture|cl[ôo]ture|kaffeepause|mittag(?:essen|spause)|begr[üu](?:ß|ss)ung|almuerzo|almo[çc]o|apertura|abertura|cierre|encerramento)(?= |$))/i;

/** Whether words name a part of a programme that is no paper, such as `Lunch`, `Opening remarks` or `Invited Talk: …`. */
export const isEvent = (title: string): boolean =>
  NO_TITLE.test(title) || EVENT.test(title) || EVENT_ALONE.test(title) || INTERVAL.test(title);

/** What an entry would say if it were no paper. */
export interface Wording {
  readonly title: string;
  /** What the title starts with, up to the end of its line. */
  readonly firstLine: string;
  /** Whether somebody is named as its author. */
  readonly hasAuthors: boolean;
}

/** Whether the words of a title head, announce or serve something, whatever stands around them. */
export const isNoPaper = ({ title, firstLine, hasAuthors }: Wording): boolean =>
  isVolume(title) ||
  isSessionHeading(title) ||
  SESSION.test(title) ||
  AROUND_PAPERS.test(title) ||
  PREFACE.test(title) ||
  LIST_OR_REMARK.test(title) ||
  OFFICE.test(firstLine) ||
  EVENT.test(title) ||
  EVENT_ALONE.test(title) ||
  KIND.test(title) ||
  (!hasAuthors && (MEETING.test(title) || SERIES.test(title))) ||
  MENU.test(title) ||
  (title.length <= 100 && DEADLINE.test(title));

/** Whether words head a part of a programme that holds talks by invitation or a discussion. */
export const headsInvitation = (text: string): boolean => INVITATION.test(text);

/** Whether a line tells in brackets behind a title that it is of a talk by invitation: `Weaving Patterns (invited talk)`. */
export const isByInvitation = (line: string): boolean => BY_INVITATION.test(line);

/** Whether words without authors are a notice, or a part of a book. */
export const isNotice = (title: string): boolean => NOTICE.test(title) || PART_OF_BOOK.test(title);

/** Whether words are those that pages have in places of titles. */
export const isStockTitle = (title: string): boolean => NO_TITLE.test(title);
