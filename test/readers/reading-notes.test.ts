/** Reading lists, publication lists and programmes in the ways people keep them by hand. */
import { describe, expect, it } from 'vitest';
import { chooseReader } from '../../src/pipeline/read.js';
import { readListing, type ReadListing } from '../support/listing.js';
import { expectTraced, initials, PAPERS, values, withAnd, type SamplePaper } from './sample-papers.js';

const MEETINGS = ['ATC', 'SIGCOMM', 'OSDI', 'NSDI', 'EuroSys', 'FAST'];
const JOURNALS = [
  'Mathematische Zeitschrift',
  'Discrete Mathematics',
  'Acta Informatica',
  'Archiv der Mathematik',
  'Journal of Looms',
  'Physica A: Statistical Mechanics and its Applications',
];

/** `Lovelace A`, as medical bibliographies write names. */
function indexed(name: string): string {
  const words = initials(name).split(' ');
  const first = words.filter((word) => /^\p{Lu}\.$/u.test(word)).map((word) => word[0]);
  return `${words.filter((word) => !/^\p{Lu}\.$/u.test(word)).join(' ')} ${first.join('')}`;
}

/** A text cut at the width of a page. */
const wrapped = (text: string): string => text.replaceAll(/(.{40,72})\s/g, '$1\n');

const titled = (): SamplePaper[] => PAPERS.map(({ title }) => ({ title, authors: [] }));

/** Entries as programs for bibliographies print them in HTML, cut at the width of a page and set in by blanks. */
const printedEntry = ({ title, authors }: SamplePaper, at: number): string => {
  const people = withAnd(authors.map(initials)).replaceAll('. ', '.&nbsp;');
  const volume = `${at + 2}th IEEE Workshop on Looms and Cards, LOOMS '0${at}, London`;
  const venue =
    at % 2
      ? `In <em>${volume}</em>, pages 1-1${at}, May 200${at}`
      : `<em>${JOURNALS[at]}</em>, 9(${at}):1-9, 200${at}`;
  return `<p><a name="p${at}"></a>\n\n${people}.\n ${title.replaceAll(/(.{30,40})\s/g, '$1\n  ')}.\n ${venue}.\n[&nbsp;<a href="p.html#p${at}">bib</a>&nbsp;]\n\n</p>`;
};

interface Note {
  readonly name: string;
  readonly page: string;
  readonly papers: readonly SamplePaper[];
  readonly venues?: readonly string[];
}

const NOTES: readonly Note[] = [
  {
    name: 'printed by a program for bibliographies, with lines that end anywhere',
    page: `<!DOCTYPE html>\n<html><body>\n<h1>Looms</h1>\n${PAPERS.map(printedEntry).join('\n\n')}\n</body></html>\n`,
    papers: PAPERS.map(({ title, authors }) => ({ title, authors: authors.map(initials) })),
    venues: PAPERS.map((_, i) =>
      i % 2 ? `${i + 2}th IEEE Workshop on Looms and Cards, LOOMS '0${i}, London` : JOURNALS[i]!,
    ),
  },
  {
    name: 'volumes in italics behind a stop and `In`',
    page: `# Looms\n\n${PAPERS.map(({ title, authors }, i) => `- ${withAnd(authors)}. ${title}. In *The ${i + 3}th Workshop of Weavers*, pages 1-9, 200${i}.`).join('\n')}\n`,
    papers: PAPERS,
    venues: PAPERS.map((_, i) => `The ${i + 3}th Workshop of Weavers`),
  },
  {
    name: 'year and meeting joined to the title by hyphens',
    page: `# Looms\n\n${PAPERS.map(({ title }, i) => `- 1${i}-${MEETINGS[i]!}-${title}`).join('\n')}\n`,
    papers: titled(),
    venues: PAPERS.map((_, i) => `1${i}-${MEETINGS[i]!}`),
  },
  {
    name: 'a known meeting and a dash before titles',
    page: `# Looms\n\n${PAPERS.map(({ title }, i) => `- ${i % 2 ? 'OSDI 16' : 'NSDI 2017'} -- ${i % 3 ? title : `[${title}](https://example.org/p${i}.pdf)`}`).join('\n')}\n`,
    papers: titled(),
    venues: PAPERS.map((_, i) => (i % 2 ? 'OSDI 16' : 'NSDI 2017')),
  },
  {
    name: 'surnames and a meeting before linked titles',
    page: `## Looms\n\n${PAPERS.map(({ title }, i) => `${i + 1}. Lovelace et al, ${i % 2 ? "OSDI'16" : 'NSDI 2017'}, [${title}](https://example.org/p${i}.pdf)`).join('\n')}\n`,
    papers: PAPERS.map(({ title }) => ({ title, authors: ['Lovelace'] })),
  },
  {
    name: 'surnames and a year in brackets before linked titles',
    page: `## Looms\n\n${PAPERS.map(({ title }, i) => `- Lovelace et al. (201${i}), [${title}](https://example.org/p${i}.pdf)`).join('\n')}\n`,
    papers: PAPERS.map(({ title }) => ({ title, authors: ['Lovelace'] })),
  },
  {
    name: 'links named by the meeting behind titles in paragraphs',
    page: `# Awesome Looms\n\n## Patterns\n\n${PAPERS.map(({ title }, i) => `${title}${title.endsWith('?') ? '' : '.'} [${i % 2 ? 'cvpr20' : 'NeurIPS2019'}](https://arxiv.org/pdf/2011.1332${i}.pdf). [code](https://github.com/ada/loom${i})`).join('\n\n')}\n`,
    papers: titled(),
  },
  {
    name: 'people and a title in quotes, linked as a whole',
    page: `# Publications\n\n${PAPERS.map(({ title, authors }, i) => `- [*${withAnd(authors)}*, "${title}", SPIE, 201${i}](https://example.org/p${i}.pdf)`).join('\n')}\n`,
    papers: PAPERS,
  },
  {
    name: 'references numbered with a blank before the stop, and who wrote with their owner',
    page: `${PAPERS.map(({ title, authors }, i) => `${39 - i} . [${title}](/files/p${i}.pdf), _Journal of Looms_, Vol. ${i + 4}, No. 2, June 202${i}. (With ${withAnd(authors)}.) [REPLICATION DATA](https://example.org/d${i}).`).join('\n\n')}\n`,
    papers: PAPERS,
  },
  {
    name: 'references that end in a medical journal with its date',
    page: `## Publications\n\n${PAPERS.map(({ title, authors }, i) => `1. [${title}](https://example.org/p${i}). ${[...authors, 'Mary Somerville'].map(indexed).join(', ')}. PLoS Comput Biol. 2025 Apr 1${i};21(4):e10122${i}.`).join('\n\n')}\n`,
    papers: PAPERS.map(({ title, authors }) => ({
      title,
      authors: [...authors, 'Mary Somerville'].map(indexed),
    })),
  },
  {
    name: 'journals in abbreviations behind initials',
    page: `${PAPERS.map(({ title, authors }, i) => `${i + 1}. ${title.replace('?', '')}, ${withAnd([...authors, 'Mary Somerville'].map(initials))}, ${i % 2 ? 'J. Chem. Theory and Comput. 9, 588' : 'in: Advanced Weaving, pp. 119–136, Springer'}, (201${i}).\n`).join('\n')}`,
    papers: PAPERS.map(({ title, authors }) => ({
      title: title.replace('?', ''),
      authors: [...authors, 'Mary Somerville'].map(initials),
    })),
  },
  {
    name: 'journals with their volume behind people and a colon',
    page: `<h2>Articles</h2><ol>${PAPERS.map(({ title }, i) => `<li>${i === 3 ? 'C. Babbage, A. Lovelace' : 'A. Lovelace'}: ${title.replace('?', '')}. ${JOURNALS[i]!}, Vol. 4${i} (198${i}), pp. 293-306.</li>`).join('\n')}</ol>`,
    papers: PAPERS.map(({ title }, i) => ({
      title: title.replace('?', ''),
      authors: i === 3 ? ['C. Babbage', 'A. Lovelace'] : ['A. Lovelace'],
    })),
    venues: JOURNALS,
  },
  {
    name: 'results of Google Scholar with its buttons in Chinese',
    page: `${PAPERS.map(({ title, authors }, i) => `${i % 2 ? '[HTML] ' : ''}${title}\n${[...authors, 'Mary Somerville'].map(initials).join(', ').replaceAll('.', '')} - ${JOURNALS[i % 4]!}, 200${i} - Springer\nCards with holes tell a loom what to weave, and the same cards may tell an engine what to \ncompute. Our proof is short and takes no more than a page of the notes …\n  被引用次数：94${i} 相关文章 所有 19 个版本\n`).join('\n')}`,
    papers: PAPERS.map(({ title, authors }) => ({
      title,
      authors: [...authors, 'Mary Somerville'].map((name) => initials(name).replaceAll('.', '')),
    })),
  },
  {
    name: 'several papers in one cell of a programme',
    page: `| Time | Event |\n| --- | --- |\n| 9:00 | **Opening** |\n| 10:00 | **Posters** ${PAPERS.map(({ title, authors }) => `<br><br>- ${title} <br> *${withAnd([...authors, 'Mary Somerville'])}*`).join(' ')} |\n| 12:00 | *Lunch* |\n`,
    papers: PAPERS.map(({ title, authors }) => ({ title, authors: [...authors, 'Mary Somerville'] })),
  },
  {
    name: 'a programme of two days side by side',
    page: `<table><thead><tr><th></th><th>Wednesday</th><th>Thursday</th></tr></thead><tbody>${[0, 2, 4].map((from) => `<tr><td>1${from}:30</td>${[0, 1].map((at) => `<td><p><strong>Session ${from + at}.</strong></p>${[0, 1].map((part) => `<p><em>${PAPERS[from + at]!.title.replace('?', '')} ${'ABC'[part]!}</em><br/>Mary Somerville, ${PAPERS[from + at]!.authors.join(', ')}</p>`).join('\n')}</td>`).join('')}</tr>`).join('\n')}</tbody></table>`,
    papers: PAPERS.flatMap(({ title, authors }) =>
      ['A', 'B'].map((part) => ({
        title: `${title.replace('?', '')} ${part}`,
        authors: ['Mary Somerville', ...authors],
      })),
    ),
  },
  {
    name: 'a bibliography under the labels of BibTeX',
    page: `<h1>Bibliography</h1><dl>${PAPERS.map(({ title, authors }, i) => `<dt>${['Lov43', 'dLov+43a', 'NH18', 'HopperCollaboration20b', 'RH18', 'LAO+42'][i]!}</dt><dd><p>${withAnd([...authors, 'Mary Somerville'].map(initials))}. ${title.replace('?', '')}. <em>Phys. Rev. D</em>, 10${i}(9):09201${i}, Nov 202${i}.</p></dd>`).join('\n')}</dl>`,
    papers: PAPERS.map(({ title, authors }) => ({
      title: title.replace('?', ''),
      authors: [...authors, 'Mary Somerville'].map(initials),
    })),
  },
  {
    name: 'authors joined by `and`, last names first, with a year behind them',
    page: `${PAPERS.map(({ title }, i) => `* <[${title}](https://arxiv.org/pdf/1810.1289${i})> by Lovelace, Ada and Babbage, Charles and Noether, Emmy, 201${i}.`).join('\n\n')}\n`,
    papers: PAPERS.map(({ title }) => ({
      title,
      authors: ['Lovelace, Ada', 'Babbage, Charles', 'Noether, Emmy'],
    })),
  },
  {
    name: 'authors above bold titles, on a page that tells its own title',
    page: `Title: Publications\nDate: 2013-09-02\n\n${PAPERS.map(({ title, authors }, i) => `${withAnd([...authors, 'Mary Somerville'])}:<br>\n**${title}**<br>\n*Neural Looms* ${i + 20} (2013): 83–93.<br>\n[PDF](https://example.org/p${i}.pdf)\n`).join('\n')}`,
    papers: PAPERS.map(({ title, authors }) => ({ title, authors: [...authors, 'Mary Somerville'] })),
  },
  {
    name: 'volumes of proceedings with their pages behind initials',
    page: `${PAPERS.map(({ title }, i) => `${i + 1}. ${title.replace('?', '')}, M. Roderus, A. Lovelace, H.-J. Babbage, S. Krüger, and N. Rösch, in: Advanced Looms, pp. 119–136, Springer Berlin Heidelberg, (20${10 + i}).\n`).join('\n')}`,
    papers: PAPERS.map(({ title }) => ({
      title: title.replace('?', ''),
      authors: ['M. Roderus', 'A. Lovelace', 'H.-J. Babbage', 'S. Krüger', 'N. Rösch'],
    })),
  },
  {
    name: 'volumes told by their editors',
    page: `${PAPERS.map(({ title, authors }, i) => `- ${withAnd([...authors, 'Mary Somerville'])}: ${title.replace('?', '')}, ${i % 2 ? 'in Jane Marcet and Ida Rhodes (eds.), Looms in Research and Development, Springer, 1999' : 'ed. J. Marcet, I. Rhodes, LNAI 1400, Springer, 1999'}.`).join('\n')}\n`,
    papers: PAPERS.map(({ title, authors }) => ({
      title: title.replace('?', ''),
      authors: [...authors, 'Mary Somerville'],
    })),
  },
  {
    name: 'a collaboration among people',
    page: `<h1>Bibliography</h1><dl>${PAPERS.map(({ title, authors }, i) => `<dt>Lov2${i}</dt><dd>${i % 3 === 2 ? 'LOOM Collaboration' : withAnd([...authors, 'Mary Somerville'])}. ${title.replace('?', '')}. Aug 2020. <a href="https://arxiv.org/abs/2008.0664${i}">arXiv:2008.0664${i}</a>.</dd>`).join('\n')}</dl>`,
    papers: PAPERS.map(({ title, authors }, i) => ({
      title: title.replace('?', ''),
      authors: i % 3 === 2 ? ['LOOM Collaboration'] : [...authors, 'Mary Somerville'],
    })),
  },
  {
    name: 'a syllabus whose readings are links, some of few words',
    page: `|Date|Subject|Reading|Presented by|\n|---|---|---|---|\n${PAPERS.map(({ title }, i) => `|4/${i + 1}|Looms|<a href="https://example.org/p${i}.pdf">${i === 2 ? 'Looms made simple' : title}</a>|${i === 4 ? 'Ida Rhodes' : ''}|`).join('\n')}\n`,
    papers: PAPERS.map(({ title }, i) => ({ title: i === 2 ? 'Looms made simple' : title, authors: [] })),
  },
  {
    name: 'references after the Chinese standard, a letter for the kind of work behind each title',
    page: `${PAPERS.map(({ title, authors }, i) => (i % 2 ? `[${i + 1}] 张和生，李文义．织机的代数模式研究之${'一二三四五六'[i]!}［J］．织机学报，202${i}，3(2)：1-9.` : `[${i + 1}] ${[...authors, 'Mary Somerville'].map(indexed).join(', ')}, et al. ${title.replace('?', '')}[C]//Proceedings of the Loom Society. London: Engines, 202${i}: 1-9.`)).join('\n')}\n`,
    papers: PAPERS.map(({ title, authors }, i) =>
      i % 2
        ? { title: `织机的代数模式研究之${'一二三四五六'[i]!}`, authors: ['张和生', '李文义'] }
        : { title: title.replace('?', ''), authors: [...authors, 'Mary Somerville'].map(indexed) },
    ),
    venues: PAPERS.map((_, i) => (i % 2 ? '织机学报' : 'Proceedings of the Loom Society')),
  },
  {
    name: 'a thesis by one person after the Chinese standard',
    page: `# 论文\n\n${PAPERS.map((_, i) => `${i + 1}. 张和生，织机的代数模式研究之${'一二三四五六'[i]!}[D]．太原：织机大学，202${i}．`).join('\n')}\n`,
    papers: PAPERS.map((_, i) => ({
      title: `织机的代数模式研究之${'一二三四五六'[i]!}`,
      authors: ['张和生'],
    })),
  },
  {
    name: 'whole references as links',
    page: `# Publications\n\n${PAPERS.map(({ title }, i) => `[${i % 2 ? 'Lovelace, A.' : 'Lovelace, A. K. et al.'} ${title.replace('?', '')}. *Nature* 54${i}, 75–79 (201${i}).](https://www.nature.com/articles/nature2104${i})`).join('\n\n')}\n`,
    papers: PAPERS.map(({ title }, i) => ({
      title: title.replace('?', ''),
      authors: [i % 2 ? 'Lovelace, A.' : 'Lovelace, A. K.'],
    })),
  },
  {
    name: 'last names and initials behind `by`, and a meeting right behind the last of them',
    page: `# Readings\n\n${PAPERS.map(({ title }, i) => `- ${i % 2 ? title : `*${title}*`} by ${i % 3 ? 'Lovelace, A, Babbage, C, and Noether, E.' : 'Lovelace, A. and Babbage, C.'} NIPS 201${i}. [Available Online](https://example.org/p${i})`).join('\n')}\n`,
    papers: PAPERS.map(({ title }, i) => ({
      title,
      authors: i % 3 ? ['Lovelace, A', 'Babbage, C', 'Noether, E.'] : ['Lovelace, A.', 'Babbage, C.'],
    })),
  },
  {
    name: 'surnames in front of titles in quotes',
    page: `# Readings\n\n${PAPERS.map(({ title }, i) => `- ${['Lovelace', 'Lovelace and Babbage', 'Lovelace, Babbage, Noether, and Hopper'][i % 3]!}, “${title}”`).join('\n')}\n`,
    papers: PAPERS.map(({ title }, i) => ({
      title,
      authors: [['Lovelace'], ['Lovelace', 'Babbage'], ['Lovelace', 'Babbage', 'Noether', 'Hopper']][i % 3]!,
    })),
  },
  {
    name: 'surnames in italics behind a linked title and a dash',
    page: `# Notes\n\n${PAPERS.map(({ title }, i) => `* [${title}](notes/p${i}.md) — *Graves, Wayne, Danihelka* [[arXiv](https://arxiv.org/abs/1410.540${i})]`).join('\n\n')}\n`,
    papers: PAPERS.map(({ title }) => ({ title, authors: ['Graves', 'Wayne', 'Danihelka'] })),
  },
  {
    name: 'titles with nothing but a link to notes kept beside the list',
    page: `## Paper notes\n\n#### 2017-12\n\n${PAPERS.map(({ title }, i) => `* ${title} [[notes](papers/p${i}.md)]`).join('\n')}\n`,
    papers: titled(),
  },
  {
    name: 'days in figures before linked titles',
    page: `## Papers we have looked at\n\n${PAPERS.map(({ title }, i) => `2${i}/11/25 [${title}](https://www.nature.com/articles/s4174${i})`).join('\n\n')}\n`,
    papers: titled(),
  },
  {
    name: 'a day as heading, and a linked preprint in bold with what was said of it',
    page: `## Journal club\n\n${PAPERS.slice(0, 3)
      .map(
        ({ title }, i) =>
          `### ${i + 1} July 2018\n\n**[${title}](https://www.biorxiv.org/content/early/2018/06/15/34805${i})**\n\nDr. Ada Lovelace led the discussion of this article, with assistance from those who had read it before the rest of us did.\n`,
      )
      .join('\n')}`,
    papers: titled().slice(0, 3),
  },
  {
    name: 'numbers in bold before references that are wrapped in paragraphs',
    page: `## List of papers:\n\n${PAPERS.map(({ title }, i) => wrapped(`**Paper ${i + 1}** Lovelace, A.K., Babbage, C., Noether, E., Hopper, G.M., Reeves, E., Soriano, S., Wu, Q., Graeber, E., Finzer, P., Mendling, W. and Savidge, T., 202${i}. ${title.replace('?', '')}. Journal of Looms, 19(7), pp.845-853. <https://doi.org/10.1038/s41592-022-0152${i}-4>`)).join('\n\n')}\n`,
    papers: PAPERS.map(({ title }) => ({
      title: title.replace('?', ''),
      authors:
        'Lovelace, A.K.; Babbage, C.; Noether, E.; Hopper, G.M.; Reeves, E.; Soriano, S.; Wu, Q.; Graeber, E.; Finzer, P.; Mendling, W.; Savidge, T.'.split(
          '; ',
        ),
    })),
  },
  {
    name: 'authors linked one by one, last names first, before a quoted title that is linked as well',
    page: `## Working Papers\n\n${PAPERS.map(({ title }, i) => `${i + 1}. Lovelace, Ada, [Babbage, Charles](https://example.org/charles), and [Noether, Emmy](https://example.org/emmy) (202${i}). "[${title}](https://example.org/p${i}.pdf)"`).join('\n')}\n`,
    papers: PAPERS.map(({ title }) => ({
      title,
      authors: ['Lovelace, Ada', 'Babbage, Charles', 'Noether, Emmy'],
    })),
  },
  {
    name: 'subjects in square brackets before references in initials',
    page: `### 2025\n\n${PAPERS.map(({ title, authors }, i) => `[${i % 2 ? 'ml/dm' : 'medImg'}] ${withAnd([...authors, 'Mary Somerville'].map(initials))}, ${title.replace('?', '')}, BMC Looms, 2025, 1${i}(1):1-21.\n<br>\n<br>`).join('\n')}\n`,
    papers: PAPERS.map(({ title, authors }) => ({
      title: title.replace('?', ''),
      authors: [...authors, 'Mary Somerville'].map(initials),
    })),
  },
  {
    name: 'journals in italics with a stop inside and nothing but an address behind',
    page: `# Publications\n\n${PAPERS.map(({ title }, i) => `**Lovelace, A.**, & Babbage, C. (202${i}).  Judgment of looms or direct recall: On ${title.replace('?', '')} as it was told to those who weave by hand in small workshops. _Psychonomic Bulletin of Looms._ (https://doi.org/10.3758/s1342${i})([PDF](https://example.org/p${i}.pdf))`).join('\n\n')}\n`,
    papers: PAPERS.map(({ title }) => ({
      title: `Judgment of looms or direct recall: On ${title.replace('?', '')} as it was told to those who weave by hand in small workshops`,
      authors: ['Lovelace, A.', 'Babbage, C.'],
    })),
    venues: PAPERS.map(() => 'Psychonomic Bulletin of Looms'),
  },
  {
    name: 'an author in initials, a quoted title that is linked, and a DOI that is linked as well',
    page: `# Artículos\n\n${PAPERS.map(({ title }, i) => `${i + 1}. **Stumm, E. H.**. ["${title}".](https://doi.org/10.1590/2175-3539${i}) *Revista Contraponto*, vol. ${i + 2}, 2023, pp. 16${i}. [DOI: 10.1590/2175-3539${i}](https://doi.org/10.1590/2175-3539${i})`).join('\n\n')}\n`,
    papers: PAPERS.map(({ title }) => ({ title, authors: ['Stumm, E. H.'] })),
  },
  {
    name: 'last names of two words and given names in full, joined by `and`',
    page: `## 2023\n\n${PAPERS.map(({ title }, i) => `**${i % 2 ? 'García Martín, Alberto and Halcrow, Chris' : 'Evslin, Jarah and García Martín, Alberto'}**\n*${title}*\nPhys. Rev. D (2023)\n[arXiv:2312.0433${i}](https://arxiv.org/abs/2312.0433${i})\n`).join('\n')}`,
    papers: PAPERS.map(({ title }, i) => ({
      title,
      authors:
        i % 2 ? ['García Martín, Alberto', 'Halcrow, Chris'] : ['Evslin, Jarah', 'García Martín, Alberto'],
    })),
  },
  {
    name: 'theses by one person, and books of earlier centuries that others edited',
    page: `# Publications\n\n${PAPERS.map(({ title }, i) => (i % 2 ? `[T${i}]   Ada Lovelace.  ${title.replace('?', '')}.  Ph.D. thesis, Mechanical Engineering, Loom State University, 201${i}.` : `[B${i}]   Locke, John. 169${i}. ${title.replace('?', '')}. London: Awnsham & John Churchill. 1980 edition edited by Peter Laslett. Cambridge: Cambridge University Press.`)).join('\n\n')}\n`,
    papers: PAPERS.map(({ title }, i) => ({
      title: title.replace('?', ''),
      authors: [i % 2 ? 'Ada Lovelace' : 'Locke, John'],
    })),
  },
  {
    name: 'a table of readings whose addresses stand at the end of the page',
    page: `# Reading Schedule\n\n| Date     | Day | Title (and Paper Link)  | Review  |\n| -------- | --- | ------- | ------ |\n${PAPERS.map(({ title }, i) => `| 19/04/0${i + 1} | Tue | [${title}][paper-${i}] | ${i % 2 ? '[review](./r.md)' : ''} |`).join('\n')}\n\n${PAPERS.map((_, i) => `[paper-${i}]: https://example.org/p${i}.pdf`).join('\n')}\n`,
    papers: titled(),
  },
  {
    name: 'years in brackets with a stop, and chapters of books, which are no papers',
    page: `# Reading List\n\n### Week 1\n\n* Lovelace and Babbage, Chapter 1\n${PAPERS.map(({ title }, i) => `* ${i % 2 ? 'Sewell, William Jr.' : 'Hinde, R.A.'} (197${i}.) ${title.replace('?', '')}. American Journal of Looms 98, 1:1-29.`).join('\n')}\n* Lovelace, Chapters 2 and 3\n`,
    papers: PAPERS.map(({ title }, i) => ({
      title: title.replace('?', ''),
      authors: [i % 2 ? 'Sewell, William Jr.' : 'Hinde, R.A.'],
    })),
  },
  {
    name: 'surnames and a dash before bold titles',
    page: `## Looms\n\n${PAPERS.map(({ title }, i) => `* ${i % 2 ? 'Lovelace and Babbage' : 'Lovelace et al.'} - **${title}** [[pdf]](https://example.org/p${i}.pdf)`).join('\n')}\n`,
    papers: PAPERS.map(({ title }, i) => ({
      title,
      authors: i % 2 ? ['Lovelace', 'Babbage'] : ['Lovelace'],
    })),
  },
  {
    name: 'names of methods before linked titles of a few words',
    page: `## Looms\n\n${PAPERS.map((_, i) => `+ [ ] ${['LeNet', 'NiN', 'VGG', 'ZFNet', 'SE-Net', 'Loom2'][i]!}: [Loom ${'ABCDEF'[i]!} Within Loom](https://arxiv.org/abs/1312.440${i})`).join('\n')}\n`,
    papers: PAPERS.map((_, i) => ({ title: `Loom ${'ABCDEF'[i]!} Within Loom`, authors: [] })),
  },
  {
    name: 'those who wrote with the owner below titles, and journals with the year behind the volume',
    page: `# Papers\n\n${PAPERS.map(({ title }, i) => `${i + 1}. ${i % 2 ? `[${title}](https://arxiv.org/abs/1610.0665${i})` : title} <br>\n${i % 2 ? 'with Emmy Noether. SIAM Journal of Numerical Looms, 55 (2017), 131-143.' : '(*joint with* [Emmy Noether](https://example.org/emmy))'}`).join('\n')}\n`,
    papers: PAPERS.map(({ title }) => ({ title, authors: ['Emmy Noether'] })),
  },
  {
    name: 'authors that go on in a line that starts with `and`',
    page: `### Papers\n\n${PAPERS.map(({ title }, i) => `**${title}**\n[(pdf)](https://arxiv.org/pdf/1610.0762${i}.pdf)  \nDumoulin, V., Belghazi, I., Poole, B., Lamb, A., Arjovsky, M.\nand Courville, A.  \nICLR, 2017`).join('\n\n')}\n`,
    papers: PAPERS.map(({ title }) => ({
      title,
      authors: ['Dumoulin, V.', 'Belghazi, I.', 'Poole, B.', 'Lamb, A.', 'Arjovsky, M.', 'Courville, A.'],
    })),
  },
  {
    name: 'others who are not named, in front of the year in brackets',
    page: `### 2014\n\n${PAPERS.map(({ title }, i) => `Billings, G, E. Piasini, A. Lorincz, et al. (2014). "${title}". In: _Neuron_ 8${i}.4, pp. 960-974. DOI: [10.1016/j.neuron.2014.07.02${i}](https://doi.org/10.1016/j.neuron.2014.07.02${i}).`).join('\n\n')}\n`,
    papers: PAPERS.map(({ title }) => ({ title, authors: ['Billings, G', 'E. Piasini', 'A. Lorincz'] })),
  },
  {
    name: 'data of a site in YAML: labels, the authors first, all values in quotes',
    page: `papers:\n${PAPERS.map(({ title, authors }, i) => `  - authors: ${i % 2 ? `'${withAnd(authors.map((name) => name.replace("'", '’')))}'` : `"${withAnd(authors)}"`}\n    title: "${title}"`).join('\n')}\n`,
    papers: PAPERS.map(({ title, authors }, i) => ({
      title,
      authors: i % 2 ? authors.map((name) => name.replace("'", '’')) : authors,
    })),
  },
  {
    name: 'codes in brackets before titles, and times of events in brackets',
    page: `# Programme\n\n(15:35 - 16:00) Coffee + Poster session\n\n${PAPERS.map(({ title, authors }, i) => `##### [${1 + (i % 2)}-A0${i + 1}] ${title}\n\n${withAnd(authors)}`).join('\n\n')}\n`,
    papers: PAPERS,
  },
  {
    name: 'meetings that start linked titles',
    page: `# Shared tasks\n\n${PAPERS.map(({ title, authors }, i) => `[LOOM’1${i} Shared Task: ${title.replace('?', '')}](https://example.org/p${i}.pdf)\n${withAnd(authors)}`).join('\n\n')}\n`,
    papers: PAPERS.map(({ title, authors }, i) => ({
      title: `LOOM’1${i} Shared Task: ${title.replace('?', '')}`,
      authors,
    })),
  },
  {
    name: 'Markdown of a site below a long table of HTML',
    page: `---\nlayout: page\ntitle: Programme\n---\n\n<table border="1">\n${Array.from({ length: 40 }, (_, i) => ` <tr>\n  <td> ${8 + (i % 10)} </td>\n  <td> ${i % 2 ? '30' : '00'} </td>\n </tr>`).join('\n')}\n</table>\n\n<h5>Session 1: Looms (2 Full and 1 Short papers) : </h5>\n\n${PAPERS.map(({ title, authors }) => `   ${withAnd(authors)}. <b>${title}    </b>`).join('\n\n')}\n`,
    papers: PAPERS,
  },
  {
    name: 'several titles in a cell of a table, below the head of its column',
    page: `<html><body>\n<h1>Papers by topic</h1>\n<table>\n<tr><th>Topic</th><th>Title</th></tr>\n${[0, 3]
      .map(
        (from) =>
          `<tr><td>Looms</td><td>\n${PAPERS.slice(from, from + 3)
            .map(({ title }) => title)
            .join(' <hr>\n')}\n</td></tr>`,
      )
      .join('\n')}\n</table></body></html>\n`,
    papers: titled(),
  },
  {
    name: 'the same in the page of a site, below its style sheet and a heading in Markdown',
    page: `---\nlayout: page\n---\n\n<style>\n* {\n  box-sizing: border-box;\n}\n#looms {\n  width: 100%;\n}\n</style>\n\n## Day 1\n\n<table id="looms">\n  <tr>\n    <th>Topic</th>\n    <th>Title</th>\n  </tr>\n${[
      0, 3,
    ]
      .map(
        (from) =>
          `  <tr>\n    <td>Looms</td>\n    <td>\n      ${PAPERS.slice(from, from + 3)
            .map(({ title }) => title)
            .join(' <hr>\n      ')}\n    </td>\n  </tr>`,
      )
      .join('\n')}\n</table>\n`,
    papers: titled(),
  },
  {
    name: 'several titles in a cell of a table, and a line for the authors of each beside it',
    page: `<html><body>\n<h1>Programme</h1>\n<table>\n<tr><th>Time</th><th>Session</th><th>Presenters</th></tr>\n${[
      0, 2, 4,
    ]
      .map(
        (from) =>
          `<tr><td>${9 + from}:00-${10 + from}:30</td><td>${PAPERS.slice(from, from + 2)
            .map(({ title }) => `<p><a href="https://example.org/p">${title}</a></p>`)
            .join('\n')}</td><td>${PAPERS.slice(from, from + 2)
            .map(({ authors }) => `<p>${authors.join(', ')}</p>`)
            .join('\n')}</td></tr>`,
      )
      .join('\n')}\n</table></body></html>\n`,
    papers: PAPERS,
  },
  {
    name: 'authors above titles, each an item with a label',
    page: `# Looms\n\n${PAPERS.map(({ title, authors }, i) => `* Authors: ${withAnd(authors)}\n* Title: ${title}\n* PDF: https://example.org/${i}.pdf`).join('\n')}\n`,
    papers: PAPERS,
  },
];

async function read(page: string): Promise<ReadListing> {
  const reader = chooseReader({ file: 'page.txt', head: Buffer.from(page) });
  return readListing(reader, page);
}

describe('I-10 lists kept by hand', () => {
  it.each(NOTES)('$name', async ({ page, papers, venues }) => {
    const listing = await read(page);
    expect(listing.records.map(values)).toEqual(papers);
    if (venues) expect(listing.records.map(({ venue }) => venue?.value)).toEqual(venues);
    expectTraced(page, listing);
  });

  it('names of meetings are no papers', async () => {
    const meetings = [
      'IEEE International Conference on Looms and Cards (ICLC)',
      'The International Workshop on Weaving by Hand (WWH)',
      'ACM/IFIP Symposium on Principles of Looms (SPL)',
    ];
    const page = `# Papers\n\n${[...meetings, ...PAPERS.map(({ title }) => title)].map((name) => `* ${name}`).join('\n')}\n`;
    const { records } = await read(page);
    expect(records.map((record) => values(record).title)).toEqual(PAPERS.map(({ title }) => title));
  });
});
