import type { Exporter } from '../plugin.js';
import { ATLAS_PAGE } from './atlas.js';
import { viewerData } from './viewer-data.js';

/** The static site: the viewer's page and its data. It works from any folder of any host. */
export const viewerExporter: Exporter = {
  name: 'viewer',
  summary: 'static site: the map in the browser',
  files: ['viewer/'],
  *write(context) {
    for (const { name, bytes } of context.viewerSite)
      if (name !== ATLAS_PAGE) yield { name: `viewer/${name}`, chunks: [bytes] };
    for (const { name, chunks } of viewerData(context)) yield { name: `viewer/${name}`, chunks };
  },
};
