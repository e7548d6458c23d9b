/** What the help says: keys, words and the tour. */

/** Keys with what they do. */
export const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['/'], 'Search'],
  [['+', '−'], 'Zoom in and out'],
  [['0'], 'Show everything'],
  [['←', '↑', '→', '↓'], 'Move the map'],
  [['N', 'P'], 'Go to the next or previous neighbour of what is selected'],
  [['T'], 'Path from what is selected to another'],
  [['F'], 'Focus: show only what is around what is selected'],
  [['E'], 'Export what is shown'],
  [['Ctrl Z', 'Shift Ctrl Z'], 'Undo, and do again'],
  [['Drag'], 'On the ground: move the map; on a mark: move that, until “Reset positions”'],
  [['Tap', 'Pinch'], 'By touch: select, and zoom with two fingers; a selected mark can be dragged'],
  [['L', 'Shift Drag'], 'Select all that you draw around, or that is in a box'],
  [['A'], 'Select all that is in sight: a box by the keys that zoom and move the map'],
  [['Shift ←', '↑', '→', '↓'], 'Move the selected mark'],
  [['←', '→'], 'On a handle of the years: one year; in the table ↑ and ↓ go from row to row'],
  [['Tab', 'Enter'], 'Go from control to control, and use one'],
  [['Y', 'N', 'S'], 'With a question open: same person, different people, skip it'],
  [['Esc'], 'Close the panel, select nothing'],
  [['?'], 'This help'],
];

/** Words and measures, in plain words. */
export const GLOSSARY: readonly (readonly [word: string, meaning: string])[] = [
  [
    'Links',
    'Of a person: with how many others they wrote. Of a paper: citations, both ways. The network term is degree.',
  ],
  [
    'Citations',
    'By papers in this data only, so there are fewer than elsewhere. Those of a person are those of all their papers here.',
  ],
  [
    'PageRank',
    'Who walks from co-author to co-author at random, at times starting anew anywhere, comes by some people more often than by others. It is high for those linked to many who are linked to many.',
  ],
  ['h-index', 'h papers of a person are cited h times or more each; here counted within this data.'],
  [
    'Community',
    'People who write with each other more than with the rest. It is found from the links alone; its name comes from words of its papers.',
  ],
  [
    'Not supported',
    'A community that other runs of the search do not find again, or that links drawn by chance would show too. Read it with care.',
  ],
  ['Component', 'All that can be reached from each other by links. There is no path between two components.'],
  ['Path', 'A chain of links with as few steps as there can be.'],
  [
    '97 % sure',
    'Papers print names, not people. Names taken for one person are given how sure that is; “Who is who?” asks where it is in doubt.',
  ],
];

export interface TourStep {
  readonly title: string;
  readonly text: string;
  /** Selector of what it is about; none for the map itself. */
  readonly about: string | null;
}

export const TOUR: readonly TourStep[] = [
  {
    title: 'A map of who writes with whom',
    text: 'Each dot is a person, each line joins two who wrote together. Names in capitals are communities. Scroll to zoom in, drag to move.',
    about: null,
  },
  {
    title: 'Find someone',
    text: 'Type a name, a title, a venue or an identifier. A slip of a letter does not matter.',
    about: '#search input',
  },
  {
    title: 'Look closer',
    text: 'Point at a dot to see its neighbours. Click it to read all about it, and to ask for the path from it to another.',
    about: null,
  },
  {
    title: 'See the communities',
    text: 'A name in the list shows that community alone. The boxes hide and show. Below, “How to read it” says what colours and sizes mean.',
    about: '#communities',
  },
  {
    title: 'Change the view',
    text: 'Papers and what they cite, or everything together as a knowledge graph. The address holds what you see: copy it to share it. “Export” makes pictures and files, “?” brings help.',
    about: '.views',
  },
];
