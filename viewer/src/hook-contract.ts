/** For browser tests, which cannot see into a canvas. */
export interface TestHook {
  ready: boolean;
  /** Middle of a node in pixels of the page. */
  xy(id: string): { x: number; y: number } | null;
  /** Of a node as it is drawn, in pixels. */
  radius(id: string): number;
  state(): Readonly<Record<string, unknown>>;
  /** Keys of the nodes that the filters leave. */
  visible(): string[];
  /** What is on the canvas: counts, and the keys of the nodes with a name. */
  drawn(): { nodes: number; edges: number; labels: string[] };
}

declare global {
  interface Window {
    __papergraph?: TestHook;
  }
}
