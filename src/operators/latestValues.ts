import type { Observable } from 'rxjs';
import { untilAborted } from '../client/promises/untilAborted.js';
import type { AbortConfig } from '../client/promises/AbortConfig.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { checkObservable } from '../model/checks/checkObservable.js';
import { checkSignal } from '../model/checks/checkSignal.js';

/**
 * Lets a program read a stream with `for await`. While the body of the loop is busy, new values
 * replace each other, and only the newest value is kept. There is no queue.
 *
 * Cold: each loop subscribes to the stream when the loop begins.
 * - After `break`, `return` or an error in the loop, the subscription ends, and the stream drops
 *   its watch.
 * - When the stream completes, for example because the client is closed, the loop first gets the
 *   kept value, if there is one. Then the loop ends.
 * - When the stream fails, the loop first gets the kept value, if there is one. Then the loop
 *   throws the error.
 * - When the signal is aborted, the subscription ends at once. The present run of the loop's body
 *   continues to its end. Then the loop throws the reason of the signal.
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
 * @returns an iterable for `for await`. The call throws if an argument is wrong
 * @see {@link latestOnly} for an operator that does the same in a pipe
 */
export function latestValues<T>(
  stream$: Observable<T>,
  config: AbortConfig = {},
): AsyncIterable<T, undefined> {
  const checked$ = checkObservable('stream$', stream$);
  const signal = checkSignal(checkKeys('config', config, ['signal']).signal);
  return { [Symbol.asyncIterator]: () => iterate(checked$, signal) };
}

/** How a stream has ended. */
type End = { readonly type: 'completed' } | { readonly type: 'failed'; readonly error: unknown };

/** A call of the iterator's `next` that waits for a value or for the end. */
interface Waiting<T> {
  readonly resolve: (result: IteratorResult<T, undefined>) => void;
  readonly reject: (error: unknown) => void;
}

const done = { done: true, value: undefined } as const;

function iterate<T>(
  stream$: Observable<T>,
  signal: AbortSignal | undefined,
): AsyncIterator<T, undefined> {
  /** At most one value: the newest value that waits for the loop. */
  let newest: readonly T[] = [];
  let end: End | null = null;
  const waiting: Waiting<T>[] = [];

  const subscription = stream$.pipe(untilAborted(signal)).subscribe({
    next: (value) => {
      newest = [value];
      answer();
    },
    error: (error: unknown) => {
      // After an abort, `next` must throw. So the value that still waits is dropped.
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

  /** Settles waiting calls of `next`. A value settles one call, and the end settles all of them. */
  function answer(): void {
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      if (newest.length > 0) first.resolve({ done: false, value: newest[0] as T });
      else if (end === null) return;
      else if (end.type === 'completed') first.resolve(done);
      else {
        first.reject(end.error);
        // The error is thrown only once. So each later call of `next` reports a normal end.
        end = { type: 'completed' };
      }
      newest = [];
      waiting.shift();
    }
  }
}
