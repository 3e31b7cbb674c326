import { describe, expect, it } from 'vitest';
import { parentOf } from '../../../../src/model/paths/parentOf.js';

describe('parentOf', () => {
  it.each([
    ['/a/b/c', '/a/b'],
    ['/a/b', '/a'],
    ['/a', '/'],
    ['/', '/'],
    ['/a/', '/a'],
  ])('of %s is %s', (path, parent) => {
    expect(parentOf(path)).toBe(parent);
  });
});
