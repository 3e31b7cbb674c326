import { expect, it } from 'vitest';
import { disagreements } from './disagreements.js';

it('finds nothing if all servers have the same data', () => {
  const picture = new Map([
    ['/a', '1'],
    ['/b', '2'],
  ]);
  expect(disagreements([picture, new Map(picture), new Map(picture)])).toStrictEqual([]);
});

it('shows the data of each server if one server has more, fewer or other znodes', () => {
  expect(
    disagreements([
      new Map([
        ['/less', '1'],
        ['/other', '1'],
      ]),
      new Map([
        ['/other', '2'],
        ['/more', '1'],
      ]),
    ]),
  ).toStrictEqual(['/less: 1 | absent', '/more: absent | 1', '/other: 1 | 2']);
});
