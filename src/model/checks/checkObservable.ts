import { isObservable, type Observable } from 'rxjs';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { shown } from './shown.js';

/**
 * Returns a stream if it is one. A Promise is no stream: it has already begun, and nobody can
 * cancel it.
 */
export function checkObservable<T>(argument: string, stream: Observable<T>): Observable<T> {
  if (isObservable(stream)) return stream;
  throw new InvalidArgumentError(argument, 'must be an Observable', shown(stream));
}
