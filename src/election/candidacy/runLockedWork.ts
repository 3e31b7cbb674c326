import {
  catchError,
  defaultIfEmpty,
  defer,
  from,
  isObservable,
  map,
  type Observable,
  takeLast,
  throwError,
} from 'rxjs';
import { untilAborted } from '../../client/promises/untilAborted.js';
import { NotLeadingError } from '../../errors/NotLeadingError.js';
import type { ZkErrorContext } from '../../errors/ZkError.js';
import type { LeaderTerm } from '../LeaderTerm.js';
import { isLeading } from './isLeading.js';

/** The function that `withLock` calls when it has the lock. */
export type LockedWork<T> = (term: LeaderTerm) => Observable<T> | PromiseLike<T> | T;

/** What `runLockedWork` needs to run the work. */
export interface LockedWorkConfig<T> {
  readonly work: LockedWork<T>;
  readonly signal: AbortSignal | undefined;
  readonly context: ZkErrorContext;
}

/**
 * Runs the work and emits its result once. If the lock was lost while the work ran, the stream
 * errors with NOT_LEADING in place of the result.
 */
export function runLockedWork<T>(
  term: LeaderTerm,
  { work, signal: given, context }: LockedWorkConfig<T>,
): Observable<T> {
  const signal = given === undefined ? term.signal : AbortSignal.any([term.signal, given]);
  const lost = (cause?: unknown): NotLeadingError =>
    new NotLeadingError({ ...context, outcome: 'unknown', cause });

  return defer(() => {
    const given$ = work({ ...term, signal });
    return isObservable(given$)
      ? given$.pipe(untilAborted(signal), takeLast(1), defaultIfEmpty(undefined as T))
      : from(Promise.resolve(given$));
  }).pipe(
    catchError((error: unknown) => throwError(() => (isLeading(term) ? error : lost(error)))),
    map((result) => {
      if (!isLeading(term)) throw lost();
      return result;
    }),
  );
}
