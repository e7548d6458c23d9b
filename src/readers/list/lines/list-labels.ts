/** What a labelled line of a list holds, such as `Authors: …` or `Code: …`. */
export type LabelRole =
  'title' | 'authors' | 'abstract' | 'venue' | 'year' | 'session' | 'location' | 'comment' | 'link' | 'other';

const WORDS: Readonly<Record<LabelRole, string>> = {
  title: 'title,paper title,论文标题,题目,标题,论文名称,论文题目',
  authors:
    'author,authors,author(s),authors(s),by,contributor,contributors,creator,creators,作者,autoren,auteurs,autores',
  abstract: 'abstract,摘要,summary',
  venue:
    'venue,conference,journal,published in,published at,publication,appears in,booktitle,accepted at,accepted by,会议,期刊,发表',
  year: 'year,年份,publication year,pub year',
  session: 'session,poster session,oral session',
  location: 'room,location,hall,poster location,place,where',
  comment: 'comment,comments,note,notes,备注',
  link: 'paper,papers,pdf,code,codes,code and data,github,gitlab,project,project page,homepage,home page,home,website,web,webpage,link,links,url,arxiv,openreview,doi,video,videos,slides,poster,demo,data,dataset,datasets,model,models,supplementary,supplement,supp,bibtex,bib,blog,official code,official,implementation,repository,repo,source code,source,paper link,code link,pdf link,paper url,code url,download,下载链接,论文链接,代码链接,论文下载链接,代码下载链接,代码和数据集,代码与数据集,数据集链接,项目链接,视频,论文主页,论文地址,代码地址,论文,代码,主页,项目,项目主页,项目地址,链接,数据集,地址,开源地址,code & data,data & code,huggingface,hugging face,colab,twitter,resources,resource,materials,read,full text,html,preprint,proceedings,proceeding,media,press,extra,paper (arxiv),paper pdf',
  other:
    'name,names,from,to,cc,sent,keywords,keyword,key words,index terms,subjects,subject,tags,tag,topics,topic,area,primary area,primary subject area,secondary subject area,subject area,subject areas,secondary subject areas,track,type,institution,institutions,affiliation,affiliations,organization,organizations,decision,status,award,awards,tl;dr,tldr,tl,id,paper id,submission number,number,pages,readers,date,time,when,chair,chairs,chair(s),co-chair,co-chairs,session chair,session chairs,session chair(s),category,categories,task,tasks,关键词,机构,单位,单位机构,published,address,anthology id,last modified,last updated,last update,submitted,submission,license,rating,ratings,format,presentation,presentation type,presenter,presenters,language,published online,first online,pub date,issn,isbn,publisher,editor,editors,volume,citation,citations,cited by,description,描述,简介,contact,email,corresponding author,duration,length,domain,method,metric,metrics,one-sentence summary,student paper,previous sharing agreement,software,copyright,msc classes,acm classes,journal-ref,report-no,cite as',
};

const ROLES: ReadonlyMap<string, LabelRole> = new Map(
  Object.entries(WORDS).flatMap(([role, words]) =>
    words.split(',').map((word) => [word, role as LabelRole] as const),
  ),
);

export interface Label {
  readonly role: LabelRole;
  /** The word as printed. */
  readonly word: string;
  /** Index at which what is labelled starts. */
  readonly end: number;
}

/** People named for the page, not for a paper. */
const CREDIT =
  /^\W*(?:contributed|maintained|compiled|curated|created|collected|edited|written|organi[sz]ed|provided|hosted|chaired|moderated|supported) by:?\s+/i;

/** Who leads a session or takes part in a panel. */
const CHAIRS =
  /^\W*(?:\p{L}+ ){0,2}(?:(?:co-)?chairs?(?:\(s\))?(?:\/(?:co-)?chairs?)?|moderators?|panell?ists?|discussants?):\s+/iu;

/** The label at the start of a text, with its colon; a word alone counts when it is all of the text. */
export function labelOf(text: string): Label | null {
  const abstract = /^\s*ABSTRACT\.\s+(?=\p{Lu})/u.exec(text);
  if (abstract) return { role: 'abstract', word: 'ABSTRACT', end: abstract[0].length };
  const match =
    /^(?:[\s[(【「•>*-]|\p{Extended_Pictographic}\ufe0f?){0,6}([\p{L}][^:：\n\]】]{0,40}?)[\])】」]?\s*[:：]\s*/u.exec(
      text.slice(0, 80),
    );
  if (match) {
    const word = match[1]!.toLowerCase().replace(/\s+/g, ' ').trim();
    const role = ROLES.get(word) ?? ROLES.get(`${word})`);
    // A colon inside of an address is none: `http://…` after a bare `code`.
    if (role && !(role === 'link' && isAcronym(match[1]!, text.slice(match[0].length))))
      return { role, word: match[1]!.trim(), end: match[0].length };
  }
  const credit = CREDIT.exec(text) ?? CHAIRS.exec(text);
  if (credit) return { role: 'other', word: credit[0].trim(), end: credit[0].length };
  const alone = text.trim().replace(/^[[(【]|[\])】.]$/g, '');
  const role = alone.length <= 24 ? ROLES.get(alone.toLowerCase()) : undefined;
  return role ? { role, word: alone, end: text.length } : null;
}

/** Whether a word in capitals before a colon is the name of a system that happens to be a word, as in `DEMO: Weaving …`. */
const isAcronym = (word: string, rest: string): boolean =>
  /^\p{Lu}{4,}$/u.test(word) && !/https?:|www\./.test(rest) && rest.trim().split(/\s+/).length >= 4;

const LINK_WORD =
  /(?<!\p{L})(?:papers?|pdf|codes?|arxiv|abs(?:tract)?|bib(?:tex)?|html|links?|slides?|posters?|videos?|demos?|project|pages?|web(?:site|page)?|home(?:page)?|github|gitlab|openreview|forum|doi|supp(?:lement(?:ary|al)?)?|materials?|appendix|data(?:sets?)?|models?|download|blog|post|talk|recording|reference|python|pytorch|tensorflow|keras|jax|official|implementation|journal|(?:pre|e)prints?|proceedings?|url|book|colab|hugging ?face|review|tutorial|artifacts?|article|acm|ieee|springer|elsevier|link|read|full ?text|scholar|pubmed|worldcat|jstor|ssrn|cite|citation|details|view|notes?|xml|source|toolkit|library|repo(?:sitory)?|(?:论文|代码|数据集|项目|原文)(?:[和与](?:代码|数据集))?(?:下载)?(?:链接|地址|主页)?|主页|链接|点击下载|下载|解读|视频)(?!\p{L})/iu;

/** Words that stand beside link words. */
const FILLER =
  /^(?:\p{L}\+*|\d+|and|the|on|of|to|for|in|our|official|unofficial|author'?s?|version|full|short|long|extended|camera|ready|matlab|java|julia|executable|ours|here|\.|mb|kb|v\d|c\+\+|r)$/iu;

/** Words of links that are written with a hyphen as well. */
const joined = (text: string): string => text.replace(/\b(pre|e)-(?=prints?\b)/gi, '$1');

/** An address, or what names a paper by its number: `DOI: 10.1000/182`, `arXiv:2001.00001`. */
const ADDRESS_OR_ID =
  /^https?:|^www\.|^(?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d{1,2})?$|^(?:doi:?\s?)?10\.\d{4,9}\//i;

/**
 * Whether the words of a link say what it leads to, rather than being a title.
 * @param loose one link word beside any other is enough
 */
export function isLinkLabel(words: string, loose = true): boolean {
  const text = joined(words.trim().replace(/^[[(]+|[\])]+$/g, ''));
  if (text === '') return true;
  if (ADDRESS_OR_ID.test(text) || /^(?:available )?(?:online|here)$/i.test(text)) return true;
  const parts = text.split(/[\s/&,+()|-]+/).filter((part) => part !== '');
  if (text.length > 40 || parts.length > 5) return false;
  const named = parts.filter((part) => LINK_WORD.test(part));
  if (named.length === 0) return false;
  return (
    parts.every((part) => LINK_WORD.test(part) || FILLER.test(part)) ||
    (loose && parts.length <= 2 && !text.includes('-'))
  );
}

/** What tells a file from others of its kind. */
const QUALIFIER = /^(?:full|official|camera|ready|tex)$/i;

/** Whether a text consists of link words, separators and signs only, such as `[pdf] [bibtex]` or `pdf bib abs`. */
export function isOnlyLinkWords(text: string): boolean {
  if (text.length > 120) return false;
  const words = joined(text)
    .split(/[\s[\](){}|/,;·•&:+–—-]+/u)
    .filter((word) => /\p{L}/u.test(word));
  return (
    words.length > 0 &&
    words.length <= 12 &&
    words.some((word) => LINK_WORD.test(word)) &&
    words.every((word) => (LINK_WORD.test(word) && word.length <= 14) || QUALIFIER.test(word))
  );
}
