import { Observable } from 'rxjs';

/**
 * Returns a function that limits how many streams run at the same time. At most `width` streams run
 * together. The other streams wait, and start in the order in which somebody subscribed to them. A
 * stream that ends leaves a place free. Waiting streams start only when at least `batch` places are
 * free, so several of them start together.
 */
export function createConcurrencyLimit(
  width: number,
  batch = 1,
): <T>(stream: Observable<T>) => Observable<T> {
  const waiting = new Set<() => void>();
  // `admit` keeps this iterator for its next calls. After many members of a set were deleted, a new
  // iterator is slow: it must first step over the places of all deleted members.
  let turns = waiting.values();
  let free = width;
  let admitting = false;

  const admit = (): void => {
    // If a stream ends during its start, `leave` calls `admit` again. That call returns here, and
    // the loop below starts the next stream. Recursion would overflow the stack when thousands of
    // streams fail together.
    if (admitting || free < batch) return;
    admitting = true;
    while (free > 0) {
      const { value: enter } = turns.next();
      if (enter === undefined) break;
      waiting.delete(enter);
      enter();
    }
    // An iterator that has reached its end does not return members that are added later. So the
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
        // RxJS calls teardowns in the order in which they were added. So this stream is already
        // unsubscribed when `leave` starts the next stream.
        subscriber.add(leave);
      };
      waiting.add(enter);
      admit();
      if (waiting.has(enter)) subscriber.add(() => waiting.delete(enter));
    });
}
