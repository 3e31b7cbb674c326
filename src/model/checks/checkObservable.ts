import { isObservable, type Observable } from 'rxjs';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { shown } from './shown.js';

/** Gives a stream back when it is one: a Promise has begun already, and nobody can cancel it. */
export function checkObservable<T>(argument: string, stream: Observable<T>): Observable<T> {
  if (isObservable(stream)) return stream;
  throw new InvalidArgumentError(argument, 'must be an Observable', shown(stream));
}
