import type {
  ViewerDetails,
  ViewerGraph,
  ViewerRejects,
  ViewerReview,
  ViewerSummary,
} from '../../src/model/viewer-dataset.js';
import { breathe } from './breathe.js';
import { BUILD_AGAIN, LoadError, readText, type Progress } from './files.js';

/** The version of the data format that this page reads; that of `VIEWER_FORMAT`, which would bring zod along. */
const FORMAT = 2;

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
  load(file, ['authors', 'papers', 'communities'], progress) as Promise<ViewerDetails>;

export const loadReview = (file: string, progress: Progress): Promise<ViewerReview> =>
  load(file, ['questions', 'ledger', 'nextEvent'], progress) as Promise<ViewerReview>;

export const loadRejects = (file: string): Promise<ViewerRejects> =>
  load(file, ['rows'], () => undefined) as Promise<ViewerRejects>;

/** Reads a file, and does so in a task apart from what comes before and after. */
async function load(file: string, fields: readonly string[], progress: Progress): Promise<unknown> {
  const text = await readText(file, progress);
  await breathe();
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
  await breathe();
  return value;
}
