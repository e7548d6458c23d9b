import type { SourceText } from '../../shared/source-text.js';
import { isVenueLike } from '../lines/venue-like.js';
import { headsInvitation } from './no-paper.js';

/** What a heading says of its section. */
export type SectionKind = 'papers' | 'people' | 'other' | 'unknown';

/** Those who hold a meeting together, and what is theirs. */
const PEOPLE_WORDS = [
  String.raw`(?:research|working|study|project|interest) groups?(?=$| (?:at|of|in)\b)`,
  ...['organi[sz]ers?', 'organi[sz]ing', 'committees?', 'chairs?', 'team', 'contacts?', 'people', 'members'],
  ...['(?:invited|keynote|plenary) (?:speakers?|talks?)', 'speakers?', 'panell?ists?'],
  // A numbered panel is a part of the programme.
  String.raw`panel(?! (?:\d|[IVX]+\b))`,
  ...['sponsors?', 'reviewers?', 'editors?', 'advisors?', 'advisory', 'contributors?', 'maintainers?'],
  ...['acknowledge?ments?', 'authors? index'],
];
const PEOPLE = anyWord(PEOPLE_WORDS);

/** Parts of the page of a meeting or of a list. */
const OTHER_WORDS = [
  ...[
    'important dates',
    'contents?',
    'call for',
    'submissions?',
    'registration',
    'contact',
    'venue',
    'location',
  ],
  ...['licen[cs]e', 'citation', 'citing', 'cite', 'changelog', 'news', 'todo', String.raw`contribut\w+`],
  ...['about', 'overview', 'welcome', 'faq', 'links', 'table of', 'schedule', 'program(?:me)?', 'agenda'],
  ...[String.raw`awards?(?=\W*$)`, 'travel', 'hotels?', 'related (?:resources|lists|repositories)'],
  ...['star history', '目录'],
];
const OTHER = anyWord(OTHER_WORDS);

const PAPER_WORDS = [
  ...['papers?', 'posters?', 'orals?', 'spotlights?', 'publications?', 'accepted', 'articles?', 'abstracts?'],
  ...['demos?', 'proceedings', 'preprints?', 'conference', 'journal', 'talks', 'contributed', 'highlights?'],
  ...['survey', 'main track', 'findings', '论文'],
];
const PAPERS = anyWord(PAPER_WORDS);

/** Headings of things that go with papers; titles alone below them are none. */
const THING_WORDS = [
  ...['resources', 'tools', 'software', 'libraries', 'packages', 'toolkits', 'courses', 'tutorials'],
  ...['lectures', 'blogs', 'blog posts', 'books', 'websites'],
];
const THINGS = new RegExp(
  String.raw`^\W*(?:(?:useful|other|open[- ]source|additional|more|related) )?(?:${THING_WORDS.join('|')})` +
    String.raw`(?: (?:and|&) \p{L}+)?\W*$`,
  'iu',
);

/** Parts of the life of a person, as pages of people have them beside publications. */
const LIFE_WORDS = [
  ...['teaching', 'education', 'employment', 'experience', 'service', 'grants', 'honou?rs', 'awards'],
  ...['skills', 'students', 'activities', 'positions', 'appointments', 'patents', 'funding'],
];
const LIFE = new RegExp(
  String.raw`\breviewed for\W*$|^\W*(?:(?:professional|work|academic|research) )?(?:${LIFE_WORDS.join('|')})` +
    String.raw`(?: (?:experience|history|and \p{L}+|& \p{L}+))?\W*$`,
  'iu',
);

/** What a meeting is about; the titles of its papers stand elsewhere. */
const TOPICS =
  /^\W*(?:(?:aims?|goals?|objectives|motivation) (?:and|&) )?(?:(?:relevant|suggested|possible|potential|specific|list of|main|key|workshop|conference|paper|research) )*(?:topics?|themes?|scope|areas) ?(?:(?:of|and|&|but|are|include|covered|not|limited|to|interest|themes|scope|aims) ?)*\W*$/i;

function anyWord(words: readonly string[]): RegExp {
  return new RegExp(String.raw`\b(?:${words.join('|')})\b`, 'i');
}

/** Whether words name a part that people have, such as `Program Chair`, rather than a paper. */
export const namesPeople = (text: string): boolean => PEOPLE.test(text);

/** Whether words name a part of a page that lists neither papers nor people, such as `Important dates`. */
const namesOtherThings = (text: string): boolean => OTHER.test(text) || THINGS.test(text);

/** Whether a line without markup heads a part of the life of a person: `Teaching Experience`. */
export const headsLife = ({ source: { clean }, gap }: { source: SourceText; gap: number }): boolean =>
  gap > 0 && LIFE.test(clean);

/** Words behind which a title says what it is about. */
const PREPOSITION = /\s(?:about|by|for|from|in|of|on|under|using|via|with|without)\s/i;

/**
 * Whether a line that might as well be a title heads a part of the page without papers: its first or last word says so,
 * and people are named without a word such as `for`, as in `Privacy for Smart Speakers`.
 */
export function headsPartOfPage(text: string): boolean {
  if (THINGS.test(text)) return true;
  const isAtEdge = (match: RegExpExecArray | null): boolean =>
    match !== null && (match.index <= 1 || match.index + match[0].length >= text.length - 1);
  return isAtEdge(OTHER.exec(text)) || (isAtEdge(PEOPLE.exec(text)) && !PREPOSITION.test(text));
}

/** Who leads a session, in brackets behind its name. */
const CHAIRED = /[([](?:session )?(?:co-?)?chair(?:s|ed by)?\b[^()[\]]*[)\]]/gi;

/** Longer headings are running text. */
const LONGEST = 120;

/** What the words of a heading say of its section. People come first: `Invited talks` has a word of papers as well. */
export function kindOfSection(heading: string): SectionKind {
  if (heading.length > LONGEST) return 'unknown';
  // Whom to write to, as in `chairs@example.org`, and who leads a session is not what stands below.
  const text = heading
    .replace(/\S+@\S+|https?:\S+/g, ' ')
    .replace(CHAIRED, ' ')
    .trim();
  if (namesPeople(text) || LIFE.test(text) || headsInvitation(text)) return 'people';
  if (PAPERS.test(text) || isVenueLike(text)) return 'papers';
  return namesOtherThings(text) || TOPICS.test(text) ? 'other' : 'unknown';
}
