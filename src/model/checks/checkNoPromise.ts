import { noop } from 'rxjs';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { typeName } from './typeName.js';

/**
 * Returns the result of a callback, and throws if the result is a Promise. The library needs the
 * result of such a callback at once, and does not wait for a Promise. Without this check, the
 * library would use the Promise itself as the value.
 */
export function checkNoPromise<T>(argument: string, value: T): T {
  const kind = typeName(value);
  if (kind !== 'a Promise') return value;
  // Nobody waits for this Promise. If the Promise rejects, this `catch` handles the rejection.
  // Without the `catch`, Node would end the process.
  Promise.resolve(value).catch(noop);
  throw new InvalidArgumentError(argument, 'must give its result at once', kind);
}
