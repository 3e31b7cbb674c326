import {
  BehaviorSubject,
  filter,
  firstValueFrom,
  Subject,
  take,
  takeWhile,
  throwIfEmpty,
} from 'rxjs';
import { AuthFailedError } from '../errors/AuthFailedError.js';
import { ClientClosedError } from '../errors/ClientClosedError.js';
import { answers } from './answers.js';
import { ended } from './ended.js';
import type { CheckedConfig } from './checkConfig.js';
import { createResolver } from './createResolver.js';
import type { Credential } from './Credential.js';
import { describe } from './describe.js';
import { keepSession } from './keepSession.js';
import type { Link } from './link/Link.js';
import type { LinkSignal } from './link/LinkSignal.js';
import { openLink } from './link/openLink.js';
import { now } from './now.js';
import { patience } from './patience.js';
import type { Session } from './Session.js';
import type { SessionState } from './SessionState.js';

/** How long a server may take to answer what is in flight, and then to end the session, in ms. */
const endTimeout = 1_000;

/** Opens a session at once and keeps it, or the one that follows it when it expires, until `end`. */
export function openSession(config: CheckedConfig, credentials: readonly Credential[]): Session {
  const state$ = new BehaviorSubject<SessionState>({ status: 'connecting' });
  const link$ = new BehaviorSubject<Link | null>(null);
  const failure$ = new Subject<unknown>();
  let lastFailure: string | null = null;
  let link: Link | null = null;
  let session = { id: '', timeout: 0, provedAt: -Infinity };

  // Not to be ended by an error: each failure is followed by another attempt.
  const engine = keepSession({
    resolve: createResolver(config.servers, config.attemptTimeout),
    open: ({ failures, ...attempt }) =>
      openLink({
        ...config,
        ...attempt,
        credentials,
        limit: patience(config.attemptTimeout, config.sessionTimeout, failures),
        proved: (sentAt) => {
          session.provedAt = Math.max(session.provedAt, sentAt);
        },
      }),
    failed: (error) => {
      lastFailure = describe(error);
      failure$.next(error);
    },
    // eslint-disable-next-line rxjs-x/no-ignored-error -- see above
  }).subscribe(follow);

  return {
    state$: state$.pipe(takeWhile(({ status }) => status !== 'closed', true)),
    get state() {
      return state$.value;
    },
    get link() {
      return link;
    },
    link$: link$.pipe(
      filter((live) => live !== null),
      take(1),
      throwIfEmpty(() => new ClientClosedError()),
    ),
    failure$,
    get lastFailure() {
      return lastFailure;
    },
    lease() {
      const { status } = state$.value;
      const held = status === 'connected' || status === 'suspended';
      return held ? Math.max(0, session.provedAt + session.timeout / 2 - now()) : 0;
    },
    end,
  };

  function follow(signal: LinkSignal): void {
    switch (signal.type) {
      case 'up':
        adopt(signal.link);
        return;
      case 'down':
        unlink();
        state$.next({ status: 'suspended', sessionId: session.id, since: now() });
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

  async function end(): Promise<void> {
    if (state$.value.status === 'closed') return;
    const last = link;
    unlink();
    link$.complete();
    // What is in flight is answered first. A server that is silent is left to expire the session.
    const heard =
      last !== null && (await firstValueFrom(answers(last, endTimeout), { defaultValue: false }));
    state$.next({ status: 'closed', reason: 'requested' });
    engine.unsubscribe();
    // The engine closes its handle in a later task, which comes before this one.
    await new Promise(setImmediate);
    if (heard) await firstValueFrom(ended(last, endTimeout), { defaultValue: undefined });
  }
}
