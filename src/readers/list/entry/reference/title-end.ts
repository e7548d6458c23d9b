import type { InlineRun } from '../../../../text/inline-text.js';
import type { SourceText } from '../../../shared/source-text.js';
import type { FoundAuthors } from '../../lines/list-authors.js';
import { isVenueLike, numberedJournal } from '../../lines/venue-like.js';

/** A line of running text cut into title and authors. */
export interface PlainHead {
  readonly title: SourceText;
  readonly authors: FoundAuthors;
  readonly rest: SourceText | null;
  /** The year, where the style of the list gives it right behind the authors. */
  readonly year?: SourceText;
  /** The way it is written leaves no doubt. */
  readonly sure?: boolean;
  /** The venue, where the style of the list shows where its name ends. */
  readonly venue?: SourceText;
}

/** More cuts than any line that names one paper has; long ones are long by their authors, who stand behind few. */
export const cutsFor = (text: string): number => (text.length > 1000 ? 8 : 30);

interface Cut {
  readonly index: number;
  readonly end: number;
  /** The mark belongs to the title. */
  readonly keep: boolean;
}

/** Where sentences end: not at initials and abbreviations. */
export function sentenceCuts(text: string): Cut[] {
  const cuts: Cut[] = [];
  for (const match of text.matchAll(/[.?!。]["”)]?\s+(?=\S)/g)) {
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (
      match[0].startsWith('.') &&
      /(?:(?:^|[\s.,(&-])(?:\p{Lu}|Dr|St|vs|Proc|Conf|Int|Trans|No|Vol|[Ee]ds?|[Ee]t al|e\.g|i\.e)|(?:^|[,;&] |and )\p{Lu}\p{Ll})$/u.test(
        before,
      )
    )
      continue;
    cuts.push({ index: match.index, end: match.index + match[0].length, keep: /^[?!]/.test(match[0]) });
    if (cuts.length >= cutsFor(text)) break;
  }
  return cuts;
}

/** The title that a text starts with, up to its full stop or to a venue. */
export function firstSentence(source: SourceText): { title: SourceText; behind: SourceText | null } {
  const { text } = source;
  const quoted =
    /^(?:"([^"]{4,400}?)(?:[.,]"|"(?=[.,;]|\s*$|\s+(?:[Ii]n|\()))|“([^“”]{4,400}?)(?:[.,]”|”(?=[.,;]|\s*$|\s+(?:[Ii]n|\())))/.exec(
      text,
    );
  if (quoted)
    return {
      title: source.slice(1, 1 + (quoted[1] ?? quoted[2]!).length),
      behind: source.slice(quoted[0].length),
    };
  for (const run of source.runs) {
    // A venue in italics ends the title before it.
    const inside = source.slice(run.start, run.end);
    if (run.kind !== 'emphasis' || run.start <= 8) continue;
    const before = text.slice(0, run.start);
    const editors = startOfEditors(before);
    if (editors > 8) return { title: source.slice(0, editors), behind: source.slice(run.start) };
    if (isVenueLike(inside.clean) || isDatedRun(source, run)) {
      const title = source.slice(0, before.replace(/[\s.,;:]*(?:\bin:?\s*)?$/i, '').length);
      return { title, behind: source.slice(run.start) };
    }
  }
  const cut = endOfTitle(source);
  const comma = [...text.matchAll(/,\s+(?=\S)/g)].find(
    ({ index }) => index > 8 && startsWithVenue(source.slice(index + 1)),
  );
  if (comma && (!cut || comma.index < cut.index))
    return { title: source.slice(0, comma.index), behind: source.slice(comma.index + 1) };
  if (!cut) return { title: source, behind: null };
  return { title: source.slice(0, cut.index + (cut.keep ? 1 : 0)), behind: source.slice(cut.end) };
}

/**
 * Whether what a page sets apart behind a full stop or a comma has a year, a volume or the state of its printing right
 * behind it, as a journal does: `*Biology*, 2022, 11(2)`, `*Statistica Sinica*, in press`.
 */
export const isDatedRun = ({ text }: SourceText, { start, end }: Pick<InlineRun, 'start' | 'end'>): boolean =>
  /[.?!,]["”’]?\s$/.test(text.slice(Math.max(0, start - 3), start)) &&
  (ENDS_IN_VOLUME.test(text.slice(start, end)) ||
    /^[.,]{0,2}\s(?:\(?(?:19|20)\d\d(?!\d)|\d{1,4}\s?[(,:]|\(?(?:in press|to appear|forthcoming|accepted)\b)/.test(
      text.slice(end, end + 18),
    ));

/** A journal and its volume, set in italics as one: `*Frontiers in Looms, 10 (1114)*`. */
const ENDS_IN_VOLUME = /^\p{Lu}.*\p{L}\.?,\s\d{1,4}(?:\s?\(\d{1,4}(?:[-–/]\d{1,4})?\))?,?$/u;

/** What stands behind those who edit a volume, in brackets or between commas. */
const EDITORS = String.raw`(?:\((?:[Ee]ds?|[Ee]ditors?|Hrsg|Hg|[ée]ds?|dirs?|[Cc]oords?|[Oo]rgs?|a cura di)\.?\)|, (?:eds?\.|editors?)(?=,))`;
/** A volume told by those who edit it: `in Ada Lovelace and Emmy Noether (eds.), …`, `ed. A. Lovelace, …`. */
const EDITED = new RegExp(
  String.raw`^\s*(?:[Ii]n:? \p{Lu}[^()]{2,160}? ?${EDITORS}|eds?\. (?:by )?\p{Lu})`,
  'u',
);
/** The same, up to where the name of the volume starts: `Weaving Patterns. In A. Lovelace, editor, `. */
const BEHIND_EDITORS = new RegExp(
  String.raw`[.?!]["”]?\s+(?=[Ii]n:? \p{Lu}[^()]{2,160}? ?${EDITORS}[.,:]?\s*$)`,
  'u',
);

/** Where, in what stands before the name of a volume, its editors are introduced: at the stop of the title; -1 where none are. */
export const startOfEditors = (text: string): number => text.search(BEHIND_EDITORS);

const LED_BY_EDITORS = new RegExp(String.raw`^[\s.,;:]*[Ii]n:? \p{Lu}[^()]{2,160}? ?${EDITORS}`, 'u');

/** The end of a reference without those who edit its volume. */
export const behindEditors = (rest: SourceText): SourceText =>
  rest.slice(LED_BY_EDITORS.exec(rest.text)?.[0].length ?? 0);

/** Whether a text is a venue, or starts with one and its year, behind which its days and its place may stand. */
export function startsWithVenue(source: SourceText): boolean {
  if (
    isVenueLike(source.clean) ||
    EDITED.test(source.text) ||
    numberedJournal(source.text.trimStart()) !== null
  )
    return true;
  const [part = '', year] = /^[^,]{4,80}?\s((?:19|20)\d\d|['’]\d\d)(?=,|:\s)/.exec(source.text) ?? [];
  return year !== undefined && isVenueLike(source.slice(0, part.length).clean);
}

/** The cut behind a title; a question goes on in what stands before the next stop, unless that is a venue. */
function endOfTitle(source: SourceText): Cut | undefined {
  const cuts = sentenceCuts(source.text);
  return cuts.find((cut, index) => {
    const next = cuts[index + 1];
    // A journal with its year and volume behind it need not be known.
    const journal = next !== undefined && /^(?:19|20)\d\d\s?[;,:(]/.test(source.text.slice(next.end));
    const behind = source.slice(cut.end, next?.index).clean;
    return !cut.keep || journal || isVenueLike(behind) || (!next && /\d/.test(behind));
  });
}
