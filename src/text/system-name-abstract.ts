import { emphasisEnd, nameAt, shapeAt, type Evidence, type Field } from './system-name-evidence.js';
import { BORDERS, HEADS, INTRODUCING, MODIFIERS, NAMING } from './system-name-lists.js';
import { longFormStart } from './system-name-longform.js';
import { leadingLongForm } from './system-name-title.js';
import { isGeneric, shapeOf } from './system-name-tokens.js';

/** What an abstract says about the name: how it is brought in, spelled out and used. */
export function abstractEvidence(field: Field): Evidence[] {
  const found: Evidence[] = [];
  const search = new Search(field, found);
  for (let i = 0; i < field.tokens.length; i += 1) search.visit(i);
  return found;
}

const VAGUE_VERBS = /^(?:provid|offer|describ|demonstrat|showcas|deriv|implement|put|suggest|deliver|collect|yield|present)/;
const SUBJECTS = /^(?:we|paper|work|study|article|authors|report|researchers)$/i;
const OWN_CUE = /\b(?:we|our|ours|this (?:paper|work|study|article)|novel|new|proposed?|propose|introduce[sd]?|further)\b/i;

class Search {
  private readonly field: Field;
  private readonly found: Evidence[];

  constructor(field: Field, found: Evidence[]) {
    this.field = field;
    this.found = found;
  }

  visit(i: number): void {
    const word = this.lower(i);
    if (INTRODUCING.has(word)) this.introduction(i);
    if (this.names(i, word)) this.naming(i);
    if (word === 'our' || word === 'proposed' || word === 'ours') this.possession(i);
    if (word === '(' || word === '[') this.brackets(i);
    if (/^(?:propos|introduc|present|develop|design|releas|built|creat)/.test(word)) this.passive(i);
  }

  private lower(i: number): string {
    return this.field.tokens[i]?.text.toLowerCase() ?? '';
  }

  /** Stretch of tokens [from, to) as evidence, with an acronym in brackets right behind it preferred as the name. */
  private add(from: number, to: number, weight: number, rule: string): void {
    const { tokens, display } = this.field;
    const first = tokens[from];
    const last = tokens[to - 1];
    if (first === undefined || last === undefined) return;
    const acronym = tokens[to + 1];
    if (tokens[to]?.text === '(' && acronym?.word && /^(?:\)|,|for|in)$/.test(tokens[to + 2]?.text ?? '') && to - from > 0) {
      const start = longFormStart(acronym.text, display.text.slice(first.start, last.end));
      if (start >= 0 && shapeOf(acronym.text) !== 'plain') {
        this.push(acronym.start, acronym.end, weight, rule, { start: first.start + start, end: last.end });
        return;
      }
    }
    this.push(first.start, last.end, weight, rule, this.longFormAfter(to, display.text.slice(first.start, last.end)));
  }

  private push(start: number, end: number, weight: number, rule: string, longForm?: Evidence['longForm']): void {
    this.found.push({ field: this.field, start, end, weight, rule, ...(longForm ? { longForm } : {}) });
  }

  /** `X (Long Form)`, `X: Long Form`, `X, a Long Form`. */
  private longFormAfter(at: number, name: string): Evidence['longForm'] {
    const { tokens, display } = this.field;
    const mark = tokens[at]?.text;
    if (/\s/.test(name) || mark === undefined || !/^[(:,–—-]$/.test(mark)) return undefined;
    let from = at + 1;
    while (/^(?:an?|the|i|e|\.|,|short|for|standing|stands|ie|new|novel)$/i.test(tokens[from]?.text ?? '') && from < at + 8) from += 1;
    const start = tokens[from]?.start;
    if (start === undefined) return undefined;
    const length = leadingLongForm(name, display.text.slice(start, start + 160));
    return length > 0 ? { start, end: start + length } : undefined;
  }

  /** `we propose …`: the noun phrase after the verb, an acronym in it, or a name set off from it. */
  private introduction(i: number): void {
    const { tokens, sentences, display } = this.field;
    const { from: sentence, to: stop } = sentences[i]!;
    if (/^(?:to|that|how|as|by|a lot)$/.test(this.lower(i + 1))) return;
    let subject = false;
    for (let k = i - 1; k >= Math.max(sentence, i - 30); k -= 1) subject ||= SUBJECTS.test(tokens[k]!.text);
    subject ||= /^(?:a?\s*)?$/.test('') && i === sentence;
    const base = (subject ? 5 : 2) - (VAGUE_VERBS.test(this.lower(i)) && this.lower(i) !== 'present' && this.lower(i) !== 'presents' ? 1.5 : 0);
    let at = i + 1;
    let article = '';
    while (at < stop && (MODIFIERS.has(this.lower(at)) || /^["“‘'`,]$/.test(tokens[at]!.text) || /ly$/.test(this.lower(at)))) {
      if (/^(?:a|an|the)$/.test(this.lower(at))) article = this.lower(at);
      at += 1;
    }
    this.direct(at, stop, base, article);
    let border = stop;
    for (let k = at; k < Math.min(stop, i + 45); k += 1) {
      const word = this.lower(k);
      if (border === stop && k > at && (BORDERS.has(word) || word === ';')) border = k;
      const next = tokens[k + 1];
      if (next === undefined || k + 1 >= stop) break;
      if (/^[,:–—]$/.test(word) || (word === '-' && tokens[k]!.start > tokens[k - 1]!.end)) {
        const name = nameAt(tokens, k + 1, stop);
        const close = name && /^[,.;:()–—]$|^(?:which|that|to|for|is|with|and)$/.test(this.lower(name.to));
        const after = name && (name.to >= stop || close);
        if (name && after && !this.generic(name.from, name.to) && (name.kind === 'coined' || k <= border)) {
          const listed = k > border && this.lower(name.to) === ',' && !/^(?:an?|the|which|that|to|whose|for)$/.test(this.lower(name.to + 1));
          this.add(name.from, name.to, k <= border ? base : listed ? 0.5 : base - 2.5, 'apposition');
        }
      }
      if (HEADS.has(word) && shapeAt(tokens, k + 1) === 'coined' && k < border && !isGeneric(next.text)) {
        const name = nameAt(tokens, k + 1, stop)!;
        this.add(name.from, name.to, base - 1, 'after-head');
      }
      if (word === '(' && next.word && shapeOf(next.text) !== 'plain' && /^(?:\)|for|,)$/.test(this.lower(k + 2))) {
        const start = longFormStart(next.text, display.text.slice(tokens[at]!.start, tokens[k - 1]!.end));
        const before = start >= 0 && tokens[at]!.start + start < (tokens[border]?.start ?? Infinity);
        if (before) {
          const long = { start: tokens[at]!.start + start, end: tokens[k - 1]!.end };
          if (!isPlural(next.text) || start === 0) this.push(next.start, next.end, isGeneric(next.text) ? base - 4 : base, 'long-form', long);
        } else if (k <= border && shapeOf(next.text) === 'coined' && !isGeneric(next.text)) {
          this.push(next.start, next.end, base - 0.5, 'acronym');
        }
      }
    }
  }

  /** A name right after the verb and its article. */
  private direct(at: number, stop: number, base: number, article: string): void {
    const { tokens } = this.field;
    const name = nameAt(tokens, at, stop);
    if (name !== null) {
      const next = this.lower(name.to);
      const open = name.to < stop && tokens[name.to]!.word && !BORDERS.has(next);
      if (this.generic(name.from, name.to)) return;
      if (name.kind === 'coined') {
        this.add(name.from, name.to, open && !HEADS.has(next) ? base - 3.5 : open && /^an?$/.test(article) ? base - 2.5 : base, 'introduced');
      } else if (!open || (HEADS.has(next) && name.to - name.from > 1)) {
        this.add(name.from, name.to, name.to - name.from > 1 || article !== 'a' ? base - 1 : base - 3, 'introduced');
      }
      return;
    }
    const end = emphasisEnd(this.field, at);
    if (end > at) this.add(at, end, base - 1.5, 'emphasised');
    else if (article === '') {
      let to = at;
      while (to < at + 3 && tokens[to]?.word && !BORDERS.has(this.lower(to))) to += 1;
      if (to > at + 1 && this.lower(to) === ',' && /^(?:an?|the|which)$/.test(this.lower(to + 1))) this.add(at, to, base - 2, 'described');
    }
  }

  /** Whether the word at a token announces a name. */
  private names(i: number, word: string): boolean {
    if (NAMING.has(word)) return !/^(?:so|well|often|commonly|usually|is)$/.test(this.lower(i - 1));
    if (word === 'as') {
      for (let k = i - 1; k >= Math.max(0, i - 8); k -= 1) {
        if (/^refer(?:red|s)?$/.test(this.lower(k)) && this.lower(k + 1) === 'to') return true;
        if (/^(?:abbreviated|known|denoted|dubbed)$/.test(this.lower(k)) && k === i - 1) return this.lower(k) !== 'known';
      }
      return false;
    }
    return /^(?:call|name|term|dub|coin|calls|refer)$/.test(word) && /^(?:we|which|authors)$/.test(this.lower(i - 1));
  }

  private naming(i: number): void {
    const { tokens, sentences, display } = this.field;
    const { from, to: stop } = sentences[i]!;
    const sentence = display.text.slice(tokens[from]!.start, tokens[stop - 1]!.end);
    if (!OWN_CUE.test(sentence)) return;
    let at = i + 1;
    while (at < stop && at < i + 6 && /^(?:as|the|an?|by|our|it|this|them|method|approach|new|novel|["“”‘’'`:,(])$/.test(this.lower(at))) at += 1;
    const name = nameAt(tokens, at, stop);
    if (name !== null && !this.generic(name.from, name.to)) {
      this.add(name.from, name.to, 5, 'named');
      return;
    }
    const emphasis = emphasisEnd(this.field, at);
    if (emphasis > at) {
      this.add(at, emphasis, 4, 'named');
      return;
    }
    let to = at;
    while (to < at + 5 && to < stop && tokens[to]!.word && !BORDERS.has(this.lower(to))) to += 1;
    if (to > at && to < at + 5 && !HEADS.has(this.lower(at))) this.add(at, to, to - at > 1 ? 3.5 : 2, 'named');
  }

  /** `our X`, `our method, X,`, `the proposed X`. */
  private possession(i: number): void {
    const { tokens, sentences } = this.field;
    const stop = sentences[i]!.to;
    let at = i + 1;
    let head = false;
    while (at < Math.min(stop, i + 9) && tokens[at]!.word && shapeAt(tokens, at) === 'plain' && !BORDERS.has(this.lower(at))) {
      head ||= HEADS.has(this.lower(at));
      at += 1;
    }
    const mark = this.lower(at);
    if (head && /^[,(:–—]$|^(?:named|called|is)$/.test(mark)) {
      const name = nameAt(tokens, at + 1, stop);
      if (name && !this.generic(name.from, name.to)) {
        const closed = /^[,).–—:]$/.test(this.lower(name.to)) || name.to >= stop;
        this.add(name.from, name.to, mark === 'is' ? 2.5 : closed ? 4.5 : 2, 'own');
      }
      return;
    }
    const name = nameAt(tokens, at, stop);
    if (name === null || this.generic(name.from, name.to) || at > i + 5) return;
    this.add(name.from, name.to, name.kind === 'coined' ? (at === i + 1 || head ? 3.5 : 2) : 2, 'own');
  }

  /** `Long Form (X)` and `X (Long Form)` anywhere. */
  private brackets(i: number): void {
    const { tokens, sentences, display } = this.field;
    const next = tokens[i + 1];
    const previous = tokens[i - 1];
    if (next?.word && previous !== undefined && /^(?:\)|\]|for|,)$/.test(this.lower(i + 2)) && shapeOf(next.text) !== 'plain' && !isGeneric(next.text) && !isPlural(next.text)) {
      const from = tokens[sentences[i]!.from]!.start;
      const start = longFormStart(next.text, display.text.slice(from, previous.end));
      if (start >= 0) this.push(next.start, next.end, 1, 'spelled-out', { start: from + start, end: previous.end });
    }
    if (previous?.word && shapeOf(previous.text) === 'coined' && !isGeneric(previous.text)) {
      const long = this.longFormAfter(i, previous.text);
      if (long) this.push(previous.start, previous.end, 2, 'spelled-out', long);
    }
  }

  /** `X is proposed`. */
  private passive(i: number): void {
    const { tokens, sentences } = this.field;
    let at = i - 1;
    while (at > i - 4 && /^(?:is|are|was|further|then|been|has|also|thus)$/.test(this.lower(at))) at -= 1;
    if (at === i - 1) return;
    const from = sentences[i]!.from;
    for (let k = Math.max(from, at - 12); k <= at; k += 1) {
      const name = nameAt(tokens, k, at + 1);
      if (name === null) continue;
      const edge = name.to === at + 1 || /^[,)]$/.test(this.lower(name.to));
      if (edge && name.kind === 'coined' && !this.generic(name.from, name.to)) this.add(name.from, name.to, 3, 'passive');
      k = name.to;
    }
  }

  /** Whether a stretch is made of words of the field only. */
  private generic(from: number, to: number): boolean {
    for (let k = from; k < to; k += 1) {
      const { text } = this.field.tokens[k]!;
      if (!isGeneric(text) && !(to - from > 1 && /^(?:The|Network|Networks|Model|Models|Process|Processes|Learning|Optimization|Descent|Carlo)$/.test(text))) return false;
    }
    return true;
  }
}

const isPlural = (word: string): boolean => /\p{Lu}s$/u.test(word);
