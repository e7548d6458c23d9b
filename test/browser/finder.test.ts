import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { App } from '../../viewer/src/app.js';
import { indexDetails } from '../../viewer/src/details.js';
import { createFinder, type Finder } from '../../viewer/src/finder.js';
import { buildModel } from '../../viewer/src/model.js';
import { dataset } from './rig.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A finder over fixture S, and how often it has looked into the details. */
function watched(): { finder: Finder; looks: () => number } {
  const details = indexDetails(dataset.details);
  const models = new Map([...dataset.graphs].map(([name, graph]) => [name, buildModel(graph)]));
  let looks = 0;
  const app = { models, details: () => (looks++, details) };
  return { finder: createFinder(app as unknown as App), looks: () => looks };
}

it('V-05 V-37 what can be found is gathered bit by bit, and nothing is left to do at the first key', () => {
  const { finder, looks } = watched();
  const plain = watched();
  const wanted = plain.finder.find('kaiser', 10);
  const all = plain.looks();
  finder.prepare();
  const steps: number[] = [];
  for (let before = 0; looks() > before; vi.runOnlyPendingTimers()) {
    steps.push(looks() - before);
    before = looks();
  }
  expect(steps.length).toBeGreaterThan(2);
  expect(Math.max(...steps)).toBeLessThan(all / 2);
  expect(looks()).toBe(all);
  expect(finder.find('kaiser', 10)).toEqual(wanted);
  expect(looks()).toBe(all);
});

it('V-05 who searches earlier finds all of it, and data that came since', () => {
  const { finder, looks } = watched();
  finder.prepare();
  const found = finder.find('kaiser', 10);
  expect(found).toEqual(watched().finder.find('kaiser', 10));
  const once = looks();
  vi.runAllTimers();
  expect(looks()).toBe(once);
  finder.refresh();
  expect(finder.find('kaiser', 10)).toEqual(found);
  expect(looks()).toBe(2 * once);
});
