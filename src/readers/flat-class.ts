import { isAuthorsOnly, isPersonWithVenue, type FoundAuthors } from './list-authors.js';
import { readHead } from './list-head.js';
import { LONG_LINE, traitsOf, type PageText } from './line-traits.js';

/** What a line of running lines is, by itself. */
export type FlatClass =
  'start' | 'complete' | 'authors' | 'one' | 'prose' | 'links' | 'skip' | 'label' | 'text';

/** What a line is without its neighbours. */
export function flatClass(line: PageText): FlatClass {
  let kind = known.get(line);
  if (!kind) {
    kind = judge(line);
    known.set(line, kind);
  }
  return kind;
}

const known = new WeakMap<PageText, FlatClass>();

function judge(line: PageText): FlatClass {
  const traits = traitsOf(line);
  if (traits.label) {
    const { role, end } = traits.label;
    if (role === 'authors' && end < line.source.text.length) return 'authors';
    return role === 'title' ? 'start' : 'label';
  }
  if (line.hint === 'title') return 'start';
  if (line.source.text.length > LONG_LINE) return traits.strength === 'several' ? 'authors' : 'prose';
  if (line.hint === 'abstract') return 'prose';
  if (traits.onlyLinks) return 'links';
  if (traits.furniture) return 'skip';
  if (line.hint === 'authors' && traits.authors.score >= 0.4) return 'authors';
  const head = readHead(line.source, false);
  if (head.apart && head.authors?.strength === 'several' && !traits.prose) return 'complete';
  // They answer for a volume, not for a paper.
  if (/\(\s*(?:eds?\.?|editors?)\s*\)\W*$/i.test(traits.clean)) return 'skip';
  if (isAuthorsOnly(line) || isPersonWithVenue(line.source)) return 'authors';
  if (traits.meta || /^@\w+\s*[{(]/.test(traits.clean)) return 'skip';

  if (head.sure && head.title && head.authors) {
    const { strength, list } = head.authors;
    if (strength === 'several' && (!traits.prose || list.score >= 0.9)) return 'complete';
    if (strength === 'one' && !traits.prose && head.title.text.split(/\s+/).length >= 3) return 'complete';
  }
  if (head.title && head.venue && head.authors?.strength === 'one' && isAtStart(line, head.authors))
    return 'complete';
  if (head.title && head.venue && isSurePerson(head.authors) && head.title.text.split(/\s+/).length >= 3)
    return 'complete';
  if (traits.prose) return 'prose';
  return traits.strength === 'one' ? 'one' : 'text';
}

/** `Title. One person. Venue`: nothing but the name stands between. */
const isSurePerson = (authors: FoundAuthors | null): boolean =>
  authors?.strength === 'one' && authors.list.score === 1 && authors.list.people === 1;

/** A bibliography's line: one person, then a title, then a venue. */
function isAtStart(line: PageText, authors: FoundAuthors): boolean {
  return line.source.clean.replace(/^[\W\d]+/, '').startsWith(authors.source.clean);
}
