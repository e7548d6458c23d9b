import { renderInline } from './inline-markup.js';

/** `<jats:p>` is a `<p>`. */
const PREFIX = /(<\/?)(?:jats|mml|m):(?=[a-z])/gi;
/** The heading that says what the text is, and TeX that repeats a formula beside it. */
const LEFT_OUT =
  /<title>\s*(?:abstract|summary)[.:]?\s*<\/title>|<(tex-math|annotation)\b[^<>]*>[\s\S]*?<\/\1>/gi;
/** What is left when markup was escaped twice. */
const ESCAPED = /<\/?(?:i|b|em|strong|su[bp]|scp|sc|tt|u|p)>|&(?:amp|lt|gt|quot|apos|#\d{1,6});/i;

/** The words of a text with HTML or JATS markup, MathML included, as its readers see them. */
export function visibleText(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const shown = renderInline(text.replace(PREFIX, '$1').replace(LEFT_OUT, ' '), 'html').text;
  return ESCAPED.test(shown) ? renderInline(shown, 'html').text : shown;
}
