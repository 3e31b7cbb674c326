import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { shown } from './shown.js';

/** Gives back what can be iterated and knows its size, such as a Set. */
export function checkSized<C extends Iterable<unknown> & { readonly size: number }>(
  argument: string,
  collection: C,
): C {
  const given = collection as Partial<C> | null | undefined;
  if (typeof given?.[Symbol.iterator] === 'function' && typeof given.size === 'number') {
    return collection;
  }
  throw new InvalidArgumentError(argument, 'must be iterable and have a size', shown(given));
}
