import { edgeKey } from '../model/graph-schema.js';
import type { Relation } from '../plugin.js';

/** The author nodes, and who wrote what at which position. */
export const authorship: Relation = {
  name: 'authorship',
  nodes: ['author'],
  edges: ['AUTHORED'],
  *relate(corpus) {
    for (const author of corpus.authors) {
      yield {
        key: author.id,
        kind: 'author',
        attributes: {
          label: author.name,
          name: author.name,
          names: author.names,
          isOrganisation: author.kind === 'organisation',
          orcid: author.ids['orcid'] ?? null,
          papers: new Set(author.mentions.map((mention) => mention.paper)).size,
          confidence: author.confidence,
        },
      };
      for (const { paper, position, printed } of author.mentions) {
        yield {
          key: edgeKey('AUTHORED', author.id, paper),
          kind: 'AUTHORED',
          source: author.id,
          target: paper,
          attributes: { position, printed },
        };
      }
    }
  },
};
