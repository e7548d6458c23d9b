import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/model/identity.js';
import type { LedgerEvent } from '../../src/model/ledger.js';
import {
  activeDecisions,
  contradicted,
  eventLine,
  nextEvent,
  parseLedger,
} from '../../src/pipeline/ledger.js';

const mention = (n: number): string => `paper:title:p-${n}#1`;

function decision(event: number, kind: Decision['kind'], a: number, b: number): Decision {
  return { event, kind, a: mention(a), b: mention(b), aName: '', bName: '' };
}

describe('the ledger of decisions', () => {
  it('comes back from its lines as it was', () => {
    const events: LedgerEvent[] = [
      { ...decision(1, 'same', 1, 2), aName: 'Ada "A" Ek\n', bName: '\u202e' },
      { event: 2, kind: 'undo', undoes: 1 },
    ];
    expect(parseLedger(events.map(eventLine).join(''), 'identity.jsonl')).toEqual(events);
    expect(parseLedger(`\ufeff\r\n${events.map(eventLine).join('\r\n')}`, 'identity.jsonl')).toEqual(events);
    expect(nextEvent(events)).toBe(3);
    expect(nextEvent([])).toBe(1);
  });

  it.each([
    ['no JSON', 'same a b', /:2: no event/],
    ['another kind', '{"event":2,"kind":"maybe","a":"paper:x#1","b":"paper:y#1"}', /:2: no event/],
    [
      'no mention',
      '{"event":2,"kind":"same","a":"author:x","b":"paper:y#1"}',
      /:2: .*a: expected <paper id>/,
    ],
    [
      'position 0',
      '{"event":2,"kind":"same","a":"paper:x#0","b":"paper:y#1"}',
      /:2: .*a: expected <paper id>/,
    ],
    ['an unknown key', '{"event":2,"kind":"undo","undoes":1,"x":1}', /:2: no event/],
    ['a number twice', '{"event":1,"kind":"undo","undoes":1}', /:2: event 1 is there twice/],
    ['the undoing of nothing', '{"event":2,"kind":"undo","undoes":7}', /:2: event 7.* does not stand before/],
  ])('refuses %s, with the line', (_, line, message) => {
    const text = `${eventLine(decision(1, 'same', 1, 2))}${line}\n`;
    expect(() => parseLedger(text, 'identity.jsonl')).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringMatching(message) }),
    );
  });

  it('holds what is not taken back, and what is given back', () => {
    const one = decision(1, 'same', 1, 2);
    const undo: LedgerEvent = { event: 2, kind: 'undo', undoes: 1 };
    const redo: LedgerEvent = { event: 3, kind: 'undo', undoes: 2 };
    expect(activeDecisions([one])).toEqual([one]);
    expect(activeDecisions([one, undo])).toEqual([]);
    expect(activeDecisions([one, undo, redo])).toEqual([one]);
    expect(activeDecisions([redo, one, undo])).toEqual([one]);
  });

  it('names the decision that a new one contradicts, through chains, and lets a pair be decided anew', () => {
    const chain = [decision(1, 'same', 1, 2), decision(2, 'same', 2, 3)];
    expect(contradicted(chain, decision(9, 'different', 1, 3))?.event).toBe(2);
    expect(contradicted(chain, decision(9, 'different', 1, 4))).toBeNull();
    expect(contradicted(chain, decision(9, 'different', 2, 1))).toBeNull();
    const apart = [...chain, decision(3, 'different', 3, 4)];
    expect(contradicted(apart, decision(9, 'same', 4, 1))?.event).toBe(3);
    expect(contradicted(apart, decision(9, 'same', 4, 5))).toBeNull();
    expect(contradicted(apart, decision(9, 'same', 4, 3))).toBeNull();
  });

  it('names the join through which two mentions on one paper would be one person', () => {
    const join = (event: number, a: string, b: string) => ({ ...decision(event, 'same', 1, 2), a, b });
    const chain = [join(1, 'paper:x#1', 'paper:y#1'), join(2, 'paper:y#1', 'paper:z#1')];
    expect(contradicted(chain, join(9, 'paper:z#1', 'paper:x#2'))?.event).toBe(1);
    expect(contradicted(chain, join(9, 'paper:z#1', 'paper:v#2'))).toBeNull();
    expect(contradicted(chain, join(9, 'paper:x#1', 'paper:z#1'))).toBeNull();
  });
});
