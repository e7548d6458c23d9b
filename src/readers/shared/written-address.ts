/**
 * Web addresses as cells and lists hold them: with a scheme anywhere, without one only at the start of a word, after
 * `www.` or with a path behind the name of the host, so that `paper.pdf` and `e.g.` are none.
 */
const ADDRESS =
  /https?:\/\/[^\s;|,"<>]+|(?<![^\s;|,"<>(])(?:www\.|(?:[a-z0-9-]+\.)+[a-z]{2,}\/)[^\s;|,"<>]+/gi;

/** The web addresses of a text as half-open ranges of its characters, in order. */
export const writtenAddresses = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(ADDRESS)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** Whether a text is nothing but web addresses and what separates them. */
export const isAllAddresses = (text: string): boolean =>
  text.trim() !== '' && /^[\s;|,"<>]*$/.test(text.replace(ADDRESS, ''));
