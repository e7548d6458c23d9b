/** In CSS pixels from the corner of the stage. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The same as a linear map of the plane, for thousands of points. */
export function linear(map: (x: number, y: number) => Point): (at: Point) => Point {
  const [origin, alongX, alongY] = [map(0, 0), map(1, 0), map(0, 1)];
  const across = { x: alongX.x - origin.x, y: alongX.y - origin.y };
  const along = { x: alongY.x - origin.x, y: alongY.y - origin.y };
  return ({ x, y }) => ({
    x: origin.x + x * across.x + y * along.x,
    y: origin.y + x * across.y + y * along.y,
  });
}
