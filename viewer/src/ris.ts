import type { PaperDetails } from './details.js';
import { nameParts, type PaperAuthor } from './name-parts.js';
import { safeUrl, urlOfId } from './links.js';

/** `Davis, Sammy, Jr.`: the form that the format asks for. */
const familyFirst = (author: PaperAuthor): string => {
  const { family, given, suffix } = nameParts(author);
  return [family, given, suffix].filter((part) => part !== '').join(', ');
};

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

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
    ...paper.authors.map((author): [string, string] => ['AU', familyFirst(author)]),
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
