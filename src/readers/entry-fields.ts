import type { LabelRole } from './list-labels.js';
import { traitsOf, type PageText } from './line-traits.js';
import type { SourceText } from './source-text.js';

/** A line of an entry with the label it stands under. */
export interface FieldLine {
  readonly role: LabelRole | null;
  readonly source: SourceText;
  readonly line: PageText;
}

/** Takes labels off; a label alone on its line is that of the next line, one of an abstract of all lines up to the next label. */
export function fieldLines(lines: readonly PageText[]): FieldLine[] {
  const fields: FieldLine[] = [];
  let open: LabelRole | null = null;
  let bibtex = false;
  for (const line of lines) {
    const traits = traitsOf(line);
    // A link word alone on its line may be a button: people below it are no link.
    if (open === 'link' && traits.strength !== 'none') open = null;
    bibtex = /^@\w+\s*[{(]/.test(traits.clean) || (bibtex && line.gap === 0 && !/^[})]$/.test(traits.clean));
    if (bibtex) continue;
    if (traits.label) {
      const { role, end } = traits.label;
      const value = line.source.slice(end);
      open = value.text === '' ? role : role === 'abstract' ? 'abstract' : null;
      if (value.text !== '') fields.push({ role: roleOfValue(role, value), source: value, line });
    } else if (open !== null && !traits.furniture && !(traits.onlyLinks && open !== 'link')) {
      fields.push({ role: open, source: line.source, line });
      if (open !== 'abstract') open = null;
    } else if (!traits.onlyLinks && !traits.furniture && traits.clean !== '') {
      const role =
        line.hint === 'abstract'
          ? 'abstract'
          : line.hint === 'authors' && traits.authors.score >= 0.3
            ? 'authors'
            : null;
      fields.push({ role, source: line.source, line });
    }
  }
  return fields;
}

/** `Paper: A title` names a paper, `Paper: address` links it. */
function roleOfValue(role: LabelRole, value: SourceText): LabelRole {
  const isText = role === 'link' && value.links.length === 0 && !/https?:|www\./i.test(value.text);
  return isText ? 'other' : role;
}

/** A remainder without the punctuation at its start. */
export function stripped(source: SourceText): SourceText {
  return source.slice(/^[\s.,;:(|–—-]*/.exec(source.text)![0].length);
}
