import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { shown } from './shown.js';

/** Returns the collection, such as a Set, if it is iterable and has a size. Otherwise throws. */
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
