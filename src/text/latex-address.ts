import { cleanText } from './fold.js';

/** The address that an argument of `\href` or `\url` stands for: what LaTeX has to escape in it is written so or not. */
export const latexAddress = (range: string): string =>
  cleanText(
    range
      .replace(
        /\\(?:string\s?|text(?:ascii)?)?(?:~|tilde)(?:\{\s?\})?|\{?\\textasciitilde\}?|\$\\sim\$/g,
        '~',
      )
      .replace(/%(?:\r\n|\r|\n)[ \t]*/g, '')
      .replace(/\\([_%#&$^{}~/-])/g, '$1'),
  ).replaceAll(' ', '');
