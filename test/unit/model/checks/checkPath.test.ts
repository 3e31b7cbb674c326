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
  ])('returns %j unchanged', (path) => {
    expect(checkPath(path)).toBe(path);
  });

  it.each([
    ['', 'must be absolute'],
    ['a', 'must be absolute, but index 0 is "a" (U+0061)'],
    [' /a', 'must be absolute, but index 0 is " " (U+0020)'],
    ['\u0000/a', 'must be absolute, but index 0 is U+0000'],
    ['😀/a', 'must be absolute, but index 0 is "😀" (U+1F600)'],
    ['a/b', 'must be absolute'],
    ['./a', 'must be absolute'],
    ['\\a', String.raw`must be absolute, but index 0 is "\\" (U+005C)`],
    ['/a/', 'must not end with a slash'],
    ['//', 'must not end with a slash'],
    ['//a', 'must not have an empty segment, as at index 1'],
    ['/a//b', 'must not have an empty segment, as at index 3'],
    ['/.', 'must not have a "." or ".." segment, as at index 1'],
    ['/..', 'must not have a "." or ".." segment, as at index 1'],
    ['/./a', 'must not have a "." or ".." segment, as at index 1'],
    ['/a/./b', 'must not have a "." or ".." segment, as at index 3'],
    ['/a/../b', 'must not have a "." or ".." segment, as at index 3'],
    ['/a/.', 'must not have a "." or ".." segment, as at index 3'],
    ['/a/..', 'must not have a "." or ".." segment, as at index 3'],
    ['/a\u0000b', 'must not have control characters, but index 2 is U+0000'],
    ['/a\u0001', 'must not have control characters, but index 2 is U+0001'],
    ['/a\n', 'must not have control characters, but index 2 is U+000A'],
    ['/a\u001f', 'must not have control characters, but index 2 is U+001F'],
    ['/a\u007f', 'must not have control characters, but index 2 is U+007F'],
    ['/a\u0080', 'must not have control characters, but index 2 is U+0080'],
    ['/a\u009f', 'must not have control characters, but index 2 is U+009F'],
    ['/a\ud800', 'must not have lone surrogates, but index 2 is U+D800'],
    ['/a\udfff', 'must not have lone surrogates, but index 2 is U+DFFF'],
    ['/a\ue000', 'must not have characters for private use, but index 2 is U+E000'],
    ['/a\uf8ff', 'must not have characters for private use, but index 2 is U+F8FF'],
    ['/a\ufff0', 'must not have the characters U+FFF0 to U+FFFF, but index 2 is U+FFF0'],
    ['/a\uffff', 'must not have the characters U+FFF0 to U+FFFF, but index 2 is U+FFFF'],
    ['/a/\u{1f600}', 'must not have characters above U+FFFF, but index 3 is "😀" (U+1F600)'],
    // Two characters of this path are wrong: U+0085 and U+0000. The error names the first of them,
    // U+0085.
    ['/é\u0085\u0000', 'must not have control characters, but index 2 is U+0085'],
  ])('refuses %j: it %s', (path, rule) => {
    expect(() => checkPath(path)).toThrow(InvalidArgumentError);
    expect(() => checkPath(path)).toThrow(rule);
  });

  it.each([
    ['a', '/a'],
    [' /a ', '/a'],
    ['./a', '/a'],
    ['/a/', '/a'],
    ['//', '/'],
    ['//a//b/', '/a/b'],
    ['/a/./b', '/a/b'],
  ])('suggests for %j the path %j', (path, meant) => {
    expect(() => checkPath(path)).toThrow(`; did you mean "${meant}"?`);
  });

  it.each(['', '/a/../b', '/a\u0000b', '\u0000/a'])('suggests nothing for %j', (path) => {
    expect(() => checkPath(path)).toThrow(/^(?!.*did you mean)/s);
  });

  it('shows only the start of a long path', () => {
    expect(() => checkPath('a'.repeat(1_000_000))).toThrow('… (1000000 characters)');
  });

  it.each([undefined, null, 7, {}, ['/a']])('refuses %j, which is not a string', (path) => {
    expect(() => checkPath(path as string)).toThrow('path must be a string');
  });

  it('names the argument, and shows the path in quotes', () => {
    expect(() => checkPath('/a\u0000b')).toThrow(
      expect.objectContaining({ argument: 'path', code: 'INVALID_ARGUMENT' }),
    );
    expect(() => checkPath('/a\u0000b')).toThrow(String.raw`got "/a\u0000b"`);
  });

  describe('with a trailing slash allowed', () => {
    it.each(['/', '/a/', '/a/b/', '/a'])('returns %j unchanged', (path) => {
      expect(checkPath(path, true)).toBe(path);
    });

    it.each(['a/', '//', '/a//', '/./', '/a/../', '/a\u0000/'])('refuses %j', (path) => {
      expect(() => checkPath(path, true)).toThrow(InvalidArgumentError);
    });
  });
});
