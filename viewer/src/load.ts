import type {
  ViewerDetails,
  ViewerGraph,
  ViewerReview,
  ViewerSummary,
} from '../../src/model/viewer-dataset.js';

/** The version of the data format that this page reads; that of `VIEWER_FORMAT`, which would bring zod along. */
const FORMAT = 1;

/** A failure to load, in the reader's words. */
export class LoadError extends Error {
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.name = 'LoadError';
    this.advice = advice;
  }
}

export type Progress = (received: number, total: number | null) => void;

const BUILD_AGAIN = 'Run papergraph build again, then reload this page.';

export const loadSummary = (progress: Progress): Promise<ViewerSummary> =>
  load(
    'data/summary.json',
    ['counts', 'communities', 'graphs', 'inputs'],
    progress,
  ) as Promise<ViewerSummary>;

export async function loadGraph(file: string, progress: Progress): Promise<ViewerGraph> {
  const graph = (await load(file, ['nodes', 'edges', 'nodeKinds', 'edgeKinds'], progress)) as ViewerGraph;
  const { key, x, y, kind } = graph.nodes;
  const finite = x.every(Number.isFinite) && y.every(Number.isFinite);
  if (x.length !== key.length || y.length !== key.length || kind.length !== key.length || !finite) {
    throw new LoadError(`The file ${file} has nodes without a position.`, BUILD_AGAIN);
  }
  return graph;
}

export const loadDetails = (file: string, progress: Progress): Promise<ViewerDetails> =>
  load(file, ['authors', 'papers'], progress) as Promise<ViewerDetails>;

export const loadReview = (file: string, progress: Progress): Promise<ViewerReview> =>
  load(file, ['questions', 'ledger', 'nextEvent'], progress) as Promise<ViewerReview>;

/** Reads JSON from the page itself when it holds the file (`<script type="application/json" id="data/…">`). */
async function load(file: string, fields: readonly string[], progress: Progress): Promise<unknown> {
  const embedded = document.getElementById(file);
  const text = embedded?.textContent ?? (await download(file, progress));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new LoadError(`The file ${file} is cut off or damaged.`, BUILD_AGAIN);
  }
  if (typeof value !== 'object' || value === null || !('formatVersion' in value)) {
    throw new LoadError(`The file ${file} is not data of papergraph.`, BUILD_AGAIN);
  }
  if (value.formatVersion !== FORMAT) {
    const found = String(value.formatVersion).slice(0, 20);
    throw new LoadError(
      `The file ${file} has format ${found}, and this page reads format ${FORMAT}.`,
      BUILD_AGAIN,
    );
  }
  if (!fields.every((field) => field in value)) {
    throw new LoadError(`The file ${file} is incomplete.`, BUILD_AGAIN);
  }
  return value;
}

async function download(file: string, progress: Progress): Promise<string> {
  let response: Response;
  try {
    response = await fetch(file);
  } catch {
    throw new LoadError(
      `The file ${file} could not be reached.`,
      location.protocol === 'file:'
        ? 'A browser does not let a page opened from disk read other files: run papergraph serve, or open atlas.html.'
        : 'Check that the server is still running, then try again.',
    );
  }
  if (!response.ok) {
    throw new LoadError(`The file ${file} is not there (HTTP ${response.status}).`, BUILD_AGAIN);
  }
  try {
    return await readBody(response, progress);
  } catch {
    throw new LoadError(`The connection broke while ${file} was being read.`, 'Try again.');
  }
}

async function readBody(response: Response, progress: Progress): Promise<string> {
  // With a content encoding the header counts compressed bytes.
  const length = response.headers.has('content-encoding')
    ? null
    : Number(response.headers.get('content-length'));
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  let received = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    received += chunk.value.length;
    text += decoder.decode(chunk.value, { stream: true });
    progress(received, length || null);
  }
  return text + decoder.decode();
}
