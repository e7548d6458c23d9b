/** What people copy from the sites where papers are listed: the words of each page as a browser puts them on the clipboard. */

export interface SitePaper {
  readonly title: string;
  readonly authors: readonly string[];
}

/** A page of a site: what it prints around its papers, and how it prints one. */
interface Site {
  readonly head: string;
  readonly paper: (paper: SitePaper, index: number) => string;
  readonly foot?: string;
  /** How the site prints a name; in full when absent. */
  readonly name?: (name: string) => string;
}

const ABSTRACT =
  'We study looms that read their patterns from cards, and show by which means the cards of one loom can be used for another one.';

const initials = (name: string, stop: string): string =>
  name
    .split(' ')
    .slice(0, -1)
    .map((part) => `${part.charAt(0)}${stop}`)
    .join('');
const surname = (name: string): string => name.split(' ').at(-1)!;
const commas = ({ authors }: SitePaper): string => authors.join(', ');
const dots = ({ authors }: SitePaper): string => authors.join(' · ');
const semicolons = ({ authors }: SitePaper): string => authors.join('; ');
const withAnd = ({ authors }: SitePaper): string =>
  authors.length < 2 ? authors.join('') : `${authors.slice(0, -1).join(', ')} and ${authors.at(-1)}`;
const year = (index: number): number => 2015 + index;
const pages = (index: number): string => `${100 + 20 * index}–${115 + 20 * index}`;
const title = (paper: SitePaper): string => paper.title.replace(/[.?!]$/, '');

/** By name, pages of sites and lists of references in the common styles. */
export const SITES: Readonly<Record<string, Site>> = {
  'virtual site of NeurIPS': {
    head: 'Skip to yearly menu bar Skip to main content\n\nNeurIPS \nMain Navigation\nHelp/FAQ \nContact NeurIPS \nCode of Ethics \nMy Stuff\nLogin\nNeurIPS 2024 Poster\nSelect Year: (2024)\nDates Calls Attend Organization\nDay 2: Wed 11 a.m. - 2 p.m. Poster Session 1 West\n\n',
    paper: (paper, at) => `Poster\n${paper.title}\n${dots(paper)}\nWest Ballroom A-D #${5100 + at}\n\n`,
    foot: 'Successful Page Load\nNeurIPS uses cookies for essential functions only. We do not sell your personal information. Our Privacy Policy »\n',
  },
  'schedule of ICLR': {
    head: 'Skip to yearly menu bar Skip to main content\nICLR 2024\nSchedule\nWed May 08 01:00 AM -- 02:15 AM (PDT)\nOral 3A\nSession Chair: Jane Roe\n',
    paper: (paper) =>
      `[ Halle A 3 ]\nOral\n${paper.title}\n${dots(paper)}\n[ OpenReview ] [ Slides ]\nAbstract\n${ABSTRACT}\n`,
  },
  'accepted papers of CVPR': {
    head: 'CVPR 2023 Accepted Papers\nThis page is cached for 1 hour. Changes to affiliation or name in your local profile may take up to 60 minutes to appear here.\n',
    paper: (paper, at) =>
      `${paper.title}\nPoster Session TUE-AM\n${dots(paper)}\nWest Building Exhibit Halls ABC ${100 + at}\n`,
  },
  'open access of the CVF': {
    head: 'CVPR 2024 Open Access Repository\nThese CVPR 2024 papers are the Open Access versions, provided by the Computer Vision Foundation.\nExcept for the watermark, they are identical to the accepted versions.\n\nBack\n\nPapers\n',
    paper: (paper) => `${paper.title}\n${commas(paper)}\n[pdf] [supp] [arXiv] [bibtex]\n`,
  },
  'volume of the ACL Anthology': {
    head: 'ACL Anthology\nNews\nFAQ\nCorrections\nSubmissions\nProceedings of the 62nd Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers)\nJane Roe, Richard Miles (Editors)\nAnthology ID:\n2024.acl-long\nMonth:\nAugust\nYear:\n2024\nVenue:\nACL\nPDF (full)\nBib TeX\nSearch\n\nShow all abstracts\nHide all abstracts\n',
    paper: (paper) => `pdf bib abs\n${paper.title}\n${paper.authors.join(' | ')}\n`,
  },
  'group of OpenReview': {
    head: 'OpenReview.net\nSearch OpenReview...\nLogin\nICLR 2024 Conference\nInternational Conference on Learning Representations\nICLR 2024\nVienna, Austria May 7 2024 https://iclr.cc/Conferences/2024\n\nAccept (oral)\nAccept (poster)\nReject\n\n',
    paper: (paper) =>
      `${paper.title}\n${commas(paper)}\nPublished: 16 Jan 2024, Last Modified: 11 Feb 2025ICLR 2024 posterEveryoneRevisionsBibTeX\n\n`,
    foot: '«‹12345678910›»\nAbout OpenReview\nHosting a Venue\nAll Venues\nSponsors\nFrequently Asked Questions\nContact\nFeedback\nTerms of Use\nPrivacy Policy\n',
  },
  'technical sessions of USENIX': {
    head: "USENIX\nHome\nAttend\nProgram\nUSENIX Security '24 Technical Sessions\nWednesday, August 14\n7:30 am–9:00 am\nContinental Breakfast\n10:45 am–12:15 pm\nTrack 1\nUser Studies I: Social Media Platforms\n",
    paper: (paper) => `${paper.title}\n${withAnd(paper)}, ETH Zurich\nAvailable Media\nShow details ▸\n`,
  },
  'volume of PMLR': {
    head: '[edit]\nVolume 235: International Conference on Machine Learning, 21-27 July 2024, Vienna, Austria\n[edit]\nEditors: Jane Roe, Richard Miles\n\n[bib][citeproc]\nContents:\nFilter Authors: \nFilter Titles: \n\n',
    paper: (paper, at) =>
      `${paper.title}\n${commas(paper)}; Proceedings of the 41st International Conference on Machine Learning, PMLR 235:${pages(at)}\n[abs][Download PDF][OpenReview]\n\n`,
  },
  'volume of JMLR': {
    head: 'JMLR Volume 24\nHome Page\nPapers\nSubmissions\nNews\nEditorial Board\n',
    paper: (paper, at) =>
      `${paper.title}\n${commas(paper)}; (4):1−${20 + at}, 2023.\n[abs][pdf][bib]      [code]\n`,
  },
  'recent submissions to arXiv': {
    head: "Computer Science > Machine Learning\nAuthors and titles for recent submissions\nFri, 27 Sep 2024\nThu, 26 Sep 2024\nSee today's new changes\n\nTotal of 812 entries : 1-50 51-100 101-150\nShowing up to 50 entries per page: fewer | more | all\nFri, 27 Sep 2024 (showing first 12 of 131 entries )\n",
    paper: (paper, at) =>
      `[${at + 1}] arXiv:2409.${17000 + at} [pdf, html, other]\nTitle: ${paper.title}\n${commas(paper)}\nComments: 12 pages, 5 figures\nSubjects: Machine Learning (cs.LG); Artificial Intelligence (cs.AI)\n`,
  },
  'search of arXiv': {
    head: 'Showing 1–50 of 1,234 results for all: loom\nSearch in archive.\nShow abstracts Hide abstracts\nAdvanced Search\n50\n results per page.\nSort results by\nAnnouncement date (newest first)\nNext\n1 2 3 4 5 …\n',
    paper: (paper, at) =>
      `arXiv:2409.${17000 + at} [pdf, other] cs.LG cs.AI\n${paper.title}\nAuthors: ${commas(paper)}\nAbstract: ${ABSTRACT.slice(0, 90)}… ▽ More\nSubmitted 26 September, 2024; originally announced September 2024.\n`,
  },
  'profile of Google Scholar': {
    head: 'FOLLOW\nJane Roe\nProfessor of Computing, Example University\nVerified email at example.edu - Homepage\nMachine Learning\nTITLE\nCITED BY\nYEAR\n',
    name: (name) => `${initials(name, '')} ${surname(name)}`,
    paper: (paper, at) =>
      `${paper.title}\n${commas(paper)}\nAdvances in Neural Information Processing Systems 36, 2023\n${30 + at}\t2023\n`,
    foot: 'Show more\n',
  },
  'search of Google Scholar': {
    head: 'Google Scholar\nArticles\nAbout 1,230,000 results (0.05 sec)\nAny time\nSince 2024\nSort by relevance\n',
    name: (name) => `${initials(name, '')} ${surname(name)}`,
    paper: (paper, at) =>
      `[PDF] neurips.cc\n${paper.title}\n${commas(paper)} - Advances in neural information processing systems, 2023 - proceedings.neurips.cc\n${ABSTRACT.slice(0, 80)} …\nSave Cite Cited by ${at * 13} Related articles All 5 versions\n`,
  },
  'contents of the ACM Digital Library': {
    head: "ACM Digital Library\nConferences\nCHI\nProceedings\nCHI '24: Proceedings of the 2024 CHI Conference on Human Factors in Computing Systems\nSESSION: Explainable AI\n",
    paper: (paper, at) =>
      `research-article\nOpen Access\n${paper.title}\n${paper.authors.join('\n')}\nArticle No.: ${at + 1}, Pages 1–19\nhttps://doi.org/10.1145/3613904.36420${10 + at}\n${ABSTRACT.slice(0, 90)}...\n`,
  },
  'search of IEEE Xplore': {
    head: 'Showing 1-25 of 312 results for\nAll\nConferences (250)\nJournals (50)\nSelect All on Page\n',
    paper: (paper, at) =>
      `${paper.title}\n${semicolons(paper)}\n2023 IEEE International Conference on Robotics and Automation (ICRA)\nYear: 2023 | Conference Paper | Publisher: IEEE\nCited by: Papers (${at})\nAbstract\nHTML\n\n`,
  },
  'contents at Springer': {
    head: 'Search\nCart\nHome Conference proceedings\nComputer Vision – ECCV 2022\n17th European Conference, Tel Aviv, Israel, October 23–27, 2022, Proceedings, Part I\nConference proceedings\n© 2022\nTable of contents (43 papers)\nFront Matter\nPages i-lvi\nDownload chapter PDF \n',
    paper: (paper, at) => `${paper.title}\n${commas(paper)}\nPages ${pages(at)}\n`,
    foot: 'Back Matter\nPages 745-748\nDownload chapter PDF \nBack to top\n',
  },
  'issue at ScienceDirect': {
    head: 'Skip to main content\nScienceDirect\nJournals & Books\nPattern Recognition\nSupports open access\nVolume 148\nApril 2024\nPrevious vol/issue\nNext vol/issue\nResearch articles\n',
    paper: (paper, at) =>
      `Research article\nAbstract only\n${paper.title}\n${commas(paper)}\nArticle 1101${10 + at}\nPurchase PDF\nArticle preview\n`,
  },
  'issue of PVLDB': {
    head: 'PVLDB\nHome\nVolumes\nSubmissions\nVolume 17, No. 1\nFront Matter\n',
    paper: (paper, at) => `${paper.title}\n${commas(paper)}\nPages: ${pages(at)}\n PDF\n`,
  },
  'results of the Web of Science': {
    head: 'Web of Science\nSearch\n312 results from Web of Science Core Collection for:\nAnalyze Results\nCitation Report\n0/312\nAdd To Marked List\nExport\nSort by: Relevance\n1 of 7\n',
    name: (name) => `${surname(name)}, ${initials(name, '')}`,
    paper: (paper, at) =>
      `${at + 1}\n${paper.title}\n${semicolons(paper)}\nMar 2022 | IEEE TRANSACTIONS ON ROBOTICS 38 (2) , pp.${100 + at}-${110 + at}\nEnriched Cited References\n${ABSTRACT} Show more\nView full text\n${12 + at}\nCitations\n${40 + at}\nReferences\nRelated records\n`,
  },
  'search of PubMed': {
    head: 'PubMed\n412 results\nPage 1 of 42\nFilters applied: Clear all\n',
    name: (name) => `${surname(name)} ${initials(name, '')}`,
    paper: (paper, at) =>
      `${at + 1}\nCite\nShare\n${title(paper)}.\n${commas(paper)}.\nNature. 2021 Aug;596(7873):583-589. doi: 10.1038/s41586-021-0${3000 + at}-2. Epub 2021 Jul 15.\nPMID: 3426584${at}  Free PMC article.\n${ABSTRACT.slice(0, 90)} …\n`,
  },
  'accepted papers of IJCAI': {
    head: 'IJCAI 2024\nHome\nCalls\nAttending\nAccepted Papers\nMain Track\n',
    paper: (paper, at) => `#${100 + 7 * at}\n${paper.title}\n${commas(paper)}\n\n`,
  },
  'table of KDD': {
    head: 'KDD 2023 Research Track Papers\nHome  Attend  Program  Sponsors\nPaper ID\tTitle\tAuthors\n',
    paper: (paper, at) =>
      `rtfp000${at}\t${paper.title}\t${paper.authors.map((name) => `${name} (Example University)`).join('; ')}\n`,
  },
  'accepted papers on conf.researchr.org': {
    head: 'ICSE 2024\nFri 12 - Sun 21 April 2024 Lisbon, Portugal\nAttending Program Tracks Organization Search Series\nAccepted Papers\nTitle\n',
    paper: (paper) =>
      `${paper.title}\nResearch Track\n${commas(paper)}\nPre-print Media Attached File Attached\n`,
  },
  'archive of ISCA': {
    head: 'INTERSPEECH 2023\nISCA Archive\nDublin, Ireland\n20-24 August 2023\nGeneral Chairs: Jane Roe, Richard Miles\ndoi: 10.21437/Interspeech.2023\nISSN: 2958-1796\nSpeech Synthesis: Prosody and Emotion\n',
    paper: (paper) => `${paper.title}\n${commas(paper)}\n\n`,
  },
  'issue of AAAI': {
    head: 'Skip to main content Skip to main navigation menu Skip to site footer\nOpen Menu\nCurrent Archives About\nSearch\nRegister Login\nHome Archives Vol. 38 No. 1: AAAI-24 Technical Tracks 1\nVol. 38 No. 1: AAAI-24 Technical Tracks 1\nPublished: 2024-03-25\nAAAI Technical Track on Application Domains\n',
    paper: (paper, at) => `${paper.title}\n${commas(paper)}\n${pages(at).replace('–', '-')}\nPDF\n`,
  },
  'programme of RSS': {
    head: 'Robotics: Science and Systems\nHome\nAbout\nProgram\nAccepted Papers\nPaper ID\nTitle\nAuthors\nVirtual Session\n',
    paper: (paper, at) => `${at + 1}\n${paper.title}\n${commas(paper)}\nMonday, Session #${(at % 4) + 1}\n`,
  },
  'programme of CHI': {
    head: 'CHI 2024\nSessions\nMonday, May 13\nTechnical and Systems Solutions\n11:00 - 12:20\nRoom 313A\n',
    paper: (paper) => `${paper.title}\n${commas(paper)}\n`,
  },
  'programme by EasyChair': {
    head: 'PROGRAM FOR TUESDAY, JULY 4TH\nDays:\nprevious day\nnext day\nall days\nView: session overview\ntalk overview\n09:00-10:30 Session 4A: Verification\nCHAIR: Jane Roe\n',
    paper: (paper, at) =>
      `${String(9 + Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}\t\n${withAnd(paper)}\n${paper.title}\nABSTRACT. ${ABSTRACT}\n`,
  },
  'accepted papers of SIGMOD': {
    head: 'SIGMOD 2023: Accepted Research Papers\nRound 1\n',
    paper: (paper) => `${paper.title}\n${paper.authors.map((name) => `${name} (TU Berlin)`).join('; ')}\n`,
  },
  'accepted papers of NDSS': {
    head: 'NDSS Symposium 2024 Accepted Papers\nFall\n',
    paper: (paper) =>
      `${paper.title}\n${paper.authors.map((name) => `${name} (Purdue University)`).join(', ')}\nPaper\nSlides\n`,
  },
  'accepted papers of MICCAI': {
    head: 'MICCAI 2023 - Accepted Papers, Reviews, Author Feedback\nPosted by MICCAI\n',
    paper: (paper) =>
      `${paper.title}\nAuthor(s): ${commas(paper)}\nPaper Info, Reviews, Meta-review, Author Feedback\n`,
  },
  'accepted papers of EMNLP': {
    head: 'EMNLP 2023 Main Conference\nLong Papers\n',
    paper: (paper) => `${paper.title}\n${withAnd(paper)}\n`,
  },
  'publications at ResearchGate': {
    head: 'Publications\nResearch items\n',
    paper: (paper) =>
      `${paper.title}\nConference Paper\nFull-text available\nJun 2023\n${paper.authors.join('\n')}\n${ABSTRACT.slice(0, 90)}…\nView\n`,
  },
  'publications of a group': {
    head: 'Home\nPeople\nResearch\nPublications\nJoin us\nPublications\n2024\n',
    paper: (paper, at) =>
      `${paper.title}\n${commas(paper)}\n${['NeurIPS', 'ICLR', 'CVPR'][at % 3]} 2024 ${['(Oral)', '', '(Spotlight)'][at % 3]}\npaper | code\n`,
  },
  'list of a field with authors': {
    head: 'Awesome Looms\n\nPapers\nWeaving\n',
    paper: (paper, at) =>
      `${paper.title}\n${commas(paper)}. ${['NeurIPS', 'ICLR', 'CoRL'][at % 3]} ${year(at)}. [PDF] [Code] [Website]\n`,
  },
  'references of the APA': {
    head: 'References\n',
    name: (name) => `${surname(name)}, ${initials(name, '. ').trim()}`,
    paper: (paper, at) => {
      const { authors } = paper;
      const people =
        authors.length < 2 ? authors[0]! : `${authors.slice(0, -1).join(', ')}, & ${authors.at(-1)}`;
      return `${people} (${year(at)}). ${title(paper)}. Journal of Machine Learning Research, ${at + 10}(${at + 1}), ${pages(at)}.\n`;
    },
  },
  'references of the IEEE': {
    head: 'REFERENCES\n',
    name: (name) => `${initials(name, '. ')}${surname(name)}`,
    paper: (paper, at) =>
      `[${at + 1}] ${withAnd(paper).replace(/ and (?=[^,]*$)/, paper.authors.length > 2 ? ', and ' : ' and ')}, “${title(paper)},” in Proc. IEEE Int. Conf. Robot. Autom. (ICRA), ${year(at)}, pp. ${pages(at)}.\n`,
  },
  'references of the ACM': {
    head: 'REFERENCES\n',
    paper: (paper, at) =>
      `[${at + 1}] ${withAnd(paper)}. ${year(at)}. ${title(paper)}. In Proceedings of the Web Conference. ACM, New York, NY, USA, ${pages(at)}.\n`,
  },
  'references of Vancouver': {
    head: 'References\n',
    name: (name) => `${surname(name)} ${initials(name, '')}`,
    paper: (paper, at) =>
      `${at + 1}. ${commas(paper)}. ${title(paper)}. Bioinformatics. ${year(at)};${at + 20}(4):${at + 100}-${at + 109}.\n`,
  },
};

/** The page of a site that lists some papers, with the names as it prints them. */
export function sitePage(site: string, papers: readonly SitePaper[]): { text: string; papers: SitePaper[] } {
  const { head, paper, foot = '', name = (full: string) => full } = SITES[site]!;
  const printed = papers.map((one) => ({ ...one, authors: one.authors.map(name) }));
  return { text: `${head}${printed.map(paper).join('')}${foot}`, papers: printed };
}
