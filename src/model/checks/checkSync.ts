import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { checkFunction } from './checkFunction.js';
import { typeName } from './typeName.js';

/**
 * Returns the callback if it is a function, but not an async function. Otherwise throws. An async
 * function returns a Promise, and the library needs the result at once.
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
