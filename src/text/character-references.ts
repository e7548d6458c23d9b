/** Named character references that pages use without declaring them: those of HTML 4 and the letters of HTML 5. */
const LATIN_1 = `
nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3
acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde
Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc
Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml
aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc
otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
`;

/** Name and code point in hexadecimal. */
const OTHERS = `
quot:22 amp:26 apos:27 lt:3c gt:3e
OElig:152 oelig:153 Scaron:160 scaron:161 Yuml:178 fnof:192 circ:2c6 tilde:2dc Alpha:391 Beta:392
Gamma:393 Delta:394 Epsilon:395 Zeta:396 Eta:397 Theta:398 Iota:399 Kappa:39a Lambda:39b Mu:39c Nu:39d
Xi:39e Omicron:39f Pi:3a0 Rho:3a1 Sigma:3a3 Tau:3a4 Upsilon:3a5 Phi:3a6 Chi:3a7 Psi:3a8 Omega:3a9
alpha:3b1 beta:3b2 gamma:3b3 delta:3b4 epsilon:3b5 zeta:3b6 eta:3b7 theta:3b8 iota:3b9 kappa:3ba
lambda:3bb mu:3bc nu:3bd xi:3be omicron:3bf pi:3c0 rho:3c1 sigmaf:3c2 sigma:3c3 tau:3c4 upsilon:3c5
phi:3c6 chi:3c7 psi:3c8 omega:3c9 thetasym:3d1 upsih:3d2 piv:3d6 ensp:2002 emsp:2003 thinsp:2009
zwnj:200c zwj:200d lrm:200e rlm:200f ndash:2013 mdash:2014 lsquo:2018 rsquo:2019 sbquo:201a ldquo:201c
rdquo:201d bdquo:201e dagger:2020 Dagger:2021 bull:2022 hellip:2026 permil:2030 prime:2032 Prime:2033
lsaquo:2039 rsaquo:203a oline:203e frasl:2044 euro:20ac image:2111 weierp:2118 real:211c trade:2122
alefsym:2135 larr:2190 uarr:2191 rarr:2192 darr:2193 harr:2194 crarr:21b5 lArr:21d0 uArr:21d1 rArr:21d2
dArr:21d3 hArr:21d4 forall:2200 part:2202 exist:2203 empty:2205 nabla:2207 isin:2208 notin:2209 ni:220b
prod:220f sum:2211 minus:2212 lowast:2217 radic:221a prop:221d infin:221e ang:2220 and:2227 or:2228
cap:2229 cup:222a int:222b there4:2234 sim:223c cong:2245 asymp:2248 ne:2260 equiv:2261 le:2264 ge:2265
sub:2282 sup:2283 nsub:2284 sube:2286 supe:2287 oplus:2295 otimes:2297 perp:22a5 sdot:22c5 lceil:2308
rceil:2309 lfloor:230a rfloor:230b lang:2329 rang:232a loz:25ca spades:2660 clubs:2663 hearts:2665
diams:2666 ncaron:148 ccaron:10d rcaron:159 ecaron:11b zcaron:17e scaron:161 tcaron:165 dcaron:10f
Ccaron:10c Zcaron:17d Rcaron:158 cacute:107 Cacute:106 nacute:144 sacute:15b Sacute:15a zacute:17a
zdot:17c Zdot:17b lstrok:142 Lstrok:141 aogon:105 eogon:119 abreve:103 Abreve:102 gbreve:11f Gbreve:11e
idot:131 imath:131 Idot:130 scedil:15f Scedil:15e tcedil:163 umacr:16b omacr:14d amacr:101 imacr:12b
emacr:113 uring:16f odblac:151 udblac:171 dstrok:111 Dstrok:110 comma:2c period:2e colon:3a semi:3b
lpar:28 rpar:29 num:23 excl:21 quest:3f ast:2a plus:2b sol:2f bsol:5c lowbar:5f dollar:24 percnt:25
lsqb:5b rsqb:5d lbrack:5b rbrack:5d vert:7c commat:40 hyphen:2010 dash:2010 check:2713 star:2606
starf:2605 NewLine:a Tab:9 grave:60 Hat:5e
`;

const split = (table: string): string[] => table.trim().split(/\s+/);

const NAMED: ReadonlyMap<string, string> = new Map([
  ...split(LATIN_1).map((name, index) => [name, String.fromCodePoint(0xa0 + index)] as const),
  ...split(OTHERS).map((entry) => {
    const [name = '', code = ''] = entry.split(':');
    return [name, String.fromCodePoint(Number.parseInt(code, 16))] as const;
  }),
]);

/** A character reference at the start of a text: `&eacute;`, `&#233;`, `&#xE9;`. */
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,30}));/y;

/** The character that a reference at `index` stands for and the reference's length; null when there is none. */
export function characterReference(
  text: string,
  index: number,
): { character: string; length: number } | null {
  REFERENCE.lastIndex = index;
  const match = REFERENCE.exec(text);
  if (!match) return null;
  const [whole, decimal, hexadecimal, name] = match;
  const code = decimal ? Number.parseInt(decimal, 10) : hexadecimal ? Number.parseInt(hexadecimal, 16) : null;
  const character = code === null ? NAMED.get(name ?? '') : ofCodePoint(code);
  return character === undefined ? null : { character, length: whole.length };
}

function ofCodePoint(code: number): string {
  // Pages write the code points of Windows-1252 for quotes and dashes, and browsers show them so.
  if (code >= 0x80 && code <= 0x9f) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  const forbidden = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return forbidden ? '\ufffd' : String.fromCodePoint(code);
}
