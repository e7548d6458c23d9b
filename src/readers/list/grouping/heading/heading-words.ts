import { isSessionHeading, isVolume } from '../../../shared/page-furniture.js';

/** Those who hold a meeting or a page together. */
const PEOPLE = [
  ...['organi[sz]ers?', 'organi[sz]ing committee', 'program committee', 'committee', 'chairs?', 'team'],
  ...['speakers?', 'invited speakers?', 'keynote.{0,20}', 'panell?ists?', 'advisory.{0,20}'],
  ...['contact', 'people', 'members', 'sponsors?', 'reviewers?', 'editors?', 'contributors?', 'authors?'],
];
const OF_PEOPLE = ['workshop', 'program', 'general', 'local', 'steering', 'web', 'publicity'];
const PEOPLE_HEADING = new RegExp(
  String.raw`^(?:(?:(?:${OF_PEOPLE.join('|')}) )*(?:${PEOPLE.join('|')}))\b`,
  'i',
);

/** A numbered part of a programme, such as `Panel 2. Open Looms`. */
const PART_HEADING =
  /^(?:panel|session|track|day|block|theme|workshop)\s(?:\d{1,2}|[IVX]{1,4}|[A-Z])(?:[.:)\s–—-]|$)/i;

/** Longer headings are running text. */
const LONGEST = 400;

/** Whether words head a part of a page, of whatever kind, and are no title: `Session 2A`, `Program Committee`. */
export const isPartHeading = (text: string): boolean =>
  text === '' ||
  text.length > LONGEST ||
  isSessionHeading(text) ||
  isVolume(text) ||
  PEOPLE_HEADING.test(text) ||
  PART_HEADING.test(text) ||
  /^awesome\b/i.test(text);

const OF_PAPERS = [
  ...[
    'list of',
    'all',
    'our',
    'the',
    'recent',
    'selected',
    'main',
    'best',
    'contributed',
    'invited',
    'accepted',
  ],
  ...['full', 'short', 'long', 'regular', 'conference', 'journal', 'workshop'],
  ...['poster', 'oral', 'spotlight', 'research', 'industry', 'demo'],
];
const PAPERS = [
  ...['papers?', 'publications?', 'posters?', 'orals?', 'spotlights?', 'presentations?', 'talks', 'demos?'],
  ...['abstracts', 'articles', 'proceedings', 'tracks?', 'preprints?', 'contributions', 'submissions'],
  ...['conferences?', 'journals?', 'survey(?:s| papers?)?'],
];
const SECTION_OF_PAPERS = new RegExp(
  String.raw`^(?:[\W\d]*)(?:(?:(?:${OF_PAPERS.join('|')}) )+)?(?:${PAPERS.join('|')})` +
    String.raw`(?: (?:papers?|list|sessions?|presentations?|track))?(?:\s*[(:–—|-].{0,40})?$`,
  'i',
);

/** Whether a text heads a list of papers and says nothing else: `Accepted papers`, `3. Journal articles (2020)`. */
export const isSectionOfPapers = (text: string): boolean => SECTION_OF_PAPERS.test(text);

/** Whether a text heads the papers of one meeting, as `ICML 2023 Full papers` does. */
export const isSectionOfEdition = (text: string): boolean => {
  const [edition = ''] = /^\p{Lu}[\p{L}\p{N}&/-]{1,15}(?: (?:19|20)|['’ -]{1,2})\d\d\s/u.exec(text) ?? [];
  return edition !== '' && isSectionOfPapers(text.slice(edition.length));
};
