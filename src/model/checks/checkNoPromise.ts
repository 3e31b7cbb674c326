import { noop } from 'rxjs';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { typeName } from './typeName.js';

/**
 * Returns the result of a callback, and throws if the result is a Promise. The library does not
 * wait for Promises here. Without this check, it would use the Promise itself as the value.
 */
export function checkNoPromise<T>(argument: string, value: T): T {
  const kind = typeName(value);
  if (kind !== 'a Promise') return value;
  // Nobody waits for this Promise. If it fails, Node would end the process without this `catch`.
  Promise.resolve(value).catch(noop);
  throw new InvalidArgumentError(argument, 'must give its result at once', kind);
}
