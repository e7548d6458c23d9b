import type { Traced, TracedText } from '../../model/traced.js';

/** What people and exports write around ids, by scheme: the id is the first group. */
const WRITTEN: ReadonlyMap<string, RegExp> = new Map([
  ['doi', /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s*)(10\.\S+)$/i],
  [
    'arxiv',
    /^(?:(?:https?:\/\/)?(?:(?:www\.)?arxiv\.org\/(?:abs|pdf|html)\/|(?:dx\.)?doi\.org\/10\.48550\/arxiv\.)|arxiv:\s*)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,2})?(?:\.pdf)?$/i,
  ],
  ['openreview', /^(?:https?:\/\/)?openreview\.net\/(?:forum|pdf)\?id=([\w-]+)$/i],
  ['acl', /^(?:https?:\/\/)?(?:www\.)?aclanthology\.org\/([\w.-]+?)(?:\.pdf|\/)?$/i],
  ['pmid', /^(?:(?:https?:\/\/)?pubmed\.ncbi\.nlm\.nih\.gov\/|pmid:\s*)(\d+)\/?$/i],
  ['openalex', /^(?:https?:\/\/)?openalex\.org\/([AW]\d+)$/i],
  ['orcid', /^(?:(?:https?:\/\/)?(?:www\.)?orcid\.org\/|orcid:\s*)(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\/?$/i],
]);

/** The id itself, of a field that may hold it as an address, after the name of its scheme, or with a version. */
export function writtenIdOf(field: TracedText, scheme: string): Traced {
  const id = WRITTEN.get(scheme)?.exec(field.value)?.[1];
  if (id === undefined || id === field.value) return { value: field.value, at: field.at };
  const start = field.value.lastIndexOf(id);
  const { value, at } = field.part(start, start + id.length);
  return { value, at };
}

/**
 * Whether a text is an ORCID iD: four groups of four joined by hyphens, the last character the check digit of
 * ISO 7064 MOD 11-2 over the fifteen figures before it. One mistyped or cut would be another person's, or nobody's.
 */
export function isOrcid(text: string): boolean {
  if (!/^(?:\d{4}-){3}\d{3}[\dX]$/.test(text)) return false;
  let total = 0;
  for (const figure of text.slice(0, -1).replaceAll('-', '')) total = (total + Number(figure)) * 2;
  const check = (12 - (total % 11)) % 11;
  return text.endsWith(check === 10 ? 'X' : String(check));
}
