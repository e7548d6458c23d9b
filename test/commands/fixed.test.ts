import { expect, it } from 'vitest';
import { fixed } from '../../src/commands/fixed.js';

it('never writes a zero with a minus', () => {
  expect([-1e-9, -0, 0, -0.0006, 0.25].map((value) => fixed(value, 3))).toEqual([
    '0.000',
    '0.000',
    '0.000',
    '-0.001',
    '0.250',
  ]);
});
