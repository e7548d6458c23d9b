import type { Traced } from '../model/traced.js';
import type { Normalisation } from '../text/normalisers.js';

const NULL = 0;
const FALSE = 1;
const TRUE = 2;
/** Followed by a whole number from 0 on. */
const COUNT = 3;
/** Followed by eight bytes. */
const DOUBLE = 4;
/** Characters of one byte each. */
const NARROW = 5;
/** UTF-16. */
const WIDE = 6;
const LIST = 7;
const OBJECT = 8;
/** A value with its place. */
const TRACED = 9;

/** Room for anything but text. */
const LONGEST_NUMBER = 16;

/**
 * Plain values as bytes, for records that wait until all are read: a tenth of what they take as objects, and nothing
 * for the garbage collector to walk over. What is no data, such as the way to trace a part of a text, is left out.
 * Bytes are for this process only; the names of members stay in the codec.
 */
export class RecordCodec {
  private buffer = Buffer.allocUnsafeSlow(64 * 1024);
  private length = 0;
  /** Where the last traced value ended: places are written as distances. */
  private place = 0;
  private readonly shapes: (readonly string[])[] = [];
  private readonly shapeNumbers = new Map<string, number>();
  /** By the first member. */
  private readonly lastShapes = new Map<string, number>();
  private readonly normalisers: Normalisation[] = [];
  private readonly normaliserNumbers = new Map<Normalisation, number>();

  /** The bytes of a value, good until the next call. */
  encode(value: unknown): Uint8Array {
    this.length = 0;
    this.place = 0;
    this.write(value);
    return this.buffer.subarray(0, this.length);
  }

  /** The value whose bytes start at an offset. */
  decode(bytes: Buffer, offset: number): unknown {
    return new Decoder(bytes, offset, this.shapes, this.normalisers).read();
  }

  private write(value: unknown): void {
    if (typeof value === 'string') this.writeText(value);
    else if (typeof value === 'number') this.writeNumber(value);
    else if (value === null || value === undefined) this.writeByte(NULL);
    else if (typeof value === 'boolean') this.writeByte(value ? TRUE : FALSE);
    else if (Array.isArray(value)) {
      this.writeByte(LIST);
      this.writeCount(value.length);
      for (const item of value) this.write(item);
    } else if (isTraced(value)) this.writeTraced(value);
    else this.writeObject(value);
  }

  private writeObject(value: object): void {
    const members = value as Record<string, unknown>;
    const keys = Object.keys(members).filter((key) => isData(members[key]));
    this.writeByte(OBJECT);
    const shape = this.shapeOf(keys);
    this.writeCount(shape);
    for (const key of keys) this.write(members[key]);
  }

  /** The number of the shape with these members. Most objects that start alike are alike. */
  private shapeOf(keys: readonly string[]): number {
    const last = this.lastShapes.get(keys[0] ?? '');
    if (last !== undefined && equal(this.shapes[last]!, keys)) return last;
    const name = keys.join('\0');
    let shape = this.shapeNumbers.get(name);
    if (shape === undefined) {
      shape = this.shapes.push(keys) - 1;
      this.shapeNumbers.set(name, shape);
    }
    this.lastShapes.set(keys[0] ?? '', shape);
    return shape;
  }

  private writeTraced({ value, at }: Traced): void {
    let normaliser = this.normaliserNumbers.get(at.normaliser);
    if (normaliser === undefined) {
      normaliser = this.normalisers.push(at.normaliser) - 1;
      this.normaliserNumbers.set(at.normaliser, normaliser);
    }
    this.writeByte(TRACED);
    this.writeText(value);
    const distance = at.start - this.place;
    this.writeCount(distance < 0 ? -2 * distance - 1 : 2 * distance);
    this.writeCount(at.end - at.start);
    this.writeCount(normaliser);
    this.place = at.end;
  }

  private writeText(text: string): void {
    this.reserve(2 * text.length + LONGEST_NUMBER);
    const start = this.length;
    this.writeByte(NARROW);
    this.writeCount(text.length);
    const { buffer } = this;
    let at = this.length;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit > 0xff) {
        buffer[start] = WIDE;
        this.length += buffer.write(text, this.length, 'utf16le');
        return;
      }
      buffer[at] = unit;
      at += 1;
    }
    this.length = at;
  }

  private writeNumber(value: number): void {
    if (Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)) {
      this.writeByte(COUNT);
      this.writeCount(value);
      return;
    }
    this.writeByte(DOUBLE);
    this.reserve(LONGEST_NUMBER);
    this.length = this.buffer.writeDoubleLE(value, this.length);
  }

  /** A whole number, seven bits a byte. */
  private writeCount(value: number): void {
    this.reserve(LONGEST_NUMBER);
    let rest = value;
    while (rest >= 0x80) {
      this.buffer[this.length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.buffer[this.length++] = rest;
  }

  private writeByte(value: number): void {
    this.reserve(1);
    this.buffer[this.length++] = value;
  }

  private reserve(count: number): void {
    if (this.length + count <= this.buffer.length) return;
    const grown = Buffer.allocUnsafeSlow(2 * (this.length + count));
    this.buffer.copy(grown, 0, 0, this.length);
    this.buffer = grown;
  }
}

class Decoder {
  private readonly bytes: Buffer;
  private readonly shapes: readonly (readonly string[])[];
  private readonly normalisers: readonly Normalisation[];
  private offset: number;
  private place = 0;

  constructor(
    bytes: Buffer,
    offset: number,
    shapes: readonly (readonly string[])[],
    normalisers: readonly Normalisation[],
  ) {
    this.bytes = bytes;
    this.offset = offset;
    this.shapes = shapes;
    this.normalisers = normalisers;
  }

  read(): unknown {
    const kind = this.bytes[this.offset++];
    switch (kind) {
      case NULL:
        return null;
      case FALSE:
        return false;
      case TRUE:
        return true;
      case COUNT:
        return this.readCount();
      case DOUBLE:
        this.offset += 8;
        return this.bytes.readDoubleLE(this.offset - 8);
      case LIST: {
        const length = this.readCount();
        const list: unknown[] = [];
        for (let at = 0; at < length; at += 1) list.push(this.read());
        return list;
      }
      case OBJECT:
        return this.readObject();
      case TRACED:
        return this.readTraced();
      default:
        return this.readText(kind);
    }
  }

  private readObject(): unknown {
    const keys = this.shapes[this.readCount()]!;
    const object: Record<string, unknown> = {};
    for (const key of keys) {
      const value = this.read();
      // An assignment would set the prototype.
      if (key === '__proto__') Object.defineProperty(object, key, { value, enumerable: true });
      else object[key] = value;
    }
    return object;
  }

  private readTraced(): Traced {
    const value = this.readText(this.bytes[this.offset++]);
    const distance = this.readCount();
    const start = this.place + (distance % 2 === 0 ? distance / 2 : -(distance + 1) / 2);
    const end = start + this.readCount();
    this.place = end;
    return { value, at: { start, end, normaliser: this.normalisers[this.readCount()]! } };
  }

  private readText(kind: number | undefined): string {
    const length = this.readCount();
    const start = this.offset;
    this.offset += kind === WIDE ? 2 * length : length;
    return this.bytes.toString(kind === WIDE ? 'utf16le' : 'latin1', start, this.offset);
  }

  private readCount(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.offset++]!;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 0x80;
    }
  }
}

function isTraced(value: object): value is Traced {
  return 'at' in value && 'value' in value;
}

const isData = (value: unknown): boolean => value !== undefined && typeof value !== 'function';

function equal(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
