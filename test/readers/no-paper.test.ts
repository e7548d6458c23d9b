import { describe, expect, it } from 'vitest';
import { isEvent, isNoPaper, isNotice, isStockTitle } from '../../src/readers/list/records/no-paper.js';

const saysNoPaper = (title: string, hasAuthors = false): boolean =>
  isNoPaper({ title, firstLine: title, hasAuthors });

describe('what is no paper', () => {
  it('a preface is one where it is the subject of a title', () => {
    expect(saysNoPaper('Prefaces to Scientific Books as Sources')).toBe(false);
  });

  it.each([
    'Program Co-Chairs',
    'Weaving with Engines in practice, a long session 3 (chair: Ada Lovelace)',
    'Invited Talk: Weaving with Engines',
    'Edited by',
    'LOOM Keynote (streaming)',
    'Invited talk (session chair: Ada Lovelace)',
    'Coffee + Poster session',
    'Poster Session II',
    'Panel discussion: Looms of the Future',
    'Conférence invitée : les métiers à tisser',
    'Sponsor talk - How to Live with a Loom',
    'Refereed journal articles in edited volumes',
    'Call for papers',
    'Notification of acceptance: June 10, 2021',
    'Front Matter, Table of Contents, Preface, Conference Organization',
    'Looms, Volume 141, LOOM 2026, Complete Volume',
    'Author Index',
    'Evening Welcome Event',
    'City Tour (Half-day excursion)',
    'Workshop dates: May 9 or 10',
    'Preface',
    'Preface LOOM',
    'Roundtable discussion',
    'LOOM 2009 Accepted Papers',
    '(US Central Time, UTC-5)',
  ])('%s', (title) => {
    expect([saysNoPaper(title), saysNoPaper(title, true)]).toEqual([true, true]);
  });

  it.each(['The Third International Workshop on Looms', 'IEEE International Conference on Looms'])(
    '%s, unless somebody wrote it',
    (title) => {
      expect([saysNoPaper(title), saysNoPaper(title, true)]).toEqual([true, false]);
    },
  );

  it.each([
    'Weaving Algebraic Patterns with Punched Cards',
    'Chairs for Committees: a Survey',
    'A Call for Looms',
    'Poster Sessions (and What They Are Good for) in Weaving',
    'Opening the Black Box of Looms',
    'Scheduling Looms Co-located with Mills',
    'Front Matters in Weaving: the Table of Contents as a Genre',
  ])('%s is a title', (title) => {
    expect([saysNoPaper(title), isNotice(title), isStockTitle(title), isEvent(title)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('stock titles, events and notices are told by their words', () => {
    expect(['Table of contents', 'TBA', 'Coffee break'].map(isStockTitle)).toEqual([true, true, true]);
    expect(
      [
        'Lunch',
        'Panel 2: Looms of the Future',
        'Awards and farewell to the guests',
        'Final discussion of the day',
        'Déjeuner',
        'Kaffeepause',
      ].every(isEvent),
    ).toBe(true);
    expect(
      [
        'Please note the new room',
        'Lovelace and Babbage, Chapter 1',
        'LOOM 2016 co-located with MILL 2016',
        'Submit your work to the next workshop',
      ].every(isNotice),
    ).toBe(true);
  });
});
