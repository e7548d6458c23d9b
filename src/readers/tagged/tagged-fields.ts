import type { PaperIdScheme } from '../../model/paper-ids.js';
import type { RecordLink, Signature } from '../../model/record.js';
import type { Traced, TracedText } from '../../model/traced.js';
import { canonicalLink } from '../../text/link.js';
import { isPreprintServer } from '../../text/preprint-server.js';
import { findYear } from '../../text/year.js';
import { idsOfLinks } from '../shared/paper-links.js';
import { writtenIdOf } from '../shared/written-id.js';
import type { TaggedField } from './tagged-records.js';

/** What stands under the tags of a record. */
export interface TaggedValues {
  readonly fields: readonly TaggedField[];
}

export const plain = ({ value, at }: Traced): Traced => ({ value, at });

/** The values of these tags, in the order of the record. */
export const valuesOf = ({ fields }: TaggedValues, tags: readonly string[]): TracedText[] =>
  fields.flatMap(({ tag, text }) => (tags.includes(tag) && text.value !== '' ? [text] : []));

/** The first value of the first of these tags that has one. */
export function valueOf(record: TaggedValues, tags: readonly string[]): TracedText | null {
  for (const tag of tags) {
    const [first] = valuesOf(record, [tag]);
    if (first) return first;
  }
  return null;
}

/** The venue that the first of these tags names, null when that is a server of preprints. */
export function venueOf(record: TaggedValues, tags: readonly string[]): TracedText | null {
  const venue = valueOf(record, tags);
  return venue && !isPreprintServer(venue.value) ? venue : null;
}

/** The first four figures of these tags that are a year. */
export function yearOf(record: TaggedValues, tags: readonly string[]): Traced | null {
  for (const text of tags.flatMap((tag) => valuesOf(record, [tag]))) {
    const year = findYear(text.value);
    if (year) return plain(text.part(year.index, year.index + 4));
  }
  return null;
}

const DOI = /10\.\d{4,9}\/[^\s"<>[\]{}]+/;

/** The DOI in the first of these values that holds one. */
export function doiIn(texts: readonly TracedText[]): Traced | null {
  for (const text of texts) {
    const match = DOI.exec(text.value);
    if (match) return plain(text.part(match.index, match.index + match[0].length));
  }
  return null;
}

/** An id of a scheme in a field for it. */
export function idIn(text: TracedText | null, scheme: PaperIdScheme): Partial<Record<PaperIdScheme, Traced>> {
  const id = text && writtenIdOf(text, scheme);
  return id && !/\s/.test(id.value) ? { [scheme]: plain(id) } : {};
}

/** What the addresses of a record say: ids of the paper, and links where they lead to code, data or the like. */
export function addressesIn(texts: readonly TracedText[]): {
  ids: Partial<Record<PaperIdScheme, Traced>>;
  links: RecordLink[];
} {
  const all = texts
    .filter(({ value }) => /^https?:\/\/\S+$/i.test(value))
    .map((text): RecordLink => ({ address: plain(text), label: 'url' }));
  const links = all.filter(({ address }) => {
    const kind = canonicalLink(address.value, '')?.kind;
    return kind !== undefined && kind !== 'other' && kind !== 'project-page';
  });
  return { ids: idsOfLinks(all, ''), links };
}

const OTHERS = /^(?:et\.? al\.?|and others|others)$/i;

/** Authors of one value each; `et al.` is no author. */
export function authorsIn(texts: readonly TracedText[]): { list: Signature[]; abridged: boolean } {
  const named = texts.filter(({ value }) => !OTHERS.test(value));
  return {
    list: named.map((text) => ({ printed: plain(text), affiliations: [], ids: {} })),
    abridged: named.length < texts.length,
  };
}

/** Authors with places of work that name nobody: they are those of an author alone, and one place is that of all. */
export function placesOfAll(list: readonly Signature[], places: readonly TracedText[]): Signature[] {
  const shared = list.length === 1 || places.length === 1 ? places.map(plain) : [];
  return list.map((author) => ({ ...author, affiliations: shared }));
}
