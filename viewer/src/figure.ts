import type { App } from './app.js';
import { contextPen } from './board.js';
import { figureHead, figureLegend, type Part } from './figure-legend.js';
import { drawMap } from './figure-map.js';
import { css } from './palette.js';
import type { Picture } from './picture.js';
import { canvasSheet, type Figure } from './sheet.js';
import { drawSvg } from './sheet-svg.js';
import type { Stage } from './stage.js';
import { wordsOf } from './views.js';

const NOTHING: Part = { height: 0, draw: () => undefined };

/** @param framed whether title and legend belong to it */
export function composeFigure(app: App, stage: Stage, picture: Picture, framed: boolean): Figure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('This browser has no canvas to measure text on');
  const { measure } = contextPen(context, '');
  const { width, height: tall } = picture.size();
  const { theme } = stage.scene();
  const layout = { width, theme, measure, scaled: picture.scaled };
  const head = framed ? figureHead(app, layout) : NOTHING;
  const legend = framed ? figureLegend(app, layout) : NOTHING;
  const [top, bottom] = [Math.ceil(head.height), Math.ceil(head.height) + tall];
  const height = bottom + Math.ceil(legend.height);
  return {
    width,
    height,
    title: wordsOf(app.store.get().view).title,
    measure,
    draw(sheet) {
      sheet.box({ left: 0, top: 0, right: width, bottom: height }, css(theme.paper));
      sheet.within({ left: 0, top, right: width, bottom }, () => drawMap(sheet, stage, picture, measure));
      head.draw(sheet);
      sheet.within({ left: 0, top: bottom, right: width, bottom: height }, () => legend.draw(sheet));
    },
  };
}

export const figureSvg = (figure: Figure): string => drawSvg(figure, figure.draw);

/** The figure as a PNG with so many pixels a side of each of its own; null where the browser cannot hold so many. */
export function figurePng(figure: Figure, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = figure.width * scale;
  canvas.height = figure.height * scale;
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.scale(scale, scale);
  figure.draw(canvasSheet(context));
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
