import { startsAbstract } from '../../../text/prose.js';
import { readHead } from '../entry/head/read-head.js';
import type { FlatClass } from '../lines/flat-class.js';
import { LONG_LINE, type PageText } from '../lines/page-text.js';
import { startsWithTalkTime } from '../lines/talk-time.js';
import { isEvent } from '../records/no-paper.js';

/** Fewer such lines show no habit of their page. */
const LEAST_TITLES = 4;
const LEAST_WORDS = 3;

/** The minute at which a talk begins, in brackets, as calendars of conferences print it. */
const MINUTE = /^(?:\p{L}{3,12}\s?)?\[\s?\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?\s?\]\s+(?=\S)/iu;

/**
 * Lines that are the time of a talk and its title, where a programme names no authors: `[8:30] Weaving Patterns with Cards`
 * in a calendar that lists nothing but papers, `14:05-14:25 Weaving Patterns with Cards` among breaks and remarks.
 */
export function timedTitles(lines: readonly PageText[], classes: readonly FlatClass[]): ReadonlySet<number> {
  const named = classes.filter((kind) => kind === 'authors' || kind === 'complete').length;
  const habit = (isTimed: (text: string) => boolean, share: number): number[] => {
    const timed = lines.flatMap(({ source }, index) => (isTimed(source.text) ? [index] : []));
    const titles = timed.filter((index) => isTitle(lines[index]!));
    const isHabit = titles.length >= LEAST_TITLES && titles.length >= timed.length * share;
    return isHabit && named * 4 <= titles.length ? titles : [];
  };
  const minutes = habit((text) => MINUTE.test(text), 0.8);
  return new Set(minutes.length > 0 ? minutes : habit(startsWithTalkTime, 0.5));
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
