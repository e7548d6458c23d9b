/**
 * Tells hashes that came at least twice, in a quarter of a byte for each place: a Bloom filter of one hash function
 * with counters up to two. It says so of a few that came once as well, never of one the other way round.
 */
export class RepeatFilter {
  private readonly once: Uint32Array;
  private readonly twice: Uint32Array;
  private readonly mask: number;

  /** @param expected how many hashes will come; eight places for each keep errors near one in eight */
  constructor(expected: number) {
    let places = 1024;
    while (places < 8 * expected && places < 2 ** 31) places *= 2;
    this.mask = places - 1;
    this.once = new Uint32Array(places / 32);
    this.twice = new Uint32Array(places / 32);
  }

  add(hash: number): void {
    const place = (hash & this.mask) >>> 5;
    const bit = 1 << (hash & 31);
    if (this.once[place]! & bit) this.twice[place]! |= bit;
    else this.once[place]! |= bit;
  }

  hasRepeated(hash: number): boolean {
    return (this.twice[(hash & this.mask) >>> 5]! & (1 << (hash & 31))) !== 0;
  }
}
