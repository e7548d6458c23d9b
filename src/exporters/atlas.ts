import { PaperGraphError } from '../errors.js';
import type { Exporter, OutputFile } from '../plugin.js';
import { compressed } from './compressed.js';
import { viewerData } from './viewer-data.js';

/** The viewer's page with its script, style and fonts inside, among the files of the built viewer. */
export const ATLAS_PAGE = 'atlas.html';
/** Where in that page the data belong. */
const PLACE = '<!-- data -->';

/**
 * The viewer and its data in one page, which opens from disk and can be sent by mail. The data are compressed, because
 * plain they take three times as much, and base64 has no character that means anything in HTML.
 */
export const atlasExporter: Exporter = {
  name: 'atlas',
  summary: 'the map in one page, to open from disk or send by mail',
  files: [ATLAS_PAGE],
  needs: ['positions', 'certificates', 'viewer-site'],
  *write(context) {
    const page = context.viewerSite.find(({ name }) => name === ATLAS_PAGE);
    if (page === undefined)
      throw new PaperGraphError('USAGE', 'the page of the viewer is not built; run `npm run build` once');
    yield { name: ATLAS_PAGE, chunks: pageWithData(page.bytes, viewerData(context)) };
  },
};

/** The page with files of data inside, in pieces. */
export function* pageWithData(page: Uint8Array, files: Iterable<OutputFile>): Generator<string> {
  const [before, after, ...more] = Buffer.from(page).toString().split(PLACE);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`the page has not exactly one ${PLACE}`);
  yield before;
  for (const file of files) yield* embedded(file);
  yield after;
}

/** A data block: HTML does not run what has this type. The viewer finds it by its name. */
function* embedded({ name, chunks }: OutputFile): Generator<string> {
  yield `<script type="application/json+deflate" id="${name}">`;
  yield* compressed(chunks);
  yield '</script>\n';
}
