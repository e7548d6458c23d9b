import latinUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import latinExtUrl from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import { readFont } from './files.js';

const FACES = [
  {
    url: latinUrl,
    unicodeRange:
      'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  },
  {
    url: latinExtUrl,
    unicodeRange:
      'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1EFF, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
  },
];

/**
 * Loads the font as data. A font named in the style sheet would need a `font-src` that the page's policy does not grant.
 */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled(
    FACES.map(async ({ url, unicodeRange }) => {
      const bytes = await readFont(url);
      if (bytes === null) return;
      const face = new FontFace('Inter', bytes, { weight: '100 900', unicodeRange });
      document.fonts.add(await face.load());
    }),
  );
}
