import { Observable } from 'rxjs';
import type { Armed } from '../../session/Armed.js';
import type { InContext } from './traceRequest.js';

/**
 * Makes `fired$` run the callbacks of its subscriber in the given async context. When the watch
 * fires, a stream makes its next read in such a callback. So the next read has this async context
 * too.
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
