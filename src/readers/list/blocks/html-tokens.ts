import { findTag, type HtmlTag } from '../../../text/html-tag.js';
import type { Line } from '../../shared/lines.js';

/** A place in a stream of lines. */
export interface Place {
  readonly line: Line;
  readonly index: number;
}

/** A tag, a comment or hidden content, from the place where it starts to the place behind it. */
export interface HtmlToken {
  readonly tag: HtmlTag | null;
  readonly start: Place;
  readonly end: Place;
  /** The lines it stands on. */
  readonly lines: readonly Line[];
}

export type HtmlEvent = HtmlToken | { readonly line: Line };

/** A tag over more lines than this is text with a `<`. */
const TAG_LINES = 60;

/** Elements whose content is no markup, or is skipped whole. */
const RAW = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'svg', 'select', 'nav']);

/**
 * The tags of a page in order, each line announced before its tags. Linear in the length of the page; what is no tag
 * stays text.
 */
export async function* htmlTokens(lines: AsyncIterable<Line>): AsyncGenerator<HtmlEvent> {
  /** Lines of a tag that goes on in the next line. */
  let pending: Line[] = [];
  let pendingStart = 0;
  /** What hidden content or a comment ends with. */
  let until: string | null = null;
  for await (const line of lines) {
    yield { line };
    let at = 0;
    if (pending.length > 0) {
      pending.push(line);
      const joined = pending
        .map(({ text }, index) => (index === 0 ? text.slice(pendingStart) : text))
        .join('\n');
      const tag = findTag(joined, 0);
      if (tag) {
        at = line.text.length - (joined.length - tag.end);
        const start = { line: pending[0]!, index: pendingStart };
        yield { tag, start, end: { line, index: at }, lines: pending };
        pending = [];
        until = tag.closing ? null : hiddenEnd(tag.name);
      } else if (pending.length > TAG_LINES || joined.includes('>')) pending = [];
      else continue;
    }
    while (at < line.text.length) {
      if (until !== null) {
        const end = line.text.toLowerCase().indexOf(until, at);
        if (end < 0) break;
        const next = until === '-->' ? end + 3 : end;
        yield { tag: null, start: { line, index: at }, end: { line, index: next }, lines: [line] };
        at = next;
        until = null;
        continue;
      }
      const open = line.text.indexOf('<', at);
      if (open < 0) break;
      if (line.text.startsWith('<!--', open)) {
        until = '-->';
        at = open + 4;
        continue;
      }
      const tag = findTag(line.text, open);
      if (!tag) {
        // A tag that this line does not end may end in one of the next.
        if (
          /^<\/?[A-Za-z][^>]*$/.test(line.text.slice(open, open + 4000)) &&
          !line.text.includes('>', open)
        ) {
          pending = [line];
          pendingStart = open;
          break;
        }
        at = open + 1;
        continue;
      }
      yield { tag, start: { line, index: open }, end: { line, index: tag.end }, lines: [line] };
      at = tag.end;
      if (!tag.closing && !line.text.slice(open, tag.end).endsWith('/>')) until = hiddenEnd(tag.name);
    }
  }
}

function hiddenEnd(name: string): string | null {
  return RAW.has(name) ? `</${name}` : null;
}
