import { describe, expect, it } from 'vitest';
import { sameChildren } from '../../../src/observables/sameChildren.js';
import { listOf } from '../../marbles/nodes.js';

const list = listOf(['x', 'y'], { czxid: 3, pzxid: 5 });

describe('sameChildren', () => {
  it.each([
    ['the same names', listOf(['x', 'y'], { czxid: 3, pzxid: 5 })],
    ['rule 5: the same names in another order', listOf(['y', 'x'], { czxid: 3, pzxid: 5 })],
    ['the same names after a child came and went', listOf(['x', 'y'], { czxid: 3, pzxid: 9 })],
    ['the same names after a write', listOf(['x', 'y'], { czxid: 3, mzxid: 9, version: 1 })],
  ])('is true for %s', (_what, other) => {
    expect(sameChildren(list, other)).toBe(true);
    expect(sameChildren(other, list)).toBe(true);
  });

  it.each([
    ['one name more', listOf(['x', 'y', 'z'], { czxid: 3 })],
    ['one name less', listOf(['x'], { czxid: 3 })],
    ['another name', listOf(['x', 'z'], { czxid: 3 })],
    ['no names', listOf([], { czxid: 3 })],
    ['rule 5: the same names of a parent created again', listOf(['x', 'y'], { czxid: 9 })],
  ])('is false for %s', (_what, other) => {
    expect(sameChildren(list, other)).toBe(false);
    expect(sameChildren(other, list)).toBe(false);
  });

  it('distinguishes a missing parent from a parent without children', () => {
    const empty = listOf([]);

    expect(sameChildren(null, null)).toBe(true);
    expect(sameChildren(empty, empty)).toBe(true);
    expect(sameChildren(empty, null)).toBe(false);
    expect(sameChildren(null, empty)).toBe(false);
  });
});
