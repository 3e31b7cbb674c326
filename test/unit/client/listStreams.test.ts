import { describe, expect, it } from 'vitest';
import { listStreams, type OpenRead } from '../../../src/client/listStreams.js';

const waiting = [{}, {}];
const reads: readonly OpenRead[] = [
  { kind: 'data', read: { path: '/a', answeredAt: 60 } },
  { kind: 'children', read: { path: '/b' } },
  { kind: 'children', read: { path: '/a', answeredAt: 90 }, waiting },
  { kind: 'data', read: { path: '/a' }, waiting: [] },
];

describe('listStreams', () => {
  it('joins what is under way for one path, with the age of its newest answer', () => {
    expect(listStreams(reads, 10, 100)).toStrictEqual([
      { path: '/a', kinds: ['data', 'children'], streams: 4, age: 10 },
      { path: '/b', kinds: ['children'], streams: 1, age: null },
    ]);
  });

  it.each([0, 1, 2])('lists no more than %i paths', (paths) => {
    expect(listStreams(reads, paths, 100)).toHaveLength(paths);
  });

  it('walks no further than it has to', () => {
    function* endless(): Iterable<OpenRead> {
      for (let index = 0; ; index++) yield { kind: 'data', read: { path: `/${String(index)}` } };
    }

    expect(listStreams(endless(), 3, 0).map(({ path }) => path)).toStrictEqual(['/0', '/1', '/2']);
  });
});
