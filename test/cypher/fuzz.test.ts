/** Whatever the text, a query gives rows or an error of ours with a place in the text. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CypherError } from '../../src/cypher/cypher-error.js';
import { runQuery } from '../../src/cypher/run-query.js';
import { EXPRESSIONS, QUERIES } from './support/queries.js';
import { smallGraph } from './support/small-graph.js';

const RUNS =
  process.env['PAPERGRAPH_FUZZ_RUNS'] === undefined ? 1500 : Number(process.env['PAPERGRAPH_FUZZ_RUNS']);

function isAnswered(query: string): void {
  try {
    runQuery(smallGraph, query);
  } catch (error) {
    if (!(error instanceof CypherError)) throw error;
    expect(error.offset).toBeGreaterThanOrEqual(0);
    expect(error.offset).toBeLessThanOrEqual(query.length);
    expect(error.message).not.toMatch(/undefined|\[object/);
  }
}

/** The words and symbols of true queries; variable lengths are bounded, since trails without end are not meant here. */
const TOKENS = [
  ...new Set(
    [...QUERIES, ...EXPRESSIONS].join(' ').match(/\w+|"[^"]*"|<-|->|\.\.|<>|=~|\*\d|[^\s\w]/g) ?? [],
  ),
].filter((token) => token !== '*' && !/^\d{4,}$/.test(token));

it('of random tokens', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...TOKENS), { maxLength: 25 }), (tokens) =>
      isAnswered(tokens.join(' ')),
    ),
    { numRuns: RUNS, seed: 1 },
  );
});

it('of true queries with a token taken out, put in or changed', () => {
  const query = fc.constantFrom(...QUERIES, ...EXPRESSIONS.map((expression) => `RETURN ${expression}`));
  fc.assert(
    fc.property(query, fc.nat(), fc.nat(3), fc.constantFrom(...TOKENS), (text, at, how, token) => {
      const tokens = text.split(/(\s+|(?=[()[\]{}|,.:<>=-])|(?<=[()[\]{}|,.:<>=-]))/);
      const place = at % tokens.length;
      if (how === 0) tokens.splice(place, 1);
      else if (how === 1) tokens.splice(place, 0, token);
      else if (how === 2) tokens.splice(place, 1, token);
      else tokens.splice(place, tokens.length);
      isAnswered(tokens.join(''));
    }),
    { numRuns: RUNS, seed: 2 },
  );
});

it('of random characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      isAnswered(text);
      isAnswered(`RETURN ${text}`);
    }),
    { numRuns: RUNS, seed: 3 },
  );
});
