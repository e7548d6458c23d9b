import { flatClass } from '../lines/flat-class.js';
import { traitsOf } from '../lines/line-traits.js';
import type { PageText } from '../lines/page-text.js';
import { isSectionOfPapers } from './heading/heading-words.js';

/** Repeated fewer times, a line may be a title by chance. */
const LEAST_TIMES = 3;

/** The same where no authors tell papers. */
const LEAST_TIMES_BY_TITLES = 5;

/** Longer lines say something. */
const MOST_WORDS = 7;

/** Lines that a page prints with most of its papers, such as the name of an icon: page furniture whatever they say. */
export class RepeatedLines {
  private readonly texts = new Set<string>();

  /** Takes note of the lines that stand with at least half of the papers, or of the titles alone, among some lines of a page. */
  learn(lines: readonly PageText[]): void {
    const times = new Map<string, number>();
    let papers = 0;
    /** Lists with a line for each author. */
    let lists = 0;
    const kinds = lines.map(flatClass);
    for (const [index, line] of lines.entries()) {
      const kind = kinds[index]!;
      if (kind === 'one' && kinds[index + 1] === 'one' && kinds[index - 1] !== 'one') lists += 1;
      if (kind === 'authors' || kind === 'complete') papers += 1;
      const { clean, strength } = traitsOf(line);
      // A person, a venue or links that repeat still say something of each paper.
      const mayRepeat = kind === 'text' || (kind === 'skip' && isSectionOfPapers(clean));
      if (mayRepeat && strength === 'none' && clean.split(' ').length <= MOST_WORDS)
        times.set(clean, (times.get(clean) ?? 0) + 1);
    }
    // Where nothing but titles is listed, they are what does not repeat.
    const titles = [...times].filter(([text, count]) => count === 1 && text.split(' ').length >= 4).length;
    const listed = Math.max(papers, lists);
    const [least, beside] = listed > 0 ? [LEAST_TIMES, listed] : [LEAST_TIMES_BY_TITLES, titles];
    for (const [text, count] of times)
      if (count >= least && beside > 0 && count * 2 >= beside) this.texts.add(text);
  }

  /** The other lines; nothing joins across what is left out. */
  without(lines: readonly PageText[], leaveOut: (line: PageText) => void = () => undefined): PageText[] {
    const kept: PageText[] = [];
    let joined = true;
    for (const line of lines) {
      const isRepeated = this.texts.has(line.source.clean);
      if (isRepeated && line.source.links.length > 0) {
        // Words that repeat with another address each name what they link.
        kept.push({ ...line, joined: joined && line.joined, hint: 'links' });
        joined = true;
        continue;
      }
      if (isRepeated) {
        leaveOut(line);
        joined = false;
        continue;
      }
      kept.push(joined ? line : { ...line, joined: false });
      joined = true;
    }
    return kept;
  }
}
