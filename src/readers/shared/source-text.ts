import type { Traced, TracedText } from '../../model/traced.js';
import { cleanText } from '../../text/fold.js';
import { renderInline, type MarkupSyntax } from '../../text/inline-markup.js';
import type { InlineLink, InlineRun, InlineText, RawRange } from '../../text/inline-text.js';
import { NORMALISERS, type NormaliserName } from '../../text/normalisers.js';
import { joinLines } from './joined-lines.js';
import type { Line } from './lines.js';

/** What closes a link of Markdown behind its words. */
const LINK_END = /^[*_~`]{0,6}\]\([^()\n]{0,2000}(?:\([^()\n]{0,80}\))?\)[*_~`]{0,6}/;

/** Where a raw text stands in the file. */
interface Origin {
  readonly inline: InlineText;
  readonly syntax: NormaliserName;
  readonly byteAt: (rawIndex: number) => number;
  readonly lineAt: (rawIndex: number) => number;
  /** What a command prints that the page defines elsewhere, with the place of its words there. */
  readonly defined?: Definitions;
}

/** Values that a page gives a name and uses elsewhere. */
export interface Definitions {
  get(name: string): Traced | undefined;
}

/** A stretch of a page as its readers see it, every character of which can be traced to the file. */
export class SourceText {
  private readonly origin: Origin;
  /** The half-open range of the origin's rendered text. */
  private readonly start: number;
  private readonly end: number;
  /** The same with the blanks around: pictures that link show no text. */
  private readonly outer: RawRange;
  private textKnown: string | null = null;
  private cleanKnown: string | null = null;

  constructor(origin: Origin, start = 0, end = origin.inline.text.length) {
    this.origin = origin;
    this.outer = { start, end };
    const { text } = origin.inline;
    let from = start;
    let to = Math.max(start, end);
    while (from < to && /\s/.test(text[from]!)) from += 1;
    while (to > from && /\s/.test(text[to - 1]!)) to -= 1;
    this.start = from;
    this.end = to;
  }

  /** As rendered, blanks not folded; indices of the other members are indices of this text. */
  get text(): string {
    this.textKnown ??= this.origin.inline.text.slice(this.start, this.end);
    return this.textKnown;
  }

  /** A link or emphasis of it goes on behind its end. */
  get isOpen(): boolean {
    return this.origin.inline.open;
  }

  get clean(): string {
    this.cleanKnown ??= cleanText(this.text);
    return this.cleanKnown;
  }

  get firstLine(): number {
    return this.origin.lineAt(this.rawStart(0));
  }

  get lastLine(): number {
    return this.origin.lineAt(Math.max(this.rawStart(0), this.rawEnd(this.end - this.start) - 1));
  }

  get startByte(): number {
    return this.origin.byteAt(this.rawStart(0));
  }

  get endByte(): number {
    return this.origin.byteAt(this.rawEnd(this.end - this.start));
  }

  get links(): InlineLink[] {
    return this.clip(this.origin.inline.links);
  }

  get runs(): InlineRun[] {
    return this.clip(this.origin.inline.runs);
  }

  slice(start: number, end = this.end - this.start): SourceText {
    const to = this.start + end;
    return new SourceText(
      this.origin,
      start === 0 ? this.outer.start : this.start + start,
      to >= this.end ? this.outer.end : to,
    );
  }

  /** The lines that the page shows, without empty ones. */
  lines(): SourceText[] {
    const { start, end } = this.outer;
    const cuts = this.origin.inline.breaks.filter((index) => index > start && index < end);
    return [start, ...cuts]
      .map((from, index) => new SourceText(this.origin, from, cuts[index] ?? end))
      .filter((line) => line.text !== '' || line.links.length > 0);
  }

  /** A range of characters as a value with its place. Null when nothing is left of it. */
  field(start = 0, end = this.end - this.start): TracedText | null {
    const part = this.slice(start, end);
    if (part.start === part.end) return null;
    const { value, at } = part.traced();
    if (value === '') return null;
    return { value, at, part: (from, to) => part.partOf(value, from, to) };
  }

  /** The address of a link, as the page writes it. */
  address(link: RawRange): Traced | null {
    const raw = this.origin.inline.raw.slice(link.start, link.end);
    const normaliser = addressNormaliser(this.origin.syntax, raw);
    const value = NORMALISERS[normaliser](raw);
    const { byteAt } = this.origin;
    return value === ''
      ? null
      : { value, at: { start: byteAt(link.start), end: byteAt(link.end), normaliser } };
  }

  /** The tightest raw range; widened over marks at its ends when one of a pair would stay behind. */
  private traced(): Traced {
    const { syntax, byteAt, inline } = this.origin;
    const { raw } = inline;
    const from = this.rawStart(0);
    const to = this.rawEnd(this.end - this.start);
    const before = endWithout(raw, from, /[*_~`[]/);
    const behind = to + (/^[*_~`]+/.exec(raw.slice(to, to + 8))?.[0].length ?? 0);
    const behindLink = to + (LINK_END.exec(raw.slice(to, to + 2100))?.[0].length ?? 0);
    const ranges = [
      [from, to],
      [from, behind],
      [before, to],
      [before, behind],
      [before, behindLink],
    ] as const;
    const [start, end] =
      ranges.find(([first, last]) => NORMALISERS[syntax](raw.slice(first, last)) === this.clean) ?? ranges[0];
    const value = NORMALISERS[syntax](raw.slice(start, end));
    const defined = this.definedWithin(raw.slice(start, end));
    if (defined && defined.value.length > value.length) return defined;
    return { value, at: { start: byteAt(start), end: byteAt(end), normaliser: syntax } };
  }

  /** The longest of the values that a raw text names and that are defined elsewhere; what stands beside it has another place. */
  private definedWithin(text: string): Traced | undefined {
    const { defined } = this.origin;
    if (!defined) return undefined;
    return Array.from(text.matchAll(/\\([A-Za-z]+)/g), ([, name]) => defined.get(name!))
      .filter((one) => one !== undefined && this.clean.includes(one.value))
      .sort((a, b) => b!.value.length - a!.value.length)[0];
  }

  private partOf(value: string, start: number, end: number): Traced {
    const plain = value === this.text;
    const first = start + (/^ */.exec(value.slice(start, end))?.[0].length ?? 0);
    const last = start + value.slice(start, end).trimEnd().length;
    const from = plain ? first : this.indexOfClean(first + 1) - 1;
    const to = plain ? last : this.indexOfClean(last);
    return this.slice(Math.max(0, from), to).traced();
  }

  /** The shortest prefix of the text whose clean form has so many characters, by bisection. */
  private indexOfClean(length: number): number {
    const { text } = this;
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cleanText(text.slice(0, middle)).length < length) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private rawStart(index: number): number {
    const { starts, raw } = this.origin.inline;
    return starts[this.start + index] ?? raw.length;
  }

  private rawEnd(index: number): number {
    const at = this.start + index - 1;
    return at < 0 ? this.rawStart(0) : (this.origin.inline.ends[at] ?? this.origin.inline.raw.length);
  }

  private clip<T extends RawRange>(ranges: readonly T[]): T[] {
    const { outer, start, end } = this;
    const within = (index: number): number => Math.min(Math.max(index, start), end) - start;
    return ranges
      .filter((range) =>
        range.start === range.end
          ? range.start >= outer.start && range.start <= outer.end
          : range.start < end && range.end > start,
      )
      .map((range) => ({ ...range, start: within(range.start), end: within(range.end) }));
  }
}

function addressNormaliser(syntax: NormaliserName, raw: string): NormaliserName {
  if (syntax === 'latex') return 'latex-address';
  return syntax === 'html' || raw.includes('&') ? 'html' : 'text';
}

/** Where a text ends when characters of one class at its end are left out. */
export function endWithout(text: string, end: number, characters: RegExp): number {
  let to = end;
  while (to > 0 && characters.test(text[to - 1]!)) to -= 1;
  return to;
}

/**
 * A range of consecutive lines, from a character of the first to a character of the last. In HTML the end of a line of the
 * file is a blank.
 */
export function sourceOfLines(
  lines: readonly Line[],
  syntax: MarkupSyntax,
  from = 0,
  to = lines.at(-1)?.text.length ?? 0,
  between: '\n' | ' ' = syntax === 'html' ? ' ' : '\n',
  defined?: Definitions,
): SourceText {
  const { text, byteAt, lineAt } = joinLines(lines, from, to, between);
  return new SourceText({
    inline: renderInline(text, syntax, (name) => defined?.get(name)?.value),
    syntax,
    byteAt,
    lineAt: (index) => lineAt(index).number,
    ...(defined ? { defined } : {}),
  });
}
