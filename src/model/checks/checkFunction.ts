import { shown } from './shown.js';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';

/** Returns a callback if it can be called. Otherwise it would fail long after the mistake. */
export function checkFunction<F extends (...args: never[]) => unknown>(
  argument: string,
  callback: F,
): F {
  if (typeof callback !== 'function') {
    throw new InvalidArgumentError(argument, 'must be a function', shown(callback));
  }
  return callback;
}
