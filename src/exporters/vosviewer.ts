import type { ExportContext, Exporter } from '../plugin.js';
import { inChunks } from './chunks.js';
import { communityIndex } from './community-index.js';
import { edgeWeight } from './graph-table.js';
import { jsonArray, jsonText } from './json.js';
import { DECIMALS, rounded } from './numbers.js';
import { positionsWithin } from './positions.js';
import { singleLine } from './text.js';
import { timelineOf } from './years.js';

/** VOSviewer numbers clusters from 1 to 1000. */
const MAX_CLUSTERS = 1000;

const CONFIG = {
  terminology: {
    item: 'author',
    items: 'authors',
    link: 'co-authorship',
    links: 'co-authorships',
    link_strength: 'co-authorship weight',
    total_link_strength: 'total co-authorship weight',
  },
};

/** The co-author graph as VOSviewer's JSON (https://app.vosviewer.com/docs/file-types/json-file-type/). */
export const vosviewerExporter: Exporter = {
  name: 'vosviewer',
  summary: 'the co-author graph for VOSviewer',
  files: ['vosviewer.json'],
  needs: ['positions'],
  *write(context, graphs) {
    if (graphs.includes('coauthor')) yield { name: 'vosviewer.json', chunks: inChunks(vosviewer(context)) };
  },
};

function* vosviewer(context: ExportContext): Generator<string> {
  const clusters = [...communityIndex(context.communities, 'coauthor').values()].slice(0, MAX_CLUSTERS);
  yield '{"network":{"items":';
  yield* jsonArray(items(context));
  yield ',"links":';
  yield* jsonArray(links(context));
  yield ',"clusters":';
  yield* jsonArray(clusters.map(({ rank, label }) => ({ cluster: rank + 1, label: singleLine(label) })));
  yield `},"config":${jsonText(CONFIG)},"info":${jsonText({ title: 'Co-authorship' })}}\n`;
}

function* items(context: ExportContext): Generator {
  const { coauthor, knowledge } = context.graphs;
  const place = positionsWithin(coauthor, 1);
  const communities = communityIndex(context.communities, 'coauthor');
  const timeline = timelineOf(knowledge.view);
  const authors = new Map([...context.authors].map((author) => [author.id, author]));
  for (const node of coauthor.view.nodes()) {
    const author = authors.get(node.key);
    const community = author?.community ?? null;
    const rank = community === null ? undefined : communities.get(community)?.rank;
    yield {
      id: node.key,
      label: singleLine(node.attributes.label) || node.key,
      ...place(node.key),
      ...(rank === undefined || rank >= MAX_CLUSTERS ? {} : { cluster: rank + 1 }),
      weights: {
        Links: author?.degree ?? 0,
        'Total link strength': rounded(author?.strength ?? 0, DECIMALS.weight),
        Documents: new Set(author?.mentions.map(({ paper }) => paper)).size,
      },
      ...firstYear(timeline.yearsOfNode(node)),
    };
  }
}

/** Scores colour VOSviewer's overlay view. */
function firstYear(years: readonly number[]): { scores?: Record<string, number> } {
  const [first] = years;
  return first === undefined
    ? {}
    : { scores: { 'First pub. year': first, 'Last pub. year': years.at(-1) ?? first } };
}

function* links({ graphs }: ExportContext): Generator {
  for (const edge of graphs.coauthor.view.edges()) {
    const strength = rounded(edgeWeight(edge), DECIMALS.weight);
    yield { source_id: edge.source, target_id: edge.target, strength };
  }
}
