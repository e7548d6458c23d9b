import { isSessionHeading } from '../../shared/page-furniture.js';
import type { PageBlock } from '../blocks/page-block.js';
import type { OpenEntry } from './open-entry.js';

/**
 * Whether a line without markup heads the next session, below a paper whose title is a heading. Where most papers that
 * follow have such a line too, it tells the session of the paper above it.
 */
export function startsSession(open: OpenEntry, block: PageBlock, next: readonly PageBlock[]): boolean {
  if (open.form !== 'heading' || !isSessionLine(block)) return false;
  const papers = next.filter(({ kind, level }) => kind === 'heading' && level === open.level).length;
  return next.filter(isSessionLine).length * 2 < papers;
}

const isSessionLine = ({ kind, gap, source }: PageBlock): boolean =>
  kind === 'text' && gap > 0 && isSessionHeading(source.clean);
