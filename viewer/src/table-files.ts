import type { App } from './app.js';
import type { PaperDetails } from './details.js';
import { toBibliography } from './bibtex.js';
import { toCsv } from './csv.js';
import { toRis } from './ris.js';
import { cellOf, columnsOf, HEADS } from './table-rows.js';

/** The rows of the table in their order, with ids, and with authors and identifiers of papers. */
export function tableAsCsv(app: App, rows: readonly string[]): string {
  const columns = columnsOf(app);
  const details = app.details();
  const cited = app.model().name !== 'coauthor';
  const more = (key: string): string[] => {
    const paper = details?.papers.get(key);
    const authors = paper?.authors.map(({ name }) => name).join('; ') ?? '';
    return cited ? [authors, paper?.ids['doi'] ?? '', paper?.ids['arxiv'] ?? ''] : [];
  };
  return toCsv([
    ['Id', ...columns.map((column) => HEADS[column]), ...(cited ? ['Authors', 'DOI', 'arXiv'] : [])],
    ...rows.map((key) => [key, ...columns.map((column) => cellOf(app, key, column)), ...more(key)]),
  ]);
}

/** The papers that the filters leave: those shown, or those of the people shown. */
const papersLeft = (app: App): string[] => [...app.visibility().papers()].sort();

function detailsOf(app: App, papers: readonly string[]): PaperDetails[] {
  const details = app.details();
  return papers.flatMap((key) => details?.papers.get(key) ?? []);
}

/** Papers for reference managers: all that the filters leave, unless told which. */
export const papersAsBibtex = (app: App, papers: readonly string[] = papersLeft(app)): string =>
  toBibliography(detailsOf(app, papers));

export const papersAsRis = (app: App, papers: readonly string[] = papersLeft(app)): string =>
  detailsOf(app, papers).map(toRis).join('\r\n');
