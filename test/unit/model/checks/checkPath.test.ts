import { describe, expect, it } from 'vitest';
import { checkPath } from '../../../../src/model/checks/checkPath.js';
import { InvalidArgumentError } from '../../../../src/errors/InvalidArgumentError.js';

describe('checkPath', () => {
  it.each([
    '/',
    '/a',
    '/a/b/c',
    '/a b',
    '/.a',
    '/a.',
    '/..a',
    '/a..b',
    '/...',
    '/a/.../b',
    '/zookeeper',
    '/ü/ß/日本',
    '/\u00a0',
    '/\ufdd0',
    '/\uffef',
    '/a:b@c?d#e%20',
    '/\\',
  ])('gives %j back', (path) => {
    expect(checkPath(path)).toBe(path);
  });

  it.each([
    ['', 'must be absolute'],
    ['a', 'must be absolute'],
    [' /a', 'must be absolute'],
    ['a/b', 'must be absolute'],
    ['./a', 'must be absolute'],
    ['/a/', 'must not end with a slash'],
    ['//', 'must not end with a slash'],
    ['//a', 'must not have an empty segment'],
    ['/a//b', 'must not have an empty segment'],
    ['/.', 'must not have a "." or ".." segment'],
    ['/..', 'must not have a "." or ".." segment'],
    ['/./a', 'must not have a "." or ".." segment'],
    ['/a/./b', 'must not have a "." or ".." segment'],
    ['/a/../b', 'must not have a "." or ".." segment'],
    ['/a/.', 'must not have a "." or ".." segment'],
    ['/a/..', 'must not have a "." or ".." segment'],
    ['/a\u0000b', 'must not have control characters'],
    ['/a\u0001', 'must not have control characters'],
    ['/a\n', 'must not have control characters'],
    ['/a\u001f', 'must not have control characters'],
    ['/a\u007f', 'must not have control characters'],
    ['/a\u0080', 'must not have control characters'],
    ['/a\u009f', 'must not have control characters'],
    ['/a\ud800', 'lone surrogates'],
    ['/a\udfff', 'lone surrogates'],
    ['/a\ue000', 'must not have'],
    ['/a\uf8ff', 'must not have'],
    ['/a\ufff0', 'must not have'],
    ['/a\uffff', 'must not have'],
    ['/a/\u{1f600}', 'must not have'],
  ])('refuses %j: it %s', (path, rule) => {
    expect(() => checkPath(path)).toThrow(InvalidArgumentError);
    expect(() => checkPath(path)).toThrow(rule);
  });

  it.each([undefined, null, 7, {}, ['/a']])('refuses %j, which is no string', (path) => {
    expect(() => checkPath(path as string)).toThrow('path must be a string');
  });

  it('names the argument, and the path in quotes', () => {
    expect(() => checkPath('/a\u0000b')).toThrow(
      expect.objectContaining({ argument: 'path', code: 'INVALID_ARGUMENT' }),
    );
    expect(() => checkPath('/a\u0000b')).toThrow(String.raw`got "/a\u0000b"`);
  });

  describe('with a trailing slash allowed', () => {
    it.each(['/', '/a/', '/a/b/', '/a'])('gives %j back', (path) => {
      expect(checkPath(path, true)).toBe(path);
    });

    it.each(['a/', '//', '/a//', '/./', '/a/../', '/a\u0000/'])('refuses %j', (path) => {
      expect(() => checkPath(path, true)).toThrow(InvalidArgumentError);
    });
  });
});
