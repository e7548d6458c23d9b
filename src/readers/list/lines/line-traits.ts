import { NO_AUTHORS, parseAuthorList, type AuthorList } from '../../../text/author-list.js';
import { WITHHELD } from '../../../text/author-pieces.js';
import { startsLikeName } from '../../../text/person-likeness.js';
import { isProse } from '../../../text/prose.js';
import { isFurniture, isTimeLine } from '../../shared/page-furniture.js';
import type { SourceText } from '../../shared/source-text.js';
import { authorStrength, type AuthorStrength } from './author-strength.js';
import { isOnlyLinkWords, labelOf, type Label } from './list-labels.js';
import { isMeta } from './meta-line.js';
import { isArxivHead, isOnlyLinks, linksTitle, withoutNamingLinks } from './naming-links.js';
import { LONG_LINE, type PageText } from './page-text.js';

export interface LineTraits {
  readonly clean: string;
  readonly label: Label | null;
  /** Nothing but links and words that name them. */
  readonly onlyLinks: boolean;
  readonly authors: AuthorList;
  readonly strength: AuthorStrength;
  readonly prose: boolean;
  /** A venue, a date, page numbers or the like. */
  readonly meta: boolean;
  readonly furniture: boolean;
}

const known = new WeakMap<SourceText, LineTraits>();

/** Whether a line stands where the authors do and names none, such as `Anonymous` or `12 authors`. */
export const isWithheld = ({ source }: Pick<PageText, 'source'>): boolean => WITHHELD.test(source.clean);

/** What can be said of a line without its neighbours. */
export function traitsOf({ source }: Pick<PageText, 'source'>): LineTraits {
  let traits = known.get(source);
  if (!traits) {
    traits = judge(source);
    known.set(source, traits);
  }
  return traits;
}

function judge(source: SourceText): LineTraits {
  const { text, clean } = source;
  if (text.length > LONG_LINE) return judgeLong(text, clean);
  const label = isArxivHead(clean) ? null : labelIn(text);
  const authors = startsLikeName(text) ? parseAuthorList(withoutButtons(source)) : NO_AUTHORS;
  return {
    clean,
    label,
    onlyLinks: isOnlyLinks(source),
    authors,
    strength: label || isOnlyLinkWords(text) ? 'none' : authorStrength(authors),
    prose: isProse(clean) && !(authors.authors.length >= 3 && authors.score >= 0.8 && authors.edges > 0),
    meta:
      isMeta(clean) &&
      !linksTitle(source) &&
      !(
        authorStrength(authors) !== 'none' && authors.authors.some((author) => author.affiliations.length > 0)
      ),
    furniture: isFurniture(clean) || isTimeLine(clean),
  };
}

/** A line without the links behind it that say what they lead to: `Ada Lovelace (London) [Short paper]`. */
function withoutButtons(source: SourceText): string {
  const { text } = source.links.length === 0 ? source : withoutNamingLinks(source);
  return source.text.startsWith(text) ? text : source.text;
}

/** The label of a line; people under `Name:` are the authors. */
function labelIn(text: string): Label | null {
  const label = labelOf(text);
  if (label === null || !/^names?$/i.test(label.word)) return label;
  return authorStrength(parseAuthorList(text.slice(label.end))) === 'none'
    ? label
    : { ...label, role: 'authors' };
}

function judgeLong(text: string, clean: string): LineTraits {
  const authors = startsLikeName(text) ? parseAuthorList(text) : NO_AUTHORS;
  const strength = authorStrength(authors);
  const rest = { label: labelOf(text), onlyLinks: false, meta: false, furniture: false };
  return { clean, authors, strength, prose: strength !== 'several', ...rest };
}
