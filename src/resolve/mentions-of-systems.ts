import { displayText } from '../text/latex.js';
import { compareText } from '../text/compare.js';
import { sentenceRanges } from '../text/prose.js';
import { longFormStart } from '../text/system-name-longform.js';
import { HEADS } from '../text/system-name-lists.js';
import {
  isCommon,
  isGeneric,
  isPlural,
  nameKey,
  shapeOf,
  tokenise,
  type Token,
} from '../text/system-name-tokens.js';

/** A paper with the systems that it brings in, as `findSystems` found them. */
export interface PaperSystems {
  readonly id: string;
  readonly title: string | null;
  readonly abstract: string | null;
  readonly systems: readonly { readonly label: string; readonly longForm: string | null }[];
}

/** A place where a paper names the system of another. Positions are half-open ranges of the field's text. */
export interface SystemMention {
  readonly paper: string;
  readonly owner: string;
  /** The system's name, as its owner prints it. */
  readonly system: string;
  readonly field: 'title' | 'abstract';
  readonly start: number;
  readonly end: number;
  readonly sentence: { readonly start: number; readonly end: number };
  /** The sentence as people read it. */
  readonly context: string;
}

interface Entry {
  readonly owner: string;
  readonly label: string;
  readonly longForm: string | null;
  readonly words: readonly string[];
  /** Whether the name says by itself what it means. */
  readonly distinctive: boolean;
}

/**
 * Who names whose system in title or abstract. Names match in full and with their case. A paper owns what its title names
 * in front of a colon, and a distinctive name that it brings in before all others; what else it brings in is mostly a term
 * of its field. A name that several papers
 * claim, an ordinary word and a short acronym count only where their long form stands, or, for an acronym of one owner,
 * in a comparison; a paper that spells the acronym out otherwise means something else, and no paper mentions its own.
 * Sorted by paper, field and place; linear in the length of the texts.
 */
export function systemMentions(papers: readonly PaperSystems[]): SystemMention[] {
  const index = indexOf(papers);
  const mentions: SystemMention[] = [];
  for (const paper of papers) {
    const own = new Set(paper.systems.map(({ label }) => nameKey(label)));
    const fields = (['title', 'abstract'] as const).flatMap((name) => {
      const source = paper[name];
      return source === null ? [] : [{ name, display: displayText(source) }];
    });
    const text = fields.map(({ display }) => display.text).join('\n');
    let folded: string | null = null;
    for (const { name, display } of fields) {
      const tokens = tokenise(display.text);
      const sentences = sentenceRanges(display.text);
      let current = 0;
      for (const [i, token] of tokens.entries()) {
        while (current + 1 < sentences.length && sentences[current]!.end <= token.start) current += 1;
        const entries = index.get(stem(token.text));
        if (entries === undefined || display.text[token.start - 1] === '/') continue;
        const here = entries.filter(
          (entry) =>
            entry.owner !== paper.id &&
            !own.has(nameKey(entry.label)) &&
            entry.words.every((word, k) => stem(tokens[i + k]?.text ?? '') === word),
        );
        const longest = here.filter((entry) => here.every(({ words }) => words.length <= entry.words.length));
        const sentence = sentences[current]!;
        for (const entry of longest) {
          const end = tokens[i + entry.words.length - 1]!.end;
          const before = display.text.slice(Math.max(sentence.start, token.start - 60), token.start);
          const isShort = entry.longForm !== null && nameKey(before).endsWith(nameKey(entry.longForm));
          if (!isShort && isPartOfName(tokens, i, i + entry.words.length, sentence.start)) continue;
          folded ??= nameKey(text);
          if (!means(entry, longest.length > 1, text, folded, before)) continue;
          mentions.push({
            paper: paper.id,
            owner: entry.owner,
            system: entry.label,
            field: name,
            ...display.source(token.start, end),
            sentence: display.source(sentence.start, sentence.end),
            context: display.text.slice(sentence.start, sentence.end).trim(),
          });
        }
      }
    }
  }
  const order = { title: 0, abstract: 1 };
  return mentions.sort(
    (a, b) =>
      compareText(a.paper, b.paper) ||
      order[a.field] - order[b.field] ||
      a.start - b.start ||
      compareText(a.owner, b.owner),
  );
}

function indexOf(papers: readonly PaperSystems[]): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const { id, title, systems } of papers) {
    const named = title === null ? null : namedByTitle(title);
    for (const [rank, { label, longForm }] of systems.entries()) {
      const words = tokenise(label).map(({ text }) => text);
      const [first] = words;
      // Names in ordinary words cannot be told from ordinary use.
      if (first === undefined || !/\p{Lu}/u.test(label) || isGeneric(label)) continue;
      const inTitle =
        named === null || named.has(nameKey(label)) || (longForm !== null && named.has(nameKey(longForm)));
      const owned = rank === 0 && words.length === 1 && isDistinctive(words) && !isPlural(label);
      if (!inTitle && !owned) continue;
      const entry = { owner: id, label, longForm, words, distinctive: isDistinctive(words) };
      const entries = index.get(first);
      if (entries) entries.push(entry);
      else index.set(first, [entry]);
    }
  }
  return index;
}

/** The names that a title puts in front of its first colon or dash, as keys: `X`, and both of `Long Form (X)`. */
function namedByTitle(title: string): ReadonlySet<string> {
  const { text } = displayText(title);
  const border = /(?<!\d):(?=\s)|\s[-–—]+(?=\s)|—/.exec(text);
  if (border === null) return new Set();
  const front = text.slice(0, border.index).replace(/^\[[^\]]{0,20}\] |^(?:the|an?) /i, '');
  const inBrackets = /\(([^()]{1,80})\)/.exec(front)?.[1] ?? '';
  return new Set([front, front.replace(/\([^()]{0,80}\)/, ''), inBrackets].map(nameKey));
}

/** The name inside `GeoDiff-based` and `GeoDiff's`. */
const stem = (word: string): string =>
  // Most words have nothing behind their stem.
  !/[-‑'’]/.test(word)
    ? word
    : word.replace(/[-‑](?:based|style|like|guided|enhanced|generated|type|powered)$|['’]s$/, '');

/** Whether a capitalised word beside the name makes it a part of another: `Autoregressive Neural TensorNet`. */
function isPartOfName(tokens: readonly Token[], from: number, to: number, sentence: number): boolean {
  const before = tokens[from - 1];
  const after = tokens[to];
  const joins = (token: Token | undefined, gap: number): boolean =>
    token !== undefined && token.word && gap === 1 && shapeOf(token.text) === 'title';
  const start = tokens[from]!.start;
  const first = before !== undefined && before.start <= sentence;
  const opens = first && isCommon(before.text);
  if (!opens && joins(before, start - (before?.end ?? 0))) return true;
  const end = tokens[to - 1]!.end;
  return joins(after, (after?.start ?? 0) - end) && !HEADS.has(after!.lower);
}

/** Several words of which not all are of the field, or one that nobody would coin twice. */
function isDistinctive(words: readonly string[]): boolean {
  const [first] = words;
  if (words.length > 1) {
    const last = words.at(-1)!;
    return !/\p{Ll}s$/u.test(last) && !words.every((word) => isGeneric(word) || shapeOf(word) === 'plain');
  }
  if (first === undefined || shapeOf(first) !== 'coined') return false;
  return first.length >= 5 && /^\p{L}/u.test(first) && !/^\p{Lu}+$/u.test(first);
}

const COMPARED =
  /(?:\b(?:such as|like|than|over|outperform\w*|surpass\w*|compared (?:to|with)|based on|built (?:up)?on|including|versus|vs\.?|extends?|follow(?:s|ing)?|e\.g\.,?|namely|with|and|,)) (?:the )?$/i;

/** Whether a name stands for the entry's system in this text. */
function means(entry: Entry, claimedByMany: boolean, text: string, folded: string, before: string): boolean {
  const { label, longForm } = entry;
  const long = longForm === null ? null : nameKey(longForm);
  const spelled = spelledOut(label, text);
  if (spelled !== null && (long === null || !nameKey(spelled).endsWith(long))) return false;
  if (long !== null && folded.includes(long)) return true;
  if (claimedByMany) return false;
  // Three capitals stand for anything.
  return entry.distinctive || (/^\p{Lu}{4,}$/u.test(label) && COMPARED.test(before));
}

/** The words that a text gives for an acronym: `Long Form (LF)`; null when it gives none. */
function spelledOut(acronym: string, text: string): string | null {
  const at = text.indexOf(`(${acronym})`);
  if (at < 0) return null;
  const before = text.slice(Math.max(0, at - 200), at).trimEnd();
  const start = longFormStart(acronym, before);
  return start < 0 ? null : before.slice(start);
}
