/** Decimals that each kind of number keeps in files. Coordinates are in the layout's own units. */
export const DECIMALS = { position: 2, size: 2, unitPosition: 4, weight: 9, share: 12 } as const;

/** Shares that get smaller the more nodes there are, by the names of attributes and of Gephi's columns. */
const SHARES: ReadonlySet<string> = new Set(['pagerank', 'pageranks', 'betweenness', 'betweenesscentrality']);

/** Decimals of an attribute that is neither a position nor a size. */
export const decimalsOf = (name: string): number => (SHARES.has(name) ? DECIMALS.share : DECIMALS.weight);

/** Rounds to a number of decimals; never -0. Infinite and undefined values give null. */
export function rounded(value: number, decimals: number): number | null {
  if (!Number.isFinite(value)) return null;
  const result = Number(value.toFixed(decimals));
  return result === 0 ? 0 : result;
}

/** A finite number as text in plain notation (`0.000000001`, never `1e-9`), without trailing zeros. */
export function decimalText(value: number, decimals: number): string {
  // Most numbers are counts.
  if (Number.isSafeInteger(value)) return value === 0 ? '0' : String(value);
  return (decimals === 2 ? hundredthsText(value) : undefined) ?? shortened(value.toFixed(decimals));
}

/**
 * A place or size, of which files hold more than of any other number that is not whole, in less than half the time of
 * `toFixed`. Undefined where only exact arithmetic tells which way to round.
 */
function hundredthsText(value: number): string | undefined {
  const scaled = Math.abs(value) * 100;
  const below = Math.floor(scaled);
  const rest = scaled - below;
  // Up to here the product is off by less than 2e-8.
  if (scaled > 2 ** 27 || Math.abs(rest - 0.5) < 1e-6) return undefined;
  const hundredths = rest > 0.5 ? below + 1 : below;
  const whole = Math.floor(hundredths / 100);
  const text = `${whole}${FRACTIONS[hundredths - 100 * whole]!}`;
  return value < 0 && hundredths > 0 ? `-${text}` : text;
}

/** By their number hundredths with the point before them, without trailing zeros. */
const FRACTIONS = Array.from({ length: 100 }, (_, hundredths) => String(hundredths / 100).slice(1));

/** The text of a number in fixed notation without trailing zeros. */
function shortened(text: string): string {
  let end = text.length;
  if (text.includes('.')) {
    while (text.charCodeAt(end - 1) === ZERO) end -= 1;
    if (text.charCodeAt(end - 1) === POINT) end -= 1;
  }
  const short = text.slice(0, end);
  return short === '-0' ? '0' : short;
}

const ZERO = 48;
const POINT = 46;
