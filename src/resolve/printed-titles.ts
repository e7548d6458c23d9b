import { nameParts } from '../identity/name-parts.js';
import { displayForm } from '../text/display-form.js';
import { foldKey } from '../text/fold.js';
import { isTelling } from './paper-facts.js';

/** What ends a title in a printed reference. A colon does not: what follows it is a subtitle, and another paper's. */
const BOUNDARY = /[,.;?!()[\]"“”]+/;

/** More pieces than a reference with a long list of authors has, and more than a title has. */
const MOST_PIECES = 400;
const MOST_TITLE_PIECES = 30;

interface TitledPaper {
  readonly id: string;
  /** The name of the first author. */
  readonly author: string;
}

/**
 * Finds the paper whose title a printed reference holds, as in
 * `Lovelace A., Babbage C., Weaving Patterns with Punched Cards, Journal of Engines, 3, pp. 1-9, (2020)`: all of the
 * title stands between two marks of punctuation, and the surname of its first author before it.
 */
export class PrintedTitles {
  private readonly papers = new Map<string, TitledPaper | null>();
  /** How many pieces the titles have at most that start with one piece. */
  private readonly lengths = new Map<string, number>();

  add(id: string, title: string, author: string): void {
    const pieces = piecesOf(title);
    const key = pieces.join(' ');
    const [start] = pieces;
    if (start === undefined || pieces.length > MOST_TITLE_PIECES || !isTelling(key)) return;
    this.papers.set(key, this.papers.has(key) ? null : { id, author });
    this.lengths.set(start, Math.max(pieces.length, this.lengths.get(start) ?? 0));
  }

  /** The id of the one paper of that title and first author; null when there is none, or several. */
  find(printed: string): string | null {
    const pieces = piecesOf(printed);
    for (let from = 1; from < pieces.length; from += 1) {
      const longest = Math.min(this.lengths.get(pieces[from]!) ?? 0, pieces.length - from);
      for (let count = longest; count > 0; count -= 1) {
        const paper = this.papers.get(pieces.slice(from, from + count).join(' '));
        if (paper && namesBefore(pieces, from, paper.author)) return paper.id;
      }
    }
    return null;
  }
}

const piecesOf = (text: string): string[] =>
  displayForm(text)
    .split(BOUNDARY, MOST_PIECES)
    .map(foldKey)
    .filter((piece) => piece !== '');

function namesBefore(pieces: readonly string[], end: number, author: string): boolean {
  const words = new Set(pieces.slice(0, end).flatMap((piece) => piece.split(' ')));
  const { lastWords } = nameParts(author);
  return lastWords.length > 0 && lastWords.every((word) => words.has(word));
}
