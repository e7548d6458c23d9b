import type { Exporter } from '../plugin.js';
import { inChunks } from './chunks.js';
import { csvFiles } from './neo4j-csv.js';
import { loadScript, schemaScript } from './neo4j-cypher.js';
import { neo4jGraph } from './neo4j-model.js';
import { powerShellScript, shellScript } from './neo4j-scripts.js';

/** The knowledge graph with the communities, for Neo4j: for the bulk importer and as Cypher for a running server. */
export const neo4jExporter: Exporter = {
  name: 'neo4j',
  summary: 'the knowledge graph for Neo4j: tables for its bulk importer, and a Cypher script',
  files: ['neo4j/'],
  needs: ['certificates'],
  *write(context, graphs) {
    if (!graphs.includes('knowledge')) return;
    const graph = neo4jGraph(context.graphs.knowledge.view, context.communities);
    for (const { name, chunks } of csvFiles(graph)) yield { name: `neo4j/${name}`, chunks };
    yield { name: 'neo4j/import.sh', chunks: inChunks(shellScript()) };
    yield { name: 'neo4j/import.ps1', chunks: inChunks(powerShellScript()) };
    yield { name: 'neo4j/schema.cypher', chunks: inChunks(schemaScript()) };
    yield { name: 'neo4j/load.cypher', chunks: inChunks(loadScript(graph)) };
  },
};
