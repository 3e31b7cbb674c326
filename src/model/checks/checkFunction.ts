import { shown } from './shown.js';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';

/**
 * Returns the callback if it is a function. Otherwise throws at once. Without this check, the
 * program would fail much later, when the library calls the callback.
 */
export function checkFunction<F extends (...args: never[]) => unknown>(
  argument: string,
  callback: F,
): F {
  if (typeof callback !== 'function') {
    throw new InvalidArgumentError(argument, 'must be a function', shown(callback));
  }
  return callback;
}
