import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/session/Reading.js';
import { listStreams, type OpenRead } from '../../../src/client/listStreams.js';

const waiting = [{}, {}];
const reads: readonly OpenRead[] = [
  { reading: readingOf('getData', '/a', 60) },
  { reading: readingOf('getChildren', '/b') },
  { reading: readingOf('getChildren', '/a', 90), waiting },
  { reading: readingOf('getData', '/a'), waiting: [] },
];

function readingOf(
  type: 'getData' | 'getChildren',
  path: string,
  answeredAt: number | null = null,
): Reading {
  return { operation: { type, path, watch: true }, answeredAt };
}

describe('listStreams', () => {
  it('counts the open reads of each path together, with the age of the newest reply', () => {
    expect(listStreams(reads, 10, 100)).toStrictEqual([
      { path: '/a', kinds: ['data', 'children'], streams: 4, age: 10 },
      { path: '/b', kinds: ['children'], streams: 1, age: null },
    ]);
  });

  it.each([0, 1, 2])('lists no more than %i paths', (paths) => {
    expect(listStreams(reads, paths, 100)).toHaveLength(paths);
  });

  it('stops after the requested number of paths, even in an endless list', () => {
    function* endless(): Iterable<OpenRead> {
      for (let index = 0; ; index++) yield { reading: readingOf('getData', `/${String(index)}`) };
    }

    expect(listStreams(endless(), 3, 0).map(({ path }) => path)).toStrictEqual(['/0', '/1', '/2']);
  });
});
