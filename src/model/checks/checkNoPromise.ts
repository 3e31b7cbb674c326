import { noop } from 'rxjs';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { typeName } from './typeName.js';

/**
 * Returns the result of a callback. Throws if the result is a Promise, because the library needs
 * the result at once. Without this check, the library would use the Promise itself as the value.
 */
export function checkNoPromise<T>(argument: string, value: T): T {
  const kind = typeName(value);
  if (kind !== 'a Promise') return value;
  // Nobody waits for this Promise. Without this `catch`, Node would end the process if the Promise
  // rejects.
  Promise.resolve(value).catch(noop);
  throw new InvalidArgumentError(argument, 'must give its result at once', kind);
}
