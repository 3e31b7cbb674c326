import {
  defer,
  fromEvent,
  map,
  type MonoTypeOperatorFunction,
  type Observable,
  share,
  takeUntil,
  throwError,
} from 'rxjs';

/**
 * When the signal is aborted, the stream fails with the reason of the signal, and the subscription
 * to the source ends.
 */
export function untilAborted<T>(signal: AbortSignal | undefined): MonoTypeOperatorFunction<T> {
  return signal === undefined ? (source) => source : takeUntil(abortOf(signal));
}

function abortOf(signal: AbortSignal): Observable<never> {
  return defer(() => (signal.aborted ? throwError(() => signal.reason as unknown) : heard(signal)));
}

/**
 * Contains one stream for each signal, so each signal has only one listener. One signal may end
 * many requests, and Node prints a warning if a signal has more than ten listeners.
 */
const listened = new WeakMap<AbortSignal, Observable<never>>();

function heard(signal: AbortSignal): Observable<never> {
  const known$ = listened.get(signal);
  if (known$ !== undefined) return known$;
  const abort$ = fromEvent(signal, 'abort').pipe(
    map((): never => {
      throw signal.reason;
    }),
    share(),
  );
  listened.set(signal, abort$);
  return abort$;
}
