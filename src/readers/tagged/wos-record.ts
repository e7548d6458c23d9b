import type { PaperRecord, RecordReference, Signature } from '../../model/record.js';
import type { Traced, TracedText } from '../../model/traced.js';
import { foldKey } from '../../text/fold.js';
import { findPaperIds } from '../../text/paper-id.js';
import { databaseRecord, type DatabaseFields } from '../shared/database-record.js';
import {
  authorsIn,
  doiIn,
  idIn,
  plain,
  valueOf,
  valuesOf,
  venueOf,
  yearOf,
  type TaggedValues,
} from './tagged-fields.js';
import { isOrcid } from '../shared/written-id.js';

/** Tags of the Web of Science that hold several values. */
export const LISTED_TAGS: ReadonlySet<string> = new Set(['AU', 'AF', 'CA', 'C1', 'CR']);

/** The record of one work of the Web of Science, whether its tags stand before lines or above columns. */
export function wosRecord(
  record: TaggedValues,
  source: Pick<DatabaseFields, 'file' | 'format' | 'first' | 'last'>,
): PaperRecord | null {
  const doi = doiIn(valuesOf(record, ['DI', 'D2']));
  const full = valuesOf(record, ['AF']);
  const short = valuesOf(record, ['AU']);
  const { list, abridged } = authorsIn([...(full.length > 0 ? full : short), ...valuesOf(record, ['CA'])]);
  return databaseRecord({
    ...{ ...source, id: valueOf(record, ['UT'])?.value ?? null, abridged },
    title: valueOf(record, ['TI']),
    authors: withPlaces(list, short, record),
    abstract: valueOf(record, ['AB']),
    ids: { ...(doi && { doi }), ...idIn(valueOf(record, ['PM']), 'pmid') },
    venue: venueOf(record, ['SO', 'CT', 'SE']),
    year: yearOf(record, ['PY', 'EA']),
    references: valuesOf(record, ['CR']).map(referenceOf),
  });
}

/** `[Lovelace, Ada; Babbage, Charles] Univ London, …`: who works where. */
const PLACE = /^\[([^\]]+)\]\s*/;

/** Authors with the places of work that name them, else the one place of all, and their ORCID iDs. */
function withPlaces(
  list: readonly Signature[],
  short: readonly TracedText[],
  record: TaggedValues,
): Signature[] {
  const places = valuesOf(record, ['C1']).map((text) => placeOf(text));
  const ids = orcidsOf(valuesOf(record, ['OI']));
  return list.map((author, index) => {
    const names = [author.printed.value, short[index]?.value ?? ''].map(foldKey);
    const own = places.filter(({ people }) => names.some((name) => people.has(name)));
    const shared = places.filter(({ people }) => people.size === 0);
    const at = own.length > 0 ? own : places.length === 1 || list.length === 1 ? shared : [];
    const orcid = names.map((name) => ids.get(name)).find((id) => id !== undefined);
    return { ...author, affiliations: at.map(({ place }) => place), ids: orcid ? { orcid } : {} };
  });
}

function placeOf(text: TracedText): { people: ReadonlySet<string>; place: Traced } {
  const named = PLACE.exec(text.value);
  const start = named?.[0].length ?? 0;
  const end = text.value.replace(/\.$/, '').length;
  const people = (named?.[1] ?? '').split(';').map(foldKey);
  return {
    people: new Set(people.filter((name) => name !== '')),
    place: start < end ? plain(text.part(start, end)) : plain(text),
  };
}

/** ORCID iDs by the folded name before them: `Lovelace, Ada/0000-0002-1825-0097; …`. */
function orcidsOf(texts: readonly TracedText[]): ReadonlyMap<string, Traced> {
  const found = new Map<string, Traced>();
  for (const text of texts) {
    for (const match of text.value.matchAll(/([^;/]+)\/((?:\d{4}-){3}\d{3}[\dX])/g)) {
      const start = match.index + match[0].length - match[2]!.length;
      if (isOrcid(match[2]!))
        found.set(foldKey(match[1]!), plain(text.part(start, start + match[2]!.length)));
    }
  }
  return found;
}

function referenceOf(text: TracedText): RecordReference {
  const [found] = findPaperIds(text.value);
  return { printed: plain(text), ids: found ? { [found.scheme]: found.id } : {} };
}
