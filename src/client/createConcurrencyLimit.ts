import { Observable } from 'rxjs';

/**
 * Runs at most `width` of the given streams at once. The others wait, and start in the order of
 * their arrival. It admits streams only when `batch` places are free, so several waiting streams
 * start together.
 */
export function createConcurrencyLimit(
  width: number,
  batch = 1,
): <T>(stream: Observable<T>) => Observable<T> {
  const waiting = new Set<() => void>();
  // Kept between calls: if a set has lost its first members, iterating from the start is slow.
  let turns = waiting.values();
  let free = width;
  let admitting = false;

  const admit = (): void => {
    // If a stream ends at once, the loop continues with the next one. Recursion would overflow the
    // stack when thousands of streams fail together.
    if (admitting || free < batch) return;
    admitting = true;
    while (free > 0) {
      const { value: enter } = turns.next();
      if (enter === undefined) break;
      waiting.delete(enter);
      enter();
    }
    // An exhausted iterator would not see later members.
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
        // Added after the stream's own teardown, so the stream is already unsubscribed when the
        // next one starts.
        subscriber.add(leave);
      };
      waiting.add(enter);
      admit();
      if (waiting.has(enter)) subscriber.add(() => waiting.delete(enter));
    });
}
