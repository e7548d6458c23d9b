/** A whole number with commas between its thousands. */
export const grouped = (value: number): string => value.toString().replace(/\B(?=(?:\d{3})+$)/g, ',');

/** A number of things in words: `1 paper`, `1,000 papers`. */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${grouped(value)} ${value === 1 ? one : many}`;
