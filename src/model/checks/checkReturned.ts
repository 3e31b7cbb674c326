import { from, type Observable, type ObservableInput } from 'rxjs';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { shown } from './shown.js';

/** Gives what a callback returns as a stream. A callback in braces that has no `return` gives undefined. */
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
