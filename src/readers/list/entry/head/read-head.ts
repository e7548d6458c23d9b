import type { SourceText } from '../../../shared/source-text.js';
import { LONG_LINE } from '../../lines/page-text.js';
import { withoutLead } from './line-lead.js';
import { withoutTail } from './line-tail.js';
import type { HeadLine, PaperHead } from './paper-head.js';
import { headOfReference, headOfTitle } from './plain-styles.js';
import {
  headOfReferenceSetApart,
  headOfSpeaker,
  headOfTitleSetApart,
  headOfTitleWithByline,
} from './set-apart-styles.js';
import { titleSetApart } from './title-set-apart.js';

/** A way in which lines name a paper; null for lines that are written otherwise. */
type Style = (line: HeadLine, authorsElsewhere: boolean) => PaperHead | null;

/** What the page sets apart is a surer sign than words; the last style is that of any line. */
const STYLES: readonly Style[] = [
  headOfSpeaker,
  headOfReferenceSetApart,
  headOfTitleWithByline,
  headOfTitleSetApart,
  headOfReference,
  headOfTitle,
];

const NOTHING: PaperHead = {
  title: null,
  authors: null,
  venue: null,
  year: null,
  sure: false,
  apart: false,
};

/**
 * Reads the line that names a paper: title, perhaps authors before or behind it, perhaps a venue.
 * @param authorsElsewhere other lines name the authors, so that this one names none
 */
export function readHead(line: SourceText, authorsElsewhere: boolean): PaperHead {
  if (authorsElsewhere) return read(line, true);
  let head = known.get(line);
  if (!head) {
    head = read(line, false);
    known.set(line, head);
  }
  return head;
}

const known = new WeakMap<SourceText, PaperHead>();

function read(line: SourceText, authorsElsewhere: boolean): PaperHead {
  if (line.text.length > LONG_LINE) return NOTHING;
  const stripped = headLineOf(line);
  for (const style of STYLES) {
    const head = style(stripped, authorsElsewhere);
    if (head) return head;
  }
  return NOTHING;
}

/** Kept, as a line is read with its authors and without. */
function headLineOf(whole: SourceText): HeadLine {
  let line = stripped.get(whole);
  if (!line) {
    const { source, venue: leading, year } = withoutLead(withoutTail(whole));
    line = { whole, source, leading, year, set: titleSetApart(source) };
    stripped.set(whole, line);
  }
  return line;
}

const stripped = new WeakMap<SourceText, HeadLine>();
