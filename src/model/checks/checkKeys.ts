import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { typeName } from './typeName.js';

/**
 * Gives settings back when they are an object with known keys alone: a version given as a bare number,
 * or a misspelt key, would otherwise be passed over in silence.
 */
export function checkKeys<T extends object>(
  argument: string,
  settings: T,
  keys: readonly (keyof T & string)[],
): T {
  const given: unknown = settings;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new InvalidArgumentError(
      argument,
      `must be an object with ${keys.join(', ')}`,
      typeName(given),
    );
  }
  const known: readonly string[] = keys;
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    throw new InvalidArgumentError(argument, `must have no keys but ${keys.join(', ')}`, unknown);
  }
  return settings;
}
