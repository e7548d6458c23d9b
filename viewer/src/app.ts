import type { ViewerSummary } from '../../src/model/viewer-dataset.js';
import type { Details } from './details.js';
import type { GraphModel, GraphName } from './model.js';
import type { PaperIndex } from './papers.js';
import type { VenueSeries } from './venues.js';
import type { Path } from './path.js';
import type { Sizing } from './size.js';
import type { Store } from './state.js';
import type { Visibility } from './visibility.js';

/** What every part of the page works with. */
export interface App {
  readonly summary: ViewerSummary;
  /** Names of the communities, by index. */
  readonly names: readonly string[];
  readonly store: Store;
  readonly models: ReadonlyMap<GraphName, GraphModel>;
  model(): GraphModel;
  visibility(): Visibility;
  /** What there is between the ends that were chosen; null before that, and in other views. */
  path(): Path | null;
  /** How large the nodes are. */
  sizing(): Sizing;
  /** Null until the details have arrived. */
  details(): Details | null;
  /** What filters ask about papers; null until the details have arrived. */
  papers(): PaperIndex | null;
  /** The series of venues in this view; null until the details have arrived. */
  venues(): VenueSeries | null;
  /**
   * Selects a node, in another view when this one does not have it, and brings it to the centre. Where a path waits for
   * its other end, the node becomes that.
   */
  select(key: string): void;
  /** Selects a node as `select` does, while the panel keeps showing the question. */
  locate(key: string): void;
  /** Whether the filters hide a node where `select` would show it. */
  isHidden(key: string): boolean;
  /** Takes away the filters that hide the node, then selects it. */
  reveal(key: string): void;
  /** Shows a community alone, zoomed in, with its panel. */
  openCommunity(community: number): void;
  /** Asks for the other end of a path from a node. */
  startPath(from: string): void;
  /** Selects several nodes of this view together; none at all clears. */
  mark(keys: readonly string[]): void;
  /** Shows only what is around a node. */
  focusOn(key: string): void;
  /** Closes the panel and unpins the neighbourhood. */
  clear(): void;
}

/** The name of any node in any graph, or the key itself. */
export function labelOf(app: App, key: string): string {
  for (const model of app.models.values()) {
    if (model.graph.hasNode(key)) return model.graph.getNodeAttribute(key, 'label');
  }
  const details = app.details();
  return details?.papers.get(key)?.title ?? details?.authors.get(key)?.name ?? key;
}

/** Whether anything is known of the node: it is drawn, or has details. */
export const isKnown = (app: App, key: string): boolean =>
  isDrawn(app, key) || app.details()?.papers.has(key) === true || app.details()?.authors.has(key) === true;

/** Whether some graph holds the node, so that it can be selected. */
export const isDrawn = (app: App, key: string): boolean =>
  [...app.models.values()].some((model) => model.graph.hasNode(key));
