import { PaperGraphError } from '../errors.js';
import { exceedsGraphologyJson, graphologyJsonExporter } from '../exporters/graphology-json.js';
import { exporters } from '../exporters/index.js';
import type { GraphName } from '../model/graph-view.js';
import type { Exporter, ExportContext, ExportNeed, OutputFile } from '../plugin.js';
import { REJECTS_FILE } from './build-files.js';

/** Whether an output of that name was asked for: by its own name, or by the folder it is in. */
function asked(name: string, only: readonly string[]): boolean {
  return only.some(
    (wanted) => name === wanted || name.startsWith(wanted.endsWith('/') ? wanted : `${wanted}/`),
  );
}

/**
 * Exporters that write the outputs named by `--only`; all without names.
 * @throws PaperGraphError USAGE for a name that none of them writes
 */
export function exportersFor(only: readonly string[] | undefined): readonly Exporter[] {
  if (only === undefined) return exporters;
  const known = exporters.flatMap((exporter) => exporter.files);
  for (const name of only) {
    const bare = name.replace(/\/$/, '');
    if (known.some((file) => file === bare || file === `${bare}/`) || name === REJECTS_FILE) continue;
    const files = exporters.find((exporter) => exporter.name === bare)?.files;
    const hint = files ? `; for the format ${bare} name ${files.join(' ')}` : '';
    throw new PaperGraphError(
      'USAGE',
      `unknown output "${name}"${hint}; the outputs, with spaces between them and after the inputs, are ${known.join(', ')}`,
    );
  }
  return exporters.filter((exporter) =>
    exporter.files.some((file) => asked(file, only) || asked(file.replace(/\/$/, ''), only)),
  );
}

/** Whether one of the chosen exporters asks for it. */
export const needed = (need: ExportNeed, chosen: readonly Exporter[]): boolean =>
  chosen.some(({ needs }) => needs?.includes(need));

/** What the user is told of files that the chosen exporters leave out. */
export function leftOut(chosen: readonly Exporter[], { graphs }: Pick<ExportContext, 'graphs'>): string[] {
  if (!chosen.includes(graphologyJsonExporter)) return [];
  const { view } = graphs.knowledge;
  if (!exceedsGraphologyJson(view)) return [];
  return [
    `graph.json is left out: graphology would not hold its ${view.countEdges()} edges in reasonable memory; the other files have them all`,
  ];
}

/** The files of some exporters, without those that were not asked for. */
export function* outputsOf(
  chosen: readonly Exporter[],
  context: ExportContext,
  graphs: readonly GraphName[],
  only?: readonly string[],
): Generator<OutputFile> {
  for (const exporter of chosen) {
    for (const file of exporter.write(context, graphs)) {
      if (only === undefined || asked(file.name, only)) yield file;
    }
  }
}
