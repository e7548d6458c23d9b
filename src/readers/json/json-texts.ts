import { joinLines, type JoinedText } from '../shared/joined-lines.js';
import { isEnough, isKeyed, nextList, startOfList } from './json-wrapper.js';
import { RECORD_LIMIT, type Line, type AccountLine } from '../shared/lines.js';

/** The text of one value of a file: a line of JSON lines, an element of a JSON array, or one of several objects. */
export interface JsonText extends JoinedText {
  readonly first: Line;
  readonly last: Line;
  /** The value ends; else the file or the limit of records ended it. */
  readonly closed: boolean;
}

/**
 * Cuts a file into the texts of its values. A file that starts with a bracket alone or with a list is cut where its
 * values end, whatever their lines; any other is one value a line.
 *
 * @param cut is told the last line when the file ends inside of it, or before its list or the object around does
 */
export async function* jsonTexts(
  groups: AsyncIterable<Iterable<Line>>,
  account: AccountLine,
  cut: (last: Line, what: string) => void,
): AsyncGenerator<JsonText> {
  let splitter: ElementSplitter | null | undefined;
  /** First lines of an object that may be wrapped around the list of the records. */
  let held: Line[] = [];
  function* take(line: Line): Generator<JsonText> {
    if (splitter) yield* splitter.add(line);
    else if (line.text.trim() === '') account(line.number, 'blank');
    else {
      const closed = !(line.unended && endsInside(line.text));
      yield { ...joinLines([line]), first: line, last: line, closed };
      if (!closed) cut(line, 'its last record');
    }
  }
  function* settle(): Generator<JsonText> {
    const lead = held;
    held = [];
    const start = startOfList(lead);
    const trimmed = lead[0]?.text.trim() ?? '';
    const keyed = start === null && isKeyed(lead);
    splitter =
      start || keyed || trimmed === '{'
        ? new ElementSplitter(account, start ? 'list in object' : keyed ? 'object' : 'list')
        : null;
    for (const { number } of lead.slice(0, start?.line ?? 0)) account(number, WRAPPER);
    for (const [index, line] of lead.slice(start?.line ?? 0).entries())
      if (splitter && index === 0 && start) yield* splitter.add(line, start.at);
      else yield* take(line);
  }
  function* next(line: Line): Generator<JsonText> {
    const trimmed = splitter === undefined && held.length === 0 ? line.text.trim() : '';
    if (trimmed.startsWith('[')) splitter = new ElementSplitter(account, 'list');
    else if (trimmed.startsWith('{')) {
      held = [line];
      return;
    } else if (trimmed !== '') splitter = null;
    if (held.length === 0) yield* take(line);
    else if (isEnough(held)) {
      yield* settle();
      yield* take(line);
    } else held.push(line);
  }
  for await (const lines of groups) for (const line of lines) yield* next(line);
  if (held.length > 0) yield* settle();
  if (splitter) yield* splitter.finish(cut);
}

/** Why a line of an object around the records is none of a record. */
const WRAPPER = 'object around the list';

/** What the elements stand in: a list, a list that is a member of an object, or an object of elements by their ids. */
type Around = 'list' | 'list in object' | 'object';

/** An element that is being read. */
interface Open {
  readonly lines: Line[];
  readonly from: number;
  readonly brackets: OpenBrackets;
  size: number;
}

class ElementSplitter {
  private readonly account: AccountLine;
  private open: Open | null = null;
  /** Between the brackets around the elements. */
  private inside = false;
  /** An element did not end: from now on each line that starts like one does start one. */
  private wary = false;
  /** The id of the next element of an object was read. */
  private named = false;
  private readonly around: Around;
  private ended = false;
  private last: Line | null = null;

  constructor(account: AccountLine, around: Around) {
    this.account = account;
    this.around = around;
  }

  /** Takes a line, from a character on. */
  *add(line: Line, from = 0): Generator<JsonText> {
    this.last = line;
    if (this.open && this.wary && startsAlike(this.open, line)) yield* this.giveUp();
    if (this.open) {
      this.open.lines.push(line);
      this.open.size += line.text.length;
    }
    let touched = this.open !== null;
    const { text } = line;
    for (let at = from; at < text.length; at += 1) {
      const character = text[at]!;
      if (this.ended) {
        // What follows is of the object around it, or a further list.
        const next = nextList(text.slice(at));
        if (next < 0) break;
        at += next - 1;
        this.ended = false;
        continue;
      }
      if (!this.open) {
        if (/[\s,]/.test(character)) continue;
        if (this.around === 'object' && !this.named && /[":]/.test(character)) {
          if (character === '"') at = stringEnd(text, at);
          else this.named = true;
          continue;
        }
        const [opening, closing] = this.around === 'object' ? '{}' : '[]';
        if ((character === opening && !this.inside) || character === closing) {
          this.inside = character === opening;
          this.ended = this.around === 'list in object' && character === closing;
          continue;
        }
        this.named = false;
        this.open = { lines: [line], from: at, brackets: new OpenBrackets(), size: text.length };
        touched = true;
      }
      const { brackets } = this.open;
      if (character === '"') {
        at = stringEnd(text, at);
        if (text[at] !== '"') this.wary = true;
      } else brackets.take(character);
      const closes = character === '}' || character === ']';
      if (brackets.depth > 0 || !(closes || /^[\s,\]}]?$/.test(text[at + 1] ?? ''))) continue;
      yield textOf(this.open, at + 1, true);
      this.open = null;
    }
    if (!touched)
      this.account(
        line.number,
        text.trim() === '' ? 'blank' : this.around === 'list' ? 'brackets of a list' : WRAPPER,
      );
    if (this.open && this.open.size > RECORD_LIMIT) yield* this.giveUp();
  }

  *finish(cut: (last: Line, what: string) => void): Generator<JsonText> {
    while (this.open) yield* this.giveUp();
    if (this.last && this.inside) cut(this.last, 'its list of records');
  }

  /** Ends an element that does not end itself before the first line that starts like it. */
  private *giveUp(): Generator<JsonText> {
    const { open } = this;
    if (!open) return;
    const next = this.wary ? -1 : open.lines.findIndex((line, index) => index > 0 && startsAlike(open, line));
    const lines = next > 0 ? open.lines.slice(0, next) : open.lines;
    this.wary = true;
    this.open = null;
    yield textOf({ ...open, lines }, lines.at(-1)!.text.length, false);
    for (const line of open.lines.slice(lines.length)) yield* this.add(line);
  }
}

function textOf({ lines, from }: Open, to: number, closed: boolean): JsonText {
  return { ...joinLines(lines, from, to), first: lines[0]!, last: lines.at(-1)!, closed };
}

/** The brackets that are open; one that closes closes those inside of it as well. */
class OpenBrackets {
  private readonly open: string[] = [];
  private readonly counts = { '{': 0, '[': 0 };

  get depth(): number {
    return this.open.length;
  }

  take(character: string): void {
    if (character === '{' || character === '[') {
      this.open.push(character);
      this.counts[character] += 1;
    } else if (character === '}' || character === ']') {
      const opening = character === '}' ? '{' : '[';
      if (this.counts[opening] === 0) return;
      let last: string | undefined;
      do {
        last = this.open.pop();
        if (last === '{' || last === '[') this.counts[last] -= 1;
      } while (last !== opening);
    }
  }
}

/** Whether a line ends inside of an object or a list. */
function endsInside(text: string): boolean {
  const brackets = new OpenBrackets();
  for (let at = 0; at < text.length; at += 1)
    if (text[at] === '"') at = stringEnd(text, at);
    else brackets.take(text[at]!);
  return brackets.depth > 0;
}

/** Whether a line starts with a brace as far to the right as the one that an element starts with. */
function startsAlike({ lines, from }: Open, line: Line): boolean {
  const margin = lines[0]!.text.slice(0, from);
  return margin.trim() === '' && line.text.startsWith(`${margin}{`);
}

/** The index of the quote that closes the string at an index, else the last of the line: strings of JSON end on it. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length - 1;
}
