import { Observable } from 'rxjs';

/**
 * Lets at most `width` of the given streams run at once; the others wait, and are subscribed to in
 * the order of their coming.
 */
export function createGate(width: number): <T>(stream: Observable<T>) => Observable<T> {
  const waiting = new Set<() => void>();
  let free = width;
  let admitting = false;

  const admit = (): void => {
    // A stream that ends at once makes room inside the loop, which goes on with the next: calling
    // itself, it would run out of stack when thousands fail together.
    if (admitting) return;
    admitting = true;
    for (const enter of waiting) {
      if (free === 0) break;
      waiting.delete(enter);
      enter();
    }
    admitting = false;
  };

  return (stream) =>
    new Observable((subscriber) => {
      const enter = (): void => {
        free -= 1;
        stream.subscribe(subscriber);
        // Added after the stream's own, so that the stream has been left when the next one comes.
        subscriber.add(() => {
          free += 1;
          admit();
        });
      };
      waiting.add(enter);
      subscriber.add(() => waiting.delete(enter));
      admit();
    });
}
