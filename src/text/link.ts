import type { LinkKind } from '../model/findings.js';

/** A web address found in a text: its half-open range of characters, and the address in canonical form. */
export interface FoundLink {
  readonly start: number;
  readonly end: number;
  readonly url: string;
  readonly kind: LinkKind;
  /** `github`, `gitlab`, `github-pages`, `huggingface` …, else the host name. */
  readonly host: string;
  readonly owner: string | null;
  readonly repo: string | null;
}

/** Hosts that people print without a scheme, and that serve https. */
const KNOWN_HOSTS: ReadonlyMap<string, string> = new Map([
  ['github.com', 'github'],
  ['gitlab.com', 'gitlab'],
  ['bitbucket.org', 'bitbucket'],
  ['codeberg.org', 'codeberg'],
  ['gitee.com', 'gitee'],
  ['huggingface.co', 'huggingface'],
  ['anonymous.4open.science', 'anonymous-4open'],
  ['zenodo.org', 'zenodo'],
  ['osf.io', 'osf'],
  ['kaggle.com', 'kaggle'],
  ['figshare.com', 'figshare'],
  ['colab.research.google.com', 'colab'],
  ['sites.google.com', 'google-sites'],
  ['youtube.com', 'youtube'],
  ['youtu.be', 'youtube'],
  ['pypi.org', 'pypi'],
  ['arxiv.org', 'arxiv'],
  ['doi.org', 'doi'],
  ['openreview.net', 'openreview'],
]);
const FORGES = new Set(['github', 'gitlab', 'bitbucket', 'codeberg', 'gitee']);

// Every alternative starts with a literal and runs over one character class, so that matching is linear. A host without
// a scheme must not be the end of another name.
const CANDIDATE =
  /(?:https?:\/\/|(?<![\w.-])(?:www\.|(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|huggingface\.co|zenodo\.org|osf\.io|anonymous\.4open\.science)\/|[a-z0-9-]{1,39}\.(?:github|gitlab)\.io\b))(?:\\[_#%&~]|[^\s<>"“”‘’|\\^`{}])*/gi;

/** What every address has in it; most texts have none of these. */
const HINT = /\/\/|www\.|\.(?:com|org|co|io|science)/i;

const MAX_LENGTH = 2000;
/** Two addresses that are joined by a comma or a semicolon. */
const SECOND_ADDRESS = /[,;](?=https?:\/\/)/i;

/** Finds the web addresses of a text, in order. Only http and https ones, without credentials. */
export function findLinks(text: string): FoundLink[] {
  if (!HINT.test(text)) return [];
  const found: FoundLink[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    let start = match.index;
    for (const part of match[0].split(SECOND_ADDRESS)) {
      const printed = trimPunctuation(part);
      const link = canonicalLink(printed, text.slice(Math.max(0, start - 120), start));
      if (link) found.push({ start, end: start + printed.length, ...link });
      start += part.length + 1;
    }
  }
  return found;
}

const PUNCTUATION = new Set(".,;:!?'*_]\\$。，、；：！？）】」…–—");

/** Drops what the sentence around an address adds to its end. */
function trimPunctuation(candidate: string): string {
  let open = 0;
  for (const character of candidate) open += character === '(' ? 1 : character === ')' ? -1 : 0;
  let end = candidate.length;
  for (; end > 0; end -= 1) {
    const last = candidate[end - 1]!;
    if (last === ')' && open < 0) open += 1;
    else if (!PUNCTUATION.has(last)) break;
  }
  return candidate.slice(0, end);
}

type CanonicalLink = Omit<FoundLink, 'start' | 'end'>;

/**
 * The canonical form of a printed address: https where it is known or no scheme is given, host in lower case, no
 * trailing slash or `.git`, letter case of the path kept. Null for what is no public web address.
 * @param before the words before it, which tell a demo from a project page
 */
export function canonicalLink(printed: string, before: string): CanonicalLink | null {
  const unescaped = printed.replace(/\\([_#%&~])/g, '$1');
  const url = parse(/^https?:/i.test(unescaped) ? unescaped : `https://${unescaped}`);
  if (!url) return null;
  const bare = url.hostname.replace(/^www\./, '');
  const known = KNOWN_HOSTS.get(bare);
  const pages = /\.(github|gitlab)\.io$/.exec(bare);
  const host = known ?? (pages ? `${pages[1]}-pages` : bare);
  const path = url.pathname
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .replace(/\/+$/, '');
  const scheme = known || pages ? 'https:' : url.protocol;
  const hostPrinted = FORGES.has(host) ? bare : url.host;
  const [owner = null, repo = null] = FORGES.has(host)
    ? path
        .split('/')
        .filter((part) => part !== '')
        .slice(0, 2)
    : [];
  return {
    url: `${scheme}//${hostPrinted}${decodeLetters(path)}${url.search}${url.hash}`,
    kind: kindOf(host, path, before, owner !== null && repo !== null),
    host,
    owner: repo === null ? null : owner,
    repo,
  };
}

function parse(address: string): URL | null {
  if (address.length > MAX_LENGTH || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isPublic = /^[a-z0-9.-]+\.(?:[a-z]{2,}|xn--[a-z0-9-]+)$/i.test(url.hostname);
  return isPublic &&
    url.username === '' &&
    url.password === '' &&
    (url.protocol === 'http:' || url.protocol === 'https:')
    ? url
    : null;
}

/** `URL` percent-encodes letters that the page prints plainly; anything but letters and digits stays encoded. */
function decodeLetters(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      const decoded = decodeURIComponent(encoded);
      return /^[\p{L}\p{N}]+$/u.test(decoded) ? decoded : encoded;
    } catch {
      return encoded;
    }
  });
}

/** What an address leads to, from its host and path first, then from the words before it. */
function kindOf(host: string, path: string, before: string, isRepository: boolean): LinkKind {
  const clause = /[^.!?]*$/.exec(before.replace(/\b(?:e\.g|i\.e)\./g, ''))?.[0] ?? '';
  const words = clause.toLowerCase();
  if (isRepository) return 'code';
  if (host === 'anonymous-4open' || host === 'pypi' || host === 'colab') return 'code';
  if (host === 'huggingface') {
    if (path.startsWith('/datasets')) return 'dataset';
    return path.startsWith('/spaces') ? 'demo' : 'model';
  }
  if (['zenodo', 'osf', 'kaggle', 'figshare'].includes(host) || /\/data-?sets?(?:\/|$)/i.test(path))
    return 'dataset';
  if (host === 'youtube') return 'demo';
  const demo = /\b(?:demos?|videos?|audio|samples?|listening examples)\b/.test(words);
  if (/\bproject (?:web ?)?(?:page|site)|\bweb ?(?:page|site)\b|\bhome ?page\b/.test(words))
    return 'project-page';
  if (demo) return 'demo';
  if (host.endsWith('-pages') || host === 'google-sites') return 'project-page';
  if (/\b(?:data ?sets?|benchmarks?|corpus|corpora|data)\b/.test(words) && !/\bcodes?\b/.test(words))
    return 'dataset';
  if (/\b(?:models?|weights|checkpoints?)\b/.test(words) && !/\bcodes?\b/.test(words)) return 'model';
  if (path === '') return 'project-page';
  return /\b(?:codes?|implementations?|source|software|library|package|repository)\b/.test(words)
    ? 'code'
    : 'other';
}
