import { rgb, type Rgb } from './palette.js';

export type ThemeName = 'light' | 'dark';

export interface Theme {
  readonly name: ThemeName;
  readonly paper: Rgb;
  readonly ink: Rgb;
  readonly muted: Rgb;
}

/** The same values as the custom properties in style.css, for what is drawn on canvases. */
const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: { name: 'light', paper: rgb('#fbfaf7'), ink: rgb('#1d2126'), muted: rgb('#6b7280') },
  dark: { name: 'dark', paper: rgb('#121417'), ink: rgb('#e8e6e1'), muted: rgb('#9aa3af') },
};

/** For what is put on paper. */
export const PRINTED: Theme = { ...THEMES.light, paper: rgb('#ffffff') };

const STORED = 'papergraph.theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

/** Storage can be forbidden, and throws then. */
function stored(): ThemeName | null {
  try {
    const value = localStorage.getItem(STORED);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    return null;
  }
}

export const currentTheme = (): Theme => THEMES[stored() ?? (dark.matches ? 'dark' : 'light')];

export function chooseTheme(name: ThemeName): void {
  try {
    localStorage.setItem(STORED, name);
  } catch {
    // Then the choice lasts as long as the page.
  }
}

/** Calls `listener` when the system changes and the reader has made no choice. */
export function onSystemTheme(listener: () => void): void {
  dark.addEventListener('change', () => {
    if (stored() === null) listener();
  });
}
