/** LaTeX commands that stand for one character, in text and in formulas. */
const symbols = (pairs: string): ReadonlyMap<string, string> =>
  new Map(
    pairs
      .trim()
      .split(/\s+/)
      .map((pair) => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at), pair.slice(at + 1)] as const;
      }),
  );

export const SYMBOLS = symbols(`
  alpha=α beta=β gamma=γ delta=δ epsilon=ϵ varepsilon=ε zeta=ζ eta=η theta=θ vartheta=ϑ iota=ι kappa=κ lambda=λ mu=μ
  nu=ν xi=ξ pi=π varpi=ϖ rho=ρ varrho=ϱ sigma=σ varsigma=ς tau=τ upsilon=υ phi=ϕ varphi=φ chi=χ psi=ψ omega=ω
  Gamma=Γ Delta=Δ Theta=Θ Lambda=Λ Xi=Ξ Pi=Π Sigma=Σ Upsilon=Υ Phi=Φ Psi=Ψ Omega=Ω ell=ℓ hbar=ħ nabla=∇ partial=∂
  infty=∞ times=× cdot=· div=÷ pm=± mp=∓ ast=* star=⋆ circ=∘ bullet=• oplus=⊕ otimes=⊗ odot=⊙ dagger=† ddagger=‡
  le=≤ leq=≤ leqslant=≤ ge=≥ geq=≥ geqslant=≥ neq=≠ ne=≠ approx=≈ sim=∼ simeq=≃ cong=≅ equiv=≡ propto=∝ ll=≪ gg=≫
  in=∈ notin=∉ ni=∋ subset=⊂ subseteq=⊆ supset=⊃ supseteq=⊇ cup=∪ cap=∩ setminus=∖ emptyset=∅ forall=∀ exists=∃ neg=¬
  to=→ rightarrow=→ leftarrow=← Rightarrow=⇒ Leftarrow=⇐ leftrightarrow=↔ Leftrightarrow=⇔ mapsto=↦ uparrow=↑
  downarrow=↓ mid=| vert=| Vert=‖ lVert=‖ rVert=‖ langle=⟨ rangle=⟩ lfloor=⌊ rfloor=⌋ lceil=⌈ rceil=⌉ wedge=∧ vee=∨
  land=∧ lor=∨ perp=⊥ bot=⊥ top=⊤ parallel=∥ angle=∠ triangle=△ rtimes=⋊ ltimes=⋉ sum=∑ prod=∏ int=∫ aleph=ℵ Re=ℜ
  ldots=… dots=… cdots=⋯ prime=′ degree=° textdegree=° sharp=♯ flat=♭ checkmark=✓ copyright=© S=§ P=¶ pounds=£ euro=€
  ss=ß o=ø O=Ø l=ł L=Ł aa=å AA=Å ae=æ AE=Æ oe=œ OE=Œ i=ı j=ȷ dh=ð DH=Ð th=þ TH=Þ dj=đ DJ=Đ
  textendash=– textemdash=— textquoteright=’ textquoteleft=‘ textquotesingle=' textquotedbl=" textquotedblleft=“ textquotedblright=” guillemotleft=« guillemotright=» textbackslash=\\ textasciitilde=~ textunderscore=_ lbrace={
  rbrace=} textbar=| textless=< textgreater=> texttimes=× texttrademark=™ textregistered=® LaTeX=LaTeX TeX=TeX
`);

/** Accent commands and the combining mark that follows the letter. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
]);

/** Commands whose argument is printed as it stands, and font switches, which print nothing. */
export const TRANSPARENT: ReadonlySet<string> = new Set(
  `textbf textit textrm textsf texttt textsc textsl textup textmd textnormal text emph underline uline mathrm mathbf
  mathit mathsf mathtt mathcal mathfrak mathscr mathbb mathnormal operatorname boldsymbol bm pmb mbox hbox fbox ensuremath
  url nolinkurl path widetilde widehat tilde hat bar overline vec dot ddot bf it rm sf tt sc em bfseries itshape rmfamily
  sffamily ttfamily scshape small large normalsize left right big Big bigg Bigg limits nolimits displaystyle textstyle
  noindent xspace protect ul hl textcolor textsuperscript textsubscript MakeUppercase MakeLowercase uppercase lowercase
  enquote mkbibquote mkbibemph mkbibbold relax`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

export const SUPERSCRIPTS: ReadonlyMap<string, string> = symbols(
  '0=⁰ 1=¹ 2=² 3=³ 4=⁴ 5=⁵ 6=⁶ 7=⁷ 8=⁸ 9=⁹ +=⁺ -=⁻ n=ⁿ',
);
export const SUBSCRIPTS: ReadonlyMap<string, string> = symbols(
  '0=₀ 1=₁ 2=₂ 3=₃ 4=₄ 5=₅ 6=₆ 7=₇ 8=₈ 9=₉ +=₊ -=₋',
);
