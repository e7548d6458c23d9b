import type { PaperIdScheme } from '../../model/paper-ids.js';
import type { RecordLink } from '../../model/record.js';
import type { Traced } from '../../model/traced.js';
import { cleanText } from '../../text/fold.js';
import { idInAddress } from './address-ids.js';

/** Labels of links that lead to the paper itself, not to something that goes with it. */
const PAPER_LABEL =
  /^(?:papers?|pdf|arxiv.*|abs|abstract|openreview|html|link|links?|url|doi|acl|anthology|preprint|full ?text|paper (?:link|pdf|url)|paper \(arxiv\)|论文.*|下载|点击下载|read)$/i;

/** Where addresses of papers lead: servers of preprints and proceedings, and publishers with what they put before papers. */
const PAPER_PLACES = [
  /arxiv\.org\/(?:abs|pdf|html)\//,
  /(?:bio|med|chem|psy)rxiv\.org\/./,
  /openreview\.net\/(?:forum|pdf)\b/,
  /(?:dx\.)?doi\.org\/10\./,
  /\S+\/doi\/(?:(?:abs|full|pdf|epdf|book)\/)?10\./,
  /eprint\.iacr\.org\/\d/,
  /aclanthology\.org\/./,
  /openaccess\.thecvf\.com\//,
  /proceedings\.(?:mlr|neurips)\./,
  /papers\.n(?:eur)?ips\.cc\/paper/,
  /usenix\.org\/(?:conference\/\S+\/presentation|system\/files)\//,
  /dl\.acm\.org\/(?:doi|citation)/,
  /ieeexplore\.ieee\.org\/(?:abstract\/)?document\//,
  /jmlr\.org\/papers\//,
  /nature\.com\/articles\//,
  /link\.springer\.com\/(?:article|chapter)\//,
  /sciencedirect\.com\/science\/article\//,
  /\S+\.biomedcentral\.com\/articles\//,
  /journals\.plos\.org\/\S+\/article/,
  /frontiersin\.org\/(?:journals|articles)\/\S/,
  /pubmed\.ncbi\.nlm\.nih\.gov\/\d/,
  /ncbi\.nlm\.nih\.gov\/(?:pmc\/articles|pubmed)\//,
  /papers\.ssrn\.com\//,
  /researchgate\.net\/publication\//,
  /semanticscholar\.org\/paper\//,
  /\S+\/virtual\/\d{4}\/(?:poster|paper)/,
  /\S+\.pdf$/,
];
const PAPER_ADDRESS = new RegExp(
  `^https?://(?:www\\.)?(?:${PAPER_PLACES.map(({ source }) => source).join('|')})`,
  'i',
);

/** Whether an address is that of a paper, whatever it is linked by. */
export const leadsToPaper = (address: string): boolean => PAPER_ADDRESS.test(address);

const PROFILE =
  /^https?:\/\/(?:www\.)?(?:orcid\.org\/\d{4}-|openreview\.net\/profile\?|dblp\.(?:org|uni-trier\.de)\/(?:pid|pers)\/|scholar\.google\.[a-z.]{2,6}\/citations\?(?:\S*&)?user=|semanticscholar\.org\/author\/|linkedin\.com\/in\/|aclanthology\.org\/people\/|arxiv\.org\/(?:a\/|search\/.*searchtype=author)|dl\.acm\.org\/profile\/|ieeexplore\.ieee\.org\/author\/|conf\.researchr\.org\/profile\/)/i;

/** Whether an address is that of a person, whatever it is linked by. */
export const isProfile = (address: string): boolean => PROFILE.test(address);

/** Whether a link leads to the text of the paper. */
export const isPaperLabel = (label: string): boolean => PAPER_LABEL.test(label);

/** Ids that the addresses of an entry name, when they lead to the paper. */
export function idsOfLinks(
  links: readonly RecordLink[],
  title: string,
): Partial<Record<PaperIdScheme, Traced>> {
  const ids: Partial<Record<PaperIdScheme, Traced>> = {};
  for (const { address, label } of links) {
    if (!PAPER_LABEL.test(label) && cleanText(label) !== title) continue;
    const found = idInAddress(address.value);
    // Ids are cut out of the address; that of a decoded one has no place of its own.
    if (!found || ids[found.scheme] || address.at.end - address.at.start !== Buffer.byteLength(address.value))
      continue;
    const printed = address.value.slice(found.start, found.end);
    const lower = found.scheme === 'doi';
    const start = address.at.start + Buffer.byteLength(address.value.slice(0, found.start));
    ids[found.scheme] = {
      value: lower ? printed.toLowerCase() : printed,
      at: {
        start,
        end: start + Buffer.byteLength(printed),
        normaliser: lower ? 'lower-case' : 'text',
      },
    };
  }
  return ids;
}
