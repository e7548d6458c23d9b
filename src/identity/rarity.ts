/**
 * A corpus with fewer papers or affiliated mentions is taken for a sample of one with so many. In a list of ten papers
 * two that share a co-author would otherwise count as sharing what everybody has.
 */
const SMALLEST = 5000;

/** ln(all / those that have it): near 0 for what nearly all have. */
export const rarityOf = (all: number, having: number): number => Math.log(Math.max(all, SMALLEST) / having);
