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

/** What {@link connectNative} needs. */
export interface ConnectNativeConfig {
  /** See `ZkClient.now`. */
  readonly now: () => number;
  readonly prove: Prove;
  /**
   * When the client reads an access control list or ends its session, `wire` makes a second
   * connection to the server. The second connection lives only briefly.
   */
  readonly wire: Transport;
}

/**
 * Uses the C client for one attempt to connect to a server. Emits the events of the connection.
 */
export function connectNative(
  attempt: ConnectAttempt,
  { now, prove, wire }: ConnectNativeConfig,
): Observable<ConnectionEvent> {
  return new Observable((subscriber) => {
    const { address, credentials } = attempt;
    let phase: 'connecting' | 'preparing' | 'connected' | 'over' = 'connecting';
    /**
     * Whether the server has refused an identity that the client presented. A faulty server may
     * also send a refusal although the client has presented no identity. In this case, the value
     * stays `accepted`.
     */
    let identities: 'accepted' | 'refused' = 'accepted';

    const opened = openNative(nativeConfigOf(attempt), (event, detail) => {
      if (phase === 'over') return;
      if (event === 'connect' && phase === 'connecting') prepare();
      // `connecting` means that the connection was lost. A second `connect` also means that the
      // connection was lost. In this case, the C client has connected again by itself, and has not
      // reported the loss.
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

    /**
     * Presents the identities, and then calls `prove`, which sends a write. The identities come
     * first, because the server may require them for this write.
     */
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
        else lose('a majority of its ensemble did not confirm a write');
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
      // If the server refuses an identity, the C client calls the callback of the refused `addAuth`
      // before it emits `close`. So `identities` has its final value here.
      if (code === CloseCode.authFailed) refuse();
      else if (code === CloseCode.expired && phase !== 'connected' && attempt.session !== null)
        end({ type: 'expired' });
      // On a connected handle, the C client may report an expiry although the session still lives.
      // The next attempt to resume the session shows whether the session lives.
      else lose('it was closed');
    }

    function refuse(): void {
      if (identities === 'refused') end({ type: 'authFailed' });
      else lose('it refused an identity that the client did not present');
    }

    function end(event: ConnectionEvent): void {
      over(() => {
        subscriber.complete();
      }, event);
    }

    /**
     * Ends the connection: emits the event, closes the handle, and then calls `closed`. The
     * requests in flight fail after the event.
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
