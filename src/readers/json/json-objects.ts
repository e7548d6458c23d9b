import { diagnostic } from '../../diagnostics.js';
import type { ReadContext } from '../../plugin.js';
import { scanJson } from './json-scan.js';
import { jsonTexts, type JsonText } from './json-texts.js';
import { reportCut } from '../shared/cut-file.js';
import { readLineGroups, type Line } from '../shared/lines.js';
import type { ObjectRecord, ReportField } from '../shared/records-values.js';

/** An object of a file, and how to say what is wrong with it. */
export interface ReadObject {
  readonly record: ObjectRecord;
  readonly report: ReportField;
}

/** The JSON objects of a file, one a line, in lists or in objects around them. What is no object is reported as a reject. */
export async function* jsonObjects(
  chunks: AsyncIterable<Uint8Array>,
  context: ReadContext,
): AsyncGenerator<ReadObject> {
  const account = (line: number, reason: string): void => context.account?.(line, reason);
  const cut = (line: Line, what: string): void => reportCut(context, line, what, 'a bracket');
  for await (const text of jsonTexts(readLineGroups(chunks, context), account, cut)) {
    const object = objectOf(text, context);
    if (object) yield object;
  }
}

function objectOf(value: JsonText, context: ReadContext): ReadObject | null {
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
  return {
    record: { ...value, file: context.file, members: root.members, start: root.start, end: root.end },
    report,
  };
}
