import { type MonoTypeOperatorFunction, Observable } from 'rxjs';
import type { ConnectionEvent } from '../transport/ConnectionEvent.js';

/**
 * Drops the connection when `left$` emits, and keeps the session. The order is the same as when a
 * connection is lost: first the stream emits `disconnected`, then the requests in flight fail.
 */
export function leaveWhen(left$: Observable<unknown>): MonoTypeOperatorFunction<ConnectionEvent> {
  return (source) =>
    new Observable((subscriber) => {
      const leave = (): void => {
        subscriber.next({ type: 'disconnected', cause: left });
        // This call also unsubscribes from the source, so the transport drops the connection.
        subscriber.complete();
      };
      subscriber.add(left$.subscribe({ next: leave, error: leave }));
      source.subscribe(subscriber);
    });
}

/**
 * All clients use the same error. Many clients may leave a server at the same moment, and each new
 * error would capture a stack trace, which takes time.
 */
const left = new Error('the client moves to another server');
