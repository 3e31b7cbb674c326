import type { Observable } from 'rxjs';
import { untilAborted } from '../client/promises/untilAborted.js';
import type { AbortConfig } from '../client/promises/AbortConfig.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { checkObservable } from '../model/checks/checkObservable.js';
import { checkSignal } from '../model/checks/checkSignal.js';

/**
 * Makes a stream a source for `for await`. The newest value wins: while the body of the loop is
 * busy, only the last arriving value is kept. Nothing queues.
 *
 * Cold: each loop subscribes when it begins. When the loop ends by `break`, `return` or an error,
 * it unsubscribes from the stream and drops its watch. The loop ends when the stream completes, for
 * example when the client is closed. If the stream fails, the loop throws the error. The end and
 * the error come after the last value. When the signal is aborted, it unsubscribes at once, and the loop throws
 * the reason as soon as its body is done.
 *
 * @example
 * ```ts
 * async function follow(signal: AbortSignal): Promise<void> {
 *   const config$ = watchData(client, '/config').pipe(decode(json));
 *   for await (const config of latestValues(config$, { signal })) console.log('config', config);
 *   console.log('the client is closed');
 * }
 * ```
 *
 * @param stream$ - the stream to loop over
 * @param config - a signal that ends the loop
 * @returns the source of the loop; wrong arguments throw at the call
 * @see {@link latestOnly} for the same in a pipe
 */
export function latestValues<T>(
  stream$: Observable<T>,
  config: AbortConfig = {},
): AsyncIterable<T, undefined> {
  const checked$ = checkObservable('stream$', stream$);
  const signal = checkSignal(checkKeys('config', config, ['signal']).signal);
  return { [Symbol.asyncIterator]: () => iterate(checked$, signal) };
}

/** How a stream has ended; `null` while it runs. */
type End = { readonly type: 'completed' } | { readonly type: 'failed'; readonly error: unknown };

/** A call of `next` that waits. */
interface Waiting<T> {
  readonly resolve: (result: IteratorResult<T, undefined>) => void;
  readonly reject: (error: unknown) => void;
}

const done = { done: true, value: undefined } as const;

function iterate<T>(
  stream$: Observable<T>,
  signal: AbortSignal | undefined,
): AsyncIterator<T, undefined> {
  /** One value at most. */
  let newest: readonly T[] = [];
  let end: End | null = null;
  const waiting: Waiting<T>[] = [];

  const subscription = stream$.pipe(untilAborted(signal)).subscribe({
    next: (value) => {
      newest = [value];
      answer();
    },
    error: (error: unknown) => {
      // After an abort, earlier values do not matter any more.
      if (signal?.aborted === true) newest = [];
      end = { type: 'failed', error };
      answer();
    },
    complete: () => {
      end = { type: 'completed' };
      answer();
    },
  });

  return {
    next: () =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        answer();
      }),
    return() {
      subscription.unsubscribe();
      newest = [];
      end = { type: 'completed' };
      answer();
      return Promise.resolve(done);
    },
  };

  /** Answers the waiting calls, if there is something to give. */
  function answer(): void {
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      if (newest.length > 0) first.resolve({ done: false, value: newest[0] as T });
      else if (end === null) return;
      else if (end.type === 'completed') first.resolve(done);
      else {
        first.reject(end.error);
        // Throws an error only once.
        end = { type: 'completed' };
      }
      newest = [];
      waiting.shift();
    }
  }
}
