/** Uniform numbers in [0, 1) with 32 random bits each. */
export type Random = () => number;

const WARM_UP_ROUNDS = 12;

/**
 * Seeded generator: sfc32 ("small fast counting", 128 bits of state, period of at least 2^32) as published with
 * PractRand by Chris Doty-Humphrey, seeded in the same way: the low and the high word of the seed, twelve rounds
 * thrown away. Not for secrets.
 *
 * @param seed any safe integer, negative ones included
 * @throws RangeError when the seed is not a safe integer
 */
export function createRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`The seed must be a whole number, not ${seed}.`);
  let a = 0;
  let b = seed | 0;
  let c = Math.floor(seed / 2 ** 32) | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < WARM_UP_ROUNDS; round++) next();
  return () => next() / 2 ** 32;
}

/** The numbers 0 to `length` - 1 in random order (Fisher and Yates). */
export function permutation(length: number, random: Random): number[] {
  const order = Array.from({ length }, (_, index) => index);
  for (let last = length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const held = order[last] as number;
    order[last] = order[other] as number;
    order[other] = held;
  }
  return order;
}
