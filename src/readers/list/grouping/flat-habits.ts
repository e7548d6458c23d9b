import { isTitleClass, type FlatClass } from '../lines/flat-class.js';
import type { PageText } from '../lines/page-text.js';

/** What paragraphs of several lines start with. */
const openings = (lines: readonly PageText[], classes: readonly FlatClass[]): FlatClass[] =>
  classes.filter((_, index) => (index === 0 || lines[index]!.gap > 0) && lines[index + 1]?.gap === 0);

/** Hardly a paragraph of several lines starts with a person. */
export function opensSeldomWithPeople(lines: readonly PageText[], classes: readonly FlatClass[]): boolean {
  const opening = openings(lines, classes);
  return opening.filter((kind) => kind === 'one').length * 3 <= opening.filter(isTitleClass).length;
}

/** Most paragraphs of several lines start with what can only be a title. */
export function opensWithTitles(lines: readonly PageText[], classes: readonly FlatClass[]): boolean {
  const opening = openings(lines, classes);
  return opening.filter((kind) => kind === 'authors').length < opening.filter(isTitleClass).length;
}

/** Nearly every list of authors stands right below what can only be a title. */
export function standsRightBelowTitles(lines: readonly PageText[], classes: readonly FlatClass[]): boolean {
  const lists = classes.flatMap((kind, index) => (kind === 'authors' ? [index] : []));
  const below = lists.filter((index) => isTitleClass(classes[index - 1]) && lines[index]!.gap === 0).length;
  return lists.length >= LEAST_LISTS && below * 10 >= lists.length * 9;
}

/** Fewer lists of authors show no habit of their page. */
const LEAST_LISTS = 3;
