import { CONVERSION_FUNCTIONS } from './functions-conversion.js';
import { GRAPH_FUNCTIONS } from './functions-graph.js';
import { LIST_FUNCTIONS } from './functions-list.js';
import { NUMBER_FUNCTIONS } from './functions-number.js';
import { STRING_FUNCTIONS } from './functions-string.js';
import type { FunctionOf } from './function.js';

/** Functions by their names in lower case. */
export const FUNCTIONS: ReadonlyMap<string, FunctionOf> = new Map([
  ...CONVERSION_FUNCTIONS,
  ...GRAPH_FUNCTIONS,
  ...LIST_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...STRING_FUNCTIONS,
]);

/** Why some functions of Neo4j are not here, by their names or the starts of them. */
const REFUSED: readonly (readonly [names: RegExp, reason: string])[] = [
  [/^(?:id|elementid)$/, 'numbers of nodes differ from database to database; every node has the property id'],
  [/^(?:rand|randomuuid)$/, 'the same query gives the same rows each time'],
  [
    /^(?:date|time|localtime|datetime|localdatetime|duration|timestamp)\b/,
    'the graph has years and no dates',
  ],
  [/^(?:point|distance)\b/, 'the graph has no places'],
  [/^exists$/, 'write x IS NOT NULL, or EXISTS { … } with a pattern'],
  [/\./, 'there are no plug-ins'],
];

export function whyRefused(name: string): string | undefined {
  return REFUSED.find(([names]) => names.test(name))?.[1];
}
