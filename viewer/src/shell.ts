import type { ViewerSummary } from '../../src/model/viewer-dataset.js';
import { breathe } from './breathe.js';
import { createAddress } from './address.js';
import { createActions, framePath } from './actions.js';
import { lookAt } from './look-at.js';
import { isKnown, type App } from './app.js';
import type { Details } from './details.js';
import { createControls } from './controls.js';
import { byId, fill } from './dom.js';
import { NOT_HERE, presentIn, readHash, readHidden, writeHash, type Permalink } from './hash.js';
import type { TestHook } from './hook-contract.js';
import { installHook } from './hook.js';
import { createEgoBar } from './ego-bar.js';
import { createExport } from './export-dialog.js';
import { createHelp } from './help.js';
import { listenToKeys, listenToUndo } from './keys.js';
import type { GraphModel, GraphName } from './model.js';
import { createLasso } from './lasso.js';
import { isEmbedded } from './embed.js';
import { listenToPrinting } from './print.js';
import { createFinder } from './finder.js';
import { createFocus } from './focus.js';
import { follow } from './follow.js';
import { createPanel } from './panel.js';
import { createPutBack } from './put-back.js';
import { indexPapers, type PaperIndex } from './papers.js';
import { createPathPanel } from './panel-path.js';
import { createPathFinder } from './path.js';
import type { Picture } from './picture.js';
import { createRejects } from './rejects.js';
import { createReview } from './review.js';
import { createRail, whoIsWho, type Frame } from './rail.js';
import { createSearchBox, MAIN_SEARCH } from './search-box.js';
import { createSizing } from './size.js';
import { createStage, type Stage } from './stage.js';
import { createStore, INITIAL } from './state.js';
import type { Status } from './status.js';
import { createTable } from './table.js';
import { stepOf } from './timeline.js';
import { chooseTheme, onSystemTheme } from './theme.js';
import { createTour } from './tour.js';
import { venueSeries } from './venues.js';
import { createVisibility, leavesTheSame, type Visibility } from './visibility.js';
import { createYearStrip } from './year-strip.js';

export interface Shell {
  readonly hook: TestHook;
  /** Draws the picture, listens to the reader, and writes the names on the picture. */
  start(): Promise<void>;
  addModel(model: GraphModel): void;
  /** Takes them up part by part, so that the reader can go on meanwhile. */
  setDetails(details: Details): Promise<void>;
  /** Draws once more, when the font has come. */
  redraw(): void;
  /** Everything is read: readies the search, and takes back the selection of a link when there is no such thing. */
  complete(): void;
}

/**
 * Joins state, picture and the parts of the page. `first` is the graph to begin with; details are needed for that only by
 * links that filter papers.
 */
export function createShell(
  summary: ViewerSummary,
  first: GraphModel,
  early: Details | null,
  frame: Frame,
  link: Permalink,
  status: Status,
): Shell {
  const models = new Map<GraphName, GraphModel>([[first.name, first]]);
  const communityIds = summary.communities.map(({ id }) => id);
  const store = createStore({
    ...INITIAL,
    ...link.state,
    view: first.name,
    hiddenCommunities: readHidden(location.hash, presentIn(first), communityIds),
  });
  const visibilityOf = createVisibility();
  const pathOf = createPathFinder();
  const sizingOf = createSizing();
  let details = early;
  let papers: PaperIndex | null = early && indexPapers(early);

  const model = (): GraphModel => models.get(store.get().view) ?? first;
  const visibility = (): Visibility => visibilityOf(model(), store.get(), papers);
  const base = {
    summary,
    names: summary.communities.map(({ label }) => label),
    store,
    models,
    model,
    visibility,
    sizing: () => sizingOf(model(), store.get().sizeBy),
    path: () => pathOf(model(), visibility(), store.get().path),
    details: () => details,
    papers: () => papers,
    venues: () => papers && venueSeries(model(), papers),
  };
  const picture = (): Picture | null => stage.picture();
  const app: App = { ...base, ...createActions(base, picture) };

  const graphs = summary.graphs.map(({ name }) => name);
  const presentFor = (view: GraphName): number[] => presentIn(models.get(view) ?? first);
  const address = createAddress(store, {
    hashOf: (state) => writeHash(state, picture()?.view() ?? null, presentFor(state.view), communityIds),
    read(hash) {
      const { state, camera } = readHash(hash, graphs, communityIds);
      const { view = INITIAL.view } = state;
      const hiddenCommunities = readHidden(hash, presentFor(view), communityIds);
      return models.has(view) ? { step: stepOf({ ...INITIAL, ...state, hiddenCommunities }), camera } : null;
    },
    onArrival(camera, moved) {
      if (camera && moved) picture()?.setView(camera);
    },
    onChange: () => controls.render(address.can()),
  });

  const stage: Stage = createStage(app, status, address.saveSoon);
  const { questions } = summary.review;
  const live = byId('live');
  const rail = createRail(app, frame);
  const review = createReview(app, () => panel.render());
  const finder = createFinder(app);
  const pathPanel = createPathPanel(app, finder, () => framePath(app, picture()));
  const panel = createPanel(app, byId('panel'), review, pathPanel);
  const table = createTable(app, byId('drawer'));
  const egoBar = createEgoBar(app, byId('ego'), picture);
  const putBack = createPutBack(app, byId('put-back'));
  const years = createYearStrip(app, byId('years'));
  const search = createSearchBox(app, finder, frame.search, MAIN_SEARCH);
  const retheme = (): void => {
    stage.applyTheme();
    // Its scale of colours has the steps that are seen on the ground.
    rail.render();
    stage.repaint();
  };

  follow(app, stage, {
    filtered: [rail, years],
    changed: [panel, table],
    always: [putBack, egoBar],
    live,
    focus: createFocus(byId('panel')),
  });

  const rejects = createRejects(summary);
  if (rejects) fill(frame.unread, rejects);
  if (questions > 0) fill(frame.who, whoIsWho(questions, review.open));
  stage.applyTheme();
  rail.render();
  years.render();
  panel.render();
  table.render();
  putBack.render();
  egoBar.render();
  const tour = createTour(byId('stage'));
  const help = createHelp(tour.start);
  const exporting = createExport(app, stage);
  const controls = createControls(
    app,
    { controls: byId('controls'), tools: frame.tools, steps: frame.steps },
    picture,
    {
      onUndo: address.undo,
      onRedo: address.redo,
      onTheme() {
        chooseTheme(stage.theme().name === 'light' ? 'dark' : 'light');
        retheme();
      },
      onRail() {
        document.body.classList.toggle('without-rail');
        picture()?.resize();
      },
      onHelp: help.open,
      onExport: exporting.open,
      onLasso: () => lasso.toggle(),
    },
  );
  const lasso = createLasso(app, byId('stage'), byId('lasso'), picture, controls.renderLasso);
  controls.render(address.can());
  const say = (notice: string | null): void => {
    frame.notice.hidden = notice === null;
    fill(frame.notice, notice);
    if (notice !== null) live.textContent = notice;
  };
  return {
    hook: installHook(app, byId('stage'), stage),
    async start() {
      stage.start();
      say(link.notice);
      address.silently(() => lookAt(app, picture(), link));
      onSystemTheme(retheme);
      listenToKeys(app, picture, {
        search: search.focus,
        help: help.open,
        export: exporting.open,
        lasso: lasso.toggle,
        markInSight: lasso.markInSight,
      });
      listenToUndo(address);
      listenToPrinting(app, stage, byId('print'));
      await breathe();
      stage.draw();
      // Whoever follows a link came to see what it shows.
      if (!link.given && picture() && !isEmbedded()) tour.startOnFirstVisit();
    },
    addModel(added) {
      models.set(added.name, added);
      finder.refresh();
      rail.render();
      panel.render();
    },
    async setDetails(read) {
      const before = visibility();
      details = read;
      papers = indexPapers(read);
      await breathe();
      venueSeries(model(), papers);
      await breathe();
      finder.refresh();
      rail.render();
      await breathe();
      years.render();
      panel.render();
      table.render();
      await breathe();
      picture()?.resize();
      // What is looked at may say more now; marks and lines are drawn anew only where there are others.
      const { colourBy } = store.get();
      if (leavesTheSame(before, visibility()) && colourBy !== 'venue') stage.draw();
      else stage.repaint();
    },
    redraw: stage.draw,
    complete() {
      finder.prepare();
      const { selected, path, ego } = store.get();
      const named = [selected, path?.from, path?.to, ego?.key].filter((key) => typeof key === 'string');
      if (named.every((key) => isKnown(app, key))) return;
      address.silently(() => {
        app.clear();
        store.set({ ego: null });
      });
      if (!link.camera) picture()?.home();
      say(NOT_HERE);
    },
  };
}
