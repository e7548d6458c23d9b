import { PaperGraphError } from '../errors.js';

/** A ready query. It gives the same rows on the built graph and on Neo4j, in the same order. */
export interface ShelvedQuery {
  readonly name: string;
  readonly summary: string;
  /** Default values, as `--param` takes them. */
  readonly parameters: readonly string[];
  readonly cypher: string;
}

export const SHELF: readonly ShelvedQuery[] = [
  {
    name: 'top-coauthors',
    summary: 'who wrote with most others',
    parameters: ['limit=10'],
    cypher: `MATCH (a:Author)-[:CO_AUTHORED_WITH]-(b:Author)
WITH a, count(b) AS coauthors
RETURN a.name AS author, coauthors, COUNT { (a)-[:AUTHORED]->() } AS papers
ORDER BY coauthors DESC, papers DESC, author, a.id LIMIT $limit`,
  },
  {
    name: 'coauthors-of',
    summary: 'with whom somebody wrote, and what',
    parameters: ['name=Bo Li'],
    cypher: `MATCH (a:Author {name: $name})-[:AUTHORED]->(p:Paper)<-[:AUTHORED]-(b:Author)
WITH a, b, p ORDER BY p.label, p.id
WITH a, b, collect(p.label) AS papers
RETURN a.id AS author, b.name AS coauthor, papers
ORDER BY author, size(papers) DESC, coauthor, b.id`,
  },
  {
    name: 'path-between',
    summary: 'shortest chains of co-authors between two people',
    parameters: ['from=Yu Qiao', 'to=Changhu Wang', 'limit=5'],
    cypher: `MATCH (a:Author {name: $from}), (b:Author {name: $to})
WHERE a <> b
MATCH p = allShortestPaths((a)-[:CO_AUTHORED_WITH*]-(b))
RETURN length(p) AS steps, [n IN nodes(p) | n.name] AS chain
ORDER BY steps, chain LIMIT $limit`,
  },
  {
    name: 'systems',
    summary: 'what papers introduce by name, who wrote them first, and how many other papers mention it',
    parameters: ['limit=10'],
    cypher: `MATCH (s:System)<-[:INTRODUCES]-(p:Paper)
OPTIONAL MATCH (p)<-[:AUTHORED {position: 1}]-(a:Author)
RETURN s.label AS system, a.name AS \`first author\`, p.label AS paper, COUNT { (s)<-[:MENTIONS]-() } AS mentions
ORDER BY mentions DESC, system, s.id, p.id LIMIT $limit`,
  },
  {
    name: 'code-by-venue',
    summary: 'how many papers of each venue come with code',
    parameters: [],
    cypher: `MATCH (v:Venue)<-[:PUBLISHED_IN]-(p:Paper)
WITH v, count(p) AS papers, sum(CASE WHEN (p)-[:HAS_CODE]->() THEN 1 ELSE 0 END) AS code
RETURN v.label AS venue, papers, code AS \`with code\`, round(100.0 * code / papers, 1) AS percent
ORDER BY papers DESC, venue, v.id`,
  },
  {
    name: 'papers-with-code',
    summary: 'papers with their repositories, newest first',
    parameters: ['limit=10'],
    cypher: `MATCH (p:Paper)-[:HAS_CODE]->(r:Repository)
WITH p, r ORDER BY r.id
WITH p, collect(r.label) AS repositories
RETURN p.label AS paper, p.year AS year, repositories
ORDER BY coalesce(year, 0) DESC, paper, p.id LIMIT $limit`,
  },
  {
    name: 'communities',
    summary: 'the largest communities of co-authors, with their most central people',
    parameters: ['limit=10'],
    cypher: `MATCH (c:Community {graph: 'coauthor'})<-[:IN_COMMUNITY]-(a:Author)
WITH c, a ORDER BY a.pagerank DESC, a.name, a.id
WITH c, collect(a.name) AS people
RETURN c.label AS community, size(people) AS size, c.supported AS supported, people[..3] AS people
ORDER BY size DESC, community, c.id LIMIT $limit`,
  },
  {
    name: 'bridges',
    summary: 'pairs of communities of co-authors, by the topics that their papers share',
    parameters: ['limit=10'],
    cypher: `MATCH (c:Community {graph: 'coauthor'})<-[:IN_COMMUNITY]-(:Paper)-[:HAS_TOPIC]->(t:Topic)
WITH DISTINCT t, c
MATCH (t)<-[:HAS_TOPIC]-(:Paper)-[:IN_COMMUNITY]->(d:Community {graph: 'coauthor'})
WHERE c.id < d.id
WITH DISTINCT c, d, t ORDER BY t.label, t.id
WITH c, d, collect(t.label) AS topics
RETURN c.label AS one, d.label AS other, size(topics) AS shared, topics[..3] AS topics
ORDER BY shared DESC, one, other, c.id, d.id LIMIT $limit`,
  },
  {
    name: 'topics-of-communities',
    summary: 'what the papers of the largest communities of co-authors are about',
    parameters: ['limit=10'],
    cypher: `MATCH (c:Community {graph: 'coauthor'})<-[:IN_COMMUNITY]-(p:Paper)-[:HAS_TOPIC]->(t:Topic)
WITH c, t, count(p) AS papers ORDER BY papers DESC, t.label, t.id
WITH c, collect(t.label)[..5] AS topics
RETURN c.label AS community, c.size AS size, topics
ORDER BY size DESC, community, c.id LIMIT $limit`,
  },
  {
    name: 'busiest-people',
    summary: 'who stands on most papers of a session',
    parameters: ['limit=10'],
    cypher: `MATCH (a:Author)-[:AUTHORED]->(p:Paper)-[:PRESENTED_IN]->(s:Session)
WITH a, s, count(p) AS papers
RETURN a.name AS author, s.label AS session, papers
ORDER BY papers DESC, author, session, a.id, s.id LIMIT $limit`,
  },
  {
    name: 'most-cited',
    summary: 'the works and papers that most papers cite',
    parameters: ['limit=10'],
    cypher: `MATCH (p:Paper)-[:CITES]->(q)
WITH q, count(p) AS papers
RETURN q.label AS cited, labels(q)[0] AS kind, papers
ORDER BY papers DESC, cited, q.id LIMIT $limit`,
  },
  {
    name: 'topics-by-year',
    summary: 'the topics of most papers, with the first and the last year',
    parameters: ['limit=10'],
    cypher: `MATCH (p:Paper)-[:HAS_TOPIC]->(t:Topic)
WITH t, count(p) AS papers, min(p.year) AS first, max(p.year) AS last
RETURN t.label AS topic, papers, first, last
ORDER BY papers DESC, topic, t.id LIMIT $limit`,
  },
];

/** @throws PaperGraphError `USAGE` for a name that there is not */
export function shelvedQuery(name: string): ShelvedQuery {
  const found = SHELF.find((each) => each.name === name);
  if (found === undefined)
    throw new PaperGraphError(
      'USAGE',
      `there is no ready query ${name}; \`papergraph query --list\` lists them`,
    );
  return found;
}

/** The names with what each answers and the parameters it takes. */
export function shelfList(): string {
  const width = Math.max(...SHELF.map(({ name }) => name.length));
  return SHELF.map(({ name, summary, parameters }) => {
    const taken =
      parameters.length === 0
        ? ''
        : ` (${parameters.map((each) => `--param ${each.replace(/=(.* .*)$/, '="$1"')}`).join(' ')})`;
    return `${name.padEnd(width)}  ${summary}${taken}\n`;
  }).join('');
}
