import type { LinkMention } from '../model/findings.js';
import type { Extractor } from '../plugin.js';
import { canonicalLink, findLinks } from '../text/link.js';

/** Web addresses in the abstract and the comment, and those the listing links; one that is given twice counts once. */
export const links: Extractor<'links'> = {
  name: 'links',
  extract(record) {
    const found = new Map<string, LinkMention>();
    for (const field of [record.abstract, record.comment]) {
      if (!field) continue;
      for (const { start, end, ...link } of findLinks(field.value)) {
        const key = link.url.toLowerCase();
        if (!found.has(key)) found.set(key, { printed: field.part(start, end), ...link });
      }
    }
    for (const { address, label } of record.links) {
      const link = canonicalLink(address.value, label);
      const key = link?.url.toLowerCase();
      if (link && key !== undefined && !found.has(key)) found.set(key, { printed: address, ...link });
    }
    return [...found.values()];
  },
};
