/** In CSS pixels from the corner of the stage. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
