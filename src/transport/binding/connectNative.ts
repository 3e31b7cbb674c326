import { AsyncSubject, noop, Observable } from 'rxjs';
import { connectionLost } from '../connectionLost.js';
import type { ConnectAttempt } from '../ConnectAttempt.js';
import type { ConnectionEvent } from '../ConnectionEvent.js';
import type { Transport } from '../Transport.js';
import { closeKeepingSession } from './closeKeepingSession.js';
import { CloseCode } from './CloseCode.js';
import { createNativeConnection } from './createNativeConnection.js';
import { createNativeRequest } from './createNativeRequest.js';
import { openNative } from './native.js';
import { nativeConfigOf } from './nativeConfigOf.js';
import type { NativeHandle } from './NativeHandle.js';
import type { Prove } from './prove.js';
import { toWatchEvent } from './toWatchEvent.js';
import { onRefusal } from './onRefusal.js';

/** What a connection of the binding is made with. */
export interface ConnectNativeConfig {
  /** See `ZkClient.now`. */
  readonly now: () => number;
  readonly prove: Prove;
  /** For what the binding can't do. */
  readonly wire: Transport;
}

/** One attempt of the C client to connect to one server, and the life of the connection. */
export function connectNative(
  attempt: ConnectAttempt,
  { now, prove, wire }: ConnectNativeConfig,
): Observable<ConnectionEvent> {
  return new Observable((subscriber) => {
    const { address, credentials } = attempt;
    let phase: 'connecting' | 'preparing' | 'connected' | 'over' = 'connecting';
    /**
     * Whether the server refused an identity that the client presented. A faulty peer may also
     * refuse others.
     */
    let identities: 'accepted' | 'refused' = 'accepted';

    const opened = openNative(nativeConfigOf(attempt), (event, detail) => {
      if (phase === 'over') return;
      if (event === 'connect' && phase === 'connecting') prepare();
      // A second `connect` comes from the C client's own reconnect, after a loss that it has not
      // reported.
      else if (event === 'connect' || event === 'connecting') cut();
      else if (event === 'close') close(detail as number);
      else {
        const watchEvent = toWatchEvent(event, detail);
        if (watchEvent !== null) attempt.onWatchEvent(watchEvent);
      }
    });
    if (opened instanceof Error) {
      subscriber.error(connectionLost(address, opened.message));
      return undefined;
    }
    const native: NativeHandle = opened;
    const over$ = new AsyncSubject<null>();
    const looking = onRefusal(native, () => {
      lose('it was refused');
    });
    const request = createNativeRequest({
      ...{ native, address, credentials, wire, over$ },
      isOver: () => phase === 'over',
      lost: cut,
      refused: () => {
        identities = 'refused';
      },
    });
    return () => {
      over(noop);
    };

    /** The identities come first, because the following write may need them. */
    function prepare(): void {
      phase = 'preparing';
      looking.unsubscribe();
      for (const credential of credentials) {
        request({ type: 'addAuth', path: '/', credential }, noop);
      }
      const sentAt = now();
      prove(request, (isProved) => {
        if (phase !== 'preparing') return;
        if (isProved) connected(sentAt);
        else lose('its ensemble did not answer');
      });
    }

    function connected(provedAt: number): void {
      phase = 'connected';
      const parts = { native, address, provedAt, request, wire, over };
      subscriber.next({ type: 'connected', connection: createNativeConnection(parts) });
    }

    function cut(): void {
      lose('it was cut');
    }

    function lose(reason: string): void {
      const error = connectionLost(address, reason);
      if (phase === 'connected') end({ type: 'disconnected', cause: error });
      else {
        over(() => {
          subscriber.error(error);
        });
      }
    }

    function close(code: number): void {
      // The C client calls back for a refused identity before it reports the end.
      if (code === CloseCode.authFailed) refuse();
      else if (code === CloseCode.expired && phase !== 'connected' && attempt.session !== null)
        end({ type: 'expired' });
      // On a live connection it reports an expiry for other reasons too: an attempt to resume will
      // show it.
      else lose('it was closed');
    }

    function refuse(): void {
      if (identities === 'refused') end({ type: 'authFailed' });
      else lose('it refused an identity that nobody presented');
    }

    function end(event: ConnectionEvent): void {
      over(() => {
        subscriber.complete();
      }, event);
    }

    /**
     * Gives up the connection, and calls `closed` when the handle is closed. Requests in flight
     * fail after the event.
     */
    function over(closed: () => void, event?: ConnectionEvent): void {
      if (phase === 'over') return;
      phase = 'over';
      looking.unsubscribe();
      if (event !== undefined) subscriber.next(event);
      over$.next(null);
      over$.complete();
      native.atRest(() => {
        closeKeepingSession(native);
        closed();
      });
    }
  });
}
