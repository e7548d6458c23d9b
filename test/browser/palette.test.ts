import { expect, it } from 'vitest';
import { COMMUNITY_HUES, mix, OTHER_GREY, rgb, type Rgb } from '../../viewer/src/palette.js';
import { nameColour } from '../../viewer/src/region-letters.js';
import { QUIET } from '../../viewer/src/scene.js';

/** Machado, Oliveira and Fernandes 2009 (10.1109/TVCG.2009.113), severity 1, on linear RGB. */
const VISION = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

const linear = (colour: Rgb): number[] =>
  colour.map((value) => (value <= 10.31 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4));

function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a: Rgb, b: Rgb): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

/** CIE L*a*b* (D65) as seen with a colour vision deficiency. */
function lab(colour: Rgb, matrix: readonly number[]): number[] {
  const source = linear(colour);
  const [r = 0, g = 0, b = 0] = [0, 3, 6].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        source.reduce((sum, value, i) => sum + value * (matrix[row + i] ?? 0), 0),
      ),
    ),
  );
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

it('V-12 each colour has a contrast of 3:1 on both grounds', () => {
  for (const hex of [...COMMUNITY_HUES, OTHER_GREY]) {
    for (const ground of ['#fbfaf7', '#121417'])
      expect(contrast(rgb(hex), rgb(ground)), `${hex} on ${ground}`).toBeGreaterThan(3);
  }
});

const GROUNDS = [
  { name: 'light', paper: rgb('#fbfaf7'), ink: rgb('#1d2126'), muted: rgb('#6b7280') },
  { name: 'dark', paper: rgb('#121417'), ink: rgb('#e8e6e1'), muted: rgb('#9aa3af') },
] as const;

it.each(GROUNDS)('V-33 names of communities and quiet marks have contrast on $name ground', (theme) => {
  [...COMMUNITY_HUES, OTHER_GREY].forEach((hex, community) =>
    expect(contrast(nameColour(community, theme), theme.paper), hex).toBeGreaterThan(4.5),
  );
  expect(contrast(mix(theme.paper, rgb(OTHER_GREY), QUIET[theme.name]), theme.paper)).toBeGreaterThan(3);
});

it.each(Object.entries(VISION))('V-12 every two colours differ in %s vision', (_name, matrix) => {
  COMMUNITY_HUES.forEach((a, i) => {
    for (const b of COMMUNITY_HUES.slice(0, i)) {
      const [first = [], second = []] = [a, b].map((hex) => lab(rgb(hex), matrix));
      const difference = Math.hypot(...first.map((value, axis) => value - (second[axis] ?? 0)));
      expect(difference, `${a} and ${b}`).toBeGreaterThan(15);
    }
  });
});
