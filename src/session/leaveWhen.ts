import { type MonoTypeOperatorFunction, Observable } from 'rxjs';
import type { ConnectionEvent } from '../transport/ConnectionEvent.js';

/**
 * Ends a connection when `left$` emits, and keeps the session. The order is that of a loss: first the event, then the
 * end of the requests in flight.
 */
export function leaveWhen(left$: Observable<unknown>): MonoTypeOperatorFunction<ConnectionEvent> {
  return (source) =>
    new Observable((subscriber) => {
      const leave = (): void => {
        subscriber.next({ type: 'disconnected', cause: left });
        // Unsubscribes from the source, with which the transport drops the connection.
        subscriber.complete();
      };
      subscriber.add(left$.subscribe({ next: leave, error: leave }));
      source.subscribe(subscriber);
    });
}

/** Made once, because many clients leave a server at the same moment. */
const left = new Error('the client moves to another server');
