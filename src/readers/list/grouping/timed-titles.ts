import { startsAbstract } from '../../../text/prose.js';
import { readHead } from '../entry/list-head.js';
import type { FlatClass } from '../lines/flat-class.js';
import { LONG_LINE, type PageText } from '../lines/page-text.js';
import { isEvent } from '../records/no-paper.js';

/** Fewer such lines show no habit of their page. */
const LEAST_TITLES = 4;
const LEAST_WORDS = 3;

/** The minute at which a talk begins, in brackets, as calendars of conferences print it. */
const MINUTE = /^(?:\p{L}{3,12}\s?)?\[\s?\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?\s?\]\s+(?=\S)/iu;

/**
 * Lines that are the minute of a talk and its title, where a calendar lists nothing but papers so and names no authors:
 * `[8:30] Weaving Patterns with Cards`. Programmes of workshops hold remarks, breaks and talks by invitation as well;
 * none of their titles is sure to be that of a paper.
 */
export function timedTitles(lines: readonly PageText[], classes: readonly FlatClass[]): ReadonlySet<number> {
  const timed = lines.flatMap(({ source }, index) => (MINUTE.test(source.text) ? [index] : []));
  const titles = timed.filter((index) => isTitle(lines[index]!));
  const named = classes.filter((kind) => kind === 'authors' || kind === 'complete').length;
  const isHabit =
    titles.length >= LEAST_TITLES && titles.length * 5 >= timed.length * 4 && named * 4 <= titles.length;
  return new Set(isHabit ? titles : []);
}

function isTitle({ source }: PageText): boolean {
  if (source.text.length > LONG_LINE) return false;
  const { title } = readHead(source, true);
  return (
    title !== null &&
    title.clean.split(' ').length >= LEAST_WORDS &&
    !isEvent(title.clean) &&
    !startsAbstract(title.clean)
  );
}
