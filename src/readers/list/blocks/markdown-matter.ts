import type { Line, AccountLine } from '../../shared/lines.js';
import { pageInYaml, YamlText } from './yaml-text.js';

/** What is not closed after so many lines was never opened. */
const LIMIT = 2000;

interface Matter {
  readonly reason: string;
  readonly closes: (text: string) => boolean;
  /** Whether its first line can be one of it; default any. */
  readonly admits?: (text: string) => boolean;
  /** Its lines that are text of the page all the same. */
  readonly page?: (lines: readonly Line[]) => readonly Line[];
}

/** Signs of code: how its lines end, what they start with, assignments, calls and tags. */
const CODE =
  /[{};\\]\s*$|^\s*(?:[$#>@]|\/\/|(?:import|from|def|class|const|let|var|function|return|if|for|pip3?|npm|npx|git|sudo|cd|conda|docker|python3?|bash|sh|make|curl|wget|export|echo)\s)|\w\(\)|[^\s:]=[^\s=]|\s=\s|=>|<\/?\w/;

/** Whether lines between fences are text that was set in the type of code, such as titles: words in most, signs of code in none. */
function isText(lines: readonly Line[]): boolean {
  const texts = lines.filter((line) => !isBlank(line)).map(({ text }) => text);
  const wordy = texts.filter(
    (text) => text.split(/\s+/).filter((word) => /^\p{L}{2}/u.test(word)).length >= 3,
  );
  return wordy.length >= 3 && wordy.length * 4 >= texts.length * 3 && !texts.some((text) => CODE.test(text));
}

/**
 * Passes on the lines of a page without what is no text of it: front matter, fenced code, comments, scripts and styles.
 * Something that is never closed is passed on as text, and so is the text that generators of sites keep in YAML.
 */
export async function* passMarkdownMatter(
  lines: AsyncIterable<Line>,
  account: AccountLine,
): AsyncGenerator<Line> {
  let matter: Matter | null = null;
  let held: Line[] = [];
  let first = true;
  const yaml = new YamlText();
  for await (const line of lines) {
    if (
      matter?.admits &&
      line.text.trim() !== '' &&
      held.slice(1).every(isBlank) &&
      !matter.admits(line.text)
    ) {
      // A rule, not the start of front matter.
      yield* held;
      held = [];
      matter = null;
    }
    if (matter) {
      held.push(line);
      if (matter.closes(line.text)) {
        const kept = matter.page?.(held.slice(1, -1)) ?? [];
        const numbers = new Set(kept.map(({ number }) => number));
        for (const { number } of held.filter((other) => !numbers.has(other.number)))
          account(number, matter.reason);
        yield* kept;
        held = [];
        matter = null;
      } else if (held.length > LIMIT) {
        yield* held;
        held = [];
        matter = null;
      }
      continue;
    }
    matter = matterAt(line.text, first);
    if (line.text.trim() !== '') first = false;
    if (matter) {
      held = [line];
      continue;
    }
    const text = yaml.take(line);
    if (text === 'key') account(line.number, 'front matter');
    else yield text ?? line;
  }
  yield* held;
}

/** Passes on the lines of a page without the front matter that says what the page is about. */
export async function* passFrontMatter(
  lines: AsyncIterable<Line>,
  account: AccountLine,
): AsyncGenerator<Line> {
  let held: Line[] | null = [];
  for await (const line of lines) {
    if (held === null) {
      yield line;
      continue;
    }
    const opens = !held.every(isBlank);
    const isFirst = opens && held.filter((other) => !isBlank(other)).length === 1;
    if (isFirst && !isBlank(line) && !mayStartFrontMatter(line.text)) {
      yield* [...held, line];
      held = null;
      continue;
    }
    held.push(line);
    if (opens && FRONT_MATTER_END.test(line.text)) {
      for (const { number } of held) account(number, 'front matter');
      held = null;
    } else if (held.length > LIMIT || (!opens && line.text.trim() !== '' && line.text.trim() !== '---')) {
      yield* held;
      held = null;
    }
  }
  yield* held ?? [];
}

const isBlank = ({ text }: Line): boolean => text.trim() === '';

/** Whether a line can be the first of front matter: a key of YAML, a comment, or its end. */
export const mayStartFrontMatter = (text: string): boolean =>
  /^(?:["']?\w[\w .-]*["']?\s*:(?:\s|$)|#(?!#)|---\s*$)/.test(text);

const FRONT_MATTER_END = /^(?:---|\.\.\.)\s*$/;

function matterAt(text: string, first: boolean): Matter | null {
  const trimmed = text.trim();
  if (first && trimmed === '---')
    return {
      reason: 'front matter',
      closes: (line) => FRONT_MATTER_END.test(line),
      admits: mayStartFrontMatter,
      page: pageInYaml,
    };
  const fence = /^(`{3,}|~{3,})[\w+-]*$/.exec(trimmed);
  if (fence) {
    const mark = fence[1]!;
    return {
      reason: 'code',
      closes: (line) => line.trim().startsWith(mark),
      page: (lines) => (isText(lines) ? lines : []),
    };
  }
  if (trimmed.startsWith('<!--') && !trimmed.includes('-->'))
    return { reason: 'comment', closes: (line) => line.includes('-->') };
  const element = /^<(script|style)\b(?!.*<\/(?:script|style)>)/i.exec(trimmed);
  if (!element) return null;
  const end = `</${element[1]!.toLowerCase()}>`;
  return { reason: 'script or style', closes: (line) => line.toLowerCase().includes(end) };
}
