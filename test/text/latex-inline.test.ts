import { expect, it } from 'vitest';
import { renderInline } from '../../src/text/inline-markup.js';
import { latexAddress } from '../../src/text/latex-address.js';
import { labelRole } from '../../src/text/latex-label.js';

const shown = (raw: string): string => renderInline(raw, 'latex').text.replace(/\s+/g, ' ').trim();

it.each([
  [
    'accents and letters',
    String.raw`\"{o} \'e \c{c} \v s \'{\i} \AA{}bo \o re {\"U}ber \ss{}`,
    'ö é ç š í Åbo øre Über ß',
  ],
  ['signs', String.raw`100\% \& \$5 \#1 a\_b {\{}x\} ~y`, '100% & $5 #1 a_b {x} y'],
  ['dashes and quotes', "``a'' 1--9 --- b", '“a” 1–9 — b'],
  ['comments', 'a % b\nc\\% d%\n  e', 'a c% de'],
  [
    'formulas as they are written',
    String.raw`$k$-means in $O(n \log n)$ and $5 % x`,
    '$k$-means in $O(n \\log n)$ and $5',
  ],
  [
    'formulas that are a sign',
    String.raw`Ada$^{1,*}$, Cy$^\dagger$, 25$^{th}$ $\bullet$ $\sim$`,
    'Ada1,*, Cy†, 25th • ∼',
  ],
  [
    'lengths, labels and marks, which show nothing',
    String.raw`\hskip 2em plus 1pt a\label{x}\cite[p.~1]{y}\hspace*{1cm}b\footnote{c}\vskip3pt`,
    'ab',
  ],
  [
    'the last argument only',
    String.raw`\textcolor{red}{a} \multicolumn{2}{l}{b} \bibinfo{author}{c}`,
    'a b c',
  ],
  ['arguments of what is not known', String.raw`\mystyle a \foo[x]{b}{c} \bar{}d`, 'a b c d'],
  ['ids behind their names', String.raw`\doi{10.1/x} \arxiv{2001.00001}`, 'doi:10.1/x arXiv:2001.00001'],
  ['braces that do not match', String.raw`a } \textbf{b {c`, 'a b c'],
])('shows %s', (_, raw, text) => {
  expect(shown(raw)).toBe(text);
});

it('knows fonts of commands and of switches, up to the end of their group or the next switch', () => {
  const { text, runs } = renderInline(
    String.raw`\textbf{a} {\em b c} d {\bf e \rm f} \emph {g} \bibinfo{title}{h}`,
    'latex',
  );
  expect(runs.map(({ kind, start, end }) => [kind, text.slice(start, end).trim()])).toEqual([
    ['strong', 'a'],
    ['emphasis', 'b c'],
    ['strong', 'e'],
    ['emphasis', 'g'],
    ['title', 'h'],
  ]);
});

it('knows links, with a comment sign in their address', () => {
  const raw = String.raw`\href{https://a.b/c%20d}{e \textbf{f}} \url{https://a.b/~g_h} \href{x}`;
  const { text, links } = renderInline(raw, 'latex');
  expect(
    links.map(({ start, end, address }) => [text.slice(start, end), raw.slice(address.start, address.end)]),
  ).toEqual([
    ['e f', 'https://a.b/c%20d'],
    ['https://a.b/~g_h', 'https://a.b/~g_h'],
  ]);
});

it.each([
  [String.raw`https://a.b/c\_d\%20\#e`, 'https://a.b/c_d%20#e'],
  [String.raw`https://a.b/\~{}c/\string~d/$\sim$e/{\textasciitilde}f`, 'https://a.b/~c/~d/~e/~f'],
  ['https://a.b/%\n   c', 'https://a.b/c'],
])('address %j', (raw, address) => {
  expect(latexAddress(raw)).toBe(address);
});

it.each([
  ['Weaving Patterns with Cards', 'title'],
  ['2020', 'part'],
  [String.raw`\textbf{9:30}`, 'part'],
  ['Authors:', 'part'],
  ['{[J1]}', 'mark'],
  [String.raw`$\bullet$`, 'mark'],
])('label %s', (label, role) => {
  expect(labelRole(label)).toBe(role);
});
