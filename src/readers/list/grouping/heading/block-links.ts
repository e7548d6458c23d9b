import { findLinks } from '../../../../text/link.js';
import { leadsToPaper } from '../../../shared/paper-links.js';
import type { PageBlock } from '../../blocks/page-block.js';

/** Whether a heading ends in the address of a paper, as in `Weaving Patterns (https://…)`. */
export function namesAddress({ source: { text } }: PageBlock): boolean {
  const address = findLinks(text).at(-1);
  return (
    address !== undefined &&
    address.end >= text.length - 1 &&
    leadsToPaper(text.slice(address.start, address.end))
  );
}

/** Whether an item has the address of a paper. */
export const leadsToPaperByItself = ({ source }: PageBlock): boolean =>
  source.links.some(({ address }) => leadsToPaper(source.address(address)?.value ?? '')) ||
  findLinks(source.text).some(({ start, end }) => leadsToPaper(source.text.slice(start, end)));

/** Where a block that is a link and nothing else leads; null for any other. */
function wholeLink({ source }: PageBlock): string | null {
  const { text, links } = source;
  const whole = links.find(({ start, end }) => start <= 1 && end >= text.length - 1);
  return whole ? (source.address(whole.address)?.value ?? null) : null;
}

/** Whether a block is a link to another page and nothing else. */
export const isLink = (block: PageBlock): boolean => /^https?:/.test(wholeLink(block) ?? '');

/** Whether a heading is a link to a paper and nothing else. */
export const isLinkToPaper = (block: PageBlock): boolean =>
  block.kind === 'heading' &&
  block.source.text.split(/\s+/).length >= 2 &&
  leadsToPaper(wholeLink(block) ?? '');

/** Whether a block links a place of its own page. */
export const linksWithinPage = ({ source }: PageBlock): boolean =>
  source.links.some(({ address }) => source.address(address)?.value.startsWith('#'));
