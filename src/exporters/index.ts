import type { Exporter } from '../plugin.js';
import { atlasExporter } from './atlas.js';
import { csvExporter } from './csv.js';
import { gexfExporter } from './gexf.js';
import { graphmlExporter } from './graphml.js';
import { graphologyJsonExporter } from './graphology-json.js';
import { jsonldExporter } from './jsonld.js';
import { neo4jExporter } from './neo4j.js';
import { pajekExporter } from './pajek.js';
import { authorsExporter, communitiesExporter, papersExporter } from './records.js';
import { viewerExporter } from './viewer.js';
import { vosviewerExporter } from './vosviewer.js';

/** Every output format, in the order of writing: records, graphs, tables, then Neo4j and the viewer. */
export const exporters: readonly Exporter[] = [
  papersExporter,
  authorsExporter,
  communitiesExporter,
  graphologyJsonExporter,
  gexfExporter,
  graphmlExporter,
  pajekExporter,
  vosviewerExporter,
  csvExporter,
  jsonldExporter,
  neo4jExporter,
  viewerExporter,
  atlasExporter,
];

/** The exporter that `papergraph export <name>` means. */
export function exporterByName(name: string): Exporter | undefined {
  return exporters.find((exporter) => exporter.name === name);
}
