import type { PaperRecord, Signature } from '../../model/record.js';
import type { Traced, TracedText } from '../../model/traced.js';
import { placesOfWork, splitAuthors } from '../../text/person-name.js';
import { isCutOff } from '../../text/prose.js';
import { fieldOfLine, fieldOfLines } from '../shared/fields.js';
import type { Line } from '../shared/lines.js';
import type { PageLine } from './page-blocks.js';
import type { SessionEdition } from './session-edition.js';

/** The lines of one paper, of which each part may be missing. */
export interface SessionPaper {
  readonly title: readonly PageLine[];
  /** One line, or several when the list is wrapped. */
  readonly authors: readonly PageLine[];
  readonly abstract: readonly PageLine[];
}

/** Where a paper stands. */
export interface SessionPlace {
  readonly file: string;
  readonly session: Traced | null;
  readonly location: Traced | null;
  readonly edition: SessionEdition;
}

/** The record of a paper that has a line or more. */
export function sessionRecord({ title, authors, abstract }: SessionPaper, place: SessionPlace): PaperRecord {
  const lines = [...title, ...authors, ...abstract].map((part) => part.line);
  const first = lines[0]!;
  const last = lines.at(-1)!;
  const abstractField = abstractOf(abstract);
  const truncated = abstractField !== null && isCutOff(abstractField.value);
  const people = authors.flatMap((part) => signatures(part.line));
  return {
    source: {
      file: place.file,
      format: 'session-page',
      id: null,
      line: first.number,
      endLine: last.number,
      start: first.start,
      end: last.end,
    },
    title: title.length > 0 ? fieldOfLines(title.map((part) => part.line)) : null,
    abstract: abstractField,
    abstractTruncated: truncated,
    authors: people,
    session: place.session,
    location: place.location,
    comment: null,
    created: null,
    ids: {},
    venue: place.edition.venue,
    year: place.edition.year,
    links: [],
    references: [],
    flags: [
      ...(title.length === 0 ? ['title-missing'] : []),
      ...(people.length === 0 ? ['authors-missing'] : []),
      ...(abstractField ? [] : ['abstract-missing']),
      ...(abstract.length > 1 ? ['abstract-split'] : []),
      ...(truncated ? ['abstract-truncated'] : []),
    ],
  };
}

/** The word that some pages put in front of an abstract. */
const ABSTRACT_LABEL = /^\s*abstract\s?[:.—–]\s*(?=\S)/i;

function abstractOf(lines: readonly PageLine[]): TracedText | null {
  const [first] = lines;
  if (!first) return null;
  const start = ABSTRACT_LABEL.exec(first.line.text)?.[0].length ?? 0;
  return fieldOfLines(
    lines.map((part) => part.line),
    start,
  );
}

function signatures(line: Line): Signature[] {
  const pieces = splitAuthors(line.text);
  const places = placesOfWork(pieces.map(({ text }) => text));
  return pieces.map(({ start, end }, index) => {
    const place = places[index];
    const open = place ? line.text.lastIndexOf('(', end) : end;
    return {
      printed: fieldOfLine(line, start, start + line.text.slice(start, open).trimEnd().length),
      affiliations: place ? [fieldOfLine(line, open + 1, line.text.lastIndexOf(')', end - 1))] : [],
      ids: {},
    };
  });
}
