import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Where `src/exporters/atlas.ts` puts the data. */
const PLACE = '<!-- data -->';

/**
 * Makes scripts and styles of the page such that it opens from disk, and beside it writes `atlas.html`: the page with
 * script, style and fonts inside, under a policy that allows these by their hashes and no request at all.
 */
export function atlasPage(): Plugin {
  return {
    name: 'atlas-page',
    // A browser lets no page from disk load a module, or anything across origins.
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html
          .replace('<script type="module" crossorigin ', '<script defer ')
          .replace('<link rel="stylesheet" crossorigin ', '<link rel="stylesheet" '),
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle).map((file) => ({
          name: file.fileName,
          content: file.type === 'chunk' ? file.code : file.source,
        }));
        const source = onePage(files);
        this.emitFile({ type: 'asset', fileName: 'atlas.html', source });
      },
    },
  };
}

interface BundledFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

function onePage(files: readonly BundledFile[]): string {
  const text = (end: string): string => String(only(files, end).content).trim();
  const script = text('.js');
  const style = text('.css');
  // What would end the element early, or change how it is read.
  if (/<\/script|<!--|\r/iu.test(script) || /<\/style|\r/iu.test(style))
    throw new Error('The script or the style of the viewer cannot stand inside of a page');
  const policy =
    `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; img-src data: blob:; ` +
    `base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`;
  const fonts = files
    .filter(({ name }) => name.endsWith('.woff2'))
    .map(
      ({ name, content }) =>
        `<script type="font/woff2" id="${name.split('/').at(-1)}">${Buffer.from(content).toString('base64')}</script>\n`,
    );
  // The data come after the frame, which is painted before they have been read, and before the script.
  const end = `${fonts.join('')}${PLACE}\n<script>${script}</script>\n`;
  const replacements: readonly [RegExp, string][] = [
    [/(?<=http-equiv="Content-Security-Policy"\s+content=")[^"]*/u, policy],
    [/<script defer [^>]*><\/script>/u, ''],
    [/<link rel="stylesheet" [^>]*>/u, `<style>${style}</style>`],
    [/(?=<\/body>)/u, end],
  ];
  let page = text('.html');
  for (const [pattern, by] of replacements) {
    if (!pattern.test(page)) throw new Error(`The page of the viewer has nothing like ${String(pattern)}`);
    page = page.replace(pattern, () => by);
  }
  return `${page}\n`;
}

function only(files: readonly BundledFile[], end: string): BundledFile {
  const [file, ...more] = files.filter(({ name }) => name.endsWith(end));
  if (!file || more.length > 0) throw new Error(`The viewer must have exactly one file *${end}`);
  return file;
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
