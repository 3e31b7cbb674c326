import { Observable } from 'rxjs';
import type { Armed } from '../../session/Armed.js';
import type { InContext } from './traceRequest.js';

/** A reply whose watch calls back in an async context. The stream then makes its next read in it too. */
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
