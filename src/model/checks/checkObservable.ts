import { isObservable, type Observable } from 'rxjs';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { shown } from './shown.js';

/**
 * Returns the stream if it is an Observable. Otherwise throws, also for a Promise. The work of a
 * Promise has already begun, and nobody can cancel it.
 */
export function checkObservable<T>(argument: string, stream: Observable<T>): Observable<T> {
  if (isObservable(stream)) return stream;
  throw new InvalidArgumentError(argument, 'must be an Observable', shown(stream));
}
