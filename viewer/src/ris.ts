import type { PaperDetails } from './app.js';
import { safeUrl, urlOfId } from './links.js';

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Reference managers want the surname first; it is taken to be the last word. */
function surnameFirst(name: string): string {
  const words = oneLine(name).split(' ');
  const surname = words.pop() ?? '';
  return words.length === 0 ? surname : `${surname}, ${words.join(' ')}`;
}

/** One reference in RIS: a paper of a conference, or of no known kind where the venue is not known. */
export function toRis(paper: PaperDetails): string {
  const { doi } = paper.ids;
  const addresses = [
    ...Object.entries(paper.ids).map(([kind, id]) => urlOfId(kind, id)),
    ...paper.links.map(({ url }) => safeUrl(url)),
  ].filter((url) => url !== null);
  const fields: [tag: string, value: string | null | undefined][] = [
    ['TY', paper.venue === null ? 'GEN' : 'CPAPER'],
    ['TI', paper.title],
    ...paper.authors.map(({ name }): [string, string] => ['AU', surnameFirst(name)]),
    ['PY', paper.year === null ? null : String(paper.year)],
    ['T2', paper.venue],
    ['DO', doi],
    ...[...new Set(addresses)].map((url): [string, string] => ['UR', url]),
    ['AB', paper.abstract],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value === null || value === undefined || value.trim() === '' ? [] : [`${tag}  - ${oneLine(value)}`],
  );
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}
