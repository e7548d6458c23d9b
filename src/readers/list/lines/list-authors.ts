import type { ListStyle } from '../../../text/author-pieces.js';
import { startsLikeName } from '../../../text/person-likeness.js';
import type { SourceText } from '../../shared/source-text.js';
import { foundBeforeLastYear, foundBeforeYear, foundByline } from './authors-before-year.js';
import { authorsUpToEnd } from './authors-up-to-end.js';
import { listedAuthors, SURE_SCORE, withoutPunctuation, type FoundAuthors } from './found-authors.js';
import { withoutNamingLinks } from './naming-links.js';
import { LONG_LINE } from './page-text.js';
import { isVenueLike } from './venue-like.js';

/**
 * How lists of authors end, in a text that starts like a name. Years and marks of the page are surer ends than words, and a year
 * in front of punctuation or between dashes surer than one at the end.
 */
const WAYS: readonly ((body: SourceText, style: ListStyle) => FoundAuthors | null)[] = [
  foundBeforeYear,
  foundByline,
  foundInItalics,
  foundBeforeLastYear,
  foundByWords,
];

/**
 * Finds the authors at the start of a text, behind punctuation. The whole text is tried first, then its prefixes up to
 * each place where such a list can end.
 */
export function findAuthors(source: SourceText, style: ListStyle = 'plain'): FoundAuthors | null {
  if (style !== 'plain') return search(source, style);
  let found = known.get(source);
  if (found === undefined) {
    found = search(source, style);
    known.set(source, found);
  }
  return found;
}

const known = new WeakMap<SourceText, FoundAuthors | null>();

/** Punctuation, and words that introduce authors. */
const LEADING = /^[\s.,:;|·•–—\-/)\]}>]*(?:by:?\s+|(?:joint(?:ly)? |joint work )?with\s+|authors?:\s*)?/i;

function search(source: SourceText, style: ListStyle): FoundAuthors | null {
  if (source.text.length > LONG_LINE) return listedAuthors(source, null);
  const trimmed = withoutNamingLinks(source);
  const bracket = /^\s*\(([^()]{8,})\)\s*$/.exec(trimmed.text);
  if (bracket) {
    const start = trimmed.text.indexOf('(') + 1;
    return search(trimmed.slice(start, start + bracket[1]!.length), style);
  }
  const body = trimmed.slice(LEADING.exec(trimmed.text)![0].length);
  if (!startsLikeName(body.text)) return null;
  for (const way of WAYS) {
    const found = way(body, style);
    if (found) return found;
  }
  return null;
}

/** Authors set in italics, and a venue behind them that might be the last word of a name. */
function foundInItalics(body: SourceText, style: ListStyle): FoundAuthors | null {
  const set = body.runs.find(
    ({ kind, start, end }) => kind === 'emphasis' && start <= 1 && end < body.text.length,
  );
  if (!set) return null;
  const behind = body.slice(set.end);
  if (!isVenueLike(behind.slice(/^[\s.,;:(|*_–—-]*/.exec(behind.text)![0].length).clean)) return null;
  return ifSure(listedAuthors(body.slice(0, set.end), behind, style));
}

/** All of the text where it is a list, else what a mark of the page or a word ends. */
function foundByWords(body: SourceText, style: ListStyle): FoundAuthors | null {
  const whole = listedAuthors(body, null, style);
  if (whole && whole.list.score >= SURE_SCORE && whole.list.edges > 0) return whole;
  const cut = foundAtRun(body);
  if (cut) return cut;
  const best = authorsUpToEnd(body, style);
  if (whole && best && isRestPeople(whole, best)) return whole;
  return ifAny(best) ?? ifAny(whole);
}

/** Authors or venue set in italics, as in `Ada Lovelace *Journal of Looms*`: the run ends where the list does. */
function foundAtRun(body: SourceText): FoundAuthors | null {
  for (const { kind, start, end } of body.runs) {
    if (kind === 'strong' || kind === 'code' || kind === 'title') continue;
    const at = start <= 1 ? end : start;
    const cut = ifSure(listedAuthors(body.slice(0, at), body.slice(at)));
    if (cut) return cut;
  }
  return null;
}

const ifSure = (found: FoundAuthors | null): FoundAuthors | null =>
  found && found.list.score >= SURE_SCORE ? found : null;

const ifAny = (found: FoundAuthors | null): FoundAuthors | null =>
  found && found.strength !== 'none' ? found : null;

/** What stands behind a prefix may be people as well, whose names look less like names. */
const isRestPeople = (whole: FoundAuthors, { list, rest }: FoundAuthors): boolean =>
  whole.strength === 'several' &&
  whole.list.edges >= 0.4 &&
  whole.list.authors.length > list.authors.length &&
  rest !== null &&
  !isVenueLike(withoutPunctuation(rest.clean));
