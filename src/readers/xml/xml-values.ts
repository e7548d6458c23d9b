import type { Signature } from '../../model/record.js';
import type { Span, Traced, TracedText } from '../../model/traced.js';
import { OTHERS } from '../../text/author-pieces.js';
import { cleanText } from '../../text/fold.js';
import { NORMALISERS, type NormaliserName } from '../../text/normalisers.js';
import { attributeRange } from '../../text/xml-tokens.js';
import { byteOffsets } from '../shared/byte-offsets.js';
import { wholeField } from '../shared/encoded-text.js';
import type { Line } from '../shared/lines.js';
import type { XmlElement } from './xml-element.js';
import type { AroundTag, XmlRecord } from './xml-records.js';
import { isOrcid, writtenIdOf } from '../shared/written-id.js';

/** The first element at a path of names below an element. */
export function elementAt(from: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  let element: XmlElement | undefined = from;
  for (const name of path) element = element?.children.find((child) => child.name === name);
  return element;
}

/** The elements of a name right below an element. */
export const elementsNamed = (from: XmlElement | undefined, name: string): XmlElement[] =>
  from?.children.filter((child) => child.name === name) ?? [];

/** What a range of a record shows, with its place; null when nothing is left of it. */
export function textOfRange(record: XmlRecord, start: number, end: number): TracedText | null {
  if (end <= start) return null;
  const line = record.decode(start, end);
  const { text } = line;
  // What stands as it is needs no decoding, and its parts need not be looked for.
  if (!MARKUP.test(text) && cleanText(text) === text) return new PlainField(text, line);
  return wholeField({ raw: text, byteAt: byteOffsets(line), line: line.number }, 'xml-text');
}

const MARKUP = /[<&]/;
/** Texts whose bytes can be counted each time. */
const SHORT = 2048;

/** A text that is its own value. */
class PlainField implements TracedText {
  readonly value: string;
  readonly at: Span;
  readonly #line: Line;

  constructor(value: string, line: Line) {
    this.value = value;
    this.#line = line;
    this.at = { start: line.start, end: line.end, normaliser: 'xml-text' };
  }

  part(start: number, end: number): Traced {
    const value = this.value.slice(start, end).trim();
    const from = this.value.indexOf(value, start);
    const byteAt = this.#line.text.length > SHORT ? byteOffsets(this.#line) : this.#line.byteAt;
    return {
      value,
      at: { start: byteAt(from), end: byteAt(from + value.length), normaliser: 'xml-text' },
    };
  }
}

/** The text of an element, its inner markup left out. */
export const textOfElement = (record: XmlRecord, element: XmlElement | undefined): TracedText | null =>
  element ? textOfRange(record, element.contentStart, element.contentEnd) : null;

/** The text of the first element at a path below the record's own. */
export const textAtPath = (record: XmlRecord, ...path: readonly string[]): TracedText | null =>
  textOfElement(record, elementAt(record.element, ...path));

export function attributeOf(record: XmlRecord, element: XmlElement, name: string): TracedText | null {
  const { start, contentStart } = element;
  const range = attributeRange(record.text.slice(start, contentStart), name);
  return range && textOfRange(record, start + range.start, start + range.end);
}

/** The value of an attribute as it is written, for what is not kept. */
export function writtenAttribute(tag: AroundTag, name: string): string | null {
  const range = attributeRange(tag.text, name);
  return range && tag.text.slice(range.start, range.end);
}

/** What a normaliser makes of a whole element; null when that is nothing. */
export function normalised(
  record: XmlRecord,
  element: XmlElement | undefined,
  normaliser: Extract<NormaliserName, 'xml-name' | 'xml-day' | 'mail-day' | 'year'>,
): Traced | null {
  if (!element) return null;
  // A year is that of the text, not one of an attribute.
  const whole = normaliser === 'xml-name' || normaliser === 'xml-day';
  const start = whole ? element.start : element.contentStart;
  const line = record.decode(start, whole ? element.end : element.contentEnd);
  const value = NORMALISERS[normaliser](line.text);
  return value === '' ? null : { value, at: { start: line.start, end: line.end, normaliser } };
}

export const plain = (field: TracedText | null): Traced | null =>
  field && { value: field.value, at: field.at };

/** An ORCID iD; null, with a warning, for what is none. */
export function orcidOf(record: XmlRecord, field: TracedText | null, author: number): Traced | null {
  if (!field) return null;
  const id = writtenIdOf(field, 'orcid');
  if (isOrcid(id.value)) return id;
  record.report(
    'BAD_ID',
    `orcid of author ${author} is "${id.value.slice(0, 40)}", which is no ORCID iD (0000-0002-1825-0097, the last character a check digit); it was left out`,
    record.element.start,
    `authors/${author - 1}/orcid`,
    'warn',
  );
  return null;
}

/** The authors that a record names, without marks for others. */
export interface XmlAuthors {
  readonly list: readonly Signature[];
  /** It says that there are others. */
  readonly abridged: boolean;
}

/** A person who signs for a group: both are authors. */
const FOR_A_GROUP =
  /^(.+?),? \(?(?:for|on behalf of) ((?:the )?.+ (?:collaborations?|consortium|group|team))\)?$/i;

/** The signatures of authors whose names are read by `nameOf`, one person or group each. */
export function authorsOf(
  elements: readonly XmlElement[],
  nameOf: (element: XmlElement) => Traced | TracedText | null,
  detailsOf: (element: XmlElement, number: number) => Omit<Signature, 'printed'>,
): XmlAuthors {
  let abridged = false;
  const list: Signature[] = [];
  for (const element of elements) {
    const name = nameOf(element);
    // A colon, as between a collaboration and its members, is nobody.
    if (!name || !/\p{L}/u.test(name.value)) continue;
    if (OTHERS.test(name.value)) {
      abridged = true;
      continue;
    }
    const details = detailsOf(element, list.length + 1);
    const [, person, group] = 'part' in name ? (FOR_A_GROUP.exec(name.value) ?? []) : [];
    if ('part' in name && person !== undefined && group !== undefined) {
      const from = name.value.lastIndexOf(group);
      list.push({ printed: name.part(0, person.length), ...details });
      list.push({ printed: name.part(from, from + group.length), affiliations: [], ids: {} });
    } else list.push({ printed: { value: name.value, at: name.at }, ...details });
  }
  return { list, abridged };
}

/** The texts of elements. */
export const textsOf = (record: XmlRecord, elements: readonly XmlElement[]): Traced[] =>
  elements.flatMap((element) => plain(textOfElement(record, element)) ?? []);
