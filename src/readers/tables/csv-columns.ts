import type { ColumnChoice } from '../../plugin.js';

/** What a column of a table can hold. */
export type CsvField =
  | 'id'
  | 'title'
  | 'authors'
  | 'abstract'
  | 'year'
  | 'venue'
  | 'session'
  | 'location'
  | 'comment'
  | 'affiliations'
  | 'doi'
  | 'arxiv'
  | 'openreview'
  | 'acl'
  | 'dblp'
  | 'pmid'
  | 'openalex'
  | 's2'
  | 'link';

/** The names of each field's columns; of two columns for one field the one whose name stands first here counts. */
const NAMES: readonly (readonly [CsvField, string])[] = [
  [
    'id',
    'id,uid,paper id,paperid,submission id,submission number,paper number,key,number,no,#,num,index,nr,lens id,publication id',
  ],
  [
    'title',
    'title,paper title,papertitle,title of paper,title of the paper,article title,document title,titles,paper name,paper,display name,name',
  ],
  [
    'authors',
    'author full names,authors,author,author names,authornames,author(s),author/s,author list,creators,author name,paper authors,authorships author display name',
  ],
  ['abstract', 'abstract,summary,paper abstract,abstracts,abstract note'],
  ['year', 'year,publication year,pub year,date,published,publication date'],
  [
    'venue',
    'venue,conference,journal,source title,publication title,booktitle,container title,journal/conference,journal/book,publication venue,conference name,primary location source display name,publication,source',
  ],
  ['session', 'session,sessions,session name,poster session'],
  ['location', 'location,room,hall,place'],
  ['comment', 'comment,comments,note,notes'],
  ['affiliations', 'affiliations,affiliation,institutions,institution,author affiliations'],
  ['doi', 'doi'],
  ['arxiv', 'arxiv,arxiv id,arxivid'],
  ['openreview', 'openreview id,openreview'],
  ['acl', 'acl id,anthology id'],
  ['dblp', 'dblp,dblp key'],
  ['pmid', 'pmid,pubmed id'],
  ['openalex', 'openalex,openalex id'],
  ['s2', 's2 id,semantic scholar id,s2'],
  [
    'link',
    'link,links,url,urls,pdf,pdf url,pdf link,paper url,paper link,code,code url,code link,github,github url,project,project page,project url,website,homepage,openreview url,openreview link,arxiv url,arxiv link,video,video url,slides,poster,supplementary,supp,html,html url,forum,dataset,demo,site',
  ],
];

const FIELDS: ReadonlyMap<string, CsvField> = new Map(
  NAMES.flatMap(([field, names]) => names.split(',').map((name) => [keyOf(name), field] as const)),
);

/** The place of a name among those of its field. */
const RANKS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap(([, names]) => names.split(',').map((name, rank) => [keyOf(name), rank] as const)),
);

/** What columns can be chosen for. */
export const CSV_FIELDS: readonly string[] = NAMES.map(([field]) => field);

/** A column with what it holds; null for one that no field takes. */
export interface CsvColumn {
  readonly field: CsvField | null;
  /** The name in the head row. */
  readonly name: string;
}

/** The field that a name stands for, whatever its case and its way of joining words; null when no list holds it. */
export const fieldNamed = (name: string): CsvField | null => FIELDS.get(keyOf(name)) ?? null;

/** The last word of a name that no list holds: `Camera-ready URL`, `GitHub Repo`, `Link to paper`. */
const LINK_NAME =
  /(?:urls?|links?|repo|repository|website|web ?page|home ?page|github)$|^(?:url|link) (?:to|of) /i;
const YEAR_NAME = /year$/i;

/** The columns that a head row names, whatever its case and its way of joining words; null when it names no titles. */
export function columnsOf(head: readonly string[]): CsvColumn[] | null {
  const names = head.map((printed) => printed.replace(/^\ufeff/, '').trim());
  const ranked = names.map((_, index) => index).sort((a, b) => rankOf(names[a]!) - rankOf(names[b]!));
  const fields: (CsvField | null)[] = names.map(() => null);
  const taken = new Set<CsvField>();
  const take = (field: CsvField | null): CsvField | null => {
    // Links may have many columns.
    if (field === null || (field !== 'link' && taken.has(field))) return null;
    taken.add(field);
    return field;
  };
  for (const index of ranked) fields[index] = take(fieldNamed(names[index]!));
  const exact = names.map((name, index): CsvColumn => ({ field: fields[index]!, name }));
  if (!taken.has('title')) return null;
  const known = exact.filter(({ field }) => field !== null).length;
  if (known < 2 && head.length !== 1) return null;
  return exact.map(({ field, name }) => ({ field: field ?? take(fieldByLastWord(name)), name }));
}

/**
 * The columns that the user chose, the others by their names; null when the head row has no column of a chosen name.
 * @param head the cells of the first row, which need not be a head when all columns are chosen by number
 */
export function chosenColumns(
  head: readonly string[],
  choice: ColumnChoice,
): { columns: readonly CsvColumn[]; hasHead: boolean } | null {
  const names = head.map((printed) => printed.replace(/^\ufeff/, '').trim());
  const chosen = new Map<number, CsvField>();
  let named = false;
  for (const [field, column] of choice) {
    const number = /^\d{1,4}$/.test(column) ? Number(column) : 0;
    const byNumber = number >= 1 && number <= names.length;
    const index = byNumber ? number - 1 : names.findIndex((name) => keyOf(name) === keyOf(column));
    if (index < 0) return null;
    named ||= !byNumber;
    chosen.set(index, field as CsvField);
  }
  const known = columnsOf(head);
  const taken = new Set(chosen.values());
  const columns = names.map((name, index): CsvColumn => {
    const own = known?.[index]?.field ?? null;
    const other = own !== null && own !== 'link' && taken.has(own) ? null : own;
    return { field: chosen.get(index) ?? other, name };
  });
  return { columns, hasHead: named || known !== null };
}

const rankOf = (name: string): number => RANKS.get(keyOf(name)) ?? Number.MAX_SAFE_INTEGER;

function fieldByLastWord(name: string): CsvField | null {
  if (FIELDS.has(keyOf(name))) return null;
  const words = name.replace(/[_.-]+/g, ' ');
  return LINK_NAME.test(words) ? 'link' : YEAR_NAME.test(words) ? 'year' : null;
}

/** Words joined: `arXiv ID`, `arxiv_id` and `ArxivId` are one name, and capitals alone tell no words apart. */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]+/g, '');
}
