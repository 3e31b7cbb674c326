import {
  BehaviorSubject,
  delay,
  type Observable,
  of,
  Subject,
  switchMap,
  takeWhile,
  tap,
} from 'rxjs';
import { AuthFailedError } from '../errors/server/AuthFailedError.js';
import { answers } from './answers.js';
import type { CheckedConfig } from '../client/checkConfig.js';
import { createTimeline } from './createTimeline.js';
import type { Credential } from '../model/Credential.js';
import { describe } from './describe.js';
import { ended } from './ended.js';
import { keepSession } from './keepSession.js';
import { leaseLeft } from './leaseLeft.js';
import type { Link } from '../transport/binding/link/Link.js';
import type { LinkSignal } from '../transport/binding/link/LinkSignal.js';
import { openLink } from '../transport/binding/link/openLink.js';
import { nextLink } from './nextLink.js';
import { patience } from './patience.js';
import type { Session } from './Session.js';
import type { SessionState } from '../model/SessionState.js';
import type { Transport } from '../transport/Transport.js';

/** How long a server may take to answer what is in flight, and then to end the session, in ms. */
const endTimeout = 1_000;

/** Opens a session at once and keeps it, or the one that follows it when it expires, until `end`. */
export function openSession(
  config: CheckedConfig,
  credentials: readonly Credential[],
  transport: Transport,
): Session {
  const state$ = new BehaviorSubject<SessionState>({ status: 'connecting' });
  const link$ = new BehaviorSubject<Link | null>(null);
  const failure$ = new Subject<unknown>();
  const timeline = createTimeline(state$, transport.now);
  let lastFailure: string | null = null;
  let link: Link | null = null;
  let session = { id: '', timeout: 0, provedAt: -Infinity };

  // Not to be ended by an error: each failure is followed by another attempt.
  const engine = keepSession({
    ...transport,
    open: (attempt) =>
      openLink({
        ...config,
        ...transport,
        ...attempt,
        credentials,
        proved: (sentAt) => {
          session.provedAt = Math.max(session.provedAt, sentAt);
        },
      }),
    patience: (unanswered) => patience(config.attemptTimeout, config.sessionTimeout, unanswered),
    failed: (error) => {
      lastFailure = describe(error);
      failure$.next(error);
    },
    // eslint-disable-next-line rxjs-x/no-ignored-error -- see above
  }).subscribe(follow);

  return {
    state$: state$.pipe(takeWhile(({ status }) => status !== 'closed', true)),
    state: () => state$.value,
    timeline,
    get link() {
      return link;
    },
    link$: nextLink(link$),
    failure$,
    lastFailure: () => lastFailure,
    lease: () => leaseLeft(state$.value, session, transport.now()),
    end,
  };

  function follow(signal: LinkSignal): void {
    switch (signal.type) {
      case 'up':
        adopt(signal.link);
        return;
      case 'down':
        unlink();
        state$.next({ status: 'suspended', sessionId: session.id, since: transport.now() });
        return;
      case 'expired':
        state$.next({ status: 'expired', sessionId: session.id });
        state$.next({ status: 'connecting' });
        return;
      case 'authFailed':
        unlink();
        state$.next({ status: 'closed', reason: 'authFailed' });
        link$.error(new AuthFailedError({ operation: 'connect' }));
    }
  }

  function adopt(live: Link): void {
    const { id, timeout } = live.session;
    session = { id, timeout, provedAt: id === session.id ? session.provedAt : -Infinity };
    lastFailure = null;
    link = live;
    const { server } = live.address;
    state$.next({ status: 'connected', sessionId: id, sessionTimeout: timeout, server });
    link$.next(live);
  }

  function unlink(): void {
    link = null;
    link$.next(null);
  }

  function end(): Observable<unknown> {
    if (state$.value.status === 'closed') return of(undefined);
    const last = link;
    unlink();
    link$.complete();
    // What is in flight is answered first. A server that is silent is left to expire the session.
    return (last === null ? of(false) : answers(last, endTimeout)).pipe(
      tap(() => {
        state$.next({ status: 'closed', reason: 'requested' });
        engine.unsubscribe();
      }),
      // The engine closes its handle in a later task, which comes before this one.
      delay(0),
      switchMap((heard) =>
        heard && last !== null ? ended(transport, last, endTimeout) : of(undefined),
      ),
    );
  }
}
