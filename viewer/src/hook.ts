import type { App } from './app.js';
import type { TestHook } from './hook-contract.js';
import type { Stage } from './stage.js';

export function installHook(app: App, element: HTMLElement, stage: Stage): TestHook {
  const { picture } = stage;
  const hook: TestHook = {
    ready: false,
    xy(id) {
      const point = picture()?.position(id);
      const { left, top } = element.getBoundingClientRect();
      return point ? { x: left + point.x, y: top + point.y } : null;
    },
    state() {
      const {
        hiddenCommunities,
        hiddenKinds,
        hiddenVenues,
        hiddenRelations,
        hovered,
        selected,
        colourBy,
        answers,
        ...rest
      } = app.store.get();
      const { focus, lit } = stage.scene();
      return {
        ...rest,
        hovered,
        selected,
        colorBy: colourBy,
        answers: Object.fromEntries(answers),
        hiddenCommunities: [...hiddenCommunities].sort((a, b) => a - b),
        hiddenKinds: [...hiddenKinds].sort(),
        hiddenVenues: [...hiddenVenues].sort(),
        hiddenRelations: [...hiddenRelations].sort(),
        highlight: [...(lit ?? [])].filter((key) => key !== focus).sort(),
        camera: picture()?.view() ?? null,
        moving: picture()?.moving() ?? false,
        theme: document.documentElement.dataset['theme'],
      };
    },
    radius: (id) => picture()?.radius(id) ?? 0,
    visible: () => [...app.visibility().nodes].sort(),
    drawn: () => ({
      nodes: picture() ? app.visibility().nodes.size : 0,
      edges: picture() ? app.visibility().drawn.size : 0,
      labels: [...stage.labels()],
    }),
  };
  window.__papergraph = hook;
  return hook;
}
