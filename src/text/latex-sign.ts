import { SYMBOLS } from './latex-symbols.js';

/** What a formula raises, and nothing else. */
const RAISED = /^\^\s*(?:\{([^{}]{1,40})\}|(\S|\\[a-z]{1,20}))$/i;
/** Of what is raised, marks of footnotes and ends of numbers. */
const MARK = /^(?:[\p{N}*∗⋆†‡§¶♯°,\s]+|[a-z]|st|nd|rd|th)$/u;

/** The sign that a formula prints when it is nothing but one, raised or not; null for others, which are words. */
export function signOf(formula: string): string | null {
  const raised = RAISED.exec(formula);
  const printed = (raised?.[1] ?? raised?.[2] ?? formula).replace(
    /\\([a-z]+)\s?/gi,
    (command, name: string) => SYMBOLS.get(name) ?? command,
  );
  const isSign = raised ? MARK.test(printed) : /^(?:[^\p{L}\p{N}\s\\]|-{2,3})$/u.test(printed);
  return isSign ? printed : null;
}
