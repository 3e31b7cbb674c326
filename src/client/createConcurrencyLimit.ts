import { Observable } from 'rxjs';

/**
 * Lets at most `width` of the given streams run at once; the others wait, and are subscribed to in
 * the order of their coming. Nobody is let in before `batch` places are free, so that those who wait
 * come several at a time.
 */
export function createConcurrencyLimit(
  width: number,
  batch = 1,
): <T>(stream: Observable<T>) => Observable<T> {
  const waiting = new Set<() => void>();
  // Kept between calls: a set that loses its first members is slow to be walked from the start.
  let turns = waiting.values();
  let free = width;
  let admitting = false;

  const admit = (): void => {
    // A stream that ends at once makes room inside the loop, which goes on with the next: calling
    // itself, it would run out of stack when thousands fail together.
    if (admitting || free < batch) return;
    admitting = true;
    while (free > 0) {
      const { value: enter } = turns.next();
      if (enter === undefined) break;
      waiting.delete(enter);
      enter();
    }
    // Emptied, the iterator would see no later member.
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
        // Added after the stream's own, so that the stream has been left when the next one comes.
        subscriber.add(leave);
      };
      waiting.add(enter);
      admit();
      if (waiting.has(enter)) subscriber.add(() => waiting.delete(enter));
    });
}
