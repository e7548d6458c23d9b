import { fieldNamed } from '../shared/field-names.js';

/** Lists of a paper, not of papers. */
const LISTS_OF_PAPER =
  /^(?:key ?words?|tags|topics|subjects?|categories|links|urls|ids|identifiers|editors?|issued|awards?|chairs|organi[sz]ers|speakers?|presenters?)$/i;
const FIELDS_OF_PAPER: ReadonlySet<string | null> = new Set(['authors', 'affiliations', 'abstract']);
/** Words of names below which papers stand. */
const PAPERS =
  /^(?:papers?|publications?|articles?|posters?|orals?|spotlights?|submissions?|preprints?|references)$/i;

export const spaced = (name: string): string =>
  name.replace(/[_-]+/g, ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');

export const isTitle = (name: string): boolean => /^(?:(?:paper|article)[ _-]?)?title$/i.test(name);

/** Whether what stands below a name is a field of one paper. */
export const isFieldOfPaper = (name: string): boolean =>
  isTitle(name) || FIELDS_OF_PAPER.has(fieldNamed(name)) || LISTS_OF_PAPER.test(spaced(name));

/** Whether a name of a list says that papers are in it. */
export const saysPapers = (name: string): boolean =>
  spaced(name)
    .split(/\s+/)
    .some((word) => PAPERS.test(word));

/** Whether a name is that of a list of the papers of a session, not of those that belong to one paper. */
export const isListOfPapers = (name: string): boolean =>
  /^(?:(?:accepted|full|short|long|poster|oral) )?(?:papers|talks|presentations|posters|orals|spotlights|articles|contributions)$/i.test(
    spaced(name),
  );

/** Whether a name is that of a list of places, each with what goes on there. */
export const isListOfPlaces = (name: string): boolean => /^(?:rooms|halls|places|locations)$/i.test(name);

/** Whether a name of a list is that of a session as it is printed. */
export const namesSession = (name: string): boolean => /\bsession\b/i.test(name) && !name.includes('_');
