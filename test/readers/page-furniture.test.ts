import { describe, expect, it } from 'vitest';
import {
  isFurniture,
  isPlace,
  isSessionHeading,
  isTimeLine,
} from '../../src/readers/shared/page-furniture.js';

describe('page furniture', () => {
  it.each([
    'Skip to yearly menu bar Skip to main content',
    'Main Navigation',
    'Chat is not available.',
    'Abstract:',
    '[ Abstract ]',
    '[ OpenReview ] [ Slides ]',
    'Poster',
    'Posters',
    'Successful Page Load',
    'Session',
    'The ICLR Logo above may be used on presentations.',
    '© 2024 The Authors',
  ])('%j is', (text) => {
    expect(isFurniture(text)).toBe(true);
  });

  it.each([
    'Attention Is All You Need',
    'Poster boys of machine learning',
    'Searching for fish',
    'Ada · Bo',
    '',
  ])('%j is not', (text) => {
    expect(isFurniture(text)).toBe(false);
  });

  it.each([
    'Poster Session 3',
    'Oral Session 2A',
    'Session 5: Vision',
    'Oral 2B',
    'Afternoon Poster Session',
    'Spotlight Poster Session 4',
    '2025 Poster Session 3 East',
    'ICLR 2025 Oral Session 2A',
  ])('%j is a session heading', (text) => {
    expect(isSessionHeading(text)).toBe(true);
  });

  it.each([
    'Session-based recommendation',
    'Poster',
    'Oral history in the age of language models',
    'A session on fish',
    '2025 posters in review',
    '',
  ])('%j is no session heading', (text) => {
    expect(isSessionHeading(text)).toBe(false);
  });

  it.each(['Halle B', 'Hall A-E', 'Great Hall & Hall B1+B2 (level 1)', 'Room 104'])(
    '%j is a place',
    (text) => {
      expect(isPlace(text)).toBe(true);
    },
  );

  it.each(['Is there a room?', 'Shallow networks', 'Rooms', ''])('%j is no place', (text) => {
    expect(isPlace(text)).toBe(false);
  });

  it.each([
    'Tue 7 May 4:30 p.m. CEST — 6:30 p.m. CEST',
    'Wed, Dec 13, 2023 10:45 AM - 12:45 PM',
    'Fri Apr 29 10:30 AM -- 12:30 PM (PDT)',
    '10:00-12:00',
  ])('%j is a time', (text) => {
    expect(isTimeLine(text)).toBe(true);
  });

  it.each(['2023', 'Time', '3 ways to learn', 'Ratio 3:16 in vision', ''])('%j is no time', (text) => {
    expect(isTimeLine(text)).toBe(false);
  });
});
