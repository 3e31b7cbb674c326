import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { checkFunction } from './checkFunction.js';
import { typeName } from './typeName.js';

/**
 * Returns a callback if its result can be used at once. An async function returns a Promise, so it
 * is refused.
 */
export function checkSync<F extends (...args: never[]) => unknown>(
  argument: string,
  callback: F,
): F {
  checkFunction(argument, callback);
  const kind = typeName(callback);
  if (kind === 'an async function') {
    throw new InvalidArgumentError(argument, 'must be a function that gives no Promise', kind);
  }
  return callback;
}
