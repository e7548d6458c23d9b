import type { App } from './app.js';
import { FONT, type Pen, type Text } from './board.js';
import { chipsOf } from './chips.js';
import { colouring, hueOf, isLogarithmic, isScaled, kindHue, rangeOf, stepsOf } from './colours.js';
import { drawMark } from './figure-map.js';
import { capital, count, kindWords, number } from './format.js';
import { COMMUNITY_HUES, css, OTHER_GREY, rgb, type Rgb } from './palette.js';

import type { Sheet } from './sheet.js';
import { sizeSteps } from './size.js';
import type { Theme } from './theme.js';
import { tallyVenues } from './venue-tallies.js';
import { provenance, wordsOf } from './views.js';
import type { Tally } from './visibility.js';

/** A part of a figure, laid out: how high it is, and how it is drawn with its upper left corner at the origin. */
export interface Part {
  readonly height: number;
  draw(sheet: Sheet): void;
}

/** What the parts of a figure are laid out by. */
export interface Layout {
  readonly width: number;
  readonly theme: Theme;
  readonly measure: Pen['measure'];
  /** Pixels of a size in the picture. */
  scaled(size: number): number;
}

const MARGIN = 20;
const ROW = 20;
const GAP = 18;

/** An entry of the legend: a sign, so wide and high, and its name. */
interface Entry {
  readonly wide: number;
  readonly high: number;
  readonly name: string;
  sign(sheet: Sheet, x: number, y: number): void;
}

function textOf(line: string, x: number, y: number, size: number, colour: string, weight = 400): Text {
  return {
    ...{ lines: [line], at: { x, y }, font: `${weight} ${size}px ${FONT}`, size, spacing: 0, colour },
    ...{ halo: 0, opacity: 1, align: 'left', forced: true },
  };
}

/** The title, and how much of the data is shown by which filters. */
export function figureHead(app: App, { width, theme, measure }: Layout): Part {
  const words = wordsOf(app.store.get().view);
  const { nodes, drawn } = app.visibility();
  const all = app.model().graph.order;
  const some = nodes.size === all ? number(all) : `${number(nodes.size)} of ${number(all)}`;
  const filters = chipsOf(app).map((chip) => chip.words);
  const shown = `${some} ${all === 1 ? words.nodes[0] : words.nodes[1]} · ${count(drawn.size, ...words.edges)}`;
  const line = filters.length === 0 ? shown : `${shown}. Only: ${filters.join('; ')}`;
  const lines = wrapped(line, width - 2 * MARGIN, (text) => measure(textOf(text, 0, 0, 13, '')));
  return {
    height: 46 + ROW * lines.length,
    draw(sheet) {
      sheet.text(textOf(words.title, MARGIN, 28, 22, css(theme.ink), 650), '');
      lines.forEach((text, i) => sheet.text(textOf(text, MARGIN, 54 + ROW * i, 13, css(theme.muted)), ''));
    },
  };
}

/** What colours, shapes, sizes and lines mean, and where the data are from. */
export function figureLegend(app: App, layout: Layout): Part {
  const { width, theme, measure } = layout;
  const words = wordsOf(app.store.get().view);
  const muted = css(theme.muted);
  const room = width - 2 * MARGIN;
  const wide = (text: string): number => measure(textOf(text, 0, 0, 12, ''));
  const draws: ((sheet: Sheet) => void)[] = [];
  let y = 14;
  for (const entries of [colourEntries(app, theme), kindEntries(app, theme), sizeEntries(app, layout)]) {
    const row = Math.max(ROW, ...entries.map(({ high }) => high + 4));
    let x = MARGIN;
    y += (row - ROW) / 2;
    for (const { wide: signWidth, name, sign } of entries) {
      const needed = signWidth + 6 + wide(name);
      if (x > MARGIN && x + needed > MARGIN + room) {
        x = MARGIN;
        y += row;
      }
      const at = { x, y };
      draws.push((sheet) => {
        sign(sheet, at.x, at.y);
        sheet.text(textOf(name, at.x + signWidth + 6, at.y, 12, css(theme.ink)), '');
      });
      x += needed + GAP;
    }
    if (entries.length > 0) y += (row + ROW) / 2 + 4;
  }
  const sentences = [words.node, words.edge, words.sizes[app.sizing().by], provenance(app.summary)];
  for (const line of wrapped([...sentences, 'Drawn by papergraph.'].join(' '), room, wide)) {
    const at = y;
    draws.push((sheet) => sheet.text(textOf(line, MARGIN, at, 12, muted), ''));
    y += 18;
  }
  return { height: y + 4, draw: (sheet) => draws.forEach((draw) => draw(sheet)) };
}

const dot =
  (colour: string): Entry['sign'] =>
  (sheet, x, y) =>
    sheet.disc({ x: x + 5, y }, 5, colour);

function colourEntries(app: App, theme: Theme): Entry[] {
  const by = colouring(app.store.get(), app.model(), app.venues());
  // The entries of kinds have them.
  if (by === 'kind') return [];
  const range = isScaled(by) ? rangeOf(app.model(), by) : null;
  if (isScaled(by) && range) {
    const steps = stepsOf(app.model(), by, theme.name);
    const sign: Entry['sign'] = (sheet, x, y) =>
      steps.forEach(({ colour }, i) =>
        sheet.box({ left: x + 10 * i, right: x + 10 * i + 10, top: y - 5, bottom: y + 5 }, css(colour)),
      );
    const print = by === 'year' ? String : number;
    const logarithmic = isLogarithmic(by) ? ', logarithmic' : '';
    const name = `${by}, ${print(range[0])} to ${print(range[1])}${logarithmic}`;
    return [{ wide: 10 * steps.length, high: 10, name, sign }];
  }
  if (by === 'venue') {
    const nameOf = (place: number): string => app.venues()?.names[place] ?? '';
    return hueEntries(tallyVenues(app), nameOf, 'others or unknown');
  }
  return hueEntries(app.visibility().communities, (community) => app.names[community] ?? '', 'others');
}

/** What has a hue of its own and can be seen, and how many marks have none. */
function hueEntries(
  tallies: ReadonlyMap<number, Tally>,
  nameOf: (place: number) => string,
  others: string,
): Entry[] {
  const seen = [...tallies].filter(([, { visible }]) => visible > 0);
  const hasHue = ([place]: readonly [number, unknown]): boolean =>
    place >= 0 && place < COMMUNITY_HUES.length;
  const rest = seen.filter((tally) => !hasHue(tally)).reduce((sum, [, { visible }]) => sum + visible, 0);
  const entry = (name: string, colour: Rgb): Entry => ({
    ...{ wide: 10, high: 10, name },
    sign: dot(css(colour)),
  });
  return [
    ...seen
      .filter(hasHue)
      .sort(([a], [b]) => a - b)
      .map(([place, { visible }]) => entry(`${nameOf(place)} (${number(visible)})`, hueOf(place))),
    ...(rest > 0 ? [entry(`${others} (${number(rest)})`, rgb(OTHER_GREY))] : []),
  ];
}

function kindEntries(app: App, theme: Theme): Entry[] {
  const { kinds } = app.visibility();
  const present = app.model().kinds.filter((kind) => (kinds.get(kind)?.visible ?? 0) > 0);
  if (present.length < 2) return [];
  const [muted, paper] = [css(theme.muted), css(theme.paper)];
  const isColoured = colouring(app.store.get(), app.model(), app.venues()) === 'kind';
  return present.map((kind) => {
    const ink = isColoured ? css(kindHue(app.model(), kind)) : muted;
    return {
      ...{ wide: 12, high: 12 },
      name: capital(kindWords(kind).many),
      sign: (sheet, x, y) => drawMark(sheet, { x: x + 6, y }, 5, kind, ink, paper),
    };
  });
}

function sizeEntries(app: App, { theme, scaled }: Layout): Entry[] {
  const kind = app.model().name === 'citation' ? 'paper' : 'author';
  const [ink, paper] = [css(theme.muted), css(theme.paper)];
  return sizeSteps(app.sizing()).map(({ printed, radius }) => {
    const drawn = scaled(radius);
    return {
      ...{ wide: 2 * drawn, high: 2 * drawn },
      name: printed,
      sign: (sheet, x, y) => drawMark(sheet, { x: x + drawn, y }, drawn, kind, ink, paper),
    };
  });
}

/** Breaks a text into lines that are no wider than there is room. */
function wrapped(text: string, room: number, wide: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && wide(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
