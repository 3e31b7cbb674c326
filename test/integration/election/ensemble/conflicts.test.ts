import { describe, expect, it } from 'vitest';
import { conflicts } from './conflicts.js';
import type { Term } from './Term.js';

describe('conflicts', () => {
  it('finds no conflict in terms that follow each other, whatever their order in the list', () => {
    expect(conflicts([])).toStrictEqual([]);
    expect(conflicts([term(7, 1, 9)])).toStrictEqual([]);
    expect(conflicts([term(9, 30, 40), term(7, 1, 9), term(8, 10, 29)])).toStrictEqual([]);
  });

  it.each([
    ['overlap', [term(7, 1, 9), term(8, 8, 20)], ['8 began 1.0 ms before 7 ended']],
    ['touch', [term(7, 1, 9), term(8, 9, 20)], ['8 began 0.0 ms before 7 ended']],
    ['begin together', [term(7, 1, 1), term(8, 1, 1)], ['8 began 0.0 ms before 7 ended']],
    ['contain one another', [term(7, 1, 9), term(8, 3, 4)], ['8 began 6.0 ms before 7 ended']],
  ])('finds terms that %s', (_, terms, expected) => {
    expect(conflicts(terms)).toStrictEqual(expected);
  });

  it('finds an overlap with a term that is not the previous one', () => {
    expect(conflicts([term(7, 1, 30), term(8, 3, 4), term(9, 20, 40)])).toStrictEqual([
      '8 began 27.0 ms before 7 ended',
      '9 began 10.0 ms before 7 ended',
    ]);
  });

  it('finds a token that does not grow', () => {
    expect(conflicts([term(8, 1, 9), term(7, 10, 20)])).toStrictEqual(['7 came after 8']);
    expect(conflicts([term(8, 1, 9), term(8, 10, 20)])).toStrictEqual(['8 came after 8']);
  });
});

/** Creates a term. `first` and `last` are points in time, in milliseconds. */
function term(token: number, first: number, last: number): Term {
  return { token, first: BigInt(first * 1e6), last: BigInt(last * 1e6) };
}
