import { diagnostic } from '../../diagnostics.js';
import type { ReadContext } from '../../plugin.js';
import { characterReference } from '../../text/character-references.js';
import { XmlTokens } from '../../text/xml-tokens.js';
import { RECORD_LIMIT } from '../shared/lines.js';
import { byteText, type ByteText } from './xml-bytes.js';
import { DEPTH_LIMIT, scanElement, type XmlElement } from './xml-element.js';
import { XmlWindow } from './xml-window.js';
import type { ReportField } from '../shared/records-values.js';

/** An element that holds a record or what records share, with what is needed to trace its values. */
export interface XmlRecord {
  readonly file: string;
  /** The window of the file that the element lies in: bytes or UTF-16, as `ByteText` says. */
  readonly text: string;
  readonly element: XmlElement;
  /** Start tags of the elements around it, the outermost first. */
  readonly around: readonly AroundTag[];
  readonly line: number;
  readonly endLine: number;
  byteAt(index: number): number;
  /** A stretch of the window decoded. Bytes that are not valid are reported once a record. */
  decode(start: number, end: number): ReturnType<ByteText['decode']>;
  readonly report: ReportField;
  /** Says why the element is no paper; its lines are accounted for. */
  passOver(reason: string): void;
}

/** A start tag. */
export interface AroundTag {
  readonly name: string;
  readonly text: string;
}

/** Why lines hold no part of a record. */
const AROUND = 'markup around the records';
const REJECTED = 'rejected record';

const NOT_VALID =
  'bytes that are not valid in the encoding of the file became U+FFFD; if it is Latin-1, give --encoding latin1';

/** The elements of given names, wherever they stand, one by one. Damaged ones are reported, and work goes on behind. */
export async function* xmlRecords(
  chunks: AsyncIterable<Uint8Array>,
  context: ReadContext,
  names: readonly string[],
): AsyncGenerator<XmlRecord> {
  const source = await byteText(chunks, context.encoding);
  const cutter = new XmlCutter(source, context, new Set(names));
  for await (const piece of source.pieces) yield* cutter.add(piece);
  yield* cutter.finish();
}

class XmlCutter {
  private readonly source: ByteText;
  private readonly context: ReadContext;
  private readonly names: ReadonlySet<string>;
  private readonly window: XmlWindow;
  private readonly around: AroundTag[] = [];
  /** Where the next token or record starts. */
  private at = 0;
  /** Of the window's text, see `XmlTokens`. */
  private unclosed = new Map<string, number>();
  /** Behind damage: the next record is looked for before anything else. */
  private lost = false;
  private ended = false;
  private truncated = false;
  /** Nothing more is read. */
  private givenUp = false;
  /** The document declares entities, which are not followed. */
  private declares = false;

  constructor(source: ByteText, context: ReadContext, names: ReadonlySet<string>) {
    this.source = source;
    this.context = context;
    this.names = names;
    this.window = new XmlWindow(source, (line, reason) => context.account?.(line, reason));
  }

  *add(piece: string): Generator<XmlRecord> {
    if (this.givenUp || !this.window.add(piece)) return;
    this.unclosed = new Map();
    yield* this.cut();
    this.at -= this.window.dropBefore(this.at);
  }

  *finish(): Generator<XmlRecord> {
    this.ended = true;
    this.window.addWaiting();
    this.unclosed = new Map();
    yield* this.cut();
    this.window.finish(AROUND);
  }

  /** Takes everything that is complete. */
  private *cut(): Generator<XmlRecord> {
    while (!this.givenUp) {
      if (this.lost && !this.findNext()) return;
      if (!this.toRecord()) {
        if (this.lost) continue;
        return;
      }
      this.window.pass(this.at, AROUND);
      const element = scanElement(this.window.text, this.at, this.names, this.unclosed);
      if (element === 'unfinished') {
        if (this.waits('record')) return;
      } else if ('fault' in element) {
        this.window.pass(element.index, REJECTED);
        this.reject(element.fault, element.message, element.index);
        this.at = element.index;
        this.lost = true;
      } else {
        if (this.isTooLong(element.end)) this.rejectLong('record');
        else yield* this.take(element);
        this.at = element.end;
      }
    }
  }

  /** Goes on to the start of the next record; false when there is none yet, or after damage. */
  private toRecord(): boolean {
    const { text } = this.window;
    const tokens = new XmlTokens(text, this.at, text.length, this.unclosed);
    while (tokens.next()) {
      const { kind, start, end } = tokens;
      this.at = start;
      if (kind === 'unfinished') {
        this.waits('markup');
        return false;
      }
      if (kind === 'stray') this.reject('XML_SYNTAX', 'a < stands here that starts no tag', start);
      else if (kind === 'open' || kind === 'empty') {
        const { name } = tokens;
        if (this.names.has(name)) return true;
        if (kind === 'open' && !this.enter({ name, text: text.slice(start, end) }, start)) return false;
      } else if (kind === 'close') this.leave(tokens.name);
      else if (kind === 'aside' && text.startsWith('<!DOCTYPE', start))
        this.declares ||= text.slice(start, end).includes('<!ENTITY');
      this.at = end;
    }
    if (this.ended && this.around.length > 0 && !this.truncated) {
      this.truncated = true;
      this.tell('TRUNCATED', `the file ends before </${this.around.at(-1)!.name}>`, this.at, 'warn');
    }
    return false;
  }

  private enter(tag: AroundTag, start: number): boolean {
    this.around.push(tag);
    if (this.around.length <= DEPTH_LIMIT) return true;
    this.reject(
      'TOO_DEEP',
      `elements are nested deeper than ${DEPTH_LIMIT} levels; reading ends here`,
      start,
    );
    this.givenUp = true;
    return false;
  }

  /** An end tag closes what was left open inside its element, and does nothing when there is none. */
  private leave(name: string): void {
    const index = this.around.findLastIndex((tag) => tag.name === name);
    if (index >= 0) this.around.length = index;
  }

  /** Whether more of the file may complete what starts here; else it is rejected and passed over. */
  private waits(what: 'record' | 'markup'): boolean {
    if (this.isTooLong(this.window.text.length)) this.rejectLong(what);
    else if (!this.ended) return true;
    else if (this.nextIndex(this.at + 1) >= 0)
      this.reject('XML_SYNTAX', `${what} starts here and does not end`, this.at);
    else {
      this.truncated = true;
      const severity = what === 'record' ? 'reject' : 'warn';
      this.tell('TRUNCATED', `the file ends inside of ${what} that starts here`, this.at, severity);
    }
    this.at += 1;
    this.lost = true;
    return false;
  }

  private isTooLong(end: number): boolean {
    return (end - this.at) * this.source.unit > RECORD_LIMIT;
  }

  private rejectLong(what: 'record' | 'markup'): void {
    this.reject('RECORD_TOO_LONG', `${what} is longer than the limit of ${RECORD_LIMIT} bytes`, this.at);
  }

  /** Behind damage, goes on to the next record or to the end of an element around; false when there is none yet. */
  private findNext(): boolean {
    const index = this.nextIndex(this.at);
    const { length } = this.window.text;
    // A tag may lie across the border.
    this.at = index >= 0 ? index : this.ended ? length : Math.max(this.at, length - LONGEST_TAG);
    this.window.pass(this.at, REJECTED);
    this.lost = index < 0 && !this.ended;
    return !this.lost;
  }

  private nextIndex(from: number): number {
    const names = [...this.names];
    const closing = [...names, ...this.around.map(({ name }) => name)];
    const pattern = new RegExp(
      `<(?:(?:[\\w.-]{1,40}:)?(?:${alternatives(names)})[ \\t\\r\\n/>]|/(?:[\\w.-]{1,40}:)?(?:${alternatives(closing)})[ \\t\\r\\n]*>)`,
      'g',
    );
    pattern.lastIndex = from;
    return pattern.exec(this.window.text)?.index ?? -1;
  }

  private *take(element: XmlElement): Generator<XmlRecord> {
    const { window, context, source } = this;
    const { text, base } = window;
    const { line, endLine } = window.claim(element.start, element.end);
    const report: ReportField = (type, message, index = element.start, field = null, severity = 'reject') =>
      this.tell(type, message, index, severity, field, element.start);
    if (!this.checkReferences(element, report)) return;
    const byteAt = (index: number): number => base + index * source.unit;
    const isPlain = source.isPlain(text.slice(element.start, element.end));
    let isValid = true;
    yield {
      file: context.file,
      text,
      element,
      around: [...this.around],
      line,
      endLine,
      byteAt,
      report,
      decode: (start, end) => {
        const bytes = text.slice(start, end);
        const from = byteAt(start);
        if (isPlain)
          return {
            number: line,
            text: bytes,
            start: from,
            end: byteAt(end),
            byteAt: (index) => from + index,
          };
        const decoded = source.decode(bytes, from, line);
        if (isValid && decoded.text.includes('\ufffd')) {
          isValid = source.isValid(bytes);
          if (!isValid) report('ENCODING', NOT_VALID, start, null, 'warn');
        }
        return decoded;
      },
      passOver: (reason) => {
        for (let passed = line; passed <= endLine; passed += 1) context.account?.(passed, reason);
      },
    };
  }

  /** Reports a reference that stands for no known character; false when it may stand for a declared text. */
  private checkReferences({ start, end }: XmlElement, report: ReportField): boolean {
    const { text } = this.window;
    const index = unknownReference(text, start, end);
    if (index < 0) return true;
    const name = /^&[\w.#-]{0,60};?/.exec(text.slice(index, index + 64))?.[0] ?? '&';
    if (this.declares)
      report('ENTITY', `${name} may be an entity that the file declares; those are not followed`, index);
    else
      report('ENTITY', `${name} is no character that is known; it stays as it stands`, index, null, 'warn');
    return !this.declares;
  }

  private reject(type: string, message: string, index: number): void {
    this.tell(type, message, index, 'reject');
  }

  /** Reports what stands at an index; `from` is where the record starts, whose text goes with it. */
  private tell(
    type: string,
    message: string,
    index: number,
    severity: 'reject' | 'warn',
    field: string | null = null,
    from = index,
  ): void {
    const { window, context, source } = this;
    const { line, lineByte } = window.placeOf(index);
    if (severity === 'reject') window.claim(index, index + 1);
    const raw = source.decode(window.text.slice(from, from + RAW_LENGTH), 0, line).text;
    const byte = window.base + index * source.unit;
    context.report(
      diagnostic({ severity, type, message, file: context.file, line, lineByte, byte, field, raw }),
    );
  }
}

/** No tag that is looked for behind damage has a longer name. */
const LONGEST_TAG = 200;
const RAW_LENGTH = 1024;

/** Where a stretch of text has a reference that stands for no known character; -1 when it has none. */
function unknownReference(text: string, start: number, end: number): number {
  const isUnknown = (at: number): boolean => characterReference(text, at) === null;
  // Nearly all are known, wherever they stand.
  if (findReference(text.slice(start, end), (at) => isUnknown(start + at)) < 0) return -1;
  const tokens = new XmlTokens(text, start, end);
  while (tokens.next()) {
    if (tokens.kind === 'cdata' || tokens.kind === 'aside') continue;
    const { start: from } = tokens;
    const found = findReference(text.slice(from, tokens.end), (at) => isUnknown(from + at));
    if (found >= 0) return from + found;
  }
  return -1;
}

function findReference(text: string, wanted: (at: number) => boolean): number {
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) if (wanted(at)) return at;
  return -1;
}

const alternatives = (names: readonly string[]): string =>
  names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
