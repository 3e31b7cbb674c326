import { Observable } from 'rxjs';
import type { Armed } from '../../session/Armed.js';
import type { InContext } from './traceRequest.js';

/**
 * Returns the same reply, but runs the callbacks of its watch in the given async context. The
 * stream makes its next read in such a callback, so the next read has the same async context.
 */
export function keepContext<T>({ reply, fired$ }: Armed<T>, inContext: InContext): Armed<T> {
  return {
    reply,
    fired$: new Observable((subscriber) =>
      fired$.subscribe({
        next: (event) => {
          inContext(() => {
            subscriber.next(event);
          });
        },
        error: (error: unknown) => {
          inContext(() => {
            subscriber.error(error);
          });
        },
        complete: () => {
          inContext(() => {
            subscriber.complete();
          });
        },
      }),
    ),
  };
}
