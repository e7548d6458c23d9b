import type { SourceText } from '../../../shared/source-text.js';

/** More words set as code are part of a title. */
const BADGE_WORDS = 3;

/** What kind of paper it is, or where it appeared, set as code in front of a title: `` `LOOM` `ICML` Weaving Patterns ``. */
export function badgeAtStart(source: SourceText): SourceText | null {
  const run = source.runs.find(({ kind, start, end }) => kind === 'code' && start === 0 && end > start);
  if (!run || run.end >= source.text.length) return null;
  const badge = source.slice(run.start, run.end);
  const isApart = /^\s+(?![\p{Ll}:])/u.test(source.text.slice(run.end));
  return isApart && badge.text.split(/\s+/).length <= BADGE_WORDS ? badge : null;
}

/** The same behind the title of a line that starts with one. */
export function badgeAtEnd(source: SourceText): number | null {
  if (!badgeAtStart(source)) return null;
  const run = source.runs.findLast(({ kind, end }) => kind === 'code' && end >= source.text.length);
  return run && run.start > 0 ? run.start : null;
}
