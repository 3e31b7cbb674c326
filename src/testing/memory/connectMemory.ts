import { EMPTY, defer, Observable } from 'rxjs';
import { ReturnCode } from '../../errors/ReturnCode.js';
import { connectionLost } from '../../transport/connectionLost.js';
import type { ConnectAttempt } from '../../transport/ConnectAttempt.js';
import type { Connection } from '../../transport/Connection.js';
import type { ConnectionEvent } from '../../transport/ConnectionEvent.js';
import type { Done } from '../../transport/Done.js';
import type { OperationOf, OperationType } from '../../transport/Operation.js';
import type { Replies } from '../../transport/Replies.js';
import { carryOut } from './carryOut.js';
import { createInFlight } from './createInFlight.js';
import { createPost } from './createPost.js';
import { identify } from './identity/identify.js';
import { isHeard } from './faults/isHeard.js';
import type { MemoryConnection } from './MemoryConnection.js';
import type { MemorySession } from './sessions/MemorySession.js';
import type { MemoryWorld } from './MemoryWorld.js';
import { takeFate } from './faults/takeFate.js';
import { takeSession } from './sessions/takeSession.js';

/** Connects to the server in memory, and simulates the faults of the connection. */
export function connectMemory(
  { server, faults, keepsWatches }: MemoryWorld,
  attempt: ConnectAttempt,
): Observable<ConnectionEvent> {
  return new Observable((subscriber) => {
    const { address, credentials, onWatchEvent } = attempt;
    const post = createPost(server.clock, faults);
    const inFlight = createInFlight();
    const sentAt = server.clock.now();
    let connection: MemoryConnection | null = null;
    let zxid = 0;

    faults.cut = () =>
      post(() => {
        end({ type: 'disconnected', cause: connectionLost(address, 'it was cut') });
      });
    const { cut } = faults;
    const opening = post(open);
    return () => {
      opening.unsubscribe();
      leave();
      inFlight.fail(ReturnCode.connectionLoss);
    };

    function open(): void {
      const session = takeSession(server, faults, attempt);
      if (session === undefined) {
        subscriber.next({ type: 'expired' });
        subscriber.complete();
        return;
      }
      connection = server.attach(session, { tell, lost: cut });
      const { identities } = connection;
      zxid = server.database().zxid;
      if (credentials.every((credential) => identify(identities, credential)))
        subscriber.next({ type: 'connected', connection: portOf(session) });
      else end({ type: 'authFailed' });
    }

    function tell(event: Parameters<typeof onWatchEvent>[0]): void {
      post(() => {
        if (connection !== null) onWatchEvent(event);
      });
    }

    function portOf({ id, password, timeout }: MemorySession): Connection {
      return {
        address,
        session: { id, password },
        sessionTimeout: timeout,
        provedAt: sentAt,
        setsWatches: keepsWatches,
        get zxid() {
          return zxid;
        },
        request,
        closeSession: () =>
          defer(() => {
            leave();
            const session = server.session(id);
            if (session !== undefined) server.end(session);
            inFlight.fail(ReturnCode.connectionLoss);
            return EMPTY;
          }),
      };
    }

    function request<T extends OperationType>(
      operation: OperationOf<T>,
      done: Done<Replies[T]>,
    ): void {
      if (connection === null) {
        done(ReturnCode.notSent);
        return;
      }
      const failed = (code: number): void => {
        done(code);
      };
      inFlight.add(failed);
      const fate = takeFate(faults, operation);
      const isAnswered = fate !== 'lose' && isHeard(server, connection, operation);
      const answer = isAnswered ? carryOut<T>(operation, { server, connection }) : null;
      if (fate !== 'answer') cut();
      else if (answer !== null) {
        post(() => {
          if (!inFlight.settle(failed)) return;
          zxid = answer.zxid;
          done(answer.code, answer.reply);
          if (answer.code === ReturnCode.authFailed) end({ type: 'authFailed' });
        });
      }
    }

    function end(event: ConnectionEvent): void {
      if (connection === null) return;
      leave();
      subscriber.next(event);
      inFlight.fail(ReturnCode.connectionLoss);
      subscriber.complete();
    }

    function leave(): void {
      if (connection !== null) server.detach(connection);
      connection = null;
    }
  });
}
