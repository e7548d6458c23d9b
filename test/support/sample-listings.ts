import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSON_SAMPLES } from './sample-json.js';

/** A small listing for each reader that none of the sample listings in `seeds/` is for; papers that never were. */

const WE_ASK =
  'We ask what an engine can weave when its cards are punched by an algebra rather than by a hand. We answer that it weaves what the algebra says, and no more than that, in every case that we tried. Code: https://github.com/ada/weave.';

const SAMPLES: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'paper-list',
    [
      `# Reading list

## Poster Session 2

- **Weaving Algebraic Patterns with Punched Cards** (KDD 2020)
  - Ada Lovelace, Charles Babbage and Luigi Menabrea
  - [[Paper]](https://arxiv.org/abs/2001.00001v2) [[Code]](https://github.com/ada/weave.git)
- [Invariants, Rings and Conserved Quantities](https://example.org/rings), Emmy Noether, David Hilbert, *ICML 2018*

## Accepted papers

1. Can a Machine Compile Its Own Notes? Grace Hopper, Jean Bartik, Kathleen Antonelli.
2. Partition Functions of Large Integers. Srinivasa Ramanujan (Trinity College), G. H. Hardy.

| # | Title | Authors |
|---|-------|---------|
| 1 | Frequency Hopping for Remote Control | Hedy Lamarr (Vienna)*; George Antheil |
`,
      `Accepted Papers

Weaving Algebraic Patterns with Punched Cards
Ada Lovelace, Charles Babbage, Luigi Menabrea
${WE_ASK}

Partition Functions of Large Integers
Srinivasa Ramanujan and G. H. Hardy

Can a Machine Compile Its Own Notes?
Grace Hopper1,*, Jean Bartik2, Kathleen Antonelli
1University of London, 2ETH Zurich
`,
    ],
  ],
  [
    'latex',
    [
      String.raw`% Publications of Ada Lovelace
\documentclass{article}
\usepackage{hyperref}
\begin{document}
\section*{Publications}
\begin{enumerate}
\item \textbf{Ada Lovelace}, Charles Babbage, and Luigi~F. Menabr\'ea. % in press
  {\em Weaving Algebraic Patterns \& Cards in $O(n^2)$ Steps}.
  \emph{Annals of Looms}, 3(2):1--9, 1843. \href{https://github.com/ada/loom\_2}{[code]}
\item Emmy Noether, David Hilbert. ${'``'}Invariants, Rings and Conserved Quantities,'' in \textit{Proc. ICML}, 2018. \url{https://arxiv.org/abs/2001.00001}
\end{enumerate}

\subsection*{Session 2: Machines}
\noindent\textbf{Can a Machine Compile Its Own Notes?}\\
\emph{Grace Hopper, Jean Bartik, K\"athe Antonelli}

\begin{thebibliography}{9}
\bibitem{hardy}
S.~Ramanujan and G.~H. Hardy.
\newblock Partition functions of large integers.
\newblock {\em Journal of Sums}, 1:1--9, 1918.
\end{thebibliography}
\end{document}
`,
    ],
  ],
  [
    'endnote',
    [
      `Two references
%0 Conference Proceedings
%T Weaving Algebraic Patterns
  with Punched Cards
%A Lovelace, Ada
%A Babbage, Charles
%Y Somerville, Mary
%S Proceedings of the Conference on Looms
%D 2020
%8 July
%F lovelace-babbage-2020-weaving
%X ${WE_ASK}
%R 10.18653/v1/2020.loom-main.1
%U https://aclanthology.org/2020.loom-main.1
%P 1-9

%0 Journal Article
%A Emmy Noether
%T Invariants, Rings and Conserved Quantities
%+ University of Göttingen
%J Annals of Algebra
%V 3
%D 1918
%U https://github.com/emmy/rings
%Z Read again
`,
    ],
  ],
  [
    'ris',
    [
      `Record #1 of 2
TY  - CONF
TI  - Weaving Algebraic Patterns with Punched Cards
AU  - Lovelace, Ada
AU  - Babbage, Charles
T2  - International Conference on Machine Learning
PY  - 2020
DO  - 10.5555/12345.6
UR  - https://openreview.net/forum?id=rkgt0REKwS
AB  - ${WE_ASK}
ER  -

TY  - JOUR
ID  - 12345
T1  - Invariants, Rings and
      Conserved Quantities
A1  - Noether, Emmy
JF  - Annals of Algebra
Y1  - 1918//
N2  - We ask what is conserved, and prove it.
N1  - Cited By :12
ER  -
`,
    ],
  ],
  [
    'medline',
    [
      `
PMID- 12345678
OWN - NLM
DP  - 2020 May 1
TI  - Weaving algebraic patterns with punched cards: a randomised
      controlled trial.
LID - 10.5555/12345.6 [doi]
AB  - ${WE_ASK.slice(0, 80)}
      ${WE_ASK.slice(80)}
FAU - Lovelace, Ada
AU  - Lovelace A
AUID- ORCID: 0000-0002-1825-0097
AD  - Analytical Engines Ltd, London, UK.
AD  - University of London, London, UK.
FAU - Babbage, Charles
AU  - Babbage C
CN  - Punched Cards Study Group
JT  - Annals of engines
TA  - Ann Eng

PMID- 12345679
TI  - Invariants and rings.
AU  - Noether E
DP  - 1918
`,
    ],
  ],
  [
    'wos',
    [
      `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Lovelace, A
   Babbage, C
AF Lovelace, Ada
   Babbage, Charles
TI Weaving Algebraic Patterns with Punched
   Cards
SO ANNALS OF ENGINES
AB ${WE_ASK}
C1 [Lovelace, Ada] Univ London, London, England.
   [Lovelace, Ada; Babbage, Charles] Analyt Engines Ltd, London, England.
OI Lovelace, Ada/0000-0002-1825-0097
CR Jacquard J, 1804, LOOMS, V1, P1
   Leibniz G, 1684, ACTA, V3, P467, DOI 10.1000/xyz12
PY 2020
DI 10.5555/12345.6
UT WOS:000123456700001
PM 12345678
ER

PT C
AU Noether, E
TI Invariants, Rings and Conserved Quantities
SO INTERNATIONAL CONFERENCE ON MACHINE LEARNING
PY 2018
ER

EF
`,
    ],
  ],
  [
    'arxiv-listing',
    [
      `Date: Fri, 17 Mar 23 00:31:14 GMT
Subject: cs.LG daily

------------------------------------------------------------------------------
\\\\
arXiv:2303.00001
Date: Wed, 15 Mar 2023 18:34:08 GMT   (243kb,D)

Title: Weaving Algebraic Patterns
  with Punched Cards
Authors: Ada Lovelace (London) and Charles Babbage
Categories: cs.LG
Comments: Accepted to ICML 2023.
  9 pages
Journal-ref: J. Algebra 320 (2007) 13009
DOI: 10.1103/physrevd.76.013009
\\\\
  ${WE_ASK}
\\\\ ( https://arxiv.org/abs/2303.00001 ,  243kb)
------------------------------------------------------------------------------
\\\\
arXiv:math/0600001 (*cross-listing*)
replaced with revised version Wed, 15 Mar 2023 19:51:08 GMT   (7787kb,D)

Title: Invariants, Rings and Conserved Quantities
Authors: Emmy Noether, David Hilbert
Categories: math.AG
\\\\ ( https://arxiv.org/abs/math/0600001 ,  7787kb)
%%%---%%%---%%%---
`,
    ],
  ],
  [
    'bibtex',
    [
      `% Encoding: UTF-8
@string{icml = "International Conference on Machine Learning"}

@inproceedings{lovelace,
  title     = {Weaving {A}lgebraic Patterns with {P}unched {\\"O}fen},
  author    = {Lovelace, Ada and Charles Babbage and
               de la Vall{\\'e}e, Luigi},
  booktitle = icml,
  year      = 2020,
  abstract  = {${WE_ASK}},
}

@article(rings, title = "Invariants, Rings and $H_0$", author = "Emmy Noether and others",
  journal = "Annals of " # {Algebra}, date = {2018-05-01}, doi = {10.5555/12345.6})

@comment{jabref-meta: databaseType:bibtex;}
@misc{open, title = {Partition {Functions of Large Integers}, author = {G. H. Hardy}, year = {1918}
`,
    ],
  ],
  [
    'html-list',
    [
      `<!doctype html>
<html><head><title>Accepted papers</title><style>.x{}</style><script>var a = "<li>no</li>";</script></head>
<body><nav><a href="/">Home</a></nav>
<h1>Accepted papers</h1>
<ul>
<li><b>Weaving Algebraic Patterns &amp; Punched Cards</b><br>Ada Lovelace, Charles Babbage <a href="https://github.com/ada/weave">code</a></li>
<li><a href="https://example.org/rings">Invariants, Rings and
 Conserved Quantities</a> <i>Emmy Noether, David Hilbert</i></li>
</ul>
<table><tr><th>Title</th><th>Authors</th></tr>
<tr><td>Partition Functions of Large Integers</td><td>Srinivasa Ramanujan, G. H. Hardy</td></tr></table>
<div class="card"><h5 class="card-title">Can a Machine Compile Its Own Notes?</h5>
<h6>Grace Hopper &middot; Jean Bartik</h6><p>${WE_ASK}</p></div>
<footer>Imprint</footer></body></html>
`,
    ],
  ],
  [
    'records',
    [
      `{"id": "p1", "title": "Weaving Algebraic Patterns", "authors": ["Ada Lovelace", {"name": "Charles Babbage", "affiliation": "Cambridge", "orcid": "0000-0001-2345-6789"}], "abstract": "${WE_ASK}", "year": 2020, "venue": "KDD 2020", "links": ["https://github.com/ada/weave"], "references": ["10.1000/182"]}
{"id": 2, "title": "Invariants \\u0026 Rings \\"R\\"", "authors": "Emmy Noether and David Hilbert", "year": "2018"}
{"id": null, "title": "Partition Functions", "authors": null, "url": {"code": "https://github.com/srinivasa/p"}}
`,
      `[
  {"title": "Weaving Algebraic Patterns", "authors": ["Ada Lovelace"], "year": 2020},
  {"title": "Invariants and Rings", "authors": [{"name": "Emmy Noether"}]}
]
`,
    ],
  ],
  [
    'openreview',
    [
      `{"notes": [{"id": "rkgt0REKwS", "forum": "rkgt0REKwS", "cdate": 1694580000000, "content": {"title": {"value": "Weaving Algebraic Patterns"}, "authors": {"value": ["Ada Lovelace", "Charles Babbage"]}, "authorids": {"value": ["~Ada_Lovelace1", "~Charles_Babbage1"]}, "abstract": {"value": "${WE_ASK}"}, "venue": {"value": "ICLR 2024 poster"}}},
{"id": "r2", "forum": "rkgt0REKwS", "replyto": "rkgt0REKwS", "content": {"title": {"value": "Good"}, "review": {"value": "Clear."}}}], "count": 2}
`,
      `{"p1": {"forum": "p1", "id": "p1", "content": {"title": "Invariants and Rings", "authors": ["Emmy Noether"], "authorids": ["emmy@example.org"], "code": "https://github.com/emmy/rings; https://example.org/rings", "_bibtex": "@inproceedings{\\nNoether2020,\\nbooktitle={International Conference on Learning Representations},\\nyear={2020}\\n}"}},
 "p2": {"forum": "p2", "id": "p2", "content": {"title": "Partition Functions", "authors": ["G. H. Hardy"]}}}
`,
    ],
  ],
  [
    'csv',
    [
      `id,title,authors,abstract,year,venue,code
1,Weaving Algebraic Patterns,"Ada Lovelace, Charles Babbage","${WE_ASK}",2020,KDD 2020,https://github.com/ada/weave
2,"Invariants, ""Rings"" and
Conserved Quantities",Emmy Noether; David Hilbert,,2018,ICML,
`,
      `title\tauthors\nPartition Functions of Large Integers\tSrinivasa Ramanujan; G. H. Hardy\n`,
    ],
  ],
  [
    'scopus-csv',
    [
      `\ufeff"Authors","Author full names","Author(s) ID","Title","Year","Source title","Volume","DOI","Link","Affiliations","Authors with affiliations","Abstract","Author Keywords","References","Document Type","Conference name","EID","PubMed ID"
"Lovelace A.A.; Babbage C.; Engine Study Group","Lovelace, Ada Augusta (57190000001); Babbage, Charles (57190000002); Engine Study Group (57190000003)","57190000001; 57190000002; 57190000003","Weaving ""Algebraic"" Patterns","2020","Lecture Notes in Engines","3","10.5555/12345.6","https://www.scopus.com/inward/record.uri?eid=2-s2.0-85100000001","Department of Looms, University of London, London, United Kingdom; Analytical Engines Ltd, London, United Kingdom","Lovelace A.A., Department of Looms, University of London, London, United Kingdom, Analytical Engines Ltd, London, United Kingdom; Babbage C., Analytical Engines Ltd, London, United Kingdom; Engine Study Group","${WE_ASK}","looms; engines","Noether E., Invariants, Rings and Conserved Quantities, Annals of Algebra &amp; Rings, 2, pp. 1-9, (2018); Jacquard J., On looms, DOI 10.1000/xyz12, (1804)","Conference paper","International Conference on Machine Learning, ICML 2020","2-s2.0-85100000001","12345678"
"Noether E.","Noether, Emmy (57190000004)","57190000004","Invariants, Rings and Conserved Quantities","2018","Annals of Algebra & Rings","2","","","University of Göttingen, Göttingen, Germany","","[No abstract available]","","","Article","","2-s2.0-85100000002",""
`,
      `Authors,Author(s) ID,Title,Year,Source title,Volume,DOI,Affiliations,Authors with affiliations,References,Document Type,EID
"Hardy G.H., Ramanujan S.","7001;57190000006;",Partition Functions,1918,Proceedings of London,17,,"Trinity College, Cambridge, United Kingdom","Hardy, G.H., Trinity College, Cambridge, United Kingdom; Ramanujan, S.","Noether, E., Invariants, Rings and Conserved Quantities (2018) Annals of Algebra, 2, pp. 1-9",Article,2-s2.0-00100000003
`,
    ],
  ],
  [
    'wos-table',
    [
      `\ufeffPT\tAU\tAF\tTI\tSO\tDE\tAB\tC1\tOI\tCR\tPY\tDI\tUT\tPM
J\tLovelace, A; Babbage, C\tLovelace, Ada; Babbage, Charles\tWeaving Algebraic Patterns\tANNALS OF ENGINES\tlooms; engines\t${WE_ASK}\t[Lovelace, Ada; Babbage, Charles] Univ London, London, England; [Babbage, Charles] Analyt Engines Ltd, London, England\tLovelace, Ada/0000-0002-1825-0097\tNoether E, 1918, ANN ALGEBRA, V2, P1, DOI 10.1000/xyz12; JACQUARD J, 1804, LOOMS\t2020\t10.5555/12345.6\tWOS:000001\t12345678
J\tNoether, E\t\tInvariants, Rings and Conserved Quantities\tANNALS OF ALGEBRA\t\t\tUniv Gottingen\t\t\t1918\t\tWOS:000002\t
`,
      `"AU","TI","SO","PY"\n"Hardy, GH; Ramanujan, S","Partition Functions","PROC LONDON","1918"\n`,
    ],
  ],
  [
    'yaml',
    [
      `# Accepted papers
papers:
  - id: 12
    title: 'Weaving Ada''s Patterns: Cards'
    authors:
      - Ada Lovelace
      - name: "Charles \\u0042abbage"
        affiliation: Analytical Engines Ltd
    abstract: >-
      ${WE_ASK}
    doi: 10.5555/12345.6
  - title: Invariants, Rings: A View
    authors: [Emmy Noether, {family: Hilbert, given: David}]
    pdf: https://openreview.net/pdf?id=rkgt0REKwS
`,
      `- title: Session 1
  room: Hall B
  papers:
    - title: Partition Functions
      authors: Srinivasa Ramanujan and G. H. Hardy
`,
    ],
  ],
  [
    'pmlr',
    [
      `---
title: 'Weaving Ada''s Patterns: $O(n)$ Cards'
abstract: "${WE_ASK.slice(0, 80)}
  ${WE_ASK.slice(80)} It is \\"sharp\\"."
software: https://looms.example.org/weave
openreview: rkgt0REKwS
layout: inproceedings
series: Proceedings of Machine Learning Research
id: lovelace20a
firstpage: 1
lastpage: 9
author:
- given: Ada
  family: Lovelace
- given: Luigi
  family: 'Vallée'
  prefix: de la
- {given: Charles, family: Babbage, suffix: Jr.}
date: 2020-07-12
address:
container-title: Proceedings of the 37th International Conference on Machine
  Learning
volume: '119'
genre: inproceedings
issued:
  date-parts:
  - 2020
  - 7
  - 12
pdf: https://proceedings.mlr.press/v119/lovelace20a/lovelace20a.pdf
extras:
- label: Supplementary PDF
  link: https://proceedings.mlr.press/v119/lovelace20a/lovelace20a-supp.pdf
- label: Code
  link: https://github.com/ada/weave
# a comment
---
---
title: Invariants and Rings
layout: inproceedings
abstract: |-
  We ask what is conserved.

  We prove it: always.
author:
  - given: Emmy
    family: Noether
issued: {date-parts: [[2018, 5]]}
extras: []
---
`,
    ],
  ],
  [
    'arxiv-atom',
    [
      `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
  <id>https://arxiv.org/api/abc</id>
  <title>arXiv Query: search_query=all:engine</title>
  <entry>
    <id>http://arxiv.org/abs/2001.00001v2</id>
    <title>Weaving Algebraic Patterns
  &amp; Punched Cards</title>
    <published>2020-01-01T18:00:00Z</published>
    <summary>  ${WE_ASK} See also arXiv:1706.03762.
</summary>
    <author><name>Ada Lovelace</name><arxiv:affiliation>University of London</arxiv:affiliation></author>
    <author>
      <name> The Analytical Engine Collaboration</name>
    </author>
    <author><name>Émilie du Châtelet</name></author>
    <arxiv:comment>9 pages, accepted at ICML 2020, code at https://github.com/ada/weave</arxiv:comment>
    <arxiv:journal_ref>Phys. Rev. D 100, 024004 (2020)</arxiv:journal_ref>
    <arxiv:doi>10.1103/PhysRevD.100.024004</arxiv:doi>
    <link href="http://arxiv.org/abs/2001.00001v2" rel="alternate" type="text/html"/>
  </entry>
  <entry><id>http://arxiv.org/abs/hep-th/9901001v1</id><title>Invariants and Rings</title><author><name>Emmy Noether</name></author></entry>
</feed>
`,
    ],
  ],
  [
    'arxiv-oai',
    [
      `<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
<responseDate>2020-01-14T15:53:12Z</responseDate>
<ListRecords>
<record><header><identifier>oai:arXiv.org:2001.00001</identifier><datestamp>2020-01-14</datestamp></header>
<metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>2001.00001</id><created>2020-01-01</created>
<authors><author><keyname>Lovelace</keyname><forenames>Ada</forenames><affiliation>London</affiliation></author><author><keyname>Menabrea</keyname><forenames>Luigi</forenames><suffix>Jr</suffix></author></authors>
<title>Weaving Algebraic
  Patterns</title><comments>9 pages</comments><journal-ref>J.Engines 3 (2019) 1-9</journal-ref><abstract>${WE_ASK}</abstract></arXiv></metadata></record>
<record><header status="deleted"><identifier>oai:arXiv.org:2001.00002</identifier></header></record>
<record><header><identifier>oai:arXiv.org:2001.00003</identifier></header>
<metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Invariants &lt;and&gt; Rings</dc:title><dc:creator>Noether, Emmy</dc:creator><dc:description>Rings.</dc:description><dc:description>Comment: 12 pages, KDD 2020</dc:description><dc:date>2020-01-02</dc:date><dc:identifier>http://arxiv.org/abs/2001.00003</dc:identifier><dc:identifier>doi:10.1000/182</dc:identifier></oai_dc:dc></metadata></record>
<resumptionToken>42|1</resumptionToken>
</ListRecords>
</OAI-PMH>
`,
    ],
  ],
  [
    'dblp-xml',
    [
      `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE dblp SYSTEM "dblp.dtd">
<dblp>
<article mdate="2017-07-12" key="journals/engines/Lovelace20">
<author orcid="0000-0002-1825-0097">Ada Lovelace 0001</author>
<author>Emmy N&ouml;ther</author>
<title>Weaving <i>H<sub>2</sub>O</i> &amp; Patterns.</title>
<year>2020</year><journal>J. Engines</journal>
<ee>https://doi.org/10.1000/182</ee><ee type="oa">https://engines.example.org/20.html</ee>
<cite>journals/engines/Babbage19</cite><cite>...</cite>
</article><inproceedings key="conf/kdd/Hopper20"><author>Grace Hopper</author><title>Can a Machine Compile?</title><booktitle>KDD</booktitle><year>2020</year></inproceedings>
<proceedings key="conf/kdd/2020"><editor>Jean Bartik</editor><title>KDD 2020</title></proceedings>
<www key="homepages/l/AdaLovelace"><author>Ada Lovelace 0001</author><title>Home Page</title></www>
</dblp>
`,
    ],
  ],
  [
    'acl-xml',
    [
      `<?xml version='1.0' encoding='UTF-8'?>
<collection id="2020.acl">
  <volume id="main">
    <meta>
      <booktitle>Proceedings of the 58th Annual Meeting of the Association for Computational Linguistics</booktitle>
      <editor><first>Jean</first><last>Bartik</last></editor>
      <year>2020</year>
    </meta>
    <frontmatter>
      <url hash="0">2020.acl-main.0</url>
    </frontmatter>
    <paper id="1">
      <title><fixed-case>BERT</fixed-case> Weaves <tex-math>x_i</tex-math></title>
      <author id="ada-lovelace-london" orcid="0000-0002-1825-0097"><first>Ada</first><last>Lovelace</last><affiliation>London</affiliation></author>
      <author><first/><last>Aristotle</last></author>
      <abstract>${WE_ASK}</abstract>
      <url hash="1">2020.acl-main.1</url>
      <doi>10.18653/v1/2020.acl-main.1</doi>
      <pwccode url="https://github.com/ada/weave" additional="false">ada/weave</pwccode>
    </paper>
    <paper id="2"><title>Invariants and Rings</title><author><first>Emmy</first><last>Noether</last></author></paper>
    <paper id="3"><title>Partition Functions</title><author><first>G. H.</first><last>Hardy</last></author></paper>
  </volume>
</collection>
`,
    ],
  ],
  [
    'pubmed-xml',
    [
      `<?xml version="1.0" ?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
<PubmedArticleSet>
<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">31452104</PMID>
<Article PubModel="Print-Electronic"><Journal><ISSN IssnType="Print">1940-6029</ISSN><JournalIssue CitedMedium="Internet"><Volume>3</Volume><PubDate><Year>2020</Year><Month>Mar</Month></PubDate></JournalIssue><Title>Journal of engines</Title></Journal>
<ArticleTitle>Weaving H<sub>2</sub>O with <i>Jacquard</i> looms.</ArticleTitle>
<ELocationID EIdType="doi" ValidYN="Y">10.1000/182</ELocationID>
<Abstract><AbstractText Label="BACKGROUND">We weave.</AbstractText><AbstractText Label="RESULTS">It holds.</AbstractText><CopyrightInformation>© 2020</CopyrightInformation></Abstract>
<AuthorList CompleteYN="Y"><Author ValidYN="Y"><LastName>Lovelace</LastName><ForeName>Ada B</ForeName><Initials>AB</Initials><Identifier Source="ORCID">http://orcid.org/0000-0002-1825-0097</Identifier><AffiliationInfo><Affiliation>University of London, UK.</Affiliation></AffiliationInfo></Author><Author ValidYN="Y"><CollectiveName>Engine Study Group</CollectiveName></Author></AuthorList>
<ArticleDate DateType="Electronic"><Year>2020</Year><Month>01</Month><Day>05</Day></ArticleDate></Article></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="pubmed">31452104</ArticleId></ArticleIdList><ReferenceList><Reference><Citation>Babbage C. On engines. J Eng. 1822;1:1-2.</Citation><ArticleIdList><ArticleId IdType="pubmed">12345</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle>
<PubmedArticle>
  <MedlineCitation>
    <PMID>31452105</PMID>
    <Article>
      <Journal><JournalIssue><PubDate><MedlineDate>1998 Dec-1999 Jan</MedlineDate></PubDate></JournalIssue></Journal>
      <ArticleTitle>Invariants &amp; rings.</ArticleTitle>
      <AuthorList CompleteYN="N"><Author><LastName>Noether</LastName><ForeName>Emmy</ForeName></Author></AuthorList>
    </Article>
  </MedlineCitation>
</PubmedArticle>
<PubmedArticle><MedlineCitation><PMID>3</PMID><Article><ArticleTitle>Orbits by hand.</ArticleTitle></Article></MedlineCitation></PubmedArticle>
<PubmedArticle><MedlineCitation><PMID>4</PMID><Article><ArticleTitle>Partition functions.</ArticleTitle></Article></MedlineCitation></PubmedArticle>
</PubmedArticleSet>
`,
    ],
  ],
]);

/** The listings of a reader, none for readers that the seeds speak for. */
export function sampleListings(reader: string): readonly string[] {
  if (reader === 'papergraph') return [ownPapers()];
  return SAMPLES.get(reader) ?? JSON_SAMPLES.get(reader) ?? [];
}

/** Papers as this project writes them; kept apart from `exports/`, which other tests write anew. */
const ownPapers = (): string =>
  readFileSync(fileURLToPath(new URL('sample-papers.jsonl', import.meta.url)), 'utf8');
