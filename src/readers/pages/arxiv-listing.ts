import type { PaperRecord, Signature } from '../../model/record.js';
import type { Traced, TracedText } from '../../model/traced.js';
import type { ReadContext, Reader } from '../../plugin.js';
import { parseAuthorList } from '../../text/author-list.js';
import { NORMALISERS } from '../../text/normalisers.js';
import { databaseRecord, rejectNameless } from '../shared/database-record.js';
import { fieldOfLine, tracedText } from '../shared/fields.js';
import { journalReference } from '../shared/journal-reference.js';
import { joinLines } from '../shared/joined-lines.js';
import { readLines, RECORD_LIMIT, type Line } from '../shared/lines.js';

/** What separates the parts of an announcement, with the address of the paper behind it or not. */
const SEPARATOR = /^\\\\(?:\s|$)/;
/** Lines between announcements. */
const RULE = /^(?:-{10,}|%%%-)/;
const ID = /^(?:arXiv|Paper)(?: ?\([^)]*\))?: ?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?/;
const FIELD = /^([A-Z][A-Za-z-]*(?: ref)?)(?: \([^)]*\))?:\s*/;
const DAY = /^[A-Za-z]{3}, +\d{1,2} [A-Za-z]{3} \d{2,4}/;

/** An announcement that is being collected. */
interface Announcement {
  readonly first: Line;
  readonly head: Line[];
  readonly abstract: Line[];
  part: 'head' | 'abstract' | 'done';
  last: Line;
}

/** The listings that arXiv sends by mail: new papers, cross-listings and replacements. */
export const arxivListing: Reader = {
  name: 'arxiv-listing',
  summary: 'listings that arXiv sends by mail: blocks between lines of `\\\\`',

  detect(head) {
    return /(?:^|[\r\n])\\\\\s*[\r\n]+(?:arXiv|Paper)[ (:]/.test(head) ? 0.97 : 0;
  },

  async *read(chunks, context) {
    let open: Announcement | null = null;
    const account = (line: Line, reason: string): void => context.account?.(line.number, reason);
    for await (const line of readLines(chunks, context)) {
      const isSeparator = SEPARATOR.test(line.text);
      if (ID.test(line.text) && open?.part !== 'abstract') {
        if (open) yield* recordOf(open, context);
        open = { first: line, head: [line], abstract: [], part: 'head', last: line };
        continue;
      }
      if (line.text.trim() === '') account(line, 'blank');
      else if (RULE.test(line.text) || (isSeparator && !open)) {
        if (open) yield* recordOf(open, context);
        open = null;
        account(line, 'rule');
      } else if (!open || open.part === 'done') account(line, 'text between announcements');
      else if (isSeparator) {
        open.part = open.part === 'head' ? 'abstract' : 'done';
        open.last = line;
      } else {
        open[open.part].push(line);
        open.last = line;
        if (line.end - open.first.start > RECORD_LIMIT) open.part = 'done';
      }
    }
    if (open) yield* recordOf(open, context);
  },
};

function* recordOf(
  { first, head, abstract, last }: Announcement,
  context: ReadContext,
): Generator<PaperRecord> {
  const fields = fieldsOf(head);
  const text = (name: string): TracedText | null => fields.get(name) ?? null;
  const id = ID.exec(first.text)!;
  const start = id[0].indexOf(id[1]!);
  const arxiv = fieldOfLine(first, start, start + id[1]!.length);
  const { list, abridged } = authorsOf(text('authors') ?? text('author'));
  const doi = text('doi');
  const record = databaseRecord({
    ...{ file: context.file, format: 'arxiv-listing', id: arxiv.value, first, last, abridged },
    title: text('title'),
    authors: list,
    abstract: textOfLines(abstract, 0),
    comment: text('comments'),
    created: createdOf(text('date')),
    ids: { arxiv, ...(doi && /^10\.\d/.test(doi.value) && { doi: firstWord(doi) }) },
    ...journalReference(text('journal-ref')),
  });
  if (record) yield record;
  else rejectNameless(context, { first, last }, 'announcement');
}

/** The fields of a head by name in lower case; lines that are indented go on. */
function fieldsOf(head: readonly Line[]): Map<string, TracedText> {
  const fields = new Map<string, TracedText>();
  let lines: Line[] = [];
  let name = '';
  let from = 0;
  const keep = (): void => {
    const text = name === '' || fields.has(name) ? null : textOfLines(lines, from);
    if (text) fields.set(name, text);
  };
  for (const line of head.slice(1)) {
    const field = /^\s/.test(line.text) ? null : FIELD.exec(line.text);
    if (!field) {
      lines.push(line);
      continue;
    }
    keep();
    [name, lines, from] = [field[1]!.toLowerCase(), [line], field[0].length];
  }
  keep();
  return fields;
}

/** Lines as one text; null when nothing stands in them. */
function textOfLines(lines: readonly Line[], from: number): TracedText | null {
  if (lines.length === 0) return null;
  const { text, byteAt } = joinLines(lines, from);
  const start = text.length - text.trimStart().length;
  const traced = tracedText(text.slice(start).trimEnd(), (index) => byteAt(start + index));
  return traced.value === '' ? null : traced;
}

function authorsOf(field: TracedText | null): { list: Signature[]; abridged: boolean } {
  if (!field) return { list: [], abridged: false };
  const { authors, abridged } = parseAuthorList(field.value);
  const part = ({ start, end }: { start: number; end: number }): Traced => field.part(start, end);
  return {
    list: authors.map((author) => ({
      printed: part(author),
      affiliations: author.affiliations.map(part),
      ids: {},
    })),
    abridged,
  };
}

/** The day of the first version; replacements name none. */
function createdOf(field: TracedText | null): Traced | null {
  const day = DAY.exec(field?.value ?? '')?.[0];
  if (!field || day === undefined) return null;
  const { at } = field.part(0, day.length);
  const value = NORMALISERS['mail-day'](day);
  return value === '' ? null : { value, at: { ...at, normaliser: 'mail-day' } };
}

function firstWord(field: TracedText): Traced {
  const end = field.value.search(/[\s,;]|$/);
  return field.part(0, end);
}
