import { parseAuthorList } from '../../../text/author-list.js';
import type { ListStyle } from '../../../text/author-pieces.js';
import type { SourceText } from '../../shared/source-text.js';
import { startsWithDatedJournal } from './journal-forms.js';
import { listedAuthors, withoutPunctuation, type FoundAuthors } from './found-authors.js';
import { isVenueLike } from './venue-like.js';

/** What venues start with behind a comma, and what leads to one. */
const VENUES = [
  ...[
    'in',
    'proc',
    'arxiv',
    'neurips',
    'nips',
    'icml',
    'iclr',
    'cvpr',
    'iccv',
    'eccv',
    'acl',
    'emnlp',
    'naacl',
  ],
  ...['aaai', 'ijcai', 'kdd', 'www', String.raw`(?:19|20)\d\d`],
];
/** Where a list of authors can end: at a stop, a dash, a bar, a bracket, or a word that venues start with. */
const ENDS = new RegExp(
  [
    /[.;:|/]\s+|\s[–—-]+\s|\s+(?=[[({])/.source,
    String.raw`,\s+(?=(?:${VENUES.join('|')})\b)`,
    /\s+(?=(?:in proc|in the|proceedings|arxiv|preprint)\b)|\n/.source,
  ].join('|'),
  'gi',
);

/** Less may be the words of a title. */
const LEAST_SCORE = 0.75;
/** A shorter text names nobody. */
const LEAST_LENGTH = 3;
/** Characters of prefixes that are weighed; lists have few places where they could end. */
const EFFORT = 8000;

/** A place where a list of authors may end. */
interface End {
  readonly index: number;
  readonly mark: string;
  /** The mark is the stop of an initial, which belongs to the name. */
  readonly isInitial: boolean;
}

/** The prefix of a text that holds most authors, or in front of a venue, up to a place where a list of them can end. */
export function authorsUpToEnd(body: SourceText, style: ListStyle): FoundAuthors | null {
  let best: FoundAuthors | null = null;
  let weighed = 0;
  for (const end of endsIn(body.text)) {
    weighed += end.index;
    if (weighed > EFFORT) break;
    const rest = body.slice(end.index + (/^[.;:|/]/.test(end.mark) ? 1 : 0));
    const found = authorsBefore(end, rest, body, style);
    if (!found) continue;
    const longer = !best || found.list.authors.length > best.list.authors.length;
    if (longer || isVenueLike(rest.clean)) best = found;
    if (isVenueLike(withoutPunctuation(rest.clean))) break;
  }
  return best;
}

/** The places where a list can end: at the stop of an initial before a bracket, before a journal with its date, or where names end in initials. */
function* endsIn(text: string): Generator<End> {
  for (const { index, 0: mark } of text.matchAll(ENDS)) {
    if (index < LEAST_LENGTH) continue;
    const isInitial = endsInInitial(text, index, mark);
    const behind = text.slice(index + mark.length);
    const isEnd =
      !isInitial ||
      /^[([]/.test(behind) ||
      startsWithDatedJournal(behind) ||
      isEndOfInverted(text.slice(0, index), behind);
    if (isEnd) yield { index, mark, isInitial };
  }
}

/** The authors up to one such place; null where they are none, or go on behind it. */
function authorsBefore(
  { index, mark, isInitial }: End,
  rest: SourceText,
  body: SourceText,
  style: ListStyle,
): FoundAuthors | null {
  // `Lovelace, A., ... & Babbage, C.`: the list goes on.
  if (/^\s*(?:&|and\s)/i.test(rest.text)) return null;
  const found = listedAuthors(body.slice(0, index + (isInitial ? 1 : 0)), rest, style, body);
  if (!found || found.list.score < LEAST_SCORE) return null;
  return mark.startsWith(';') && startsWithPerson(rest) ? null : found;
}

/** Whether the list goes on behind a semicolon, up to the next one or to a bracket. */
function startsWithPerson(rest: SourceText): boolean {
  const { authors, people } = parseAuthorList(/^[^;(]*/.exec(rest.text)![0]);
  return authors.length === 1 && people === 1;
}

/** Whether the stop belongs to an initial or to `et al.`; two letters behind a full given name are a surname, as in `Lin Wu.` */
function endsInInitial(text: string, index: number, mark: string): boolean {
  if (!mark.startsWith('.')) return false;
  const before = text.slice(Math.max(0, index - 40), index);
  if (/(?:^|[\s.(-])(?:\p{Lu}|Jr|Sr|Dr|St)$/u.test(before)) return true;
  return (
    /(?:^|[\s.(-])\p{Lu}\p{Ll}$/u.test(before) && !/(?:^|\s)\p{Lu}[\p{L}'’-]+\s\p{Lu}\p{Ll}$/u.test(before)
  );
}

/** `Lovelace, A` in front of a stop: the name is complete, and a word behind it is none of a further name. */
const isEndOfInverted = (before: string, behind: string): boolean =>
  /(?:^|,\s|and\s|&\s|;\s)\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?,\s(?:\p{Lu}\.?[\s-]?)*\p{Lu}$/u.test(
    before.slice(-60),
  ) && /^["“‘]?[\p{Lu}\d][\p{L}\d*]/u.test(behind);
