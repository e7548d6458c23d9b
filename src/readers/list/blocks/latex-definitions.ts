import type { Traced } from '../../../model/traced.js';
import { cleanText } from '../../../text/fold.js';
import { renderInline } from '../../../text/inline-markup.js';
import type { Line } from '../../shared/lines.js';

/** The start of a definition of a command without parameters, up to the brace of what it prints. */
const DEFINITION =
  /\\(?:(?:re)?newcommand\*?|providecommand\*?|DeclareRobustCommand)\s{0,3}(?:\{\s{0,3}\\([A-Za-z]{1,40})\s{0,3}\}|\\([A-Za-z]{1,40}))\s{0,3}\{|\\def\s{0,3}\\([A-Za-z]{1,40})\s{0,3}\{/g;
/** What a name or a venue takes: nobody defines whole entries so. */
const MOST_CHARACTERS = 200;
const MOST_DEFINITIONS = 1000;

/** What the commands print that a document defines without parameters, such as the name of its author, with the place of the words. */
export class LatexDefinitions {
  private readonly printed = new Map<string, Traced>();

  /** Takes the definitions that stand on a line as a whole. */
  learn(line: Line): void {
    if (!line.text.includes('\\')) return;
    for (const match of line.text.matchAll(DEFINITION)) {
      const name = match[1] ?? match[2] ?? match[3]!;
      const start = match.index + match[0].length;
      const length = groupLength(line.text.slice(start, start + MOST_CHARACTERS));
      if (length === null || this.printed.size >= MOST_DEFINITIONS) continue;
      const value = cleanText(renderInline(line.text.slice(start, start + length), 'latex').text);
      const at = {
        start: line.byteAt(start),
        end: line.byteAt(start + length),
        normaliser: 'latex' as const,
      };
      if (/\p{L}{2}/u.test(value) && !value.includes('#')) this.printed.set(name, { value, at });
    }
  }

  /** What a command prints; undefined for one that is not defined. */
  get(name: string): Traced | undefined {
    return this.printed.get(name);
  }
}

/** The length of a group whose opening brace stands before a text; null when the text does not end it. */
function groupLength(text: string): number | null {
  let depth = 1;
  for (const { 0: sign, index } of text.matchAll(/\\[^]|[{}]/g)) {
    if (sign === '{') depth += 1;
    if (sign === '}' && (depth -= 1) === 0) return index;
  }
  return null;
}
