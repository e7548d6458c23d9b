import type { RecordLink } from '../../../model/record.js';
import type { Traced } from '../../../model/traced.js';
import { cleanText } from '../../../text/fold.js';
import { findLinks } from '../../../text/link.js';
import { leadsToPaper } from '../../shared/paper-links.js';
import { traitsOf } from './line-traits.js';
import { isLinkLabel } from './list-labels.js';
import type { PageText } from './page-text.js';

/** The web addresses of an entry, each with the words it is linked by, in the order of the page and once each. */
export function linksOf(lines: readonly PageText[]): RecordLink[] {
  const links = new Map<string, RecordLink>();
  const keep = (address: Traced | null, label: string): void => {
    if (address && !links.has(address.value)) links.set(address.value, { address, label });
  };
  const add = (address: Traced | null, label: string): void => {
    if (address && /^https?:\/\//i.test(address.value)) keep(address, label);
  };
  for (const [index, line] of lines.entries()) {
    const { source } = line;
    const { text } = source;
    const { label } = traitsOf(line);
    const named = label?.role === 'link' ? label.word : null;
    for (const link of source.links) {
      const words = text.slice(link.start, link.end);
      const own = isLinkLabel(words) && !/^(?:https?:|www\.)/i.test(words.trim()) ? bare(words) : null;
      const picture = cleanText(link.alternative);
      add(source.address(link.address), named ?? own ?? (words.trim() === '' ? picture : bare(words)));
    }
    for (const { start, end } of findLinks(text)) {
      // Link texts that are addresses lead where their link leads.
      if (source.links.some((link) => link.start < end && link.end > start)) continue;
      const address = source.field(start, end);
      const broken = address && end === text.length ? goesOn(address, lines[index + 1]) : null;
      // Printed addresses may have no scheme.
      keep(
        broken ?? (address && { value: address.value, at: address.at }),
        named ?? wordsBefore(text, start, end),
      );
    }
    if (line.block.anchor && line.source === line.block.source)
      add(line.block.anchor, bare(text.slice(0, 80)));
  }
  return [...links.values()];
}

/** The words that name a printed address: the last ones before it, and the whole title when a paper's stands in brackets behind it. */
function wordsBefore(text: string, start: number, end: number): string {
  const title = /^(.{1,300}?)\s*[([]$/.exec(text.slice(0, start))?.[1];
  if (title !== undefined && end >= text.length - 1 && leadsToPaper(text.slice(start, end)))
    return bare(title);
  const words = /([\p{L}][\p{L} ]{0,30})[\s:：([<|-]*$/u.exec(text.slice(Math.max(0, start - 48), start));
  return bare(words?.[1] ?? '');
}

/** An address that the end of its line breaks, with what stands of it in the next line; null when nothing does. */
function goesOn(address: Traced, next: PageText | undefined): Traced | null {
  if (!next?.joined || next.gap > 0 || !/[/_=?&-]$/.test(address.value)) return null;
  const rest = /^[\w%~.+=&?#/-]+(?=[.,;)]?$)/.exec(next.source.text)?.[0].replace(/\.+$/, '') ?? '';
  const field = rest === '' ? null : next.source.field(0, rest.length);
  if (!field) return null;
  const at = { start: address.at.start, end: field.at.end, normaliser: 'address' as const };
  return { value: address.value + field.value, at };
}

const bare = (words: string): string => cleanText(words).replace(/^[[(\s]+|[\])\s:]+$/g, '');
