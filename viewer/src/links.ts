/** The address when it is plain http or https, otherwise null: nothing else may become a link. */
export function safeUrl(text: string): string | null {
  try {
    const url = new URL(text);
    return (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' ? url.href : null;
  } catch {
    return null;
  }
}

const RESOLVERS = new Map<string, (id: string) => string>([
  ['doi', (id) => `https://doi.org/${encodeURI(id)}`],
  ['arxiv', (id) => `https://arxiv.org/abs/${encodeURI(id)}`],
  ['openreview', (id) => `https://openreview.net/forum?id=${encodeURIComponent(id)}`],
  ['acl', (id) => `https://aclanthology.org/${encodeURI(id)}`],
]);

/** Where an identifier of that kind is looked up, or null. */
export function urlOfId(kind: string, id: string): string | null {
  const resolve = RESOLVERS.get(kind.toLowerCase());
  return resolve ? safeUrl(resolve(id)) : null;
}

const CODE_HOST =
  /^https?:\/\/(www\.)?(github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|huggingface\.co)\//iu;

export const isCode = (link: { url: string; kind: string }): boolean =>
  /code|repo/iu.test(link.kind) || CODE_HOST.test(link.url);
