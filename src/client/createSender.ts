import {
  catchError,
  defer,
  finalize,
  merge,
  mergeMap,
  type Observable,
  switchMap,
  take,
  throwError,
  timeout,
} from 'rxjs';
import { ClientClosedError } from '../errors/ClientClosedError.js';
import { isZkError } from '../errors/isZkError.js';
import { NotConnectedError } from '../errors/NotConnectedError.js';
import { OperationTimeoutError } from '../errors/server/OperationTimeoutError.js';
import { TooManyRequestsError } from '../errors/TooManyRequestsError.js';
import { UnresolvedServersError } from '../errors/UnresolvedServersError.js';
import type { ZkErrorContext } from '../errors/ZkError.js';
import { checkPathLength } from '../model/checks/checkPathLength.js';
import { createArm, type Arm, type ArmConfig } from './createArm.js';
import { requestChannel } from './diagnostics/requestChannel.js';
import { tellRequest } from './diagnostics/tellRequest.js';
import type { Link } from '../transport/binding/link/Link.js';
import type { Session } from '../session/Session.js';
import type { Request } from '../transport/binding/requests/Request.js';

/** The request that errors and traces name. */
type Subject = Pick<Request<unknown>, 'operation' | 'path'>;

/** Sends requests over whatever link the session has. */
export interface Sender extends Arm {
  /** How many requests wait for a link. */
  readonly waiting: number;
  /** Sends a request, after a wait of at most the operation timeout, and waits as long for its answer. */
  send<T>(request: Request<T>): Observable<T>;
  /** Does something with the link, after a wait of at most the operation timeout. */
  readonly withLink: <T>(subject: Subject, use: (link: Link) => Observable<T>) => Observable<T>;
}

/** Settings of {@link createSender}. */
export interface SenderConfig extends ArmConfig {
  readonly operationTimeout: number;
  /** How many requests may be under way at once. */
  readonly maxInFlight: number;
}

/** Joins a session's links into one stream of requests. */
export function createSender(session: Session, config: SenderConfig): Sender {
  const { operationTimeout, maxInFlight, maxBuffer, now } = config;
  const { arm, waitingReads } = createArm(session, config);
  let waiting = 0;

  // Names that do not resolve are told at once: waiting seldom mends a misspelt server.
  const unresolved$ = session.failure$.pipe(
    mergeMap((error) => (error instanceof UnresolvedServersError ? throwError(() => error) : [])),
  );

  return {
    get waiting() {
      return waiting;
    },
    waitingReads,
    withLink,
    send: (request) => withLink(request, (link) => answerOf(link, request)),
    arm,
  };

  function withLink<T>(subject: Subject, use: (link: Link) => Observable<T>): Observable<T> {
    checkPathLength(subject.path, maxBuffer);
    return defer(() => {
      const request$ = begin(subject, use);
      return requestChannel.hasSubscribers ? request$.pipe(tellRequest(subject, now)) : request$;
    });
  }

  function begin<T>(subject: Subject, use: (link: Link) => Observable<T>): Observable<T> {
    const { link } = session;
    if ((link?.requests ?? waiting) >= maxInFlight) {
      return throwError(() => new TooManyRequestsError(context(subject)));
    }
    return link === null ? awaitLink(subject).pipe(switchMap(use)) : use(link);
  }

  function awaitLink(subject: Subject): Observable<Link> {
    waiting += 1;
    return merge(session.link$, unresolved$).pipe(
      take(1),
      timeout({ first: operationTimeout, with: () => throwError(() => notConnected(subject)) }),
      catchError((error: unknown) =>
        throwError(() =>
          isZkError(error, 'CLIENT_CLOSED') ? new ClientClosedError(context(subject)) : error,
        ),
      ),
      finalize(() => {
        waiting -= 1;
      }),
    );
  }

  function notConnected(subject: Subject): NotConnectedError {
    const failure = session.lastFailure();
    const cause = failure === null ? undefined : new Error(failure);
    return new NotConnectedError({ ...context(subject), cause });
  }

  function answerOf<T>(link: Link, request: Request<T>): Observable<T> {
    const outcome = request.effect === 'write' ? 'unknown' : 'none';
    return link.send(request).pipe(
      timeout({
        first: operationTimeout,
        with: () => throwError(() => new OperationTimeoutError({ ...context(request), outcome })),
      }),
    );
  }
}

function context({ operation, path }: Subject): ZkErrorContext {
  return { operation, path };
}
