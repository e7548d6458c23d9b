export function normalisedMutualInformation(one: ArrayLike<number>, other: ArrayLike<number>): number;
