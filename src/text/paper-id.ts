import type { PaperIdScheme } from '../model/paper-ids.js';

/** An identifier of a paper in prose. `start` and `end` are half-open character positions of what is printed. */
export interface FoundPaperId {
  readonly start: number;
  readonly end: number;
  readonly scheme: PaperIdScheme;
  /** Without version and prefix; a DOI in lower case. */
  readonly id: string;
}

const NEW_ARXIV = '\\d{2}(?:0[1-9]|1[0-2])\\.\\d{4,5}';
const OLD_ARXIV =
  '(?:astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph|physics|math|nlin|cs|q-bio|q-fin|stat|cmp-lg|chao-dyn|alg-geom|dg-ga|q-alg|solv-int|patt-sol|chem-ph|acc-phys|adap-org|atom-ph|comp-gas|mtrl-th|plasm-ph|supr-con|funct-an|ao-sci)(?:\\.[A-Z]{2})?/\\d{7}';
/** `arXiv:1706.03762v5`, `arxiv.org/abs/…`, `CoRR abs/…`, and old ids, which name their archive, also alone. */
const ARXIV = new RegExp(
  `(?:(?:https?://)?(?:www\\.)?arxiv\\.org/(?:abs|pdf|html)/|(?<![\\w.])arxiv[: ] ?|(?<!\\w)corr,? abs/)(?<id>${NEW_ARXIV}|${OLD_ARXIV})(?:v\\d{1,2})?(?:\\.pdf)?(?!\\d)|(?<![\\w/.:])(?<old>${OLD_ARXIV})(?:v\\d{1,2})?(?!\\d)`,
  'gi',
);
const DOI =
  /(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|(?<![\w.])(?:doi ?[: ] ?)?)(?<id>10\.\d{4,9}\/[^\s"'<>{}\\]{1,200})/gi;
/** What every identifier has in it. */
const HINT = /arxiv|abs\/\d|10\.\d{4}|[a-z]\/\d{7}/i;

/** Archives of data and software, whose DOIs name no papers. */
const DATA_ARCHIVE =
  /^10\.(?:5281\/zenodo|6084\/m9\.figshare|17605\/osf|5061\/dryad|7910\/dvn|17632|34740|57967|24432)/i;

/** arXiv ids and DOIs of papers in a text, in order. Linear in its length. */
export function findPaperIds(text: string): FoundPaperId[] {
  if (!HINT.test(text)) return [];
  const found: FoundPaperId[] = [];
  for (const match of text.matchAll(ARXIV)) {
    const { id, old } = match.groups ?? {};
    const place = { start: match.index, end: match.index + match[0].length };
    found.push({ ...place, scheme: 'arxiv', id: (id ?? old ?? '').toLowerCase() });
  }
  for (const match of text.matchAll(DOI)) {
    const printed = match[0].slice(0, match[0].length - match.groups!['id']!.length);
    const id = withoutPunctuation(match.groups!['id']!);
    if (isDataDoi(id) || !/\/.*\d/.test(id)) continue;
    const end = match.index + printed.length + id.length;
    // arXiv's own DOIs name its ids.
    const arxiv = new RegExp(`^10\\.48550/arxiv\\.(${NEW_ARXIV})$`, 'i').exec(id)?.[1];
    found.push({ start: match.index, end, ...named(arxiv ?? id, arxiv !== undefined) });
  }
  return found.sort((a, b) => a.start - b.start);
}

const named = (id: string, isArxiv: boolean): Pick<FoundPaperId, 'scheme' | 'id'> => ({
  scheme: isArxiv ? 'arxiv' : 'doi',
  id: id.toLowerCase(),
});

/** Whether a DOI names data or software in an archive. */
export const isDataDoi = (doi: string): boolean => DATA_ARCHIVE.test(doi);

/** Without what the sentence adds behind a DOI, such as a full stop or the bracket that it stands in. */
function withoutPunctuation(doi: string): string {
  let depth = 0;
  for (const character of doi) depth += character === '(' ? 1 : character === ')' ? -1 : 0;
  let end = doi.length;
  for (; end > 0; end -= 1) {
    const last = doi[end - 1]!;
    if (last === ')' && depth < 0) depth += 1;
    else if (!'.,;:!?]*_$'.includes(last)) break;
  }
  return doi.slice(0, end);
}
