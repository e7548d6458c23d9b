import type { App } from './app.js';
import type { TestHook } from './hook-contract.js';
import type { Lettering } from './lettering.js';
import type { Picture } from './picture.js';
import type { Scene } from './scene.js';

export function installHook(
  app: App,
  stage: HTMLElement,
  picture: () => Picture | null,
  lettering: Lettering,
  scene: () => Scene,
): TestHook {
  const hook: TestHook = {
    ready: false,
    xy(id) {
      const point = picture()?.position(id);
      const { left, top } = stage.getBoundingClientRect();
      return point ? { x: left + point.x, y: top + point.y } : null;
    },
    state() {
      const { hiddenCommunities, hiddenKinds, hovered, selected, colourBy, ...rest } = app.store.get();
      const { focus, lit } = scene();
      return {
        ...rest,
        hovered,
        selected,
        colorBy: colourBy,
        hiddenCommunities: [...hiddenCommunities].sort((a, b) => a - b),
        hiddenKinds: [...hiddenKinds].sort(),
        highlight: [...(lit ?? [])].filter((key) => key !== focus).sort(),
        camera: picture()?.view() ?? null,
        moving: picture()?.moving() ?? false,
        theme: document.documentElement.dataset['theme'],
      };
    },
    visible: () => [...app.visibility().nodes].sort(),
    drawn: () => ({
      nodes: picture() ? app.visibility().nodes.size : 0,
      edges: picture() ? app.visibility().edges : 0,
      labels: [...lettering.drawn()],
    }),
  };
  window.__papergraph = hook;
  return hook;
}
