import type { Turn } from './Turn.js';

/** Words that describe a program as a person. */
export const personal: readonly Turn[] = [
  {
    name: 'tells',
    pattern: /\b(?:tells?|telling|told)\b(?!(?: \w+)* apart\b)/i,
    advice: 'programs report, emit, notify or show',
    before: 'The server tells of the deletion before it answers.',
    after: 'The server reports the deletion before it answers.',
  },
  {
    name: 'hears',
    pattern:
      /\b(?:hears?|heard|believes?|thinks?|feels?|minds?|owes?|wishes|speaks?|patient(?:ly)?)\b/i,
    advice: 'say what the program does: "receives", "assumes", "must"',
    before: 'The client hears of it with the next reply.',
    after: 'The client receives it with the next reply.',
  },
];
