import { of, toArray } from 'rxjs';
import { expect, it } from 'vitest';
import { differences } from './differences.js';

function shown(...pictures: readonly Readonly<Record<string, string>>[]) {
  let all: unknown;
  of(...pictures)
    .pipe(
      differences(['a', 'b'], (picture, path) => ({ identity: picture[path] ?? 'absent' })),
      toArray(),
    )
    .subscribe((given) => {
      all = given.map((list) => list.map(({ path, emission }) => `${path}${emission.identity}`));
    });
  return all;
}

it('shows all subjects first, then the differences', () => {
  expect(shown({ a: '1' }, { a: '1', b: '2' }, { a: '3', b: '4' })).toStrictEqual([
    ['a1', 'babsent'],
    ['b2'],
    ['a3', 'b4'],
  ]);
});

it('shows all subjects again when nothing differs', () => {
  expect(shown({ a: '1' }, { a: '1' })).toStrictEqual([
    ['a1', 'babsent'],
    ['a1', 'babsent'],
  ]);
});
