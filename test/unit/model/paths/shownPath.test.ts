import { describe, expect, it } from 'vitest';
import { absolutePath } from '../../../../src/model/paths/absolutePath.js';
import { shownPath } from '../../../../src/model/paths/shownPath.js';

describe('shownPath', () => {
  it.each([
    ['', '/', '/'],
    ['', '/a/b', '/a/b'],
    ['/app', '/app', '/'],
    ['/app', '/app/a', '/a'],
    ['/app', '/app/app', '/app'],
    ['/app', '/', '//'],
    ['/app', '/apple', '//apple'],
    ['/app', '/zookeeper/config', '//zookeeper/config'],
    ['/zookeeper', '/zookeeper/config', '/config'],
    ['/zookeeper/config', '/zookeeper/config', '/'],
  ])('with the chroot %j shows %j as %j, and absolutePath reverses it', (chroot, path, shown) => {
    expect(shownPath(chroot, path)).toBe(shown);
    expect(absolutePath(chroot, shown)).toBe(path);
  });
});
