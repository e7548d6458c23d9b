import type { Exporter, OutputFile } from '../plugin.js';
import { ATLAS_PAGE } from './atlas.js';
import { compressed } from './compressed.js';
import { viewerData } from './viewer-data.js';

/** The static site: the viewer's page and its data. It works from any folder of any host, and from disk. */
export const viewerExporter: Exporter = {
  name: 'viewer',
  summary: 'static site: the map in the browser',
  files: ['viewer/'],
  needs: ['positions', 'certificates', 'viewer-site'],
  *write(context) {
    for (const { name, bytes } of context.viewerSite)
      if (name !== ATLAS_PAGE) yield { name: `viewer/${name}`, chunks: [bytes] };
    for (const { name, chunks } of viewerData(context)) yield { name: `viewer/${name}`, chunks };
    for (const file of viewerData(context)) {
      const { name, chunks } = asScript(file);
      yield { name: `viewer/${name}`, chunks };
    }
  },
};

/** A file of data as a script that hands it over: all that a browser lets a page from disk load. */
export function asScript({ name, chunks }: OutputFile): OutputFile {
  return { name: `${name}.js`, chunks: scriptPieces(name, chunks) };
}

function* scriptPieces(name: string, chunks: OutputFile['chunks']): Generator<string> {
  yield `papergraphData.set(${JSON.stringify(name)}, "`;
  yield* compressed(chunks);
  yield '");\n';
}
