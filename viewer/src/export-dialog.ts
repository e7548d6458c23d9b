import type { App } from './app.js';
import { toEdgesCsv, toGexf, toJson, toNodesCsv, visibleGraph, type VisibleGraph } from './data-files.js';
import { createDialog } from './dialog.js';
import { button, h } from './dom.js';
import { download } from './download.js';
import { composeFigure, figurePng, figureSvg } from './figure.js';
import { count, number } from './format.js';
import type { GraphName } from './model.js';
import type { Stage } from './stage.js';
import { wordsOf } from './views.js';

const SCALES = [1, 2, 4] as const;
/** File names as the other outputs have them. */
const FILES: Readonly<Record<GraphName, string>> = {
  coauthor: 'coauthors',
  citation: 'citations',
  knowledge: 'knowledge',
};
const DATA: readonly { label: string; end: string; type: string; write: (graph: VisibleGraph) => string }[] =
  [
    { label: 'GEXF for Gephi', end: '.gexf', type: 'application/gexf+xml', write: toGexf },
    { label: 'CSV of nodes', end: '-nodes.csv', type: 'text/csv', write: toNodesCsv },
    { label: 'CSV of links', end: '-links.csv', type: 'text/csv', write: toEdgesCsv },
    { label: 'JSON for graphology', end: '.json', type: 'application/json', write: toJson },
  ];

/** The ways in which what is shown can be taken along. */
export interface Export {
  open(): void;
}

export function createExport(app: App, stage: Stage): Export {
  const dialog = createDialog('export', 'Export what is shown');
  let scale: number = 2;
  let framed = true;
  const fileName = (end: string): string => `${FILES[app.model().name]}${end}`;

  const render = (problem: string | null): void => {
    const picture = stage.picture();
    const words = wordsOf(app.store.get().view);
    const { nodes, edges } = app.visibility();
    const figure = picture ? composeFigure(app, stage, picture, framed) : null;
    const save = async (): Promise<void> => {
      const png = figure && (await figurePng(figure, scale));
      if (png) download(fileName(`${scale === 1 ? '' : `-${scale}x`}.png`), png);
      else render('This browser cannot hold so large a picture: choose a smaller one, or SVG.');
    };
    const saveData = ({ end, type, write }: (typeof DATA)[number]): void =>
      download(fileName(end), write(visibleGraph(app, stage.scene().colourOf)), type);
    dialog.fill(
      h('h3', {}, 'Picture'),
      figure
        ? h('p', { class: 'muted' }, 'The part of the map that is in sight, with the names that are on it.')
        : h('p', { class: 'muted' }, 'Without WebGL there is no picture.'),
      figure && h('fieldset', {}, h('legend', {}, 'Size'), ...SCALES.map((each) => choice(each, figure))),
      figure &&
        h(
          'label',
          {},
          h('input', {
            type: 'checkbox',
            checked: framed,
            on: {
              change: () => {
                framed = !framed;
                render(null);
              },
            },
          }),
          ' with title and legend',
        ),
      figure &&
        h(
          'p',
          { class: 'export-acts' },
          button('PNG', () => void save(), { class: 'action' }),
          button('SVG', () => download(fileName('.svg'), figureSvg(figure), 'image/svg+xml'), {
            class: 'action',
          }),
        ),
      h('h3', {}, 'Data'),
      h(
        'p',
        { class: 'muted' },
        `${count(nodes.size, ...words.nodes)} and ${count(edges, ...words.edges)}: what the filters leave, also where it is out of sight.`,
      ),
      h(
        'p',
        { class: 'export-acts' },
        ...DATA.map((format) => button(format.label, () => saveData(format), { class: 'action' })),
      ),
      h('p', { role: 'status' }, problem),
    );
  };
  const choice = (each: number, { width, height }: { width: number; height: number }): HTMLElement =>
    h(
      'label',
      {},
      h('input', {
        type: 'radio',
        name: 'scale',
        value: each,
        checked: each === scale,
        on: {
          change: () => {
            scale = each;
          },
        },
      }),
      ` ${each}×, ${number(width * each)} by ${number(height * each)}`,
    );
  return {
    open() {
      render(null);
      dialog.open();
    },
  };
}
