import {
  concat,
  Observable,
  of,
  switchMap,
  take,
  takeUntil,
  throwError,
  throwIfEmpty,
  timeout,
} from 'rxjs';
import { isZkError } from '../../errors/isZkError.js';
import { ReturnCode } from '../../errors/ReturnCode.js';
import { connectionLost } from '../connectionLost.js';
import type { Connection } from '../Connection.js';
import type { Done } from '../Done.js';
import type { Replies } from '../Replies.js';
import type { Transport } from '../Transport.js';
import { secondConnection, type SecondConnectionConfig } from './secondConnection.js';

/** What {@link getAcl} needs: the path of the znode, and how to make the second connection. */
export interface GetAclConfig extends Omit<SecondConnectionConfig, 'session'> {
  readonly wire: Transport;
  readonly path: string;
  /**
   * Emits when the connection of the handle has ended. `getAcl` then drops the second connection,
   * and fails the request.
   */
  readonly over$: Observable<unknown>;
}

interface Asked {
  readonly connection: Connection;
  readonly answer: Parameters<Done<Replies['getAcl']>>;
}

/**
 * Reads an access control list over a second connection with its own session. `getAcl` does not use
 * the C binding, because the binding ends the process if it can't read an access control list.
 * Waits at most one session timeout for the reply. Then waits at most one more session timeout for
 * the end of the session of the second connection. Calls `done` when this session has ended.
 */
export function getAcl(config: GetAclConfig, done: Done<Replies['getAcl']>): void {
  const { wire, path, over$, address, credentials, sessionTimeout } = config;
  const overdue = (): Error =>
    connectionLost(address, `no reply within ${String(sessionTimeout)} ms`);
  secondConnection(wire, { address, credentials, sessionTimeout, session: null })
    .pipe(
      switchMap((connection) => ask(connection, path)),
      timeout({ first: sessionTimeout, with: () => throwError(() => overdue()) }),
      switchMap(({ connection, answer }) => concat(connection.closeSession(), of(answer))),
      take(1),
      takeUntil(over$),
      throwIfEmpty(() => connectionLost(address, 'it was lost')),
    )
    .subscribe({
      next: (answer) => {
        done(...answer);
      },
      error: (error: unknown) => {
        const isRefused = isZkError(error, 'AUTH_FAILED');
        done(isRefused ? ReturnCode.authFailed : ReturnCode.connectionLoss, undefined, error);
      },
    });
}

function ask(connection: Connection, path: string): Observable<Asked> {
  return new Observable((subscriber) => {
    connection.request<'getAcl'>({ type: 'getAcl', path }, (...answer) => {
      subscriber.next({ connection, answer });
      subscriber.complete();
    });
  });
}
