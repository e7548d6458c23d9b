import { median, type Discs } from './geometry.js';
import { clampToGrid, gridOf } from './grid.js';

/** How far a disc may go before pairs are looked for anew, as a part of its radius with half of the gap. */
const SLACK = 0.5;

/**
 * The pairs of discs that are nearer than a gap, or may become so soon, each once: found on a uniform grid and kept for
 * several rounds, as in Verlet's neighbour lists (1967, DOI 10.1103/PhysRev.159.98).
 */
export class ClosePairs {
  /** Disc `one` is paired with `others[ends[one - 1]]`, or the first of all, to `others[ends[one] - 1]`. */
  readonly ends: Uint32Array;
  others: Uint32Array = new Uint32Array(0);
  private readonly discs: Discs;
  private readonly gap: number;
  private readonly cell: number;
  private readonly slack: number;
  /** Where the discs were when pairs were last looked for. */
  private readonly beforeX: Float64Array;
  private readonly beforeY: Float64Array;

  /** @param slack how far discs may go, see `SLACK`; 0 when they will not */
  constructor(discs: Discs, gap: number, slack = SLACK) {
    this.discs = discs;
    this.gap = gap;
    this.cell = 2 * median(discs.radius) + gap;
    this.slack = slack;
    this.ends = new Uint32Array(discs.x.length);
    this.beforeX = new Float64Array(discs.x.length);
    this.beforeY = new Float64Array(discs.x.length);
    this.find();
  }

  /** Looks for the pairs anew when a disc has gone so far that others may be too near by now. */
  refresh(): void {
    const { x, y, radius } = this.discs;
    for (let disc = 0; disc < x.length; disc++) {
      const dx = x[disc]! - this.beforeX[disc]!;
      const dy = y[disc]! - this.beforeY[disc]!;
      const slack = this.slack * (radius[disc]! + this.gap / 2);
      if (dx * dx + dy * dy > slack * slack) return this.find();
    }
  }

  /**
   * A pair is for its larger disc to find, which looks as far as two of its size would have to be apart: so a few large
   * ones do not make all searches wide.
   */
  private find(): void {
    const { x, y, radius } = this.discs;
    const { cell, left, bottom, columns, rows, starts, members } = gridOf(x, y, this.cell);
    // Two discs may come nearer by the slack of both.
    const stretch = 1 + this.slack;
    let count = 0;
    for (let one = 0; one < x.length; one++) {
      const [ownX, ownY, own] = [x[one]!, y[one]!, radius[one]!];
      const range = stretch * (2 * own + this.gap);
      const firstColumn = clampToGrid((ownX - range - left) / cell, columns);
      const lastColumn = clampToGrid((ownX + range - left) / cell, columns);
      const firstRow = clampToGrid((ownY - range - bottom) / cell, rows);
      const lastRow = clampToGrid((ownY + range - bottom) / cell, rows);
      for (let row = firstRow; row <= lastRow; row++) {
        const from = starts[row * columns + firstColumn]!;
        const end = starts[row * columns + lastColumn + 1]!;
        this.makeRoom(count + end - from);
        for (let at = from; at < end; at++) {
          const other = members[at]!;
          const theirs = radius[other]!;
          const dx = x[other]! - ownX;
          const dy = y[other]! - ownY;
          const limit = stretch * (own + theirs + this.gap);
          // Written always and kept by counting: half of all branches here would be predicted wrongly.
          this.others[count] = other;
          const isMine = Number(theirs < own) | (Number(theirs === own) & Number(other > one));
          count += Number(dx * dx + dy * dy < limit * limit) & isMine;
        }
      }
      this.ends[one] = count;
    }
    this.beforeX.set(x);
    this.beforeY.set(y);
  }

  private makeRoom(least: number): void {
    if (this.others.length >= least) return;
    const larger = new Uint32Array(Math.ceil(1.5 * least));
    larger.set(this.others);
    this.others = larger;
  }
}
