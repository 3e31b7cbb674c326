/* eslint-disable max-lines -- The phases of one connection, which only make sense together. */
import { AsyncSubject, Observable, repeat, takeUntil, takeWhile, timer } from 'rxjs';
import { connectionLost } from '../connectionLost.js';
import type { ConnectAttempt } from '../ConnectAttempt.js';
import type { ConnectionEvent } from '../ConnectionEvent.js';
import type { Transport } from '../Transport.js';
import { abandon } from './abandon.js';
import { CloseCode } from './CloseCode.js';
import { createNativeRequest } from './createNativeRequest.js';
import { endNativeSession } from './endNativeSession.js';
import { getAcl } from './getAcl.js';
import { HandleState } from './HandleState.js';
import { openNative } from './native.js';
import { nativeConfigOf } from './nativeConfigOf.js';
import type { NativeHandle } from './NativeHandle.js';
import type { Prove } from './prove.js';
import { toWatchEvent } from './toWatchEvent.js';

/** How often a connecting handle is looked at, in ms: no event tells that its attempt failed. */
const glance = 20;

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
    /** What became of the identities that the client has presented: a peer may refuse others unasked. */
    let identities: 'accepted' | 'refused' = 'accepted';

    const opened = openNative(nativeConfigOf(attempt), (event, detail) => {
      if (phase === 'over') return;
      if (event === 'connect' && phase === 'connecting') prepare();
      // A second `connect` is the C client's own, after a loss that it has not told of.
      else if (event === 'connect' || event === 'connecting') lose('it was cut');
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
    onTime(timer(glance).pipe(repeat(), takeWhile(isLooking), takeUntil(over$)), () => {
      if (!isConnecting(native)) lose('it was refused');
    });
    const request = createNativeRequest({
      native,
      isOver: () => phase === 'over',
      lost: () => {
        lose('it was cut');
      },
      refused: () => {
        identities = 'refused';
      },
      getAcl: (path, done) => {
        const sessionTimeout = native.timeout;
        getAcl({ wire, address, credentials, path, sessionTimeout, over$ }, done);
      },
    });
    return () => {
      over(() => undefined);
    };

    /** The identities first: the write behind them may need them. */
    function prepare(): void {
      phase = 'preparing';
      for (const credential of credentials) {
        request({ type: 'addAuth', path: '/', credential }, () => undefined);
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
      const { client_id: id, client_password: password, timeout: sessionTimeout } = native;
      const session = { id, password };
      const closeSession = () => endNativeSession({ wire, address, session, sessionTimeout, over });
      const connection = {
        address,
        session,
        sessionTimeout,
        provedAt,
        setsWatches: false,
        zxid: 0,
        request,
        closeSession,
      };
      subscriber.next({ type: 'connected', connection });
    }

    function isLooking(): boolean {
      return phase === 'connecting';
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
      // The C client calls a refused identity back before it tells of the end.
      if (code === CloseCode.authFailed) refuse();
      else if (code === CloseCode.expired && phase !== 'connected' && attempt.session !== null)
        end({ type: 'expired' });
      // On a live connection it reports an expiry for other reasons too: resuming will tell.
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

    /** Gives the connection up, and acts when the handle is closed. Requests in flight fail after the event. */
    function over(closed: () => void, event?: ConnectionEvent): void {
      if (phase === 'over') return;
      phase = 'over';
      if (event !== undefined) subscriber.next(event);
      over$.next(null);
      over$.complete();
      native.atRest(() => {
        abandon(native);
        closed();
      });
    }
  });
}

function isConnecting({ state }: NativeHandle): boolean {
  return Object.values<number>(HandleState).includes(state);
}

/** Timers do not fail. */
function onTime(timer$: Observable<unknown>, act: () => void): void {
  timer$.subscribe({ next: act, error: act });
}
