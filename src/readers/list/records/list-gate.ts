import { countWords } from '../../../text/count-words.js';
import { isProse } from '../../../text/prose.js';
import { findVenue } from '../../../text/venue.js';
import { isPaperLabel, leadsToPaper } from '../../shared/paper-links.js';
import type { ListEntry } from '../entry/list-entry.js';
import type { FoundAuthors } from '../lines/found-authors.js';
import { traitsOf } from '../lines/line-traits.js';
import { isNamingLink } from '../lines/naming-links.js';
import { isLinkLabel } from '../lines/list-labels.js';
import type { PageText } from '../lines/page-text.js';
import { linksOf } from '../lines/printed-links.js';
import type { Sections } from './sections.js';
import { isByInvitation, isNoPaper, isNotice, isStockTitle } from './no-paper.js';

/** How much speaks for an entry being a paper; `weak` is a title alone, `faint` a title of a word or two. */
export type Evidence = 'sure' | 'likely' | 'weak' | 'faint' | 'none';

/** Weighs an entry: authors, links to a paper, a venue, the length of its title, the section it stands in. */
export function evidenceFor(entry: ListEntry, sections: Sections): Evidence {
  const title = entry.title.map((source) => source.clean).join(' ');
  const words = countWords(title);
  const isTitle = words >= 2 || title.length >= 8;
  if (!/\p{L}{2}/u.test(title) || title.length > 400 || (words <= 4 && isStockTitle(title))) return 'none';
  const firstLine = entry.title[0]?.clean ?? '';
  if (isNoPaper({ title, firstLine, hasAuthors: entry.authors.length > 0 })) return 'none';
  if (entry.lines.some(isInvitedTalk)) return 'none';
  const authors = entry.authors.reduce((sum, { list }) => sum + list.authors.length, 0);
  // A session, and who leads it.
  if (authors === 0 && entry.lines.some((line) => /\bchair/i.test(traitsOf(line).label?.word ?? '')))
    return 'none';
  // A panel, and who leads it.
  if (entry.authors.some(namesChair)) return 'none';
  if (entry.withheld && isTitle) return 'sure';
  // Words that head a part of somebody's life may head a subject as well, below which stand references.
  const isReference = authors === 1 && entry.year !== null && entry.venue !== null;
  if (sections.kind === 'people')
    return entry.sure && (authors > 1 || isReference) && words >= 4 ? 'sure' : 'none';
  if (authors > 0 && isTitle && entry.sure) return 'sure';
  if (authors > 0 && words >= 3) return 'likely';
  if (authors === 0 && (isNotice(title) || listsVenues(title))) return 'none';
  // Running text in the place of a title.
  if (authors === 0 && isProse(title)) return 'none';
  const elsewhere = entry.lines.some(({ source }) =>
    source.links.some(
      (link) =>
        !isNamingLink(source.text, link) && isContentsLink(source.address(link.address)?.value ?? '#'),
    ),
  );
  const links = linksOf(entry.lines);
  const paperLink = links.some(({ label }) => isLinkLabel(label) || label === title);
  const leads = links.some(({ label, address }) => label === title && leadsToPaper(address.value));
  if (words < 3) {
    const named = entry.venue !== null || links.some(({ label }) => isPaperLabel(label));
    if (named && isTitle && links.length > 0) return 'likely';
    if (leads && isTitle) return 'weak';
    return elsewhere || !isTitle || authors > 0 ? 'none' : 'faint';
  }
  if (elsewhere && links.length === 0) return 'none';
  // A long title with its venue behind it may end like running text.
  const isProseOnly = entry.venue === null && entry.lines.every((line) => traitsOf(line).prose);
  if (isProseOnly && links.length === 0) return 'none';
  if ((entry.venue || entry.year) && words >= 4) return 'likely';
  if (leads || (paperLink && words >= 4)) return 'likely';
  return 'weak';
}

/** Whether a line tells a talk by invitation. Proceedings hold such talks as well, and lead to what was written of them. */
const isInvitedTalk = ({ source, block }: PageText): boolean =>
  source.links.length === 0 && block.anchor === null && isByInvitation(source.clean);

/** Whether a list says in brackets who of its people leads the others: `Ada Lovelace (chair), Charles Babbage`. */
const namesChair = ({ source, list }: FoundAuthors): boolean =>
  list.authors.some(({ affiliations }) =>
    affiliations.some(({ start, end }) =>
      /^\(?(?:(?:panel|session) )?(?:co-)?(?:chair|moderator|facilitator)s?\)?$/i.test(
        source.text.slice(start, end),
      ),
    ),
  );

/** Whether a text ends in a list of conferences or journals, most of them known, as `Vision: CVPR, ICCV, ECCV` does. */
function listsVenues(text: string): boolean {
  const [, list = ''] = /:\s([^:]+)$/.exec(text) ?? [];
  const parts = list.split(/[,;]\s*/).filter((part) => part !== '');
  const named = parts.filter((part) => part.split(' ').length <= 2 && findVenue(part) !== null);
  return parts.length >= 2 && named.length * 10 >= parts.length * 6;
}

/** A link to a place of the same page or to another list, as tables of contents have. */
const isContentsLink = (address: string): boolean => /^#|^(?!https?:)[^?]*\.md(?:#.*)?$/i.test(address);
