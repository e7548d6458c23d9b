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

const NAMES: readonly (readonly [CsvField, string])[] = [
  [
    'id',
    'id,uid,paper id,paperid,submission id,submission number,paper number,key,number,no,#,num,index,nr,lens id,publication id',
  ],
  ['title', 'title,paper title,papertitle,article title,name,paper,paper name,document title,titles'],
  [
    'authors',
    'authors,author,author names,authornames,author(s),author/s,author list,author full names,creators,author name,paper authors,authorships author display name',
  ],
  ['abstract', 'abstract,summary,paper abstract,abstracts,abstract note'],
  ['year', 'year,publication year,pub year,date,published,publication date'],
  [
    'venue',
    'venue,conference,journal,source,source title,booktitle,publication,publication title,publication venue,journal/conference,conference name,container title,journal/book,primary location source display name',
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
  const taken = new Set<CsvField>();
  const take = (field: CsvField | null): CsvField | null => {
    // Of two columns for one field the first counts; links may have many.
    if (field === null || (field !== 'link' && taken.has(field))) return null;
    taken.add(field);
    return field;
  };
  const exact = head.map((printed): CsvColumn => {
    const name = printed.replace(/^\ufeff/, '').trim();
    return { field: take(fieldNamed(name)), name };
  });
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

function fieldByLastWord(name: string): CsvField | null {
  if (FIELDS.has(keyOf(name))) return null;
  const words = name.replace(/[_.-]+/g, ' ');
  return LINK_NAME.test(words) ? 'link' : YEAR_NAME.test(words) ? 'year' : null;
}

/** Words joined: `arXiv ID`, `arxiv_id` and `ArxivId` are one name, and capitals alone tell no words apart. */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]+/g, '');
}
