import type { Work } from '../model/corpus.js';
import type { PaperRow } from '../model/paper.js';
import { compareText } from '../text/compare.js';
import { foldKey, slug } from '../text/fold.js';
import { shortHash } from '../text/slug-key.js';
import { seriesNamed } from '../text/venue.js';

/** What a citation mark is matched against. */
export interface CitablePaper {
  readonly id: string;
  readonly year: number | null;
  /** Names in printed order. */
  readonly authors: readonly string[];
}

/** A citation mark as a paper's row has it. */
type Mark = Pick<PaperRow['citations'][number], 'printed' | 'authors' | 'etAl' | 'year' | 'venue'>;

/**
 * Finds the target of author-year marks: a paper of the corpus when authors and year fit exactly one, else a `work`
 * that all marks with the same authors, year and venue share.
 */
export class CitationResolver {
  private readonly byFirstAuthor = new Map<string, CitablePaper[]>();
  private readonly found = new Map<string, Work>();

  constructor(papers: readonly CitablePaper[]) {
    for (const paper of papers) {
      const surname = surnameKey(paper.authors[0] ?? '');
      if (surname === '' || paper.year === null) continue;
      const key = `${surname} ${paper.year}`;
      const list = this.byFirstAuthor.get(key);
      if (list) list.push(paper);
      else this.byFirstAuthor.set(key, [paper]);
    }
  }

  /** The id of what a mark in the given paper cites; a paper never cites itself by a mark. */
  resolve(citing: string, mark: Mark): string {
    const first = foldKey(mark.authors[0] ?? '');
    const candidates = (this.byFirstAuthor.get(`${lastWord(first)} ${mark.year}`) ?? []).filter(
      (paper) => paper.id !== citing && fits(paper, mark),
    );
    return candidates.length === 1 ? candidates[0]!.id : this.work(mark).id;
  }

  /** The works met so far, sorted by id. */
  works(): Work[] {
    return [...this.found.values()].sort((a, b) => compareText(a.id, b.id));
  }

  private work(mark: Mark): Work {
    const authors = [...mark.authors];
    const key = [
      ...authors.map(foldKey),
      mark.etAl ? 'et al' : '',
      mark.year,
      foldKey((mark.venue && seriesNamed(mark.venue)) ?? mark.venue ?? ''),
    ].join('\n');
    const known = this.found.get(key);
    if (known) return known;
    const label = `${authors.join(mark.etAl ? ', ' : ' & ')}${mark.etAl ? ' et al.' : ''} ${mark.year}`;
    const work: Work = {
      id: `work:${slug(`${authors.join(' ')} ${mark.year} ${mark.venue ?? ''}`)}-${shortHash(key)}`,
      label,
      authors,
      year: mark.year,
      venue: mark.venue,
    };
    this.found.set(key, work);
    return work;
  }
}

function fits(paper: CitablePaper, { authors, etAl, printed }: Mark): boolean {
  const named = authors.every(
    (author, index) => surnameKey(paper.authors[index] ?? '') === lastWord(foldKey(author)),
  );
  // A key in LaTeX names the first author or two, however many there are.
  if (printed.startsWith('\\cite')) return named;
  return (
    named &&
    (etAl ? paper.authors.length > Math.max(2, authors.length) : paper.authors.length === authors.length)
  );
}

const lastWord = (key: string): string => key.split(' ').at(-1) ?? '';
const surnameKey = (name: string): string => lastWord(foldKey(name));
