import { expect, it } from 'vitest';
import { indexedName } from '../../src/text/indexed-name.js';

it.each([
  ['Ada Lovelace', 'Lovelace', 'Ada', ''],
  ['Ludwig van Beethoven', 'van Beethoven', 'Ludwig', ''],
  ['Jean-Paul de la Fuente', 'de la Fuente', 'Jean-Paul', ''],
  ['João dos Santos', 'dos Santos', 'João', ''],
  ['Sammy Davis Jr.', 'Davis', 'Sammy', 'Jr.'],
  ['Sammy Davis, Jr.', 'Davis', 'Sammy', 'Jr.'],
  ['Davis, Sammy, Jr.', 'Davis', 'Sammy', 'Jr.'],
  ['Oscar de la Renta III', 'de la Renta', 'Oscar', 'III'],
  ['García Márquez, Gabriel', 'García Márquez', 'Gabriel', ''],
  ['Nguyen Van Anh', 'Anh', 'Nguyen Van', ''],
  ['Edsger W. Dijkstra', 'Dijkstra', 'Edsger W.', ''],
  ['Smith J.-P.', 'Smith', 'J.-P.', ''],
  ['van der Berg A.R.', 'van der Berg', 'A.R.', ''],
  ['van Gogh', 'van Gogh', '', ''],
  ['Plato', 'Plato', '', ''],
  ['王伟', '王伟', '', ''],
  ['Qwen Team', 'Qwen Team', '', ''],
  ['Acme, Inc.', 'Acme, Inc.', '', ''],
])('%j is sorted under %j', (printed, family, given, suffix) => {
  expect(indexedName(printed)).toEqual({ family, given, suffix });
});
