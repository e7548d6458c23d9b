import type { LinkKind } from '../model/findings.js';
import { isDataDoi } from './paper-id.js';

/** What is known of an address when its kind is asked for. */
export interface LinkPlace {
  /** A known host's short name, else the host without `www.`. */
  readonly host: string;
  /** The parts of the path. */
  readonly segments: readonly string[];
  /** The words before the address. */
  readonly before: string;
  /** Whether the address is one of a repository on a forge. */
  readonly isRepository: boolean;
}

const PAGES = new Set(['github-pages', 'gitlab-pages', 'google-sites']);
/** Archives that keep data more often than software. */
const ARCHIVES = new Set(['zenodo', 'osf', 'figshare', 'kaggle']);

const CODE =
  /\b(?:codes?|codebase|implementations?|source|software|library|package|repository|toolkit|toolbox)\b/;
const DATA = /\b(?:data ?sets?|benchmarks?|corpus|corpora|data)\b/;
const MODEL = /\b(?:models?|weights|checkpoints?)\b/;
const DEMO = /\b(?:demos?|videos?|audio|samples?|listening examples|demonstrations?)\b/;
const PAGE = /\bproject (?:web ?)?(?:page|site|link)|\bweb ?(?:page|site)\b|\bhome ?page\b/;
const MATERIAL = /\b(?:codes?|code ?base|data ?sets?|data|materials?|information|appendix|details)\b/;

/** What an address leads to, from its host and path first, then from the words before it. */
export function kindOf({ host, segments, before, isRepository }: LinkPlace): LinkKind {
  const words = (/[^.!?]*$/.exec(before.replace(/\b(?:e\.g|i\.e)\./g, ''))?.[0] ?? '').toLowerCase();
  const [first = ''] = segments;
  if (isRepository) return 'code';
  if (['anonymous-4open', 'pypi', 'colab', 'gist', 'github-raw'].includes(host)) return 'code';
  if (/^(?:gitlab|git|gitea)\./.test(host) && segments.length >= 2) return 'code';
  if (host === 'huggingface' || host === 'modelscope') {
    if (first === 'datasets') return 'dataset';
    if (first === 'spaces' || first === 'studios') return 'demo';
    if (
      first === 'models' ||
      (segments.length === 2 && !['collections', 'papers', 'blog', 'docs'].includes(first))
    )
      return 'model';
    return MODEL.test(words) ? 'model' : kindByWords(words, 'other');
  }
  if (host === 'kaggle' && first === 'code') return 'code';
  if (host === 'kaggle' && first === 'models') return 'model';
  const isArchive = ARCHIVES.has(host) || (host === 'doi' && isDataDoi(segments.join('/')));
  if (isArchive) return CODE.test(words) && !DATA.test(words) ? 'code' : 'dataset';
  if (segments.some((part) => /^data-?sets?$/i.test(part))) return 'dataset';
  if (host === 'youtube' || /\.(?:hf\.space|gradio\.(?:app|live)|streamlit\.app)$/.test(host)) return 'demo';
  if (PAGE.test(words)) return 'project-page';
  const demo = DEMO.test(words);
  if (PAGES.has(host)) return demo && !MATERIAL.test(words) ? 'demo' : 'project-page';
  if (demo) return 'demo';
  if (/\.readthedocs\.io$/.test(host)) return 'project-page';
  return kindByWords(words, segments.length === 0 ? 'project-page' : 'other');
}

function kindByWords(words: string, otherwise: LinkKind): LinkKind {
  const code = CODE.test(words);
  if (DATA.test(words) && !code) return 'dataset';
  if (MODEL.test(words) && !code) return 'model';
  return code && otherwise !== 'project-page' ? 'code' : otherwise;
}
