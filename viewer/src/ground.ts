import type { Picture } from './picture.js';
import { linear } from './point.js';
import type { Scene } from './scene.js';

/** What has to be known of a picture to find places for names. */
export type Ground = Pick<Picture, 'size' | 'project' | 'scaled' | 'position' | 'radius'>;

/**
 * The whole map as it would be drawn at a zoom, with the ground around it that is seen from afar: wherever the reader looks,
 * it is the same.
 */
export function groundAt(scene: Scene, picture: Picture, ratio: number): Ground {
  const { width, height } = picture.size();
  const times = Math.max(1, 1 / ratio);
  const [left, top] = [((times - 1) * width) / 2, ((times - 1) * height) / 2];
  const whole = linear((x, y) => picture.project(x, y, { x: 0.5, y: 0.5, ratio }));
  const project: Ground['project'] = (x, y) => {
    const at = whole({ x, y });
    return { x: at.x + left, y: at.y + top };
  };
  const { graph } = scene.model;
  const { nodes } = scene.visibility;
  return {
    project,
    size: () => ({ width: width * times, height: height * times }),
    scaled: (size) => picture.scaled(size, ratio),
    position(key) {
      if (!nodes.has(key)) return null;
      const { x, y } = scene.moved.get(key) ?? graph.getNodeAttributes(key);
      return project(x, y);
    },
    radius: (key) =>
      nodes.has(key) ? picture.scaled(scene.sizing.radius(graph.getNodeAttributes(key)), ratio) : 0,
  };
}
