import {
  catchError,
  defer,
  type Observable,
  repeat,
  retry,
  switchMap,
  takeWhile,
  tap,
  timer,
} from 'rxjs';
import type { Address } from '../model/Address.js';
import type { LinkSession } from '../transport/binding/link/Link.js';
import type { LinkSignal } from '../transport/binding/link/LinkSignal.js';
import type { Transport } from '../transport/Transport.js';

/** What a session is kept with. */
export interface KeepSessionConfig extends Pick<Transport, 'now' | 'resolve' | 'backoff'> {
  /** One attempt at one server, to resume the session or to open a new one. */
  readonly open: (attempt: Attempt) => Observable<LinkSignal>;
  /** How long an attempt may take, in ms, after so many rounds in which one was not answered in time. */
  readonly patience: (unanswered: number) => number;
  /** Told why a round over all servers came to nothing. */
  readonly failed: (error: unknown) => void;
}

/** One attempt to connect. */
export interface Attempt {
  readonly address: Address;
  readonly session: LinkSession | null;
  /** How long it may take, in ms. */
  readonly limit: number;
}

/** A link that lived shorter than this, in ms, is followed by a pause: a server may drop all. */
const briefLife = 100;

/**
 * One session over any number of links: whenever there is none, the servers are tried in shuffled
 * order, the one just lost last, and again after a jittered pause. An expired session is followed by
 * a new one. Completes only after `authFailed`.
 */
export function keepSession(config: KeepSessionConfig): Observable<LinkSignal> {
  const { now, resolve, backoff, open, patience, failed } = config;
  return defer(() => {
    let session: LinkSession | null = null;
    let last: Address | undefined;
    let upSince = -Infinity;
    let failures = 0;
    let unanswered = 0;

    const attempts = (addresses: readonly Address[]): Observable<LinkSignal> => {
      const limit = patience(unanswered);
      const begunAt = now();
      return shuffle(addresses, last)
        .map((address) => open({ address, session, limit }))
        .reduce((tried$, next$) => tried$.pipe(catchError(() => next$)))
        .pipe(
          tap({
            error: () => {
              // Refusals are quick. They ask for no patience, which a server that is starting, and
              // forgets those who came too early, would use up together with the session.
              if (now() - begunAt >= limit) unanswered += 1;
            },
          }),
        );
    };
    const round$ = defer(resolve).pipe(
      switchMap(attempts),
      tap((signal) => {
        if (signal.type === 'up') {
          session = signal.link.session;
          last = signal.link.address;
          upSince = now();
          failures = 0;
          unanswered = 0;
        } else if (signal.type === 'expired') session = null;
      }),
    );

    return round$.pipe(
      retry({
        delay: (error) => {
          failed(error);
          return timer(backoff(failures++));
        },
      }),
      repeat({ delay: () => timer(now() - upSince < briefLife ? backoff(0) : 0) }),
      takeWhile(({ type }) => type !== 'authFailed', true),
    );
  });
}

/** In random order, so that clients spread over the servers; the one just lost comes last. */
function shuffle(addresses: readonly Address[], last: Address | undefined): readonly Address[] {
  const isLast = ({ host, port }: Address): boolean => host === last?.host && port === last.port;
  return addresses
    .map((address) => ({ address, rank: Math.random() + (isLast(address) ? 1 : 0) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ address }) => address);
}
