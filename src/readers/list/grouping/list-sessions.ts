import { isSessionHeading } from '../../shared/page-furniture.js';
import { flatClass } from '../lines/flat-class.js';
import type { PageText } from '../lines/page-text.js';
import type { FlatSegment } from './flat-segment.js';

/**
 * Session lines among running lines that head the papers below them. A session may also be a field of each paper: then
 * it stands above the authors, names the same session as the one before, or there are about as many as papers.
 * @param led a session heading stands above the lines, so that further ones head theirs too
 */
export function sessionHeadings(lines: readonly PageText[], led: boolean): Set<PageText> {
  const at = lines.flatMap(({ source }, index) => (isSessionHeading(source.clean) ? [index] : []));
  const authors = lines.flatMap((line, index) => (flatClass(line) === 'authors' ? [index] : []));
  const nameOf = (index: number): string => lines[index]!.source.clean;
  const isField =
    at.filter((index) => authors.includes(index + 1)).length * 2 > at.length ||
    at.some((index, place) => place > 0 && nameOf(at[place - 1]!) === nameOf(index));
  const leads = led || (at[0] ?? 0) < (authors[0] ?? 0);
  if (isField || !(leads || at.length * 2 <= authors.length)) return new Set();
  return new Set(at.filter((index) => index + 1 < lines.length).map((index) => lines[index]!));
}

/** The lines without headings; what stands behind one is set apart from what stands before it. */
export function withoutHeadings(lines: readonly PageText[], headings: ReadonlySet<PageText>): PageText[] {
  return lines.flatMap((line, index) => {
    if (headings.has(line)) return [];
    return headings.has(lines[index - 1]!) ? [{ ...line, gap: Math.max(1, line.gap) }] : [line];
  });
}

/** Cuts segments where a heading stands: no paper goes on behind one. */
export function cutAtHeadings(
  segments: readonly FlatSegment[],
  headings: ReadonlySet<PageText>,
): (FlatSegment | PageText)[] {
  const open = [...headings];
  const result: (FlatSegment | PageText)[] = [];
  for (const segment of segments) {
    let { lines, paper } = segment;
    while (lines.length > 0) {
      const heading = open[0]?.source.startByte ?? Number.POSITIVE_INFINITY;
      const behind = lines.findIndex(({ source }) => source.startByte > heading);
      const before = behind < 0 ? lines : lines.slice(0, behind);
      if (before.length > 0) {
        result.push({ ...segment, lines: before, paper });
        paper = false;
      }
      if (behind >= 0) result.push(open.shift()!);
      lines = lines.slice(before.length);
    }
  }
  return [...result, ...open];
}
