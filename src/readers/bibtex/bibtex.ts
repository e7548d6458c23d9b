import { diagnostic } from '../../diagnostics.js';
import type { TracedText } from '../../model/traced.js';
import type { ReadContext, Reader } from '../../plugin.js';
import { bibtexEntries, type BibtexEntry } from './bibtex-entries.js';
import { bibtexFields, textOfField } from './bibtex-fields.js';
import { parentKeyOf, parentOf, recordOfWork, type BibtexParent, type BibtexWork } from './bibtex-record.js';

/** Entries that are no works: volumes, definitions, remarks, settings of styles. */
const NOT_WORKS: ReadonlyMap<string, string> = new Map([
  ['proceedings', 'volume of proceedings'],
  ['mvproceedings', 'volume of proceedings'],
  ['periodical', 'issue of a periodical'],
  ['string', 'definition of a string'],
  ['preamble', 'preamble'],
  ['comment', 'comment'],
  ['set', 'set of entries'],
  ['xdata', 'data of other entries'],
  ['control', 'settings of a style'],
  ['ieeetranbstctl', 'settings of a style'],
]);
/** Entries that others are part of. */
const VOLUMES = /^(?:mv)?(?:proceedings|book|collection|reference)$|^(?:periodical|conference)$/;
/** Strings, volumes and entries that wait for their volume, at most so many of each. */
const MOST_REMEMBERED = 100_000;
const ENTRY_AT_START = /^(?:\s|%[^\n]*\n)*@[ \t]*[A-Za-z]+[ \t]*[{(]/;
const ENTRY = /^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(][ \t]*[^\s,{}()"'=#%]+[ \t]*,/gm;

/** A bibliography in BibTeX or BibLaTeX. An entry whose brackets do not match costs no other. */
export const bibtex: Reader = {
  name: 'bibtex',
  summary: 'bibliography in BibTeX or BibLaTeX',

  detect(head) {
    const text = head.replace(/^\ufeff/, '');
    const entries = text.match(ENTRY)?.length ?? 0;
    if (ENTRY_AT_START.test(text))
      return entries > 0 || /@(?:string|preamble|comment)/i.test(text) ? 0.95 : 0;
    return entries > 2 ? 0.7 : 0;
  },

  async *read(chunks, context) {
    const strings = new Map<string, TracedText>();
    const parents = new Map<string, BibtexParent>();
    const waiting: BibtexWork[] = [];
    for await (const entry of bibtexEntries(chunks, context)) {
      const reason = NOT_WORKS.get(entry.type);
      if (reason !== undefined) passOver(entry, reason, context);
      if (entry.type === 'comment' || entry.type === 'preamble') continue;
      const work: BibtexWork = { entry, fields: bibtexFields(entry), strings };
      if (entry.type === 'string') {
        define(work, strings);
        continue;
      }
      const { key, isDamaged } = work.fields;
      if (key && VOLUMES.test(work.entry.type) && parents.size < MOST_REMEMBERED)
        parents.set(key.value.toLowerCase(), parentOf(work));
      if (reason !== undefined) continue;
      if (isDamaged) report('UNBALANCED', entry, describe(work, DAMAGE), 'warn', context);
      const parentKey = parentKeyOf(work);
      const parent = parentKey === null ? null : parents.get(parentKey);
      // BibTeX wants a volume behind the entries that refer to it.
      if (parent === undefined && waiting.length < MOST_REMEMBERED) waiting.push(work);
      else yield* recordOf(work, parent ?? null, context);
    }
    for (const work of waiting) yield* recordOf(work, parents.get(parentKeyOf(work) ?? '') ?? null, context);
  },
};

const DAMAGE = 'has braces or quotes that do not match; what could be told apart was kept';

function define({ entry, fields }: BibtexWork, strings: Map<string, TracedText>): void {
  for (const [name, value] of fields.values) {
    const text = textOfField(entry, value, strings);
    if (text && strings.size < MOST_REMEMBERED) strings.set(name, text);
  }
}

function* recordOf(
  work: BibtexWork,
  parent: BibtexParent | null,
  context: ReadContext,
): Generator<ReturnType<typeof recordOfWork> & object> {
  const record = recordOfWork(work, parent, context.file);
  if (record) yield record;
  else
    report(
      'MISSING_FIELD',
      work.entry,
      describe(work, 'has neither a title nor an abstract'),
      'reject',
      context,
    );
}

const describe = ({ entry, fields }: BibtexWork, what: string): string =>
  `@${entry.type} ${fields.key ? `"${fields.key.value}"` : 'without a key'} ${what}`;

function report(
  type: string,
  { first, last, from, to, text, byteAt }: BibtexEntry,
  message: string,
  severity: 'reject' | 'warn',
  { file, report: send, account }: ReadContext,
): void {
  send(
    diagnostic({
      ...{ severity, type, message, file },
      line: first.number,
      lineByte: first.start,
      byte: byteAt(0),
      field: type === 'MISSING_FIELD' ? 'title' : null,
      raw: text.slice(0, Math.max(from, to) + 1),
    }),
  );
  if (severity === 'warn') return;
  for (let line = first.number + 1; line <= last.number; line += 1) account?.(line, 'rejected record');
}

function passOver({ first, last }: BibtexEntry, reason: string, { account }: ReadContext): void {
  for (let line = first.number; line <= last.number; line += 1) account?.(line, reason);
}
