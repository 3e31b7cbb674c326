import { describe, expect, it } from 'vitest';
import { checkOwned, type Found, type Wish } from './checkOwned.js';

const wish: Wish = { client: 'a', prefix: '/owned/', wanted: true, session: 's2' };
const node: Found = { path: '/owned/a', client: 'a', session: 's2' };

function kinds(wishes: readonly Wish[], found: readonly Found[]): readonly string[] {
  return checkOwned(wishes, found).map(({ kind }) => kind);
}

describe('checkOwned', () => {
  it('accepts one ephemeral of the present session for each wanted one, and none for the others', () => {
    const other: Wish = { ...wish, prefix: '/toggled/', wanted: false };
    const foreign: Found = { path: '/toggled/b', client: 'b', session: 's9' };
    expect(kinds([wish, other], [node, foreign])).toStrictEqual([]);
  });

  it('finds an ephemeral that is missing', () => {
    expect(kinds([wish], [])).toStrictEqual(['missing']);
    expect(kinds([wish], [{ ...node, path: '/toggled/a' }])).toStrictEqual(['missing']);
  });

  it('finds an ephemeral that should be gone', () => {
    expect(kinds([{ ...wish, wanted: false }], [node])).toStrictEqual(['ghost']);
  });

  it('finds an ephemeral of an earlier session', () => {
    expect(kinds([wish], [{ ...node, session: 's1' }])).toStrictEqual(['missing', 'ghost']);
  });

  it('finds a second ephemeral', () => {
    const second = { ...node, path: '/owned/a2' };
    expect(checkOwned([wish], [node, second])).toStrictEqual([
      { kind: 'ghost', subject: 'a: /owned/', detail: '/owned/a2 of session s2, now s2' },
    ]);
  });
});
