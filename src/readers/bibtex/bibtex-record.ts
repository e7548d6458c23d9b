import { PAPER_ID_SCHEMES, type PaperIdScheme } from '../../model/paper-ids.js';
import { type PaperRecord, type RecordLink, type RecordReference } from '../../model/record.js';
import type { Traced, TracedText } from '../../model/traced.js';
import { canonicalLink } from '../../text/link.js';
import { NORMALISERS } from '../../text/normalisers.js';
import { findPaperIds } from '../../text/paper-id.js';
import { isPreprintServer } from '../../text/preprint-server.js';
import { isCutOff } from '../../text/prose.js';
import { findYear } from '../../text/year.js';
import { idsOfLinks } from '../shared/paper-links.js';
import { writtenIdOf } from '../shared/written-id.js';
import { authorsOf } from './bibtex-authors.js';
import type { BibtexEntry } from './bibtex-entries.js';
import {
  piecesOf,
  rangeOf,
  textOfField,
  tracedPiece,
  type BibtexFields,
  type BibtexStrings,
} from './bibtex-fields.js';

/** An entry with what is needed to read it. */
export interface BibtexWork {
  readonly entry: BibtexEntry;
  readonly fields: BibtexFields;
  readonly strings: BibtexStrings;
}

/** What the entries of a volume take from it. */
export interface BibtexParent {
  readonly venue: TracedText | null;
  readonly year: Traced | null;
}

/** Fields by what they hold, the first that is there counts. */
const VENUE = ['booktitle', 'journaltitle', 'journal', 'fjournal'];
const COMMENT = ['note', 'comment', 'annotation', 'annote', 'howpublished'];
const ADDRESS = ['url', 'ee', 'link', 'biburl', 'pdf', 'howpublished'];
const ARXIV_ID = ['eprint', 'arxivid', 'arxiv'];
/** Fields in which people write an arXiv id. */
const MAY_NAME_ARXIV = ['journal', 'journaltitle', 'note', 'howpublished', 'volume', 'booktitle', 'number'];
/** Fields for addresses of what goes with a paper. */
const MATERIAL = [
  'code',
  'github',
  'repository',
  'software',
  'website',
  'project',
  'dataset',
  'data',
  'demo',
  'video',
];
/** What databases write into notes. */
const DATABASE_NOTE = /^cited by:? \d/i;

export const parentKeyOf = (work: BibtexWork): string | null =>
  textOf(work, ['crossref', 'xref'])?.value.toLowerCase() ?? null;

/** What other entries take from this one. */
export const parentOf = (work: BibtexWork): BibtexParent => ({
  venue: textOf(work, ['booktitle', 'title', 'journal']),
  year: yearOf(work),
});

/** The record of an entry; null when it has neither title nor abstract. */
export function recordOfWork(
  work: BibtexWork,
  parent: BibtexParent | null,
  file: string,
): PaperRecord | null {
  const { entry, fields } = work;
  const title = textOf(work, ['title']);
  const abstract = textOf(work, ['abstract']);
  if (!title && !abstract) return null;
  const { list, abridged } = authorsOf(entry, fields.values);
  const truncated = abstract !== null && isCutOff(abstract.value);
  const venue = textOf(work, VENUE);
  const comment = textOf(work, COMMENT);
  return {
    source: {
      file,
      format: 'bibtex',
      id: fields.key?.value ?? null,
      line: entry.first.number,
      endLine: entry.last.number,
      start: entry.byteAt(0),
      end: entry.byteAt(entry.text.length),
    },
    title,
    abstract,
    abstractTruncated: truncated,
    authors: list,
    session: null,
    location: null,
    comment: comment && DATABASE_NOTE.test(comment.value) ? null : comment,
    created: null,
    ids: idsOf(work),
    venue: venue ? (isPreprintServer(venue.value) ? null : venue) : (parent?.venue ?? null),
    year: yearOf(work) ?? parent?.year ?? null,
    links: linksOf(work),
    references: referencesOf(work),
    flags: [
      ...(title ? [] : ['title-missing']),
      ...(list.length > 0 ? [] : ['authors-missing']),
      ...(abridged ? ['authors-abridged'] : []),
      ...(abstract ? [] : ['abstract-missing']),
      ...(truncated ? ['abstract-truncated'] : []),
      ...(fields.isDamaged ? ['entry-damaged'] : []),
    ],
  };
}

/** The value of the first of these fields that has one. */
function textOf({ entry, fields, strings }: BibtexWork, names: readonly string[]): TracedText | null {
  for (const name of names) {
    const value = fields.values.get(name);
    const text = value && textOfField(entry, value, strings);
    if (text) return text;
  }
  return null;
}

const plain = ({ value, at }: Traced): Traced => ({ value, at });

/** The year, or that of a date such as `2020-05-01`. */
function yearOf({ entry, fields }: BibtexWork): Traced | null {
  for (const name of ['year', 'date']) {
    const value = fields.values.get(name);
    const { raw, byteAt } = value ? rangeOf(entry, value.start, value.end) : { raw: '', byteAt: () => 0 };
    if (!findYear(raw)) continue;
    return {
      value: NORMALISERS.year(raw),
      at: { start: byteAt(0), end: byteAt(raw.length), normaliser: 'year' },
    };
  }
  return null;
}

function idsOf(work: BibtexWork): Partial<Record<PaperIdScheme, Traced>> {
  const ids: Partial<Record<PaperIdScheme, Traced>> = { ...idsOfLinks(addressesOf(work), '') };
  for (const scheme of PAPER_ID_SCHEMES) {
    const field = scheme === 'arxiv' ? arxivOf(work) : textOf(work, [scheme]);
    const id = field && writtenIdOf(field, scheme);
    if (id && !/\s/.test(id.value) && (scheme !== 'doi' || /^10\.\d/.test(id.value))) ids[scheme] = plain(id);
  }
  const dblp = work.fields.dblp;
  if (dblp) ids.dblp ??= dblp;
  return ids;
}

/** The arXiv id: in a field for it, or named where people write it, as in `arXiv preprint arXiv:2310.00001`. */
function arxivOf(work: BibtexWork): TracedText | null {
  const archive = textOf(work, ['archiveprefix', 'eprinttype']);
  for (const name of ARXIV_ID) {
    if (name === 'eprint' && archive && !/^arxiv$/i.test(archive.value)) continue;
    const field = textOf(work, [name]);
    if (
      field &&
      /^(?:arxiv:\s*)?(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i.test(field.value)
    )
      return field;
  }
  for (const name of MAY_NAME_ARXIV) {
    const field = textOf(work, [name]);
    // The library of computer science (dblp) gives `abs/2310.00001` as the volume of CoRR.
    const volume = /^abs\/(\d{4}\.\d{4,5})$/.exec(field?.value ?? '');
    if (field && volume) return asText(field.part('abs/'.length, field.value.length));
    const named = findPaperIds(field?.value ?? '').find(({ scheme }) => scheme === 'arxiv');
    if (!field || !named) continue;
    const start = field.value.toLowerCase().indexOf(named.id, named.start);
    if (start >= 0) return asText(field.part(start, start + named.id.length));
  }
  return null;
}

const asText = (field: Traced): TracedText => ({ ...field, part: () => field });

/** Addresses of the entry itself. */
function addressesOf(work: BibtexWork): RecordLink[] {
  return ADDRESS.flatMap((name) => {
    const field = textOf(work, [name]);
    return field && /^https?:\/\/\S+$/i.test(field.value) ? [{ address: plain(field), label: 'url' }] : [];
  });
}

/** Addresses of code, data and the like; the entry's own address only where it leads to such. */
function linksOf(work: BibtexWork): RecordLink[] {
  const own = addressesOf(work).filter(({ address }) => {
    const kind = canonicalLink(address.value, '')?.kind;
    return kind !== undefined && kind !== 'other' && kind !== 'project-page';
  });
  const material = MATERIAL.flatMap((name) => {
    const field = textOf(work, [name]);
    return field && /^https?:\/\/\S+$/i.test(field.value) ? [{ address: plain(field), label: name }] : [];
  });
  return [...material, ...own];
}

/** Printed references, as exports of databases list them. */
function referencesOf({ entry, fields }: BibtexWork): RecordReference[] {
  const lists = [
    ['references', /;\s+/],
    ['cited-references', /\.?[ \t]*\n[ \t]*/],
  ] as const;
  return lists.flatMap(([name, separator]) => {
    const value = fields.values.get(name);
    const pieces = value ? piecesOf(entry, value, separator) : [];
    return pieces.flatMap((piece) => {
      const printed = tracedPiece(entry, piece);
      if (!printed) return [];
      const [found] = findPaperIds(printed.value);
      return [{ ids: found ? { [found.scheme]: found.id } : {}, printed }];
    });
  });
}
