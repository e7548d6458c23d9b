import { commentEnd, matchBraces, type Braces } from './latex-braces.js';
import {
  ADDRESSES,
  FONTS,
  HIDDEN,
  ID_COMMANDS,
  isPrinted,
  LENGTH,
  LENGTH_COMMANDS,
  LINE_ENDS,
  SHOWN_BEHIND,
  SWITCH_ENDS,
  SWITCHES,
} from './latex-commands.js';
import type { InlineBuilder } from './inline-text.js';
import { printLatexAt } from './latex.js';
import type { Printer } from './latex-output.js';
import { labelRole } from './latex-label.js';
import { signOf } from './latex-sign.js';
import { TRANSPARENT } from './latex-symbols.js';

/**
 * Renders LaTeX to what its document shows, without its formulas, which stand as they are written. Comments, lengths,
 * labels and the like show nothing; of a command that is not known the arguments are shown.
 * @param defined what the document's own commands print
 */
export function renderLatex(raw: string, builder: InlineBuilder, defined?: PrintedCommand): void {
  new LatexText(raw, builder, defined).render();
}

/** What a command without arguments prints that a document defines; undefined for others. */
export type PrintedCommand = (name: string) => string | undefined;

/** What can be something else than text. */
const SPECIAL = /[\\{}~$%`'\]-]/g;
/** The longest formula and the longest optional argument. */
const REACH = 600;

class LatexText {
  private readonly raw: string;
  private readonly builder: InlineBuilder;
  private readonly defined: PrintedCommand | undefined;
  private readonly braces: Braces;
  private readonly out: Printer;
  /** Where the groups that are open end. */
  private readonly groups: number[] = [];
  /** Where links end. */
  private readonly linkEnds: number[] = [];
  /** Braces that open an argument behind another one. */
  private readonly parting = new Set<number>();
  /** Brackets that end the label of an item, and whether a line ends there. */
  private readonly labelEnds = new Map<number, boolean>();
  /** Where fonts of switches end before their groups do, and the first of those that is not behind. */
  private readonly switchEnds: readonly number[];
  private nextSwitchEnd = 0;

  constructor(raw: string, builder: InlineBuilder, defined?: PrintedCommand) {
    this.raw = raw;
    this.defined = defined;
    this.builder = builder;
    this.braces = matchBraces(raw);
    this.switchEnds = Array.from(raw.matchAll(SWITCH_ENDS), ({ index }) => index);
    let last = '';
    this.out = {
      put: (text, start, end) => {
        builder.character(start, end - start, text);
        last = text.at(-1) ?? last;
      },
      copy: (source, start, end) => {
        builder.words(start, end);
        last = source[end - 1] ?? last;
      },
      last: () => last,
    };
  }

  render(): void {
    const { raw, out } = this;
    for (let at = 0; at < raw.length;) {
      SPECIAL.lastIndex = at;
      const special = SPECIAL.exec(raw)?.index ?? raw.length;
      if (special > at) out.copy(raw, at, special);
      at = special < raw.length ? this.step(special) : special;
    }
  }

  private step(at: number): number {
    const { raw, out } = this;
    switch (raw[at]) {
      case '%':
        return commentEnd(raw, at);
      case '{':
        return this.open(at);
      case '}':
        return this.close(at);
      case '~':
        out.put(' ', at, at + 1);
        return at + 1;
      case '$':
        return this.formula(at);
      case ']':
        return this.endLabel(at);
      case '\\':
        return this.command(at);
      default:
        return printLatexAt(raw, at, out);
    }
  }

  private open(at: number): number {
    if (this.parting.delete(at)) this.breakLine(at, at + 1);
    const close = this.braces.closeOf.get(at);
    if (close !== undefined) this.groups.push(close);
    return at + 1;
  }

  private close(at: number): number {
    if (this.groups.at(-1) === at) this.groups.pop();
    // Two arguments of which the command stands before the text.
    else if (this.raw[at + 1] === '{') this.out.put(' ', at, at + 1);
    if (this.linkEnds.at(-1) === at) {
      this.linkEnds.pop();
      this.builder.closeLink();
    }
    return at + 1;
  }

  private endLabel(at: number): number {
    const endsLine = this.labelEnds.get(at);
    if (endsLine === true) return this.breakLine(at, at + 1);
    this.out.put(endsLine === undefined ? ']' : ' ', at, at + 1);
    return at + 1;
  }

  private breakLine(start: number, end: number): number {
    this.out.put(' ', start, end);
    this.builder.lineBreak();
    return end;
  }

  /** A formula as it is written; one that is nothing but a sign, raised or not, is that sign. */
  private formula(at: number): number {
    const { raw, out } = this;
    const width = raw[at + 1] === '$' ? 2 : 1;
    const [body] = /^(?:[^$\\]|\\[^])*/.exec(raw.slice(at + width, at + width + REACH))!;
    const end = at + 2 * width + body.length;
    if (body === '' || !raw.startsWith('$'.repeat(width), end - width)) {
      out.put('$', at, at + 1);
      return at + 1;
    }
    const sign = signOf(body.trim());
    if (sign === null) out.copy(raw, at, end);
    else out.put(sign, at, end);
    return end;
  }

  private command(at: number): number {
    const { raw, out } = this;
    const name = /^(?:[a-zA-Z@]+|[^])/.exec(raw.slice(at + 1, at + 41))?.[0] ?? '';
    const behind = at + 1 + name.length;
    const star = raw[behind] === '*' && /^[a-z\\]/i.test(name) ? behind + 1 : behind;
    if (LINE_ENDS.has(name)) {
      const [length] = LINE_LENGTH.exec(raw.slice(star, star + 40)) ?? [''];
      return this.breakLine(at, star + length.length);
    }
    if (name === 'item') return this.item(behind);
    if (name === 'begin' || name === 'end') return this.argumentEnd(behind);
    const font = FONTS.get(name);
    const brace = this.braceAt(behind);
    if (font && brace !== null) {
      this.builder.run({ kind: font, end: this.endOf(brace) });
      return this.open(brace);
    }
    const set = SWITCHES.get(name);
    if (set) return this.setFont(set, behind);
    if (name === 'href') return this.link(behind);
    if (ADDRESSES.has(name) && brace !== null) return this.address(brace);
    const prefix = ID_COMMANDS.get(name);
    if (prefix !== undefined && brace !== null) {
      out.put(prefix, at, brace);
      return this.open(brace);
    }
    const hidden = HIDDEN.get(name);
    if (hidden !== undefined) return this.hide(name, star, hidden);
    if (LENGTH_COMMANDS.has(name)) {
      LENGTH.lastIndex = behind;
      return LENGTH.test(raw) ? LENGTH.lastIndex : behind;
    }
    if (TRANSPARENT.has(name))
      return brace !== null && raw[behind] === '{' ? this.open(brace) : this.blanksEnd(behind);
    if (isPrinted(name)) return printLatexAt(raw, at, out);
    const printed = this.defined?.(name);
    if (printed === undefined) return this.own(star);
    const end = raw.startsWith('{}', behind) ? behind + 2 : behind;
    out.put(printed, at, end);
    return end === behind ? this.blanksEnd(end) : end;
  }

  /** A command of the document's own: its arguments are shown, each on a line where there are several. */
  private own(at: number): number {
    const { closeOf } = this.braces;
    const { raw } = this;
    const first = this.optional(at);
    const start = this.argumentAt(first);
    if (start === null) return this.blanksEnd(first);
    for (let brace: number | null = start; brace !== null;) {
      if (brace !== start) this.parting.add(brace);
      const close = closeOf.get(brace);
      if (close === undefined) break;
      const next = this.argumentAt(close + 1);
      // An argument stands right behind the other, or on a line of its own.
      brace = next !== null && (next === close + 1 || /[\r\n]/.test(raw.slice(close, next))) ? next : null;
    }
    return start;
  }

  /** The brace at an index, or behind white space and comments; null where something else stands there. */
  private argumentAt(at: number): number | null {
    const { raw } = this;
    let from = at;
    for (;;) {
      BLANKS.lastIndex = from;
      if (BLANKS.test(raw)) from = BLANKS.lastIndex;
      if (raw[from] !== '%') return raw[from] === '{' ? from : null;
      from = commentEnd(raw, from);
    }
  }

  /** What an item is marked with: several words, a year or a time are shown, a number or a bullet is not. */
  private item(at: number): number {
    const { raw } = this;
    const end = this.optional(at);
    const from = raw.indexOf('[', at) + 1;
    if (end === at || from === 0) return this.blanksEnd(at);
    const label = raw.slice(from, end - 1);
    const role = labelRole(label);
    if (role === 'mark') return end;
    this.labelEnds.set(end - 1, role === 'title');
    // Labels are printed in bold.
    if (role === 'title') this.builder.run({ kind: 'strong', end: end - 1 });
    return from;
  }

  private setFont(kind: 'strong' | 'emphasis', at: number): number {
    const end = this.groups.at(-1) ?? this.raw.length;
    while ((this.switchEnds[this.nextSwitchEnd] ?? Number.POSITIVE_INFINITY) < at) this.nextSwitchEnd += 1;
    this.builder.run({ kind, end: Math.min(end, this.switchEnds[this.nextSwitchEnd] ?? end) });
    return this.blanksEnd(at);
  }

  private link(at: number): number {
    const first = this.argumentAt(this.optional(at));
    const close = first === null ? undefined : this.braces.closeOf.get(first);
    if (first === null || close === undefined) return at;
    const second = this.argumentAt(close + 1);
    if (second === null) return close + 1;
    this.builder.openLink({ start: first + 1, end: close });
    const end = this.braces.closeOf.get(second);
    if (end !== undefined) this.linkEnds.push(end);
    return this.open(second);
  }

  private address(brace: number): number {
    const end = this.endOf(brace);
    this.builder.openLink({ start: brace + 1, end });
    this.out.copy(this.raw, brace + 1, end);
    this.builder.closeLink();
    return Math.min(this.raw.length, end + 1);
  }

  private hide(name: string, at: number, count: number): number {
    let end = this.optional(at);
    for (let left = count; left > 0; left -= 1) {
      const next = this.argumentEnd(end);
      if (next === end) return end;
      end = this.optional(next);
    }
    const shown = SHOWN_BEHIND.has(name) ? this.argumentAt(end) : null;
    if (shown === null) return end;
    // Styles of journals say what a part of a reference is.
    if (/^\s*\{title\}\s*$/.test(this.raw.slice(at, end)))
      this.builder.run({ kind: 'title', end: this.endOf(shown) });
    return this.open(shown);
  }

  private braceAt(at: number): number | null {
    const from = this.blanksEnd(at);
    return this.raw[from] === '{' ? from : null;
  }

  private endOf(brace: number): number {
    return this.braces.closeOf.get(brace) ?? this.raw.length;
  }

  /** The index behind an argument in braces; the same where there is none. */
  private argumentEnd(at: number): number {
    const brace = this.argumentAt(at);
    const close = brace === null ? undefined : this.braces.closeOf.get(brace);
    return close === undefined ? at : close + 1;
  }

  /** The index behind arguments in brackets; the same where there are none. */
  private optional(at: number): number {
    const [brackets] = OPTIONAL.exec(this.raw.slice(at, at + REACH)) ?? [''];
    return at + brackets.length;
  }

  private blanksEnd(at: number): number {
    BLANKS.lastIndex = at;
    return BLANKS.test(this.raw) ? BLANKS.lastIndex : at;
  }
}

/** Arguments in brackets, which may hold groups. */
const OPTIONAL = /^(?:\s{0,3}\[(?:[^[\]{}]|\{(?:[^{}]|\{[^{}]{0,100}\}){0,200}\}){0,300}\]){1,3}/;
const BLANKS = /\s+/y;
/** A length behind the end of a line: other brackets there are text. */
const LINE_LENGTH = /^\s{0,3}\[\s*-?[\d.]*\s*\\?[a-z]*\s*\]/i;
