import { Observable } from 'rxjs';

/**
 * Returns a function that limits how many streams run at the same time. There are `width` places,
 * and each running stream takes one place. A new stream must wait if fewer than `batch` places are
 * free. As soon as `batch` places are free, waiting streams take all these places. The waiting
 * streams start in the order of their subscriptions.
 */
export function createConcurrencyLimit(
  width: number,
  batch = 1,
): <T>(stream: Observable<T>) => Observable<T> {
  const waiting = new Set<() => void>();
  // While streams wait, all calls of `admit` share one iterator. A new iterator for each call would
  // be slow: each new iterator would have to skip all deleted members of `waiting`.
  let turns = waiting.values();
  let free = width;
  let admitting = false;

  const admit = (): void => {
    // The loop below starts a stream with `enter`. If this stream ends at once, `leave` calls
    // `admit` again before `enter` has returned. This inner call of `admit` returns at once, and
    // the loop of the outer call starts the next stream. If each inner call started a stream, the
    // nested calls would overflow the stack when thousands of streams fail together.
    if (admitting || free < batch) return;
    admitting = true;
    while (free > 0) {
      const { value: enter } = turns.next();
      if (enter === undefined) break;
      waiting.delete(enter);
      enter();
    }
    // An iterator that has reached the end of the set ignores members that are added later. So the
    // next call of `admit` needs a new iterator.
    if (waiting.size === 0) turns = waiting.values();
    admitting = false;
  };

  const leave = (): void => {
    free += 1;
    admit();
  };

  return (stream) =>
    new Observable((subscriber) => {
      const enter = (): void => {
        free -= 1;
        stream.subscribe(subscriber);
        // When this stream ends, RxJS first runs the teardown of this stream, and then `leave`. So
        // this stream is already unsubscribed when `leave` starts the next stream.
        subscriber.add(leave);
      };
      waiting.add(enter);
      admit();
      if (waiting.has(enter)) subscriber.add(() => waiting.delete(enter));
    });
}
