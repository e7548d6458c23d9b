import type { AuthorRow } from '../model/author.js';
import type { GraphEdge, GraphNode } from '../model/graph-schema.js';
import type { GraphView } from '../model/graph-view.js';
import type { PaperRow } from '../model/paper.js';
import type { ExportContext, Exporter } from '../plugin.js';
import { inChunks } from './chunks.js';
import { orderedPaperIds, sortedIds } from './ids.js';
import { jsonArray, jsonText } from './json.js';
import { iri, nodeIri, identifiers, sameAs } from './jsonld-ids.js';

type JsonLd = Readonly<Record<string, unknown>>;

/** Written out and not by address, so that the file reads the same without a network. */
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  sameAs: { '@type': '@id' },
  url: { '@type': '@id' },
  codeRepository: { '@type': '@id' },
};

/** The knowledge graph in the terms of schema.org, with the communities. */
export const jsonldExporter: Exporter = {
  name: 'jsonld',
  summary: 'the knowledge graph as JSON-LD in the terms of schema.org',
  files: ['graph.jsonld'],
  *write(context, graphs) {
    if (graphs.includes('knowledge')) yield { name: 'graph.jsonld', chunks: inChunks(jsonld(context)) };
  },
};

function* jsonld(context: ExportContext): Generator<string> {
  yield `{"@context":${jsonText(CONTEXT)},"@graph":`;
  yield* jsonArray(things(context));
  yield '}\n';
}

function* things(context: ExportContext): Generator<JsonLd> {
  const { view } = context.graphs.knowledge;
  for (const paper of context.papers) yield article(paper, view);
  for (const author of context.authors) yield person(author);
  for (const kind of ['venue', 'session', 'repository', 'link', 'work'] as const) {
    for (const node of view.nodes(kind)) yield other(node);
  }
  yield* communities(context);
}

function article(paper: PaperRow, view: GraphView): JsonLd {
  const targets = targetsByKind(view, paper.id);
  const ids = orderedPaperIds(paper.ids);
  return described({
    '@id': nodeIri(paper.id),
    '@type': 'ScholarlyArticle',
    name: paper.title,
    abstract: paper.abstract,
    author: { '@list': paper.authors.map(({ id }) => ({ '@id': nodeIri(id) })) },
    datePublished: paper.year === null ? null : String(paper.year),
    dateCreated: paper.created,
    keywords: paper.topics,
    identifier: identifiers(ids),
    sameAs: sameAs('paper', ids),
    isPartOf: targets('PUBLISHED_IN'),
    subjectOf: targets('PRESENTED_IN'),
    workExample: targets('HAS_CODE'),
    mentions: targets('HAS_LINK'),
    citation: targets('CITES'),
  });
}

function targetsByKind(view: GraphView, key: string): (kind: GraphEdge['kind']) => JsonLd[] {
  const edges = [...view.incident(key)].filter(({ source }) => source === key);
  return (kind) =>
    edges.filter((edge) => edge.kind === kind).map(({ target }) => ({ '@id': nodeIri(target) }));
}

function person(author: AuthorRow): JsonLd {
  const ids = sortedIds(author.ids);
  return described({
    '@id': nodeIri(author.id),
    '@type': author.kind === 'person' ? 'Person' : 'Organization',
    name: author.name,
    alternateName: author.names.filter((name) => name !== author.name),
    identifier: identifiers(ids),
    sameAs: sameAs('author', ids),
  });
}

const TYPES: Readonly<Partial<Record<GraphNode['kind'], string>>> = {
  venue: 'PublicationVolume',
  session: 'Event',
  repository: 'SoftwareSourceCode',
  link: 'WebPage',
  work: 'CreativeWork',
};

function other({ key, kind, attributes }: GraphNode): JsonLd {
  const year = attributes['year'];
  const address = iri(attributes['url'] ?? (kind === 'link' ? key.slice('link:'.length) : null));
  return described({
    '@id': nodeIri(key),
    '@type': TYPES[kind],
    name: attributes.label,
    datePublished: typeof year === 'number' ? String(year) : null,
    [kind === 'repository' ? 'codeRepository' : 'url']: address,
  });
}

/** A community is a list of people or papers: schema.org has no word for a group without an organisation. */
function* communities({ authors, communities: file, graphs }: ExportContext): Generator<JsonLd> {
  const members = new Map<string, string[]>();
  const join = (community: unknown, key: string): void => {
    if (typeof community !== 'string') return;
    const list = members.get(community);
    if (list === undefined) members.set(community, [key]);
    else list.push(key);
  };
  for (const { id, community } of authors) join(community, id);
  for (const { key, attributes } of graphs.citation.view.nodes()) join(attributes['community'], key);
  for (const { graph, communities: list } of file.graphs) {
    for (const { id, label, terms, size } of list) {
      yield described({
        '@id': nodeIri(id),
        '@type': 'ItemList',
        name: label,
        additionalType: `${graph} community`,
        keywords: terms.map(({ term }) => term),
        numberOfItems: size,
        itemListElement: (members.get(id) ?? []).map((key) => ({ '@id': nodeIri(key) })),
      });
    }
  }
}

/** Without what is null or an empty list. */
function described(properties: JsonLd): JsonLd {
  const stated = Object.entries(properties).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(stated);
}
