import { edgeKey } from '../model/graph-schema.js';
import type { Relation } from '../plugin.js';

/** Repositories and other web addresses that papers give. */
export const links: Relation = {
  name: 'links',
  nodes: ['repository', 'link'],
  edges: ['HAS_CODE', 'HAS_LINK'],
  *relate(corpus) {
    for (const { row } of corpus.papers) {
      for (const { url, kind, host, owner, repo } of row.links) {
        if (owner !== null && repo !== null) {
          const domain = new URL(url).host;
          const key = `repository:${domain}/${owner}/${repo}`.toLowerCase();
          yield {
            key,
            kind: 'repository',
            attributes: {
              label: `${owner}/${repo}`,
              host,
              owner,
              repo,
              url: `https://${domain}/${owner}/${repo}`,
            },
          };
          yield {
            key: edgeKey('HAS_CODE', row.id, key),
            kind: 'HAS_CODE',
            source: row.id,
            target: key,
            attributes: { url },
          };
        } else {
          const key = `link:${url}`;
          yield {
            key,
            kind: 'link',
            attributes: { label: url.replace(/^https?:\/\//, ''), linkKind: kind, host, url },
          };
          yield {
            key: edgeKey('HAS_LINK', row.id, key),
            kind: 'HAS_LINK',
            source: row.id,
            target: key,
            attributes: {},
          };
        }
      }
    }
  },
};
