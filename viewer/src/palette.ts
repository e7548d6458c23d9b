/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/**
 * Eight hues near those of Okabe and Ito, moved until each has a contrast of 3:1 against the light and the dark ground
 * and every two stay apart (CIE76 ΔE of 22 and more) in normal, protan, deutan and, but for 16, tritan vision.
 */
export const COMMUNITY_HUES = [
  '#017ff3',
  '#e96905',
  '#379f88',
  '#a13c8b',
  '#a38d54',
  '#b53a11',
  '#8888d0',
  '#726146',
] as const;

export const OTHER_GREY = '#7d838c';

/** Viridis in nine steps (matplotlib, CC0), for numbers. */
export const VIRIDIS = [
  '#440154',
  '#472d7b',
  '#3b528b',
  '#2c728e',
  '#21918c',
  '#28ae80',
  '#5ec962',
  '#addc30',
  '#fde725',
] as const;

export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** The colour `share` of the way from `a` to `b`. */
export const mix = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

export const css = (colour: Rgb): string => `rgb(${colour.map(Math.round).join(',')})`;

/** Sigma blends premultiplied colours, so that the channels are scaled by the opacity here. */
export const premultiplied = (colour: Rgb, alpha: number): string =>
  `rgba(${colour.map((channel) => Math.round(channel * alpha)).join(',')},${alpha.toFixed(3)})`;
