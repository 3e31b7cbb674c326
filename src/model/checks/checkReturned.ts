import { from, type Observable, type ObservableInput } from 'rxjs';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { shown } from './shown.js';

/**
 * Turns the result of a callback into a stream. Throws if the result is no `ObservableInput`. A
 * common mistake is an arrow function that has braces but no `return`.
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
