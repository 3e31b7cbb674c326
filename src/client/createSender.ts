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
import { OperationTimeoutError } from '../errors/server/OperationTimeoutError.js';
import { TooManyRequestsError } from '../errors/TooManyRequestsError.js';
import { UnresolvedServersError } from '../errors/UnresolvedServersError.js';
import type { ZkErrorContext } from '../errors/ZkError.js';
import { checkPathLength } from '../model/checks/checkPathLength.js';
import { effectOf } from '../session/effectOf.js';
import type { LiveConnection } from '../session/LiveConnection.js';
import { notConnected } from '../session/failures/notConnected.js';
import type { Session } from '../session/Session.js';
import type { Operation, OperationOf, OperationType } from '../transport/Operation.js';
import type { Replies } from '../transport/Replies.js';
import { isObserved } from './diagnostics/isObserved.js';
import { observeRequest } from './diagnostics/observeRequest.js';
import { type Arm, type ArmConfig, createArm } from './arm/createArm.js';

/** Sends requests over the current connection of a session. */
export interface Sender extends Arm {
  /** How many requests wait for a connection. */
  readonly waiting: number;
  /**
   * Sends a request. The request first waits for a connection, and then for its reply. Neither of
   * these two waiting times is longer than the operation timeout.
   */
  send<T extends OperationType>(operation: OperationOf<T>): Observable<Replies[T]>;
}

/** Settings of {@link createSender}. */
export interface SenderConfig extends ArmConfig {
  readonly operationTimeout: number;
  /** See `ClientConfig.maxInFlight`. */
  readonly maxInFlight: number;
}

/**
 * Creates the sender of a session. If a connection is lost, the next requests use the next
 * connection of the session.
 */
export function createSender(session: Session, config: SenderConfig): Sender {
  const { operationTimeout, maxInFlight, maxBuffer, source, now } = config;
  const { arm, waitingReads } = createArm(session, config);
  let waiting = 0;

  // If no server name can be resolved, the reason is often a misspelt name. In this case, a longer
  // wait does not help. So all waiting requests fail immediately, with the error of `unresolved$`.
  const unresolved$ = session.failure$.pipe(
    mergeMap((error) => (error instanceof UnresolvedServersError ? throwError(() => error) : [])),
  );

  return {
    get waiting() {
      return waiting;
    },
    waitingReads,
    arm,
    send<T extends OperationType>(operation: OperationOf<T>) {
      checkPathLength(operation.path, maxBuffer);
      return defer(() => {
        const answer$ = begin<T>(operation);
        if (!isObserved()) return answer$;
        const server = (): string | null => session.connection?.address.server ?? null;
        return answer$.pipe(observeRequest(operation, { ...source, kind: 'request', server, now }));
      });
    },
  };

  function begin<T extends OperationType>(operation: OperationOf<T>): Observable<Replies[T]> {
    const { connection } = session;
    if ((connection?.requests ?? waiting) >= maxInFlight) {
      return throwError(() => new TooManyRequestsError(errorContextOf(operation)));
    }
    return connection === null
      ? awaitConnection(operation).pipe(switchMap((next) => answerOf<T>(next, operation)))
      : answerOf<T>(connection, operation);
  }

  function awaitConnection(operation: Operation): Observable<LiveConnection> {
    waiting += 1;
    return merge(session.connection$, unresolved$).pipe(
      take(1),
      timeout({
        first: operationTimeout,
        with: () =>
          throwError(() => notConnected(session.lastFailure(), errorContextOf(operation))),
      }),
      catchError((error: unknown) =>
        throwError(() =>
          isZkError(error, 'CLIENT_CLOSED')
            ? new ClientClosedError(errorContextOf(operation))
            : error,
        ),
      ),
      finalize(() => {
        waiting -= 1;
      }),
    );
  }

  function answerOf<T extends OperationType>(
    connection: LiveConnection,
    operation: OperationOf<T>,
  ): Observable<Replies[T]> {
    const outcome = effectOf(operation.type) === 'write' ? 'unknown' : 'none';
    const overdue = (): OperationTimeoutError =>
      new OperationTimeoutError({ ...errorContextOf(operation), outcome });
    return connection
      .send<T>(operation)
      .pipe(timeout({ first: operationTimeout, with: () => throwError(() => overdue()) }));
  }
}

function errorContextOf({ type, path }: Operation): ZkErrorContext {
  return { operation: type, path };
}
