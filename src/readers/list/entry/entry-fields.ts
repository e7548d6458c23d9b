import { findLinks } from '../../../text/link.js';
import { parseAuthorList } from '../../../text/author-list.js';
import type { SourceText } from '../../shared/source-text.js';
import { isWithheld, traitsOf } from '../lines/line-traits.js';
import { labelledWithin } from '../lines/author-lines.js';
import { isLinkLabel, type Label, type LabelRole } from '../lines/list-labels.js';
import { isSubmissionDate } from '../lines/meta-line.js';
import type { PageText } from '../lines/page-text.js';
import { isVenueLike } from '../lines/venue-like.js';

/** A line of an entry with the label it stands under. */
export interface FieldLine {
  readonly role: LabelRole | null;
  readonly source: SourceText;
  readonly line: PageText;
}

/** Takes labels off; a label alone on its line is that of the next line, one of an abstract of all lines up to the next label. */
export function fieldLines(lines: readonly PageText[]): FieldLine[] {
  const fields: FieldLine[] = [];
  let open: LabelRole | null = null;
  let bibtex = false;
  for (const line of lines) {
    const traits = traitsOf(line);
    // A link word alone on its line may be a button: people and running text below it are no link.
    if (open === 'link' && (traits.strength !== 'none' || traits.prose || line.hint !== null)) open = null;
    if (open === 'abstract' && isSubmissionDate(traits.clean)) open = null;
    bibtex = /^@\w+\s*[{(]/.test(traits.clean) || (bibtex && line.gap === 0 && !/^[})]$/.test(traits.clean));
    if (bibtex || isWithheld(line) || line.hint === 'links') continue;
    if (traits.label) {
      const { role, end } = traits.label;
      const value = unquoted(line.source.slice(end));
      open = value.text === '' ? role : role === 'abstract' ? 'abstract' : null;
      if (value.text !== '')
        fields.push({ role: roleOfValue(traits.label, value, lines[0]!), source: value, line });
    } else if (open !== null && !traits.furniture && !(traits.onlyLinks && open !== 'link')) {
      fields.push({ role: open, source: line.source, line });
      if (open !== 'abstract') open = null;
    } else if (!traits.onlyLinks && !traits.furniture && traits.clean !== '') {
      const role =
        line.hint === 'abstract'
          ? 'abstract'
          : line.hint === 'authors' && mayListPeople(line.source)
            ? 'authors'
            : null;
      if (role === null) fields.push(...markedParts(line));
      else fields.push({ role, source: line.source, line });
    }
  }
  return fields;
}

/** A value without the quotes in which data files set it as a whole: `title: "Weaving Patterns"`. */
function unquoted(value: SourceText): SourceText {
  const [, , inside] = /^(["'])(.*)\1,?$/.exec(value.text) ?? [];
  return inside !== undefined && !/["]|'(?!\p{L})/u.test(inside) ? value.slice(1, 1 + inside.length) : value;
}

/** Whether what markup calls authors may be some: pages use such names for a venue as well. */
const mayListPeople = ({ text, clean }: SourceText): boolean =>
  parseAuthorList(text).score >= 0.3 && !isVenueLike(clean);

/** A line in parts, where its markup says which of them lists the authors. */
function markedParts(line: PageText): FieldLine[] {
  const { source } = line;
  const marked = source.runs.filter(({ kind }) => kind === 'authors');
  const [first] = marked;
  const whole: FieldLine = { role: null, source, line };
  const labelled = labelledWithin(source);
  if (labelled)
    return [
      { ...whole, source: labelled.before },
      { role: 'authors', source: labelled.authors, line },
    ];
  if (line.hint !== null) return [whole];
  if (!first) return aroundVenues(whole);
  const end = marked.reduce((most, run) => Math.max(most, run.end), 0);
  const authors = source.slice(first.start, end);
  if (!mayListPeople(authors)) return [whole];
  const around = [source.slice(0, first.start), source.slice(end)];
  const [before, behind] = around.map((part) =>
    /\p{L}/u.test(part.text) ? [{ ...whole, source: part }] : [],
  );
  return [...before!, { role: 'authors', source: authors, line }, ...behind!];
}

/** A line in parts, where its markup says which of them names the venue. */
function aroundVenues(whole: FieldLine): FieldLine[] {
  const { source } = whole;
  const venues = source.runs.filter(({ kind, start, end }) => kind === 'venue' && end > start);
  if (venues.length === 0) return [whole];
  const starts = [0, ...venues.map(({ end }) => end)];
  return starts.flatMap((start, index) => {
    const venue = venues[index];
    const text = source.slice(start, venue?.start);
    // A count of citations may stand behind the people.
    const people = text.text.split(/\s[·•|]\s/)[0]!;
    const { authors, score } = parseAuthorList(people);
    const role = index > 0 && authors.length >= 2 && score >= 0.9 ? ('authors' as const) : null;
    const fields = /\p{L}/u.test(text.text)
      ? [{ ...whole, role, source: role ? text.slice(0, people.length) : text }]
      : [];
    if (!venue) return fields;
    return [...fields, { ...whole, role: 'venue' as const, source: source.slice(venue.start, venue.end) }];
  });
}

/** Words of a title; what stands above it is shorter, such as the name of a method. */
const TITLE_WORDS = 4;

/** Under the name of a method `Paper: A title` names the paper; `Paper: address` links it. */
function roleOfValue({ role, word }: Label, value: SourceText, { source: first }: PageText): LabelRole {
  const printed = findLinks(value.text)[0]?.start ?? value.text.length;
  const linked = value.links.find(({ start, end }) => isLinkLabel(value.text.slice(start, end)))?.start;
  const words = value.text.slice(0, Math.min(printed, linked ?? printed)).split(/\s+/);
  const isName = first.clean.split(' ').length < TITLE_WORDS;
  if (/^paper$/i.test(word) && isName && words.length >= TITLE_WORDS) return 'title';
  const isText = role === 'link' && value.links.length === 0 && !/https?:|www\./i.test(value.text);
  return isText ? 'other' : role;
}

/** A remainder without the punctuation at its start. */
export function stripped(source: SourceText): SourceText {
  return source.slice(/^[\s.,;:(|–—-]*/.exec(source.text)![0].length);
}
