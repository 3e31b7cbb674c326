import { from, type Observable, type ObservableInput } from 'rxjs';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { shown } from './shown.js';

/**
 * Turns what a callback has returned into a stream. Throws if the callback has returned no stream
 * and no Promise. A common mistake is a callback with braces and without `return`.
 */
export function checkReturned<T>(
  argument: string,
  returned: ObservableInput<T> | undefined,
): Observable<T> {
  try {
    return from(returned as ObservableInput<T>);
  } catch {
    const rule = 'must return an Observable or a Promise';
    const meant = returned === undefined ? 'to return it' : undefined;
    throw new InvalidArgumentError(argument, rule, shown(returned), meant);
  }
}
