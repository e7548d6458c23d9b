/** A half-open range of characters. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the output: copied from the source, or printed for something else that stands there. */
interface Stretch extends Range {
  /** Where it starts in the output. */
  readonly at: number;
  readonly copied: boolean;
}

/** Takes what a source with markup prints, in its order. */
export interface Printer {
  /** Prints a text for what stands at a range of the source. */
  put(text: string, start: number, end: number): void;
  /** Prints a range of the source as it stands. */
  copy(source: string, start: number, end: number): void;
  /** The last character that was printed, or nothing. */
  last(): string;
}

/** Collects what a source with markup prints, with the place of every character in the source. */
export class DisplayOutput implements Printer {
  private readonly pieces: string[] = [];
  private readonly stretches: Stretch[] = [];
  private length = 0;

  put(text: string, start: number, end: number): void {
    this.append(text, { at: this.length, start, end, copied: false });
  }

  copy(source: string, start: number, end: number): void {
    this.append(source.slice(start, end), { at: this.length, start, end, copied: true });
  }

  last(): string {
    return this.pieces.at(-1)?.at(-1) ?? '';
  }

  text(): string {
    return this.pieces.join('');
  }

  /** The range of the source that one character was printed for; null behind the last one. */
  placeOf(character: number): Range | null {
    if (character < 0 || character >= this.length) return null;
    let low = 0;
    let high = this.stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.stretches[middle]!.at <= character) low = middle;
      else high = middle - 1;
    }
    const { at, start, end, copied } = this.stretches[low]!;
    return copied ? { start: start + character - at, end: start + character - at + 1 } : { start, end };
  }

  private append(text: string, stretch: Stretch): void {
    if (text === '') return;
    this.pieces.push(text);
    this.stretches.push(stretch);
    this.length += text.length;
  }
}
