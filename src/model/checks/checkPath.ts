import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { shown } from './shown.js';

/**
 * The characters that a server refuses in a path. The C client would even cut the path off at a NUL
 * character.
 */
// eslint-disable-next-line no-control-regex -- the pattern looks for control characters
const refused = /[\u0000-\u001f\u007f-\u009f\ud800-\uf8ff\ufff0-\uffff]/;

/**
 * Returns the path if ZooKeeper accepts it. Otherwise throws. With `allowTrailingSlash`, the path
 * may end with a slash. For example, if a client creates a sequential znode at `/a/`, the server
 * makes the znode `/a/0000000001`. `argument` is the name of the checked value. The error message
 * begins with this name.
 */
export function checkPath(path: string, allowTrailingSlash = false, argument = 'path'): string {
  const rule = brokenRule(path, allowTrailingSlash);
  if (rule !== undefined) {
    throw new InvalidArgumentError(argument, rule, shown(path), meant(path));
  }
  return path;
}

function brokenRule(path: unknown, allowTrailingSlash: boolean): string | undefined {
  if (typeof path !== 'string') return 'must be a string';
  if (path === '') return 'must be absolute';
  if (!path.startsWith('/')) return `must be absolute, but index 0 is ${character(path, 0)}`;
  if (path === '/') return undefined;
  if (path.endsWith('/') && !allowTrailingSlash) return 'must not end with a slash';
  const empty = path.indexOf('//');
  if (empty !== -1) return `must not have an empty segment, as at index ${String(empty + 1)}`;
  const dots = /\/\.\.?(?:\/|$)/.exec(path);
  if (dots !== null) {
    return `must not have a "." or ".." segment, as at index ${String(dots.index + 1)}`;
  }
  const index = path.search(refused);
  return index === -1
    ? undefined
    : `must not have ${kind(path, index)}, but index ${String(index)} is ${character(path, index)}`;
}

/** Names the kind of the refused character, for the error. */
function kind(path: string, index: number): string {
  const code = path.codePointAt(index) ?? 0;
  if (code < 0xa0) return 'control characters';
  if (code < 0xe000) return 'lone surrogates';
  if (code < 0xf900) return 'characters for private use';
  return code > 0xffff ? 'characters above U+FFFF' : 'the characters U+FFF0 to U+FFFF';
}

/**
 * Describes a character of the path, for the error. The description has the code point of the
 * character, such as `U+0041`. If the character is visible, the description also has the character
 * itself.
 */
function character(path: string, index: number): string {
  const code = path.codePointAt(index) ?? 0;
  const text = String.fromCodePoint(code);
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return code <= 0xffff && refused.test(text) ? number : `${JSON.stringify(text)} (${number})`;
}

/**
 * Returns the path that the caller probably meant. This path begins with one slash, and has no
 * empty segments and no `.` segments. Returns `undefined` if this function finds no valid path.
 */
function meant(path: unknown): string | undefined {
  if (typeof path !== 'string' || path.trim() === '') return undefined;
  const segments = path.trim().split('/');
  const mended = `/${segments.filter((segment) => segment !== '' && segment !== '.').join('/')}`;
  return brokenRule(mended, false) === undefined ? shown(mended) : undefined;
}
