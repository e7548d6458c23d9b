import type { FlatClass } from '../lines/flat-class.js';
import type { PageText } from '../lines/page-text.js';
import type { ClassedLines } from './classed-lines.js';
import type { Body } from './list-summaries.js';

/** Where each paper ends, exclusive: lines behind it may belong to none. */
export function endsOf({ lines, classes, authorsFirst }: ClassedLines, bodies: readonly Body[]): number[] {
  const strays = bodies.map(({ start, end }) => strayIndex(lines, classes, start, end, authorsFirst));
  // What stands behind a third of the papers belongs to them.
  const strayOften = bodies.length > 2 && strays.filter((at) => at >= 0).length * 3 >= bodies.length;
  const withProse = bodies.filter(({ start, end }) => classes.slice(start, end).includes('prose')).length;
  const hasAbstracts = withProse * 5 >= bodies.length;
  return bodies.map(({ start, end }, index) => {
    const to = strayOften || strays[index]! < 0 ? end : strays[index]!;
    if (hasAbstracts) return to;
    const prose = classes.findIndex(
      (kind, at) => at > start && at < to && kind === 'prose' && lines[at]!.gap > 0,
    );
    return prose > start ? prose : to;
  });
}

/** A line behind the authors, or behind the title below them, that stands alone and may be the title of another paper; -1 when there is none. */
function strayIndex(
  lines: readonly PageText[],
  classes: readonly FlatClass[],
  start: number,
  end: number,
  authorsFirst: boolean,
): number {
  let authors = false;
  let titled = !authorsFirst;
  for (let index = start; index < end; index += 1) {
    if (classes[index] === 'authors' || classes[index] === 'complete') authors = true;
    else if (!titled && classes[index] === 'text') titled = true;
    else if (
      authors &&
      classes[index] === 'text' &&
      lines[index]!.gap > 0 &&
      lines[index]!.source.clean.split(' ').length >= 3
    )
      return index;
  }
  return -1;
}
