import { attributeOf, attributeRange, isBadge, isBlockElement, roleOfTag, type HtmlTag } from './html-tag.js';
import { withSeams } from './inline-seams.js';

/** A half-open range of the raw text. */
export interface RawRange {
  readonly start: number;
  readonly end: number;
}

/** A link of a rendered text: the characters that it covers and the raw range of its address. */
export interface InlineLink extends RawRange {
  readonly address: RawRange;
  /** The words of pictures inside of the link. */
  readonly alternative: string;
}

/** A stretch of a rendered text that the page sets apart. */
export interface InlineRun extends RawRange {
  readonly kind: 'strong' | 'emphasis' | 'code' | 'title' | 'authors' | 'venue';
}

/** A text as a page shows it, with the place of each character in the raw text. */
export interface InlineText {
  readonly raw: string;
  readonly text: string;
  /** Raw index at which each character of `text` starts. */
  readonly starts: readonly number[];
  /** Raw index at which each character of `text` ends. */
  readonly ends: readonly number[];
  readonly links: readonly InlineLink[];
  readonly runs: readonly InlineRun[];
  /** Indices of `text` at which the page starts a new line. */
  readonly breaks: readonly number[];
  /** A link or emphasis is still open at the end. */
  readonly open: boolean;
}

/** Elements that set words apart, whatever these say. */
const PLAIN: ReadonlyMap<string, InlineRun['kind']> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['cite', 'emphasis'],
  ['u', 'emphasis'],
  ['code', 'code'],
  ['kbd', 'code'],
]);
/** Block elements whose names may say what they hold, and which are always closed. */
const BOXES = new Set(['div', 'section', 'article', 'summary', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Elements of marks, which belong to the words beside them. */
const RAISED = new Set(['sup', 'sub']);
/** Elements whose content no page shows as text. */
export const HIDDEN_ELEMENTS: ReadonlySet<string> = new Set([
  'script',
  'style',
  'svg',
  'noscript',
  'template',
  'select',
]);

/** Of a run of blanks so many are kept: plain text sets columns apart so, and HTML by blanks that do not break. */
const BLANK_RUN = 3;

/** White space that HTML shows as one blank, however much of it there is. */
const FOLDING = /^[ \t\n\f\r]$/;

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const LAST_OF_LATIN_1 = 0xff;

/** Collects a rendered text character by character. */
export class InlineBuilder {
  private readonly raw: string;
  private readonly folds: boolean;
  private text = '';
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly links: InlineLink[] = [];
  private readonly runs: InlineRun[] = [];
  private readonly breaks: number[] = [];
  private readonly pending: { kind: InlineRun['kind']; end: number; start: number }[] = [];
  private readonly openRuns: { name: string; kind: InlineRun['kind'] | null; start: number }[] = [];
  private readonly openLinks: { start: number; address: RawRange | null; alternative: string }[] = [];
  private hidden: string | null = null;
  /** Indices of the text at which an inline element starts or ends. */
  private readonly seams: number[] = [];
  // Kept beside the text: looking at the end of a string that grows copies all of it.
  private blanks = 0;
  private endsInSpace = false;

  /** @param folds whether a run of white space is shown as one blank, as in HTML */
  constructor(raw: string, folds: boolean) {
    this.raw = raw;
    this.folds = folds;
  }

  /** Adds what stands at a raw index and returns the index behind it. */
  character(at: number, length = 1, shown = this.raw.slice(at, at + length)): number {
    const isBlank = /^\s$/.test(shown);
    if (this.hidden === null && !(isBlank && this.blanks >= BLANK_RUN)) {
      for (let index = 0; index < shown.length; index += 1) {
        this.starts.push(at);
        this.ends.push(at + length);
      }
      this.text += shown;
      this.blanks = isBlank ? this.blanks + 1 : 0;
      this.endsInSpace = shown.endsWith(' ');
    }
    return at + length;
  }

  /** Adds a stretch of the raw text that holds no markup, and returns its end. */
  words(from: number, to: number): number {
    if (this.hidden !== null) return to;
    const { raw } = this;
    let shownFrom = from;
    for (let at = from; at < to; at += 1) {
      const code = raw.charCodeAt(at);
      const isLatin = code > SPACE && code <= LAST_OF_LATIN_1 && code !== NO_BREAK_SPACE;
      const isBlank = code === SPACE || (!isLatin && /^\s$/.test(raw[at]!));
      const isFolding = this.folds && isBlank && FOLDING.test(raw[at]!);
      if (isBlank && (this.blanks >= BLANK_RUN || (isFolding && this.endsInSpace))) {
        this.text += raw.slice(shownFrom, at);
        shownFrom = at + 1;
        continue;
      }
      if (isFolding && code !== SPACE) {
        this.text += `${raw.slice(shownFrom, at)} `;
        shownFrom = at + 1;
      }
      this.starts.push(at);
      this.ends.push(at + 1);
      this.blanks = isBlank ? this.blanks + 1 : 0;
      this.endsInSpace = code === SPACE || isFolding;
    }
    this.text += raw.slice(shownFrom, to);
    return to;
  }

  /** A run whose content starts here and ends at a raw index. */
  run(run: { kind: InlineRun['kind']; end: number }): void {
    this.pending.push({ kind: run.kind, end: run.end, start: this.text.length });
  }

  openLink(address: RawRange | null): void {
    this.openLinks.push({ start: this.text.length, address, alternative: '' });
  }

  closeLink(): void {
    const link = this.openLinks.pop();
    if (link?.address) {
      const { start, address, alternative } = link;
      this.links.push({ start, end: this.text.length, address, alternative });
    }
  }

  image(alternative: string): void {
    const link = this.openLinks.at(-1);
    if (link && alternative !== '') link.alternative = `${link.alternative} ${alternative}`.trim();
  }

  lineBreak(): void {
    if (this.text !== '' && this.breaks.at(-1) !== this.text.length) this.breaks.push(this.text.length);
  }

  tag(tag: HtmlTag): void {
    if (this.hidden !== null) {
      if (tag.closing && tag.name === this.hidden) this.hidden = null;
      return;
    }
    if (HIDDEN_ELEMENTS.has(tag.name)) {
      if (!tag.closing) this.hidden = tag.name;
    } else if (isBlockElement(tag.name)) {
      // A blank that stands for the tag keeps the words on its sides apart.
      if (this.text !== '' && !this.endsInSpace) this.character(tag.start, tag.end - tag.start, ' ');
      this.lineBreak();
      if (BOXES.has(tag.name)) this.emphasis(tag);
    } else if (tag.name === 'img') this.image(attributeOf(tag, 'alt') ?? '');
    else {
      if (!RAISED.has(tag.name) && this.seams.at(-1) !== this.text.length) this.seams.push(this.text.length);
      if (tag.name === 'a' && tag.closing) this.closeLink();
      else if (tag.name === 'a') this.openLink(attributeRange(tag, 'href'));
      this.emphasis(tag);
    }
  }

  private emphasis(tag: HtmlTag): void {
    const { name } = tag;
    if (!tag.closing) {
      const role = roleOfTag(tag);
      const plain = PLAIN.get(name) ?? null;
      const named = role === 'abstract' ? plain : (role ?? plain);
      const kind = named ?? (isBadge(tag) ? 'code' : null);
      this.openRuns.push({ name, kind, start: this.text.length });
      return;
    }
    const index = this.openRuns.findLastIndex((run) => run.name === name);
    if (index < 0) return;
    const { start, kind } = this.openRuns[index]!;
    this.openRuns.splice(index, 1);
    if (kind) this.runs.push({ kind, start, end: this.text.length });
  }

  finish(): InlineText {
    const open =
      this.openLinks.some((link) => link.address !== null) || this.openRuns.some((run) => run.kind !== null);
    while (this.openLinks.length > 0) this.closeLink();
    for (const { kind, start } of this.openRuns.splice(0)) {
      if (kind) this.runs.push({ kind, start, end: this.text.length });
    }
    for (const { kind, start, end } of this.pending)
      this.runs.push({ kind, start, end: this.indexOfRaw(end) });
    const { raw, text, starts, ends, links, runs, seams } = this;
    const breaks = withSeams(text, this.breaks, seams);
    const byStart = (a: RawRange, b: RawRange): number => a.start - b.start || b.end - a.end;
    return { raw, text, starts, ends, links: links.sort(byStart), runs: runs.sort(byStart), breaks, open };
  }

  /** The first character that starts at or behind a raw index. */
  private indexOfRaw(raw: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! < raw) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
