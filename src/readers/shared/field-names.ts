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
    'id,uid,paper id,paperid,pid,submission id,submission number,paper number,key,number,no,#,num,index,nr,lens id,publication id',
  ],
  [
    'title',
    'title,paper title,papertitle,title of paper,title of the paper,article title,document title,titles,paper name,paper,display name,name',
  ],
  [
    'authors',
    'author full names,authors,author,author names,authornames,author(s),author/s,author list,creators,author name,authors name,authors names,paper authors,authorships author display name',
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

/** The field that a name stands for, whatever its case and its way of joining words; null when no list holds it. */
export const fieldNamed = (name: string): CsvField | null => FIELDS.get(keyOf(name)) ?? null;

/** The place of a name among those of its field; those that no list holds come last. */
export const rankOf = (name: string): number => RANKS.get(keyOf(name)) ?? Number.MAX_SAFE_INTEGER;

/**
 * Words joined: `arXiv ID`, `arxiv_id` and `ArxivId` are one name, and capitals alone tell no words apart. What brackets
 * behind a name say of its values, as in `Authors (comma separated)`, is no part of it.
 */
export function keyOf(name: string): string {
  const bare = name.replace(/\s+[([][^()[\]]*[)\]]\s*$/, '');
  return bare.toLowerCase().replace(/[\s_.-]+/g, '');
}
