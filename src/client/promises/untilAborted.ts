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

/** Errors with the reason of the signal when it is aborted, and unsubscribes from the source. */
export function untilAborted<T>(signal: AbortSignal | undefined): MonoTypeOperatorFunction<T> {
  return signal === undefined ? (source) => source : takeUntil(abortOf(signal));
}

function abortOf(signal: AbortSignal): Observable<never> {
  return defer(() => (signal.aborted ? throwError(() => signal.reason as unknown) : heard(signal)));
}

/** One listener for each signal: Node warns of an eleventh, and one signal may end many requests. */
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
