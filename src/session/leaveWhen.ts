import { type MonoTypeOperatorFunction, Observable } from 'rxjs';
import type { ConnectionEvent } from '../transport/ConnectionEvent.js';

/**
 * Drops the connection when `left$` emits. The session stays. The stream of connection events first
 * emits `disconnected`, and then the requests in flight fail. This order is the same as when a
 * connection is lost.
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
 * All clients share this error. Each new error would capture a stack trace, which takes time, and
 * many clients may leave a server at the same moment.
 */
const left = new Error('the client moves to another server');
