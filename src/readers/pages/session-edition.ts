import type { Traced, TracedText } from '../../model/traced.js';
import { fieldOfLine, tracedText } from '../shared/fields.js';
import type { Line } from '../shared/lines.js';
import { editionOfSession } from '../shared/page-furniture.js';

/** Where and when the papers of a session appeared, as far as its heading says. */
export interface SessionEdition {
  readonly venue: TracedText | null;
  readonly year: Traced | null;
}

const YEAR_LENGTH = 4;

/** The edition of a conference that the heading of a session starts with, as in `ICLR 2024 Poster Session 3`. */
export function sessionEdition(line: Line, heading: string): SessionEdition {
  const edition = editionOfSession(heading);
  const start = edition === null ? -1 : line.text.indexOf(edition);
  if (edition === null || start < 0) return { venue: null, year: null };
  const end = start + edition.length;
  return {
    venue: tracedText(edition, (index) => line.byteAt(start + index)),
    year: fieldOfLine(line, end - YEAR_LENGTH, end, 'year'),
  };
}
