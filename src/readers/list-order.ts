import { flatClass, type FlatClass } from './flat-class.js';
import { namesPeople } from './list-section.js';
import { traitsOf, type PageText } from './line-traits.js';

/**
 * How the entries of a list are ordered, from those that leave no doubt: where titles stand first, a first line that
 * might list people, such as `Cold Start, Warm Heart`, is a title as well.
 */
export class EntryOrder {
  private titlesFirst = 0;
  private authorsFirst = 0;

  /** Another list starts. */
  reset(): void {
    this.titlesFirst = 0;
    this.authorsFirst = 0;
  }

  /** The lines of an entry, the first marked as its title where the list tells so. */
  marked(lines: readonly PageText[]): readonly PageText[] {
    const [first, second] = lines;
    if (!first || !second || first.hint !== null) return lines;
    const kinds = [first, second].map(flatClass);
    if (kinds[0] === 'text' && kinds[1] === 'authors') this.titlesFirst += 1;
    else if (kinds[0] === 'authors' && kinds[1] === 'text') this.authorsFirst += 1;
    if (!mayBeTitle(first, second) || this.titlesFirst <= this.authorsFirst) return lines;
    return [{ ...first, hint: 'title' }, ...lines.slice(1)];
  }
}

/** Whether the first of two lines may be a title whose authors the second lists, although it looks like people. */
export function mayBeTitle(first: PageText, second: PageText): boolean {
  const kind = flatClass(first);
  const people: readonly FlatClass[] = ['authors', 'one'];
  return (
    (kind === 'text' || kind === 'one' || kind === 'authors') &&
    people.includes(flatClass(second)) &&
    second.gap === 0 &&
    traitsOf(first).label === null &&
    !namesPeople(first.source.clean) &&
    !/(?:[,;&:]|\band)\s*$/i.test(first.source.text)
  );
}
