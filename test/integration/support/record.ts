import {
  filter,
  firstValueFrom,
  type Observable,
  ReplaySubject,
  type Subscription,
  timeout,
} from 'rxjs';

/** The values that a stream has emitted so far, and how the stream ended. */
export interface Recording<T> extends Disposable {
  readonly values: readonly T[];
  readonly latest: T | undefined;
  readonly end:
    { readonly kind: 'complete' } | { readonly kind: 'error'; readonly error: unknown } | undefined;
  /**
   * Waits for a value that meets the condition. If the stream has already emitted such a value,
   * does not wait. The default time limit is 15 s.
   */
  until(condition: (value: T) => boolean, limit?: number): Promise<T>;
  /** Waits for a value that meets the condition and that the stream emits after this call. */
  next(condition?: (value: T) => boolean, limit?: number): Promise<T>;
  /** Waits until the stream completes or errors. */
  ended(limit?: number): Promise<unknown>;
  readonly subscription: Subscription;
}

/** Subscribes to a stream and keeps all values that the stream emits. */
export function record<T>(source$: Observable<T>): Recording<T> {
  const values: T[] = [];
  const seen$ = new ReplaySubject<T>(Infinity);
  const over$ = new ReplaySubject<unknown>(1);
  let end: Recording<T>['end'];
  const subscription = source$.subscribe({
    next: (value) => {
      values.push(value);
      seen$.next(value);
    },
    error: (error: unknown) => {
      end = { kind: 'error', error };
      over$.next(error);
    },
    complete: () => {
      end = { kind: 'complete' };
      over$.next(undefined);
    },
  });
  const first = <V>(values$: Observable<V>, limit: number): Promise<V> =>
    firstValueFrom(values$.pipe(timeout({ first: limit })));
  return {
    values,
    get latest() {
      return values.at(-1);
    },
    get end() {
      return end;
    },
    subscription,
    until: (condition, limit = 15_000) => first(seen$.pipe(filter(condition)), limit),
    next: (condition = () => true, limit = 15_000) => {
      const known = values.length;
      return first(seen$.pipe(filter((value, index) => index >= known && condition(value))), limit);
    },
    ended: (limit = 15_000) => first(over$, limit),
    [Symbol.dispose]: () => {
      subscription.unsubscribe();
    },
  };
}
