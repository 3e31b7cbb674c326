import { describe, expect, it } from 'vitest';
import { absolutePath } from '../../../../src/model/paths/absolutePath.js';

describe('absolutePath', () => {
  it.each([
    ['', '/', '/'],
    ['', '/a', '/a'],
    ['/app', '/', '/app'],
    ['/app', '/a', '/app/a'],
    ['/app/one', '/a/b', '/app/one/a/b'],
    ['/app', '/a/', '/app/a/'],
  ])('with the chroot %j changes the path %j to %j', (chroot, path, absolute) => {
    expect(absolutePath(chroot, path)).toBe(absolute);
  });
});
