import { type MonoTypeOperatorFunction, Observable } from 'rxjs';
import type { ConnectionEvent } from '../transport/ConnectionEvent.js';

/**
 * Ends a connection when `left$` emits, and keeps the session. As in a loss, the event comes first, and then the
 * requests in flight fail.
 */
export function leaveWhen(left$: Observable<unknown>): MonoTypeOperatorFunction<ConnectionEvent> {
  return (source) =>
    new Observable((subscriber) => {
      const leave = (): void => {
        subscriber.next({ type: 'disconnected', cause: left });
        // Unsubscribes from the source: the transport drops the connection.
        subscriber.complete();
      };
      subscriber.add(left$.subscribe({ next: leave, error: leave }));
      source.subscribe(subscriber);
    });
}

/** Created once, because many clients leave a server at the same moment. */
const left = new Error('the client moves to another server');
