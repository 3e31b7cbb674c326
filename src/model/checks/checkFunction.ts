import { shown } from './shown.js';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';

/** Gives a callback back when it can be called: otherwise it would fail long after the mistake. */
export function checkFunction<F extends (...args: never[]) => unknown>(
  argument: string,
  callback: F,
): F {
  if (typeof callback !== 'function') {
    throw new InvalidArgumentError(argument, 'must be a function', shown(callback));
  }
  return callback;
}
