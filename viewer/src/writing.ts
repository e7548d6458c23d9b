/** Letters of scripts that are written from the right to the left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const [FIRST_STRONG_ISOLATE, POP_ISOLATE] = ['\u2068', '\u2069'];
/** What a reader takes for one character: a letter with its marks, or pictures that are joined. */
const CHARACTER = /\P{M}[\p{M}\p{Emoji_Modifier}]*(?:\u200d\P{M}[\p{M}\p{Emoji_Modifier}]*)*/gu;

/**
 * A text whose own direction decides where its stops and brackets stand, also where no element can say so: on a canvas
 * and in an SVG.
 */
export const isolated = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text;

/** A text of no more characters than `most`, an ellipsis included; none is cut in two. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = text.match(CHARACTER) ?? [];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
