import type { PaperRecord, RecordLink, Signature } from '../../../model/record.js';
import type { Traced, TracedText } from '../../../model/traced.js';
import { NORMALISERS } from '../../../text/normalisers.js';
import { isCutOff } from '../../../text/prose.js';
import { idsOfLinks, isProfile } from '../../shared/paper-links.js';
import { linksOf } from '../lines/printed-links.js';
import { printedIds } from './printed-ids.js';
import type { ListEntry } from '../entry/list-entry.js';
import type { SourceText } from '../../shared/source-text.js';

/** What the headings above an entry say of it. */
export interface EntryContext {
  readonly file: string;
  readonly format: string;
  readonly session: Traced | null;
  readonly location: Traced | null;
  readonly venue: TracedText | null;
  readonly year: Traced | null;
}

/** The record of an entry, every value with its place in the file. */
export function recordOfEntry(entry: ListEntry, context: EntryContext): PaperRecord {
  const title = joinedField(entry.title);
  const abstract = joinedField(entry.abstract);
  const venue = entry.venue?.field() ?? null;
  const authors = signatures(entry);
  const links = withoutPeople(linksOf(entry.lines), authors);
  const truncated = abstract !== null && isCutOff(abstract.value);
  const abridged = entry.authors.some(({ list }) => list.abridged);
  const sources = entry.lines.map(({ source }) => source);
  return {
    source: {
      file: context.file,
      format: context.format,
      id: null,
      line: least(sources.map((source) => source.firstLine)),
      endLine: most(sources.map((source) => source.lastLine)),
      start: least(sources.map((source) => source.startByte)),
      end: most(sources.map((source) => source.endByte)),
    },
    title,
    abstract,
    abstractTruncated: truncated,
    authors,
    session: entry.session?.field() ?? context.session,
    location: entry.location?.field() ?? context.location,
    comment: entry.comment?.field() ?? null,
    created: null,
    ids: { ...printedIds(entry.lines), ...idsOfLinks(links, title?.value ?? '') },
    venue: venue ?? (entry.year ? null : context.venue),
    year: yearOf(entry.year) ?? yearOf(entry.venue) ?? (venue ? null : context.year),
    links,
    references: [],
    flags: [
      ...(title ? [] : ['title-missing']),
      ...(authors.length === 0 ? ['authors-missing'] : []),
      ...(abridged ? ['authors-abridged'] : []),
      ...(abstract ? [] : ['abstract-missing']),
      ...(truncated ? ['abstract-truncated'] : []),
    ],
  };
}

/** `Math.min` and `Math.max` take no more arguments than fit on the stack. */
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));

function signatures({ authors }: ListEntry): Signature[] {
  return authors.flatMap(({ source, list }) =>
    list.authors.flatMap((author) => {
      const printed = source.field(author.start, author.end);
      const affiliations = author.affiliations.flatMap(({ start, end }) => source.field(start, end) ?? []);
      return printed ? [{ printed: plain(printed), affiliations: affiliations.map(plain), ids: {} }] : [];
    }),
  );
}

/** The links of a paper without those by which its authors' names lead to pages of their own. */
function withoutPeople(links: readonly RecordLink[], authors: readonly Signature[]): RecordLink[] {
  const names = new Set(authors.map(({ printed }) => printed.value));
  return links.filter(
    ({ label, address }) => !names.has(label.replace(/[\s,;*†‡\d]+$/, '')) && !isProfile(address.value),
  );
}

const plain = ({ value, at }: Traced): Traced => ({ value, at });

/** Four figures on either side of a dash are rather pages, as in `pp. 2042-2049, 2020`. */
const YEAR_ALONE = /(?<![\d-–—])(?:19|20)\d\d(?!\d|\s?[-–—]\s?\d)/;

/** The year that a field names, with the place of its figures. */
export function yearOf(source: SourceText | null): Traced | null {
  const match =
    source &&
    (YEAR_ALONE.exec(source.text) ??
      /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(source.text) ??
      // Behind a short name: the number behind the words of a long one is that of a volume.
      /(?<=['’]|[A-Z]{2}[a-z]? ?)\d\d(?!\d)$/.exec(source.text));
  const field = match && source.field(match.index, match.index + match[0].length);
  if (!field) return null;
  return { value: NORMALISERS.year(field.value), at: { ...field.at, normaliser: 'year' } };
}

/** Lines that follow each other as one value; those after a gap in the file's text are left out. */
function joinedField(sources: readonly SourceText[]): TracedText | null {
  const fields = sources.flatMap((source) => source.field() ?? []);
  const [first] = fields;
  if (!first || fields.length === 1) return first ?? null;
  const value = fields.map((field) => field.value).join(' ');
  const starts: number[] = [];
  let length = 0;
  for (const field of fields) {
    starts.push(length);
    length += field.value.length + 1;
  }
  const within = (index: number): number =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= index),
    );
  return {
    value,
    at: { ...first.at, end: fields.at(-1)!.at.end },
    part: (start, end) => {
      const from = within(start);
      const to = within(Math.max(start, end - 1));
      const left = fields[from]!.part(
        start - starts[from]!,
        from === to ? end - starts[from]! : fields[from]!.value.length,
      );
      if (from === to) return left;
      const right = fields[to]!.part(0, end - starts[to]!);
      return { value: value.slice(start, end).trim(), at: { ...left.at, end: right.at.end } };
    },
  };
}
