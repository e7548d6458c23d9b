import { diagnostic } from '../diagnostics.js';
import type { PaperRecord } from '../model/record.js';
import type { ReadContext, Reader } from '../plugin.js';
import { scanJson } from './json-scan.js';
import { jsonTexts, type JsonText } from './json-texts.js';
import { readLines } from './lines.js';
import { recordOfObject } from './records-fields.js';
import type { ReportField } from './records-values.js';

/** Keys by which other formats of one JSON object a record are known; their own readers know better. */
const OTHERS =
  /"(?:authorships|authors_parsed|paperId|corpusid|container-title|DOI|content|sources|abstract_inverted_index|referenced_works)"\s*:/;
/** What of a file shows its first record. */
const FIRST_RECORD = 8000;

/**
 * JSON objects, one a line or as elements of a list, as a script of one's own would write them. What each field may
 * hold, and what comes of other values, is listed in `docs/formats.md`; in short: text may be a number, a list may be a
 * single value, null and empty count as absent, and a value of another type is left out with a warning. A record is
 * rejected when it is no JSON object, when its title or authors have a type that cannot be read, and when it has neither
 * title nor abstract.
 */
export const records: Reader = {
  name: 'records',
  summary:
    'JSON objects, one a line or in a list: id, title, authors, abstract, year, venue, links, references',

  detect(head) {
    const text = head.replace(/^\ufeff/, '').trimStart();
    const isList = /^\[\s*\{/.test(text);
    if (!isList && !text.startsWith('{')) return 0;
    const isSpread = isList || /^\{\s*[\r\n]/.test(text);
    const first = isSpread ? text.slice(0, FIRST_RECORD) : text.split(/\r\n|\r|\n/, 1)[0]!;
    if (!/"(?:title|abstract)"\s*:/.test(first)) return 0;
    if (OTHERS.test(first)) return 0.3;
    return /"authors"\s*:/.test(first) ? 0.9 : 0.6;
  },

  async *read(chunks, context) {
    const account = (line: number, reason: string): void => context.account?.(line, reason);
    for await (const text of jsonTexts(readLines(chunks, context), account)) {
      const record = readText(text, context);
      if (record) yield record;
    }
  },
};

function readText(value: JsonText, context: ReadContext): PaperRecord | null {
  const report: ReportField = (type, message, index = 0, field = null, severity = 'reject') => {
    const line = value.lineAt(index);
    context.report(
      diagnostic({
        severity,
        type,
        message,
        file: context.file,
        line: line.number,
        lineByte: line.start,
        byte: value.byteAt(index),
        field,
        raw: value.text.slice(0, 2048),
      }),
    );
    if (severity === 'warn') return;
    for (let { number } = value.first; number <= value.last.number; number += 1)
      if (number !== line.number) context.account?.(number, 'rejected record');
  };
  if (!value.closed) {
    report('BAD_JSON', 'record does not end; a closing bracket is missing');
    return null;
  }
  const root = scanJson(value.text);
  if ('fault' in root) {
    const deep = root.fault === 'TOO_DEEP';
    report(
      root.fault,
      deep ? 'record is nested deeper than 256 levels' : 'record is no JSON value',
      root.index,
    );
    return null;
  }
  try {
    JSON.parse(value.text);
  } catch (error) {
    report(
      'BAD_JSON',
      `record is no JSON value: ${error instanceof Error ? error.message.slice(0, 200) : ''}`,
    );
    return null;
  }
  if (!root.members) {
    const kind = root.kind === 'array' ? 'a list' : root.kind === 'literal' ? 'a word' : `a ${root.kind}`;
    report('NOT_AN_OBJECT', `record is ${kind}, but it must be an object`);
    return null;
  }
  return recordOfObject(
    { ...value, file: context.file, members: root.members, start: root.start, end: root.end },
    report,
  );
}
