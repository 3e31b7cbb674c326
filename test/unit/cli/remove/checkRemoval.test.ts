import { describe, expect, it } from 'vitest';
import { checkRemoval } from '../../../../src/cli/remove/checkRemoval.js';

describe('checkRemoval', () => {
  it.each([
    ['h:1', '/a', true, '/a'],
    ['h:1/app', '/a', true, '/app/a'],
    ['h:1', '/zookeeper/quota/a', false, '/zookeeper/quota/a'],
    ['h:1', '/zookeepers', true, '/zookeepers'],
    ['h:1/app', '/zookeeper', false, '/app/zookeeper'],
  ])(
    'with the connect string %s allows %s (recursive: %s), whose real path is %s',
    (servers, path, recursive, whole) => {
      expect(checkRemoval(servers, path, recursive)).toBe(whole);
    },
  );

  it.each([
    ['h:1', '/zookeeper/quota/a', '/zookeeper/quota/a with --recursive'],
    ['h:1/zookeeper', '/quota/a', '/zookeeper/quota/a with --recursive'],
    ['h:1/zookeeper/quota', '/a', '/zookeeper/quota/a with --recursive'],
  ])('with the connect string %s refuses %s only if recursive', (servers, path, message) => {
    expect(() => checkRemoval(servers, path, false)).not.toThrow();
    expect(() => checkRemoval(servers, path, true)).toThrow(message);
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
    expect(() => checkRemoval(servers, path, false)).toThrow(message);
    expect(() => checkRemoval(servers, path, true)).toThrow(message);
  });
});
