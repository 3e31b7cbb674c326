import { describe, expect, it } from 'vitest';
import { findCycles } from '../../../../tools/structure/findCycles.js';
import { fullFolders } from '../../../../tools/structure/fullFolders.js';
import { importsOf } from '../../../../tools/structure/importsOf.js';

describe('importsOf', () => {
  it.each([
    ["import { a } from './b.js';", 'src/x/b.ts'],
    ["import type { A } from '../b.js';", 'src/b.ts'],
    ["import { type A } from './b.js';", 'src/x/b.ts'],
    ["export type { A } from './b.js';", 'src/x/b.ts'],
    ["export * from './b.js';", 'src/x/b.ts'],
    ["export const a = (): Promise<unknown> => import('./b.js');", 'src/x/b.ts'],
    ["export const a: import('./b.js').A = 1;", 'src/x/b.ts'],
  ])('finds the file of %s', (text, file) => {
    expect(importsOf('src/x/a.ts', text)).toEqual([file]);
  });

  it('ignores imports of packages', () => {
    expect(importsOf('src/x/a.ts', "import { of } from 'rxjs';")).toEqual([]);
  });
});

describe('findCycles', () => {
  it('finds no circle when no import leads back', () => {
    expect(cyclesOf({ a: ['b', 'c'], b: ['c'], c: [] })).toEqual([]);
  });

  it('finds a circle of two files only once, and starts with the first name', () => {
    expect(cyclesOf({ b: ['a'], a: ['b'] })).toEqual(['a > b']);
  });

  it('finds a longer circle, several circles, and a file that imports itself', () => {
    expect(cyclesOf({ a: ['b'], b: ['c'], c: ['a'], d: ['e'], e: ['d', 'a'], f: ['f'] })).toEqual([
      'a > b > c',
      'd > e',
      'f',
    ]);
  });

  it('finds two circles that share a file', () => {
    expect(cyclesOf({ a: ['b', 'c'], b: ['a'], c: ['a'] })).toEqual(['a > b', 'a > c']);
  });
});

describe('fullFolders', () => {
  it('counts the files of each folder without the files of its subfolders', () => {
    const files = ['a/1.ts', 'a/2.ts', 'a/b/3.ts', 'a/b/4.ts', 'a/b/5.ts', '6.ts'];
    expect([...fullFolders(files, 2)]).toEqual([['a/b', 3]]);
    expect([...fullFolders(files, 3)]).toEqual([]);
  });
});

function cyclesOf(imports: Readonly<Record<string, readonly string[]>>): string[] {
  return findCycles(new Map(Object.entries(imports)));
}
