import type { Traced, TracedText } from '../model/traced.js';

/** What people and exports write around ids, by scheme: the id is the first group. */
const WRITTEN: ReadonlyMap<string, RegExp> = new Map([
  ['doi', /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s*)(10\.\S+)$/i],
  [
    'arxiv',
    /^(?:(?:https?:\/\/)?(?:www\.)?arxiv\.org\/(?:abs|pdf|html)\/|arxiv:\s*)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,2})?(?:\.pdf)?$/i,
  ],
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
