import { describe, expect, it } from 'vitest';
import { checkRemoval } from '../../../../src/cli/remove/checkRemoval.js';

describe('checkRemoval', () => {
  it.each([
    ['h:1', '/a', '/a'],
    ['h:1/app', '/a', '/app/a'],
    ['h:1', '/zookeeper/quota/a', '/zookeeper/quota/a'],
    ['h:1', '/zookeepers', '/zookeepers'],
    ['h:1/app', '/zookeeper', '/app/zookeeper'],
  ])('with the connect string %s allows %s, whose real path is %s', (servers, path, whole) => {
    expect(checkRemoval(servers, path)).toBe(whole);
  });

  it.each([
    [
      'h:1',
      '/',
      'path must not be /, which is the whole ensemble: name what to delete, see rxzk ls /',
    ],
    ['h:1/', '/', 'the whole ensemble'],
    [
      'h:1/app',
      '/',
      'path must not be /, which is the chroot /app of the connect string: name a znode below it, or connect without the chroot to delete /app',
    ],
    ['h:1', '/zookeeper', 'path must not be /zookeeper, which belongs to ZooKeeper itself'],
    ['h:1', '/zookeeper/quota', '/zookeeper/quota'],
    ['h:1', '/zookeeper/config', '/zookeeper/config'],
    ['h:1/zookeeper', '/', '/zookeeper, which belongs'],
    ['h:1/zookeeper', '/quota', '/zookeeper/quota, which belongs'],
    ['h:1', '//', 'path must not'],
    ['h:1', 'a', 'path must be absolute'],
  ])('with the connect string %s refuses %s', (servers, path, message) => {
    expect(() => checkRemoval(servers, path)).toThrow(message);
  });
});
