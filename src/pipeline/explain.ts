import { PaperGraphError } from '../errors.js';
import type { ResolvedAuthor } from '../model/author.js';
import type { GraphEdge } from '../model/graph-schema.js';
import type { Paper } from '../model/paper.js';
import { AUTHOR_LIMIT } from '../relations/coauthor-pairs.js';
import { authorSentences, pairSentences } from './explain-authors.js';
import { authorValues } from './explain-author-values.js';
import { communitySentences } from './explain-community.js';
import { paperValues, tracedValues } from './explain-values.js';
import { noSuchMention } from './find-author.js';
import type { Snapshot } from './snapshot.js';
import { sentence, type Statement } from './statement.js';

/** The most edges of a node that are explained one by one. */
const EDGE_LIMIT = 20;

/**
 * Where something in the graph comes from.
 * @param id of a paper (also an earlier one), a mention `<paper>#<position>`, an author, any other node, an edge, or a
 * community
 * @param field a path in a paper's row, such as `title` or `links/0`
 * @throws PaperGraphError USAGE when nothing has that id, position or field
 */
export function explainSubject(snapshot: Snapshot, id: string, field?: string): Statement[] {
  const mention = /^(.*)#(\d+)$/.exec(id);
  const paper = findPaper(snapshot, mention?.[1] ?? id);
  if (paper) {
    const position = Number(mention?.[2] ?? 1);
    if (mention && paper.row.authors[position - 1] === undefined) throw noSuchMention(id, paper.row);
    const wanted = field ?? (mention ? `authors/${position - 1}` : undefined);
    return [...(wanted === undefined ? mergeSentences(paper) : []), ...paperValues(paper, wanted)];
  }
  const author = snapshot.authors.find(({ row }) => row.id === id);
  if (author && field !== undefined) return authorField(snapshot, author, field);
  const statements = author ? explainAuthor(snapshot, author) : explainOther(snapshot, id);
  if (field === undefined) return statements;
  throw new PaperGraphError(
    'USAGE',
    `${id} is no paper and no author, so it has no field "${field}"; leave the field out`,
  );
}

/** How an author's mentions came together, and what each prints. */
function explainAuthor(snapshot: Snapshot, author: ResolvedAuthor): Statement[] {
  return [...authorSentences(author).map(sentence), ...mentionsOf(snapshot, author, 'printed')];
}

/** Where a value of an author's row comes from. */
function authorField(snapshot: Snapshot, author: ResolvedAuthor, field: string): Statement[] {
  const [head, ...others] = field.split('/');
  const { community } = author.row;
  const statements = authorValues(author.row, field);
  switch (head) {
    case 'ids':
      return [...statements, ...mentionsOf(snapshot, author, ['ids', ...others].join('/'))];
    case 'community':
      return [...statements, ...(communitySentences(snapshot, community ?? '') ?? []).map(sentence)];
    case 'confidence':
    case 'id':
      return [...statements, ...authorSentences(author).map(sentence)];
    case 'name':
    case 'names':
    case 'kind':
    case 'mentions':
      return [...statements, ...mentionsOf(snapshot, author, 'printed')];
    default:
      return statements;
  }
}

/** A field of every mention of an author. */
function mentionsOf(snapshot: Snapshot, { row }: ResolvedAuthor, field: string): Statement[] {
  return row.mentions.flatMap(({ paper, position }) =>
    ofPaper(snapshot, paper, `authors/${position - 1}/${field}`),
  );
}

/** Where another node, an edge or a community comes from. */
function explainOther(snapshot: Snapshot, id: string): Statement[] {
  const community = communitySentences(snapshot, id);
  if (community) return community.map(sentence);
  if (snapshot.view.node(id)) {
    const edges = [...snapshot.view.incident(id)];
    return [
      sentence(`${id}: a node with ${edges.length} ${edges.length === 1 ? 'edge' : 'edges'}`),
      ...edges.slice(0, EDGE_LIMIT).flatMap((edge) => explainEdge(snapshot, edge)),
    ];
  }
  const edge = findEdge(snapshot, id);
  if (edge) return explainEdge(snapshot, edge);
  throw new PaperGraphError(
    'USAGE',
    `nothing has the id "${id}"; ids stand in papers.jsonl, authors.jsonl and communities.json`,
  );
}

/** Why two papers, two authors or two mentions are one or two. */
export function explainPair(snapshot: Snapshot, a: string, b: string): Statement[] {
  const [first, second] = [findPaper(snapshot, a), findPaper(snapshot, b)];
  if (first && second) {
    if (first.row.id !== second.row.id) {
      return [sentence(`${a} and ${b} are two papers: no rule found their records to be one`)];
    }
    const merges = mergeSentences(first);
    return [sentence(`${a} and ${b} are one paper, ${first.row.id}`), ...merges];
  }
  if (first || second) {
    throw new PaperGraphError(
      'USAGE',
      `${first ? a : b} is a paper and ${first ? b : a} is none; name two papers, two mentions (<paper id>#<position>) or two authors`,
    );
  }
  return pairSentences(snapshot, a, b).map(sentence);
}

function findPaper({ papers }: Snapshot, id: string): Paper | undefined {
  return papers.find(({ row, aliases }) => row.id === id || aliases.includes(id));
}

function mergeSentences({ merges }: Paper): Statement[] {
  return merges.map(({ rule, score, records: [a, b] }) =>
    sentence(
      `the records at ${a.file}:${a.line} and ${b.file}:${b.line} are one paper by the rule ${rule} (score ${score.toFixed(3)})`,
    ),
  );
}

/** A path's values of a paper, none when the paper lacks it. */
function ofPaper(snapshot: Snapshot, key: string, path: string): Statement[] {
  const paper = findPaper(snapshot, key);
  return paper ? tracedValues(paper, path) : [];
}

function findEdge({ view }: Snapshot, key: string): GraphEdge | undefined {
  for (const edge of view.edges()) if (edge.key === key) return edge;
  return undefined;
}

/** The evidence of an edge: the values of papers that say it. */
function explainEdge(snapshot: Snapshot, { kind, key, source, target, attributes }: GraphEdge): Statement[] {
  const head = sentence(
    `${key}${typeof attributes['weight'] === 'number' ? `: weight ${attributes['weight']}` : ''}`,
  );
  switch (kind) {
    case 'AUTHORED':
      return [head, ...ofPaper(snapshot, target, `authors/${Number(attributes['position']) - 1}/printed`)];
    case 'CO_AUTHORED_WITH':
      return [head, ...sharedPapers(snapshot, source, target)];
    case 'PUBLISHED_IN':
      return [head, ...ofPaper(snapshot, source, 'venue')];
    case 'PRESENTED_IN':
      return [head, ...ofPaper(snapshot, source, 'session')];
    case 'HAS_CODE':
    case 'HAS_LINK':
      return [head, ...linksTo(snapshot, source, target)];
    case 'INTRODUCES':
    case 'MENTIONS':
      return [head, ...(typeof attributes['context'] === 'string' ? [sentence(attributes['context'])] : [])];
    case 'HAS_TOPIC':
      return [head, ...topicOf(snapshot, source, target)];
    case 'CITES':
      return [head, ...citationsOf(snapshot, source, target)];
  }
}

function sharedPapers(snapshot: Snapshot, a: string, b: string): Statement[] {
  return snapshot.papers.flatMap(({ row }) => {
    const positions = [a, b].map((id) => row.authors.findIndex((author) => author.id === id));
    if (positions.includes(-1) || row.authors.length > AUTHOR_LIMIT) return [];
    const share = 1 / (row.authors.length - 1);
    return [
      sentence(
        `${row.id}: ${row.authors.length} authors, so 1/${row.authors.length - 1} = ${share.toFixed(6)}`,
      ),
      ...positions.flatMap((position) => ofPaper(snapshot, row.id, `authors/${position}/printed`)),
    ];
  });
}

function linksTo(snapshot: Snapshot, paper: string, target: string): Statement[] {
  const links = findPaper(snapshot, paper)?.row.links ?? [];
  return links.flatMap(({ url, owner, repo }, index) => {
    const key =
      owner !== null && repo !== null
        ? `repository:${new URL(url).host}/${owner}/${repo}`.toLowerCase()
        : `link:${url}`;
    return key === target ? ofPaper(snapshot, paper, `links/${index}`) : [];
  });
}

function topicOf(snapshot: Snapshot, paper: string, target: string): Statement[] {
  const label = snapshot.view.node(target)?.attributes.label;
  const index = findPaper(snapshot, paper)?.row.topics.findIndex((topic) => topic === label) ?? -1;
  return index < 0 ? [] : ofPaper(snapshot, paper, 'topics');
}

function citationsOf(snapshot: Snapshot, paper: string, target: string): Statement[] {
  const row = findPaper(snapshot, paper)?.row;
  return (['citations', 'references'] as const).flatMap((list) =>
    (row?.[list] ?? []).flatMap((cited, index) =>
      cited.target === target ? ofPaper(snapshot, paper, `${list}/${index}`) : [],
    ),
  );
}
