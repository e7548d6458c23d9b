/** Scripts whose letters are mistaken for Latin ones, or Latin for theirs (Unicode Technical Standard 39). */
const LOOK_ALIKES = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];
/** Beyond Latin with its extensions. */
const FOREIGN = /[\u0250-\u{10ffff}]/u;

/** Whether one word of a text holds letters of two scripts that look alike, as in `V\u0430swani` with a Cyrillic a. */
export function mixesScripts(text: string): boolean {
  if (!FOREIGN.test(text)) return false;
  return text
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => LOOK_ALIKES.filter((script) => script.test(word)).length > 1);
}
