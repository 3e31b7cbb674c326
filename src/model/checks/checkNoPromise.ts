import { noop } from 'rxjs';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { typeName } from './typeName.js';

/**
 * Returns the result of a callback unless it is a Promise. A Promise would count as the value
 * itself.
 */
export function checkNoPromise<T>(argument: string, value: T): T {
  const kind = typeName(value);
  if (kind !== 'a Promise') return value;
  // Nobody waits for it, and its rejection must not end the process.
  Promise.resolve(value).catch(noop);
  throw new InvalidArgumentError(argument, 'must give its result at once', kind);
}
