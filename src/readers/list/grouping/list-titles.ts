import { startsAbstract } from '../../../text/prose.js';
import { flatClass } from '../lines/flat-class.js';
import { traitsOf } from '../lines/line-traits.js';
import type { PageText } from '../lines/page-text.js';
import { headsPartOfPage } from '../records/section-words.js';
import { isSectionOfPapers } from './heading/heading-words.js';

/** Fewer lines are no list. */
const LEAST_TITLES = 3;

/** `Posters` alone may head anything. */
const SAYS_PAPERS = /\b(?:papers?|publications?|articles?|accepted|proceedings|submissions)\b/i;

/** Whether a line by itself may be a title: no running text, no sentence, no link or label. */
const mayBeTitle = (line: PageText): boolean =>
  ['text', 'one', 'start'].includes(flatClass(line)) && !startsAbstract(line.source.clean);

/**
 * Whether lines name no authors, though a title of two words may look like a person: hardly any of them does, and none
 * goes on with the sentence of another.
 */
function nameNobody(lines: readonly PageText[]): boolean {
  const kinds = lines.map(flatClass);
  if (kinds.some((kind) => ['authors', 'complete', 'start'].includes(kind))) return false;
  const texts = lines.filter((_, index) => kinds[index] === 'text');
  const people = kinds.filter((kind) => kind === 'one').length;
  const small = texts.filter(({ source }) => /^\p{Ll}\p{Ll}/u.test(source.text)).length;
  return texts.length >= LEAST_TITLES && people * 4 <= texts.length && small * 5 <= texts.length;
}

/** Whether a line heads a list of papers without markup that says so. */
export function headsPapers({ source }: PageText): boolean {
  const { clean } = source;
  return clean.split(' ').length <= 6 && SAYS_PAPERS.test(clean) && isSectionOfPapers(clean);
}

/** Whether a line behind a list of titles heads something else. */
function headsOther({ source: { clean }, gap }: PageText): boolean {
  const short = clean.split(' ').length <= 6 && !/[.:,]$/.test(clean);
  return gap > 0 && short && headsPartOfPage(clean);
}

/** Lists of titles among lines without markup. */
export interface TitleLists {
  /** Of the lists and of what stands behind them. */
  readonly headings: ReadonlySet<PageText>;
  readonly titles: ReadonlySet<PageText>;
}

/**
 * Finds lists of titles that name no authors; null where lines under a heading of papers do.
 * @param led a heading of papers stands above the lines
 */
export function titleLists(lines: readonly PageText[], led: boolean): TitleLists | null {
  const headings = new Set<PageText>();
  const parts: PageText[][] = led ? [[]] : [];
  let open = led;
  for (const line of lines) {
    const starts = headsPapers(line);
    if (starts || (open && headsOther(line))) {
      headings.add(line);
      open = starts;
      if (starts) parts.push([]);
    } else if (open) parts.at(-1)!.push(line);
  }
  const filled = parts.filter((part) => part.length > 0);
  if (filled.length === 0 || !filled.every(nameNobody)) return null;
  return { headings, titles: new Set(filled.flatMap(titlesAmong)) };
}

/** The titles of a plain list; none when too few lines look like titles. */
function titlesAmong(lines: readonly PageText[]): PageText[] {
  const candidates = lines.filter(mayBeTitle);
  const long = candidates.filter(({ source }) => source.clean.split(' ').length >= 4);
  // A list may end each of its titles with a full stop.
  const stopped = lines.filter((line) => !traitsOf(line).prose && startsAbstract(line.source.clean));
  if (stopped.length >= LEAST_TITLES && stopped.length * 10 >= lines.length * 7) return stopped;
  return long.length >= LEAST_TITLES && long.length * 10 >= candidates.length * 7 ? candidates : [];
}
