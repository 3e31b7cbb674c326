import { Observable } from 'rxjs';

/**
 * Lets at most `width` of the given streams run at once; the others wait, and are subscribed in the
 * order of their coming.
 */
export function createGate(width: number): <T>(stream: Observable<T>) => Observable<T> {
  const waiting = new Set<() => void>();
  let free = width;

  const admit = (): void => {
    for (const enter of waiting) {
      if (free === 0) return;
      waiting.delete(enter);
      enter();
    }
  };

  return (stream) =>
    new Observable((subscriber) => {
      const enter = (): void => {
        free -= 1;
        subscriber.add(() => {
          free += 1;
          admit();
        });
        stream.subscribe(subscriber);
      };
      waiting.add(enter);
      subscriber.add(() => waiting.delete(enter));
      admit();
    });
}
