import type { Traced, TracedText } from '../../model/traced.js';
import { publicationIn } from '../../text/journal-reference.js';

/** Venue and year of a reference to a journal, as `publicationIn` finds them. */
export function journalReference(reference: TracedText | null): {
  readonly venue?: TracedText;
  readonly year?: Traced;
} {
  if (!reference) return {};
  const { venue, year } = publicationIn(reference.value);
  return {
    ...(venue && { venue: partOf(reference, ...venue) }),
    ...(year && { year: reference.part(...year) }),
  };
}

function partOf(reference: TracedText, from: number, to: number): TracedText {
  const { value, at } = reference.part(from, to);
  return { value, at, part: (start, end) => reference.part(from + start, Math.min(from + end, to)) };
}
