const MOST_REMEMBERED = 10_000;

/**
 * A pure function that remembers what it gave for its first {@link MOST_REMEMBERED} different arguments, and for the
 * last one: many rows of a table are like the row before.
 */
export function remembered<Argument, Result>(
  compute: (argument: Argument) => Result,
): (argument: Argument) => Result {
  const known = new Map<Argument, Result>();
  let last: Argument | undefined;
  let lastResult: Result | undefined;
  return (argument) => {
    if (lastResult !== undefined && argument === last) return lastResult;
    let result = known.get(argument);
    if (result === undefined) {
      result = compute(argument);
      if (known.size < MOST_REMEMBERED) known.set(argument, result);
    }
    last = argument;
    lastResult = result;
    return result;
  };
}
