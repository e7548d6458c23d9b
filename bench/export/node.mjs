/** What is written of a node. */
export const keyOf = (node) => `author:name:a${node}`;
export const labelOf = (node) => `Author & <name> ${node}`;
export const placeOf = (node) => ({ x: 0.37 * (node % 10_000), y: 0.11 * (node % 7000) });
