import type { PaperIdScheme, RecordLink } from '../model/record.js';
import type { Traced } from '../model/traced.js';
import { cleanText } from '../text/fold.js';
import { findLinks } from '../text/link.js';
import { idInAddress } from './address-ids.js';
import { isLinkLabel } from './list-labels.js';
import { traitsOf, type PageText } from './line-traits.js';

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
      const before = /([\p{L}][\p{L} ]{0,30})[\s:：([<|-]*$/u.exec(
        text.slice(Math.max(0, start - 48), start),
      );
      const address = source.field(start, end);
      const broken = address && end === text.length ? goesOn(address, lines[index + 1]) : null;
      // Printed addresses may have no scheme.
      keep(broken ?? (address && { value: address.value, at: address.at }), named ?? bare(before?.[1] ?? ''));
    }
    if (line.block.anchor && line.source === line.block.source)
      add(line.block.anchor, bare(text.slice(0, 80)));
  }
  return [...links.values()];
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

/** Labels of links that lead to the paper itself, not to something that goes with it. */
const PAPER_LABEL =
  /^(?:papers?|pdf|arxiv.*|abs|abstract|openreview|html|link|links?|url|doi|acl|anthology|preprint|full ?text|paper (?:link|pdf|url)|paper \(arxiv\)|论文.*|下载|点击下载|read)$/i;

const PAPER_ADDRESS =
  /^https?:\/\/(?:www\.)?(?:arxiv\.org\/(?:abs|pdf)\/|openreview\.net\/(?:forum|pdf)\b|(?:dx\.)?doi\.org\/10\.|aclanthology\.org\/.|openaccess\.thecvf\.com\/|proceedings\.(?:mlr|neurips)\.|papers\.n(?:eur)?ips\.cc\/paper|usenix\.org\/(?:conference\/\S+\/presentation|system\/files)\/|dl\.acm\.org\/(?:doi|citation)|ieeexplore\.ieee\.org\/(?:abstract\/)?document\/|semanticscholar\.org\/paper\/|\S+\/virtual\/\d{4}\/(?:poster|paper)|\S+\.pdf$)/i;

/** Whether an address is that of a paper, whatever it is linked by. */
export const leadsToPaper = (address: string): boolean => PAPER_ADDRESS.test(address);

const PROFILE =
  /^https?:\/\/(?:www\.)?(?:orcid\.org\/\d{4}-|openreview\.net\/profile\?|dblp\.(?:org|uni-trier\.de)\/(?:pid|pers)\/|scholar\.google\.[a-z.]{2,6}\/citations\?(?:\S*&)?user=|semanticscholar\.org\/author\/|linkedin\.com\/in\/|aclanthology\.org\/people\/|arxiv\.org\/(?:a\/|search\/.*searchtype=author)|dl\.acm\.org\/profile\/|ieeexplore\.ieee\.org\/author\/)/i;

/** Whether an address is that of a person, whatever it is linked by. */
export const isProfile = (address: string): boolean => PROFILE.test(address);

/** Whether a link leads to the text of the paper. */
export const isPaperLabel = (label: string): boolean => PAPER_LABEL.test(label);

/** Ids that the addresses of an entry name, when they lead to the paper. */
export function idsOfLinks(
  links: readonly RecordLink[],
  title: string,
): Partial<Record<PaperIdScheme, Traced>> {
  const ids: Partial<Record<PaperIdScheme, Traced>> = {};
  for (const { address, label } of links) {
    if (!PAPER_LABEL.test(label) && cleanText(label) !== title) continue;
    const found = idInAddress(address.value);
    // Ids are cut out of the address; that of a decoded one has no place of its own.
    if (!found || ids[found.scheme] || address.at.end - address.at.start !== Buffer.byteLength(address.value))
      continue;
    const printed = address.value.slice(found.start, found.end);
    const lower = found.scheme === 'doi';
    ids[found.scheme] = {
      value: lower ? printed.toLowerCase() : printed,
      at: {
        start: address.at.start + found.start,
        end: address.at.start + found.end,
        normaliser: lower ? 'lower-case' : 'text',
      },
    };
  }
  return ids;
}
