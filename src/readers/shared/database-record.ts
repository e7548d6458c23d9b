import { diagnostic } from '../../diagnostics.js';
import type { PaperRecord } from '../../model/record.js';
import type { ReadContext } from '../../plugin.js';
import { isCutOff } from '../../text/prose.js';
import type { Line } from './lines.js';

/** What a record of a database may say; the rest is worked out. */
export type DatabaseFields = Partial<
  Pick<PaperRecord, 'abstract' | 'comment' | 'created' | 'venue' | 'year' | 'ids' | 'links' | 'references'>
> &
  Pick<PaperRecord, 'title' | 'authors'> & {
    readonly file: string;
    readonly format: string;
    readonly id: string | null;
    readonly first: Pick<Line, 'number' | 'start'>;
    readonly last: Pick<Line, 'number' | 'end'>;
    /** The list of authors goes on behind what is printed. */
    readonly abridged?: boolean;
  };

/** The record of lines of a database; null when it has neither title nor abstract. */
export function databaseRecord(fields: DatabaseFields): PaperRecord | null {
  const { title, authors, abstract = null, first, last } = fields;
  if (!title && !abstract) return null;
  const truncated = abstract !== null && isCutOff(abstract.value);
  return {
    source: {
      file: fields.file,
      format: fields.format,
      id: fields.id,
      line: first.number,
      endLine: last.number,
      start: first.start,
      end: last.end,
    },
    title,
    abstract,
    abstractTruncated: truncated,
    authors,
    session: null,
    location: null,
    comment: fields.comment ?? null,
    created: fields.created ?? null,
    ids: fields.ids ?? {},
    venue: fields.venue ?? null,
    year: fields.year ?? null,
    links: fields.links ?? [],
    references: fields.references ?? [],
    flags: [
      ...(title ? [] : ['title-missing']),
      ...(authors.length > 0 ? [] : ['authors-missing']),
      ...(fields.abridged ? ['authors-abridged'] : []),
      ...(abstract ? [] : ['abstract-missing']),
      ...(truncated ? ['abstract-truncated'] : []),
    ],
  };
}

/** Reports a record that has neither title nor abstract; all of its lines are accounted for. */
export function rejectNameless(
  context: ReadContext,
  { first, last }: { readonly first: Line; readonly last: Line },
  what = 'record',
): void {
  context.report(
    diagnostic({
      type: 'MISSING_FIELD',
      message: `${what} has neither a title nor an abstract`,
      file: context.file,
      line: first.number,
      lineByte: first.start,
      byte: first.start,
      field: 'title',
      raw: first.text,
    }),
  );
  for (let line = first.number + 1; line <= last.number; line += 1)
    context.account?.(line, 'rejected record');
}
