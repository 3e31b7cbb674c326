import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { nearest } from '../../errors/nearest.js';
import { isPlain } from './isPlain.js';
import { typeName } from './typeName.js';

/**
 * Returns the settings if they are an object that has only known keys. Otherwise throws. Without
 * this check, the library would ignore a misspelt key. Without this check, the library would also
 * ignore a number in the place of the settings, as in `setData(path, data, 3)`.
 */
export function checkKeys<T extends object>(
  argument: string,
  settings: T,
  keys: readonly (keyof T & string)[],
): T {
  const given: unknown = settings;
  if (!isSettings(given, keys)) {
    throw new InvalidArgumentError(
      argument,
      `must be an object with ${keys.join(', ')}`,
      typeName(given),
    );
  }
  const known: readonly string[] = keys;
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    const rule = `must have only the keys ${keys.join(', ')}`;
    const alias = aliases.get(unknown);
    const meant = alias !== undefined && known.includes(alias) ? alias : nearest(unknown, known);
    throw new InvalidArgumentError(argument, rule, unknown, meant);
  }
  return settings;
}

/**
 * Whether the value is a plain object. Also `true` for an instance of a class, if this instance has
 * at least one key from `keys`.
 */
function isSettings(given: unknown, keys: readonly string[]): given is object {
  if (isPlain(given)) return true;
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
  return isObject && keys.some((key) => key in given);
}

/**
 * Maps the name that a setting has in other ZooKeeper clients to its name in this library. The
 * function `nearest` finds a setting only if the two names are similar. Most names in this map are
 * not similar.
 */
const aliases: ReadonlyMap<string, string> = new Map([
  ['timeout', 'sessionTimeout'],
  ['connectString', 'servers'],
  ['connectionString', 'servers'],
  ['connect', 'servers'],
  ['host', 'servers'],
  ['hosts', 'servers'],
  ['credentials', 'auth'],
  ['authInfo', 'auth'],
  ['ssl', 'tls'],
  ['connectTimeout', 'attemptTimeout'],
  ['requestTimeout', 'operationTimeout'],
  ['maxRetries', 'retries'],
  ['attempts', 'retries'],
  ['flags', 'mode'],
  ['acls', 'acl'],
]);
