import type { SourceText } from '../../../shared/source-text.js';

/** What stands behind those who edit a volume, in brackets or between commas. */
const EDITORS = String.raw`(?:\((?:[Ee]ds?|[Ee]ditors?|Hrsg|Hg|[ée]ds?|dirs?|[Cc]oords?|[Oo]rgs?|a cura di)\.?\)|, (?:eds?\.|editors?)(?=,))`;

/** A volume led in by those who edit it: `In Ada Lovelace and Emmy Noether (eds.)`. */
const IN_BY_EDITORS = String.raw`[Ii]n:? \p{Lu}[^()]{2,160}? ?${EDITORS}`;

const STARTS_WITH_EDITORS = new RegExp(String.raw`^\s*(?:${IN_BY_EDITORS}|eds?\. (?:by )?\p{Lu})`, 'u');
const ENDS_IN_EDITORS = new RegExp(String.raw`[.?!]["”]?\s+(?=${IN_BY_EDITORS}[.,:]?\s*$)`, 'u');
const LED_BY_EDITORS = new RegExp(String.raw`^[\s.,;:]*${IN_BY_EDITORS}`, 'u');

/** Whether a text is a volume told by those who edit it: `in Ada Lovelace and Emmy Noether (eds.), …`, `ed. A. Lovelace, …`. */
export const startsWithEditors = (text: string): boolean => STARTS_WITH_EDITORS.test(text);

/**
 * Where, in what stands before the name of a volume, its editors are introduced: at the stop of the title in `Weaving
 * Patterns. In A. Lovelace, editor, `; -1 where none are.
 */
export const startOfEditors = (text: string): number => text.search(ENDS_IN_EDITORS);

/** The end of a reference without those who edit its volume. */
export const behindEditors = (rest: SourceText): SourceText =>
  rest.slice(LED_BY_EDITORS.exec(rest.text)?.[0].length ?? 0);
