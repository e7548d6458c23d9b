import { diagnostic } from '../diagnostics.js';
import type { PaperRecord } from '../model/record.js';
import type { Reader } from '../plugin.js';
import { byteOffsets } from './byte-offsets.js';
import { scanJson } from './json-scan.js';
import { readLines, type Line } from './lines.js';
import { recordOfObject } from './records-fields.js';

/** Keys by which other formats of one JSON object a line are known; their own readers know better. */
const OTHERS =
  /"(?:authorships|authors_parsed|paperId|corpusid|container-title|DOI|content|sources|abstract_inverted_index|referenced_works)"\s*:/;

/**
 * One JSON object a line, as a script of one's own would write it. What each field may hold, and what comes of other
 * values, is listed in `docs/formats.md`; in short: text may be a number, a list may be a single value, null and empty
 * count as absent, and a value of another type is left out with a warning. A line is rejected when it is no JSON object,
 * when its title or authors have a type that cannot be read, and when it has neither title nor abstract.
 */
export const records: Reader = {
  name: 'records',
  summary: 'one JSON object a line: id, title, authors, abstract, year, venue, links, references',

  detect(head) {
    const first =
      head
        .replace(/^\ufeff/, '')
        .trimStart()
        .split(/\r\n|\r|\n/, 1)[0] ?? '';
    if (!first.startsWith('{') || !/"(?:title|abstract)"\s*:/.test(first)) return 0;
    if (OTHERS.test(first)) return 0.3;
    return /"authors"\s*:/.test(first) ? 0.9 : 0.6;
  },

  async *read(chunks, context) {
    for await (const line of readLines(chunks, context)) {
      if (line.text.trim() === '') {
        context.account?.(line.number, 'blank');
        continue;
      }
      const reject = (
        type: string,
        message: string,
        index = 0,
        field: string | null = null,
        severity: 'reject' | 'warn' = 'reject',
      ): void =>
        context.report(
          diagnostic({
            severity,
            type,
            message,
            file: context.file,
            line: line.number,
            lineByte: line.start,
            byte: line.byteAt(index),
            field,
            raw: line.text.slice(0, 2048),
          }),
        );
      const record = readLine(line, context.file, reject);
      if (record) yield record;
    }
  },
};

type Reject = (
  type: string,
  message: string,
  index?: number,
  field?: string | null,
  severity?: 'reject' | 'warn',
) => void;

function readLine(line: Line, file: string, reject: Reject): PaperRecord | null {
  const root = scanJson(line.text);
  if ('fault' in root) {
    const deep = root.fault === 'TOO_DEEP';
    reject(root.fault, deep ? 'value is nested deeper than 256 levels' : 'line is no JSON value', root.index);
    return null;
  }
  try {
    JSON.parse(line.text);
  } catch (error) {
    reject('BAD_JSON', `line is no JSON value: ${error instanceof Error ? error.message.slice(0, 200) : ''}`);
    return null;
  }
  if (!root.members) {
    reject(
      'NOT_AN_OBJECT',
      `line holds ${root.kind === 'array' ? 'a list' : `a ${root.kind}`}, but a record is an object`,
    );
    return null;
  }
  return recordOfObject(
    {
      text: line.text,
      byteAt: byteOffsets(line),
      line,
      file,
      members: root.members,
      start: root.start,
      end: root.end,
    },
    reject,
  );
}
