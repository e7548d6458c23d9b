import { PaperGraphError } from '../errors.js';
import { exporterByName, exporters } from '../exporters/index.js';
import { acquireLock } from '../io/lock.js';
import { writeOutputFolder } from '../io/output-folder.js';
import { GRAPH_NAMES } from '../model/graph-view.js';
import { exportContext } from '../pipeline/export-context.js';
import type { OutputFile } from '../plugin.js';
import type { Effects } from './effects.js';
import { RUN_FILE } from './build-files.js';
import { jsonDocument } from './json.js';
import { leftOut, outputsOf } from './outputs.js';
import { loadSnapshot } from './snapshot.js';
import { viewerSiteFor } from './viewer-site.js';

export interface ExportOptions {
  /** Names of exporters. */
  readonly formats: readonly string[];
  readonly out: string;
  /** One graph of the formats that write several; all when absent. */
  readonly graph?: string;
  /** Prints what was written as JSON. */
  readonly json?: boolean;
}

/** Writes some formats again from the built graph, without parsing; other outputs stay. */
export async function exportFormats(
  { formats, out, graph, json = false }: ExportOptions,
  effects: Effects,
): Promise<void> {
  const chosen = [...new Set(formats)].map((name) => {
    const exporter = exporterByName(name);
    if (exporter) return exporter;
    throw new PaperGraphError(
      'USAGE',
      `unknown format "${name}"; the formats are ${exporters.map((known) => known.name).join(', ')}`,
    );
  });
  const graphs = graph === undefined ? GRAPH_NAMES : GRAPH_NAMES.filter((name) => name === graph);
  if (graphs.length === 0)
    throw new PaperGraphError('USAGE', `unknown graph "${graph}"; the graphs are ${GRAPH_NAMES.join(', ')}`);
  const snapshot = await loadSnapshot(out);
  const context = exportContext({
    view: () => snapshot.view,
    communities: () => snapshot.communities,
    ...{ papers: snapshot.papers, authors: snapshot.authors, identity: snapshot.identity },
    ledger: snapshot.origin.ledger,
    seed: snapshot.origin.seed,
    positions: snapshot.positions,
    summary: snapshot.summary,
    viewerSite: await viewerSiteFor(chosen),
  });
  for (const line of leftOut(chosen, context)) effects.log(line);
  const lock = await acquireLock(out, effects.log);
  try {
    const written = new Set<string>();
    function* files(): Generator<OutputFile> {
      for (const file of outputsOf(chosen, context, graphs)) {
        written.add(file.name.replace(/\/.*/, '/'));
        yield file;
      }
      if (written.size === 0 && graph !== undefined)
        throw new PaperGraphError('USAGE', `${formats.join(', ')} has no file for the graph ${graph} alone`);
    }
    await writeOutputFolder(out, files(), {
      keep: true,
      unlisted: [RUN_FILE],
      notice: effects.log,
      signal: effects.signal,
    });
    if (json) effects.write(jsonDocument({ out, written: [...written] }));
    else if (written.size > 0) effects.log(`written to ${out}: ${[...written].join(', ')}`);
  } finally {
    lock.release();
  }
}
