import type { Traced, TracedText } from '../../model/traced.js';
import { NORMALISERS } from '../../text/normalisers.js';
import { wholeField } from './encoded-text.js';
import type { ValueNode } from './value-node.js';
import type { JoinedText } from './joined-lines.js';
import type { Line } from './lines.js';

/** One object, with what is needed to trace its values. */
export interface ObjectRecord extends JoinedText {
  readonly file: string;
  readonly first: Line;
  readonly last: Line;
  readonly members: ReadonlyMap<string, ValueNode>;
  readonly start: number;
  readonly end: number;
}

export type ReportField = (
  type: string,
  message: string,
  index?: number,
  field?: string | null,
  severity?: 'reject' | 'warn',
) => void;

/** How a value's type is told to the user. */
export function nameOf({ kind }: ValueNode): string {
  return kind === 'object'
    ? 'an object'
    : kind === 'array'
      ? 'a list'
      : kind === 'literal'
        ? 'true, false or null'
        : `a ${kind}`;
}

/** Null and blank text count as absent. */
export function isAbsent({ text }: Pick<ObjectRecord, 'text'>, { kind, start, end }: ValueNode): boolean {
  if (kind === 'literal') return text.startsWith('null', start);
  return kind === 'string' && end - start <= 64 && NORMALISERS['json-string'](text.slice(start, end)) === '';
}

/** A node's text with its place; null for what is no text. */
export function textOfNode({ text, byteAt, lineAt }: ObjectRecord, node: ValueNode): TracedText | null {
  const { start, reading } = node;
  if (reading === undefined && node.kind !== 'string' && node.kind !== 'number') return null;
  const raw = text.slice(start, node.end);
  const encoded = { raw, byteAt: (index: number) => byteAt(start + index), line: lineAt(start).number };
  return wholeField(
    encoded,
    reading === 'json-markup' && !MARKUP.test(raw) ? 'json-string' : (reading ?? 'json-string'),
  );
}

/** The text of a member of an object; null where it has none. */
export function textMember(record: ObjectRecord, node: ValueNode, key: string): Traced | null {
  const member = node.members?.get(key);
  const field = member && !isAbsent(record, member) ? textOfNode(record, member) : null;
  return field && plain(field);
}

/** A value without its parts. */
export const plain = ({ value, at }: Traced): Traced => ({ value, at });

/** What tags and character references start with. */
const MARKUP = /[<&]|\\u00(?:3c|26)/i;
