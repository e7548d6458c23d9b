import { PaperGraphError } from '../errors.js';
import type { Paper } from '../model/paper.js';
import type { Trace } from '../model/traced.js';
import { valueAt, type Statement } from './statement.js';

/**
 * What makes the values of a paper's row that stand in no text as they are: the path of the value, the rule, and the
 * paths of what the rule starts from. `$1` there is what the first group of the path found.
 */
const RULES: readonly (readonly [path: RegExp, rule: string, from: readonly string[]])[] = [
  [/^abstractTruncated$/, 'abstract-cut-short', ['abstract']],
  [/^(authors\/\d+)\/name$/, 'displayed-name', ['$1/printed']],
  [/^(authors\/\d+)\/id$/, 'name-disambiguation', ['$1']],
  [/^venue\/\w+$/, 'known-venues', ['venue']],
  [/^(links\/\d+)\/url$/, 'canonical-address', ['$1/printed']],
  [/^(links\/\d+)\/kind$/, 'kind-of-link', ['$1/printed']],
  [/^(links\/\d+)\/(?:host|owner|repo)$/, 'parts-of-address', ['$1/printed']],
  [/^((?:references|citations)\/\d+)\/target$/, 'citation-matching', ['$1']],
  [/^((?:references|citations)\/\d+)\//, 'parts-of-citation', ['$1/printed']],
  [/^topics\//, 'keyphrases', ['title', 'abstract']],
  [/^(sources\/\d+)\//, 'place-of-record', ['$1']],
  [/^flags(?:\/|$)/, 'flags-of-records', ['sources']],
];

/**
 * The values of a paper, all or those at and below a path, with the place, the statement of the config or the rule that
 * each comes from. What a rule starts from stands behind it.
 * @throws PaperGraphError USAGE when the row has no value there
 */
export function paperValues(paper: Paper, wanted?: string): Statement[] {
  const statements = tracedValues(paper, wanted);
  if (statements.length > 0 || wanted === undefined) return statements;
  const derived = derivedValues(paper, wanted);
  if (derived.length > 0) return derived;
  const fields = [...new Set([...paper.traces.paths(), 'id', 'flags', 'sources'])].join(', ');
  throw new PaperGraphError('USAGE', `${paper.row.id} has no field "${wanted}"; its fields are ${fields}`);
}

/** The values that the readers traced, at and below a path; none where the paper lacks it. */
export function tracedValues(paper: Paper, wanted?: string): Statement[] {
  return paper.traces
    .paths(wanted)
    .map((path) => statementOf(paper, path, readValue(paper, path), paper.traces.get(path)!));
}

function derivedValues(paper: Paper, path: string): Statement[] {
  const value = valueAt(paper.row, path);
  if (value === undefined || value === null) return [];
  const record = /^sources\/(\d+)$/.exec(path);
  if (record) return [recordPlace(paper, Number(record[1]))];
  if (path === 'sources') return paper.row.sources.map((_, index) => recordPlace(paper, index));
  const [rule, from] = path === 'id' ? idRule(paper) : ruleOf(path);
  if (rule === null) return [];
  const known = from.filter((source) => valueAt(paper.row, source) !== null);
  return [
    statementOf(paper, path, value, { by: 'rule', rule, from: known }),
    ...known.flatMap((source) => paperValues(paper, source)),
  ];
}

function ruleOf(path: string): readonly [rule: string | null, from: readonly string[]] {
  for (const [pattern, rule, from] of RULES) {
    const match = pattern.exec(path);
    if (match) return [rule, from.map((source) => source.replace('$1', match[1] ?? ''))];
  }
  return [null, []];
}

/** An id is made of the identifier it names, or else of the title and the first author, or of one of the two or the abstract. */
function idRule({ row }: Paper): readonly [rule: string, from: readonly string[]] {
  const scheme = row.id.split(':')[1] ?? '';
  const author = row.authors.length > 0 ? ['authors/0/printed'] : [];
  if (scheme in row.ids) return ['id-of-identifier', [`ids/${scheme}`]];
  if (scheme === 'abstract') return ['id-of-abstract', ['abstract']];
  return row.title === null ? ['id-of-authors', author] : ['id-of-title', ['title', ...author]];
}

/** The whole of a record's own text. */
function recordPlace(paper: Paper, index: number): Statement {
  const source = paper.row.sources[index]!;
  const { file, start, end } = source;
  return statementOf(paper, `sources/${index}`, source, { by: 'text', file, start, end, normaliser: 'text' });
}

const statementOf = (paper: Paper, path: string, value: unknown, trace: Trace): Statement => ({
  text: null,
  paper: paper.row.id,
  ...{ path, value, trace },
});

function readValue({ row, citationContexts, referenceContexts }: Paper, path: string): unknown {
  const context = /^(citations|references)\/(\d+)\/context$/.exec(path);
  if (context) return (context[1] === 'citations' ? citationContexts : referenceContexts)[Number(context[2])];
  return valueAt(row, path);
}
