import { breathe } from './breathe.js';
import { indexDetails, type Details } from './details.js';
import { byId } from './dom.js';
import { embed, isEmbedded } from './embed.js';
import { LoadError, type Progress } from './files.js';
import { loadFonts } from './fonts.js';
import { readHash } from './hash.js';
import { loadDetails, loadGraph, loadSummary } from './load.js';
import { buildModel } from './model.js';
import { paintFrame } from './rail.js';
import { createShell } from './shell.js';
import { INITIAL } from './state.js';
import { createStatus, type Status } from './status.js';
import { currentTheme } from './theme.js';
import { asksOfPapers } from './visibility.js';

const QUIET = (): void => undefined;

/** Counts first, then the picture, then the details and the other views. */
async function boot(): Promise<void> {
  document.documentElement.dataset['theme'] = currentTheme().name;
  const status = createStatus(byId('status'), byId('missing'));
  try {
    const summary = await loadSummary(status.stage('Reading the summary'));
    const frame = paintFrame(byId('rail'), summary);
    if (isEmbedded()) embed(byId('embed-line'), frame.title, summary);
    const link = readHash(
      location.hash,
      summary.graphs.map((graph) => graph.name),
      summary.communities.map(({ id }) => id),
    );
    const filled = summary.graphs.filter((graph) => graph.nodes > 0);
    const first = filled.find((graph) => graph.name === link.state.view) ?? filled[0];
    if (!first) {
      throw new LoadError(
        'There is nothing to draw: the listing has no papers.',
        'Run papergraph build on a listing with papers, then reload this page.',
      );
    }
    const graph = await loadGraph(first.file, status.stage('Reading the map'));
    // On a slow line they would keep the counts and the map waiting.
    const fonts = loadFonts();
    const asked = { ...INITIAL, ...link.state };
    const filtered = asksOfPapers(asked) || asked.colourBy === 'venue';
    const readDetails = async (progress: Progress): Promise<Details> =>
      indexDetails(await loadDetails(summary.details, progress));
    const early = filtered ? await readDetails(status.stage('Reading the papers')) : null;
    status.stage('Drawing the map');
    // Lets the browser paint that before the work begins.
    await new Promise((resolve) => setTimeout(resolve));
    await roomIn(byId('picture'));
    const model = buildModel(graph);
    await breathe();
    const shell = createShell(summary, model, early, frame, link, status);
    await breathe();
    await shell.start();
    void fonts.then(shell.redraw);
    const others = filled.filter((each) => each !== first);
    const rest = others.map(({ file }) => async () => {
      const added = buildModel(await loadGraph(file, QUIET));
      await breathe();
      shell.addModel(added);
    });
    if (!early) rest.unshift(async () => shell.setDetails(await readDetails(QUIET)));
    await all(rest, status.missing);
    shell.complete();
    await fonts;
    shell.hook.ready = true;
  } catch (error) {
    if (!(error instanceof LoadError)) console.error(error);
    status.error(error, () => location.reload());
  }
}

/** Does all steps, one after the other. Those that fail keep none of the others waiting, and can be tried again. */
async function all(steps: readonly (() => Promise<void>)[], missing: Status['missing']): Promise<void> {
  for (let left = steps; left.length > 0;) {
    const failed: { step: () => Promise<void>; error: unknown }[] = [];
    for (const step of left) {
      try {
        await step();
      } catch (error) {
        if (!(error instanceof LoadError)) console.error(error);
        failed.push({ step, error });
      }
    }
    left = failed.map(({ step }) => step);
    if (left.length > 0) await new Promise<void>((again) => missing(failed[0]!.error, again));
  }
}

/** Waits until an element has a size: a frame in another page may get its height later, and nothing is drawn in none. */
function roomIn(element: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const observer = new ResizeObserver(() => {
      if (element.offsetWidth === 0 || element.offsetHeight === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
}

void boot();
