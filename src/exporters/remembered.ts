const MOST_REMEMBERED = 10_000;

/** A pure function that remembers what it gave for its first {@link MOST_REMEMBERED} different arguments. */
export function remembered<Argument, Result>(
  compute: (argument: Argument) => Result,
): (argument: Argument) => Result {
  const known = new Map<Argument, Result>();
  return (argument) => {
    let result = known.get(argument);
    if (result === undefined) {
      result = compute(argument);
      if (known.size < MOST_REMEMBERED) known.set(argument, result);
    }
    return result;
  };
}
