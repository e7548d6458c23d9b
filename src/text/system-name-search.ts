import { nameAt, type Evidence, type Field, type Stretch, type TokenRange } from './system-name-evidence.js';
import { longFormStart } from './system-name-longform.js';
import { leadingLongForm } from './system-name-title.js';
import { isGeneric, shapeOf, type Token } from './system-name-tokens.js';

/** How far around a word its sentence is looked at, in characters: keeps texts without full stops linear. */
const WINDOW = 400;

/** Words that make no name of a generic one: `Gaussian Processes`. */
const FILLERS = /^(?:The|Networks?|Models?|Process|Processes|Learning|Optimization|Descent|Carlo)$/;

/** An abstract under search: looks at its tokens and collects evidence. */
export class Search {
  readonly field: Field;
  readonly tokens: readonly Token[];
  readonly found: Evidence[] = [];

  constructor(field: Field) {
    this.field = field;
    this.tokens = field.tokens;
  }

  lower(i: number): string {
    return this.tokens[i]?.lower ?? '';
  }

  /** Where the sentence of a token starts and ends, in tokens. */
  sentence(i: number): TokenRange {
    const { sentences } = this.field;
    let low = 0;
    let high = sentences.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle]!.to > i) high = middle;
      else low = middle + 1;
    }
    return sentences[low]!;
  }

  /** The text of a token's sentence, up to `WINDOW` characters to either side. */
  around(i: number): string {
    const { from, to } = this.sentence(i);
    const { start, end } = this.tokens[i]!;
    return this.text(
      Math.max(this.tokens[from]!.start, start - WINDOW),
      Math.min(this.tokens[to - 1]!.end, end + WINDOW),
    );
  }

  text(start: number, end: number): string {
    return this.field.display.text.slice(start, end);
  }

  /** Takes a stretch for evidence; an acronym of it in brackets right behind it is preferred as the name. */
  add({ from, to }: Pick<Stretch, 'from' | 'to'>, weight: number, rule: string): void {
    const first = this.tokens[from];
    const last = this.tokens[to - 1];
    if (first === undefined || last === undefined) return;
    const name = this.text(first.start, last.end);
    const acronym = this.tokens[to + 1];
    if (this.lower(to) === '(' && acronym?.word && /^(?:\)|,|for|in)$/.test(this.lower(to + 2))) {
      const start = longFormStart(acronym.text, name);
      if (start >= 0 && shapeOf(acronym.text) !== 'plain') {
        this.push(acronym, weight, rule, { start: first.start + start, end: last.end });
        return;
      }
      // `Knowledge in Compression (LLM-KIC)`: letters that do not fit do not make it another thing.
      if (start < 0 && from + 1 < to && shapeOf(acronym.text) === 'coined' && !isGeneric(acronym.text)) {
        this.push(acronym, weight, rule, { start: first.start, end: last.end });
        return;
      }
    }
    this.push({ start: first.start, end: last.end }, weight, rule, this.longFormAfter(to, name));
  }

  push(
    at: { readonly start: number; readonly end: number },
    weight: number,
    rule: string,
    longForm?: Evidence['longForm'],
  ): void {
    const { start, end } = at;
    this.found.push({ field: this.field, start, end, weight, rule, ...(longForm ? { longForm } : {}) });
  }

  /** The long form behind a name: `X (Long Form)`, `X: Long Form`, `X, a Long Form`. */
  longFormAfter(at: number, name: string): Evidence['longForm'] {
    if (/\s/.test(name) || !/^[(:,–—-]$/.test(this.lower(at))) return undefined;
    let from = at + 1;
    const filler = /^(?:an?|the|i|e|\.|,|short|for|standing|stands|ie|new|novel)$/;
    while (from < at + 8 && filler.test(this.lower(from))) from += 1;
    const start = this.tokens[from]?.start;
    if (start === undefined) return undefined;
    const length = leadingLongForm(name, this.text(start, start + 160));
    return length > 0 ? { start, end: start + length } : undefined;
  }

  /** Takes `long form (LF)` that starts at a token, whatever the case of its words. Returns whether there is one. */
  acronymAfter(at: number, stop: number, weight: number, rule: string): boolean {
    const first = this.tokens[at];
    if (first === undefined) return false;
    for (let k = at + 2; k < Math.min(stop - 1, at + 10); k += 1) {
      const mark = this.lower(k);
      if (/^[.;:]$/.test(mark)) return false;
      if (mark !== '(') continue;
      const acronym = this.tokens[k + 1]!;
      const end = this.tokens[k - 1]!.end;
      if (shapeOf(acronym.text) === 'plain' || isGeneric(acronym.text)) return false;
      if (longFormStart(acronym.text, this.text(first.start, end)) !== 0) return false;
      this.push(acronym, weight, rule, { start: first.start, end });
      return true;
    }
    return false;
  }

  /** The name that starts at a token; null for none and for words of the field. */
  nameAt(from: number, stop: number): Stretch | null {
    const name = nameAt(this.tokens, from, stop);
    return name === null || this.generic(name) ? null : name;
  }

  private generic({ from, to }: Stretch): boolean {
    const several = to - from > 1;
    return this.tokens
      .slice(from, to)
      .every(({ text }) => isGeneric(text) || (several && FILLERS.test(text)));
  }
}
