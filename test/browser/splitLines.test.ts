import { lastValueFrom, of, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../examples/backend/dashboard/splitLines.js';

describe('splitLines', () => {
  it.each([
    [['a\nb\n'], ['a', 'b']],
    [
      ['a', 'b\nc', '\n'],
      ['ab', 'c'],
    ],
    [['a\n\nb\n'], ['a', '', 'b']],
    [['a\n', '', 'b'], ['a']],
  ])('splits the pieces %j into the lines %j', async (pieces, lines) => {
    expect(await lastValueFrom(of(...pieces).pipe(splitLines(), toArray()))).toEqual(lines);
  });
});
