/** What a column of a table of papers holds. */
export type Column =
  'title' | 'authors' | 'both' | 'venue' | 'year' | 'abstract' | 'session' | 'location' | 'links' | 'other';

/** What heads them. */
const HEADERS: readonly (readonly [Column, RegExp])[] = [
  [
    'both',
    /^(?:paper )?titles? ?(?:&|and|\/|,|\+) ?authors?|^authors? ?(?:&|and|\/|,|\+) ?(?:paper )?titles?|^(?:paper|publication)s? (?:details|info\w*)$/,
  ],
  [
    'authors',
    /^(?:all |paper |list of )?(?:authors?|author\(s\)|authors\(s\)|author names?|author list|presenters?|speakers?|contributors|作者)(?: names?| list)?(?: \(.{1,40}\))?$/,
  ],
  ['abstract', /^(?:abstracts?|summary|摘要)$/],
  ['year', /^(?:year|date|pub\.? ?(?:year|date)|published|publication (?:year|date)|年份|日期)$/],
  ['session', /^(?:sessions?|poster session|oral session)$/],
  ['location', /^(?:rooms?|locations?|halls?|place)$/],
  [
    'venue',
    /^(?:venues?|conferences?|journals?|published (?:in|at)|publications?|publisher|proceedings|source|publication venue|conference\/journal|会议|期刊)$/,
  ],
  [
    'links',
    /^(?:links?|files?|pdfs?|urls?|codes?|papers? ?(?:links?|url)|resources?|materials?|github|project(?: page)?|website|arxiv|openreview|slides|videos?|posters?|code & data|paper & code|paper\/code|代码|链接)$/,
  ],
  [
    'title',
    /^(?:(?:paper|article|talk|poster|submission|full) )?(?:titles?|names?|title of (?:the )?paper)(?: of (?:the )?(?:paper|talk))?(?: \(.{1,40}\))?$|^(?:accepted |the )?(?:papers?|works?|articles?|publications?|methods?|readings?(?:\/[a-z]+)?)$|^标题$|^论文(?:标题|名称|题目)?$/,
  ],
  [
    'other',
    /^(?:#|no\.?|id|paper id|number|s\.?no\.?|nr\.?|index|keywords?|tags?|topics?|type|track|category|task|area|subject|affiliations?|institutions?|stars?|time|status|decision|award|dataset|datasets|rank(?:ing)?|(?:(?:average|avg\.?|mean|final|overall) )?(?:ratings?|scores?)|reviews?|confidence|序号)$/,
  ],
];

/** What heads titles where another column holds the people. */
const TALK = /^(?:talks?|presentations?|contributions?|topics?|subjects?)(?: ?\/ ?\p{L}+)?$/u;

/** Whether cells are the head of a table of papers. */
export const namesColumns = (cells: readonly string[]): boolean => headerColumns(cells) !== null;

/**
 * The columns that cells name, when they are the head of a table of papers.
 * @param rows what stands below, cell by cell: of several columns that could be the title it tells which is
 */
export function headerColumns(
  cells: readonly string[],
  rows: readonly (readonly string[])[] = [],
): Column[] | null {
  const texts = cells.map((cell) => cell.toLowerCase().replace(/^[\s*_#:]+(?=\p{L})|[\s*_:]+$/gu, ''));
  const named = texts.map((text): Column | null =>
    text.length > 60 ? null : (HEADERS.find(([, pattern]) => pattern.test(text))?.[0] ?? null),
  );
  const talk = texts.findIndex((text) => TALK.test(text));
  if (talk >= 0 && named.includes('authors') && !named.includes('title') && !named.includes('both'))
    named[talk] = 'title';
  const known = named.filter((column) => column !== null).length;
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  const hasTitle = named.includes('title') || named.includes('both');
  if (!hasTitle || known < Math.min(2, filled) || known * 2 < filled) return null;
  // Of several columns that could be the title the one that says so is, else the one with most words; the others hold links or names of methods.
  const wordiest = wordiestOf(
    named.flatMap((column, index) => (column === 'title' ? [index] : [])),
    rows,
  );
  const better = named.findIndex((column, index) => column === 'title' && /title/i.test(cells[index]!));
  const keep = better >= 0 ? better : wordiest;
  // Names beside places of work are those of people.
  const people =
    better >= 0 && !named.includes('authors') && texts.some((text) => PLACE_OF_WORK.test(text))
      ? texts.findIndex((text) => /^names?$/.test(text))
      : -1;
  return named.map((column, index) => {
    if (index === people) return 'authors';
    return column === 'title' && index !== keep ? 'links' : (column ?? 'other');
  });
}

/** Of some columns the one with most words in the rows below the head; the first of equals. */
function wordiestOf(columns: readonly number[], rows: readonly (readonly string[])[]): number {
  const wordsOf = (column: number): number =>
    rows.reduce((sum, row) => sum + (row[column] ?? '').split(/\s+/).length, 0);
  return columns.reduce(
    (best, column) => (wordsOf(column) > wordsOf(best) ? column : best),
    columns[0] ?? -1,
  );
}

const PLACE_OF_WORK = /^(?:affiliations?|institutions?|universit(?:y|ies)|organi[sz]ations?|employers?)$/;
