import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { shown } from './shown.js';

/** What the server's own path check refuses; NUL would also cut the path short in the C client. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const refused = /[\u0000-\u001f\u007f-\u009f\ud800-\uf8ff\ufff0-\uffff]/;

/**
 * Gives the path back when it is one that ZooKeeper takes, and throws otherwise. A trailing slash is
 * legal only in a sequential creation, where it asks for a bare number as the name.
 */
export function checkPath(path: string, allowTrailingSlash = false): string {
  const rule = brokenRule(path, allowTrailingSlash);
  if (rule !== undefined) {
    throw new InvalidArgumentError('path', rule, shown(path));
  }
  return path;
}

function brokenRule(path: unknown, allowTrailingSlash: boolean): string | undefined {
  if (typeof path !== 'string') return 'must be a string';
  if (!path.startsWith('/')) return 'must be absolute';
  if (path === '/') return undefined;
  if (path.endsWith('/') && !allowTrailingSlash) return 'must not end with a slash';
  if (path.includes('//')) return 'must not have an empty segment';
  if (/\/\.\.?(\/|$)/.test(path)) return 'must not have a "." or ".." segment';
  if (refused.test(path)) return 'must not have control characters or lone surrogates';
  return undefined;
}
