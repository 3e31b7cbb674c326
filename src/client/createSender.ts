import {
  catchError,
  defer,
  merge,
  mergeMap,
  Observable,
  switchMap,
  take,
  throwError,
  timeout,
} from 'rxjs';
import { ClientClosedError } from '../errors/ClientClosedError.js';
import { isZkError } from '../errors/isZkError.js';
import { NotConnectedError } from '../errors/NotConnectedError.js';
import { UnresolvedServersError } from '../errors/UnresolvedServersError.js';
import type { ZkErrorContext } from '../errors/ZkError.js';
import type { Armed } from './Armed.js';
import { createGate } from './createGate.js';
import type { WatchKind } from './link/createWatchTable.js';
import type { Link } from './link/Link.js';
import type { Session } from './Session.js';
import type { Request } from './requests/Request.js';

/** Sends requests over whatever link the session has. */
export interface Sender {
  /** Sends a request, after a wait of at most the operation timeout. */
  send<T>(request: Request<T>): Observable<T>;
  /** Sends a read that sets a watch, after a wait of any length. */
  arm<T>(kind: WatchKind, request: Request<T>): Observable<Armed<T>>;
  /** Does something with the link, after a wait of at most the operation timeout. */
  readonly withLink: <T>(
    subject: Pick<Request<T>, 'operation' | 'path'>,
    use: (link: Link) => Observable<T>,
  ) => Observable<T>;
}

/** Settings of {@link createSender}. */
export interface SenderConfig {
  readonly operationTimeout: number;
  readonly rereads: number;
}

/** Joins a session's links into one stream of requests. */
export function createSender(
  session: Session,
  { operationTimeout, rereads }: SenderConfig,
): Sender {
  const gate = createGate(rereads);

  // Names that do not resolve are told at once: waiting seldom mends a misspelt server.
  const unresolved$ = session.failure$.pipe(
    mergeMap((error) => (error instanceof UnresolvedServersError ? throwError(() => error) : [])),
  );

  const withLink: Sender['withLink'] = ({ operation, path }, use) =>
    defer(() => {
      if (session.link !== null) return use(session.link);
      return merge(session.link$, unresolved$).pipe(
        take(1),
        timeout({
          first: operationTimeout,
          with: () => throwError(() => notConnected({ operation, path })),
        }),
        catchError((error: unknown) =>
          throwError(() =>
            isZkError(error, 'CLIENT_CLOSED') ? new ClientClosedError({ operation, path }) : error,
          ),
        ),
        switchMap(use),
      );
    });

  function notConnected(context: ZkErrorContext): NotConnectedError {
    const failure = session.lastFailure();
    const cause = failure === null ? undefined : new Error(failure);
    return new NotConnectedError({ ...context, cause });
  }

  return {
    withLink,
    send: (request) => withLink(request, (link) => link.send(request)),
    arm,
  };

  function arm<T>(kind: WatchKind, request: Request<T>): Observable<Armed<T>> {
    const armOver = (link: Link): Observable<Armed<T>> =>
      new Observable((subscriber) => {
        link.arm(kind, request, subscriber);
      });
    return new Observable((subscriber) => {
      if (session.link !== null) session.link.arm(kind, request, subscriber);
      else gate(session.link$.pipe(switchMap(armOver))).subscribe(subscriber);
    });
  }
}
