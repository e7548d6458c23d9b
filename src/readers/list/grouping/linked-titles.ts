import { isProse, startsAbstract } from '../../../text/prose.js';
import { leadsToPaper } from '../../shared/paper-links.js';
import { withoutTail } from '../entry/head/line-tail.js';
import type { FlatClass } from '../lines/flat-class.js';
import { traitsOf } from '../lines/line-traits.js';
import { LONG_LINE, type PageText } from '../lines/page-text.js';
import { isVenueLike } from '../lines/venue-like.js';

/** Fewer such lines show no habit of their page. */
const LEAST_TITLES = 4;
const LEAST_WORDS = 3;

/**
 * Lines that are a title with its address behind it or a link word below it, where a page lists papers so and names no
 * authors: `Weaving Patterns with Cards [https://…]`.
 */
export function linkedTitles(lines: readonly PageText[], classes: readonly FlatClass[]): ReadonlySet<number> {
  const titles = classes.flatMap((kind, index) =>
    (kind === 'text' || kind === 'prose') && isLinked(lines, index) ? [index] : [],
  );
  const texts = classes.filter((kind) => kind === 'text').length;
  const named = classes.filter((kind) => kind === 'authors' || kind === 'complete').length;
  const isHabit =
    titles.length >= LEAST_TITLES && titles.length * 5 >= texts * 3 && named * 4 <= titles.length;
  if (!isHabit) return new Set();
  // Among such titles a line that looks like a venue, as `Advances in Weaving (ICML 2019) [paper]` does, is one too.
  const seeming = classes.flatMap((kind, index) =>
    kind === 'skip' && isDated(lines[index]!) ? [index] : [],
  );
  return new Set([...titles, ...seeming]);
}

/** Whether a line that is long enough for a title has a bracket with a year, and a link to a paper behind it. */
function isDated({ source }: PageText): boolean {
  const { text, links } = source;
  const bracket = /\([^()]*\b(?:19|20)\d\d\)/.exec(text);
  if (!bracket || text.slice(0, bracket.index).trim().split(/\s+/).length < LEAST_WORDS) return false;
  const end = bracket.index + bracket[0].length;
  return links.some(
    ({ start, address }) => start >= end && leadsToPaper(source.address(address)?.value ?? ''),
  );
}

function isLinked(lines: readonly PageText[], index: number): boolean {
  const { source } = lines[index]!;
  if (source.text.length > LONG_LINE) return false;
  const title = withoutTail(source);
  // A full stop stands between the title and its links.
  const clean = title.clean.replace(/\.$/, '');
  if (title.text.split(/\s+/).length < LEAST_WORDS || startsAbstract(clean) || isProse(clean)) return false;
  // `VIS 2024 Short Paper`, which links the paper whose authors stand above.
  if (isVenueLike(clean)) return false;
  const next = lines[index + 1];
  const below = next && traitsOf(next);
  const end = source.text.indexOf(title.text) + title.text.length;
  const isAddressed =
    /https?:\/\/\S/i.test(source.text.slice(end)) ||
    source.links.some(
      ({ start, address }) => start >= end && leadsToPaper(source.address(address)?.value ?? ''),
    );
  return isAddressed || below?.onlyLinks === true || below?.label?.role === 'link';
}
