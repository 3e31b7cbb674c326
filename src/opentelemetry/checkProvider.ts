import { InvalidArgumentError } from '../errors/InvalidArgumentError.js';
import { shown } from '../model/checks/shown.js';

/** Returns `provider`. Throws if `provider` has no method with the name `method`. */
export function checkProvider<T extends object>(
  argument: string,
  provider: T,
  method: keyof T & string,
): T {
  const given: unknown = provider;
  if (typeof given === 'object' && given !== null && typeof provider[method] === 'function') {
    return provider;
  }
  throw new InvalidArgumentError(argument, `must have a method ${method}`, shown(given));
}
