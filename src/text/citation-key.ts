import type { FoundCitation } from './found-citation.js';

const LATEX_CITE = /\\cite[a-z]*\*?(?:\[[^\]]{0,60}\]){0,2}\{([^{}]{3,400})\}/gi;
/**
 * Keys as bibliography tools make them: `Owen1988`, `vaswani2017attention`, `he-etal-2016-deep`, `Wang_2020`.
 * Bounded, so that a key is read in linear time.
 */
const KEY =
  /^(?<name>\p{L}[\p{L}'-]{1,40}?)(?<etAl>[-_:.]?et[-_]?al[-_.]{0,2})?[-_:.+]?(?<year>(?:1[89]|20)\d\d)(?!\d)[\p{L}\d_:.-]{0,60}$/u;

/** Marks by key, as sources of papers have them. A key names the first author and the year, sometimes two authors. */
export function citationKeys(text: string): FoundCitation[] {
  if (!text.includes('\\cite')) return [];
  return [...text.matchAll(LATEX_CITE)].flatMap((match) => {
    // The year alone stands beside a mark that names the authors.
    if (/^\\citeyear/i.test(match[0])) return [];
    const place = { start: match.index, end: match.index + match[0].length };
    return match[1]!.split(',').flatMap((key) => {
      const { name, etAl, year } = KEY.exec(key.trim().replace(/^.{0,40}[/:]/, ''))?.groups ?? {};
      if (name === undefined || year === undefined) return [];
      const authors = authorsOf(name);
      const mark = { authors, etAl: etAl !== undefined, year: Number(year), venue: null };
      return authors.length === 0 ? [] : [{ ...place, ...mark }];
    });
  });
}

/** `SmithJones` are two, `McAllester` and `Shwartz-Ziv` are one; of `AnavaHM` only the first is a name. */
function authorsOf(name: string): string[] {
  const parts = name
    .replace(/[-_]+$/, '')
    .split(/(?<=\p{Ll})(?<!^(?:Mc|Mac|Le|La|De|Di|Du|Van|Fitz))(?=\p{Lu})/u)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1));
  if (parts.length > 2) return [];
  return parts.filter((part, index) => index === 0 || /\p{Ll}/u.test(part));
}
