import { isObservable, type Observable } from 'rxjs';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { shown } from './shown.js';

/**
 * Returns the stream if it is an Observable. Otherwise throws. A Promise is no Observable: its work
 * has already begun, and nobody can cancel this work.
 */
export function checkObservable<T>(argument: string, stream: Observable<T>): Observable<T> {
  if (isObservable(stream)) return stream;
  throw new InvalidArgumentError(argument, 'must be an Observable', shown(stream));
}
