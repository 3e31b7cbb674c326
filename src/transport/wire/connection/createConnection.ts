import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Address } from '../../../model/Address.js';
import type { Connection } from '../../Connection.js';
import type { Done } from '../../Done.js';
import type { OperationOf, OperationType } from '../../Operation.js';
import type { Replies } from '../../Replies.js';
import type { Exchange } from '../exchange/Exchange.js';
import type { Grant } from '../handshake/Grant.js';
import type { RecordOf } from '../records/RecordOf.js';
import { records } from '../records/records.js';
import { endSession } from './endSession.js';
import type { Life } from './Life.js';

/** The parts of a connection over the wire. */
export interface ConnectionParts {
  readonly address: Address;
  readonly grant: Grant;
  readonly provedAt: number;
  readonly exchange: Exchange;
  readonly life: Life;
  /** The type numbers of the requests that this server does not know. */
  readonly unknownTypes: ReadonlySet<number>;
}

/** Makes a `Connection` from its parts. The session uses this `Connection`. */
export function createConnection(parts: ConnectionParts): Connection {
  const { address, grant, provedAt, exchange, life, unknownTypes } = parts;
  return {
    address,
    ...grant,
    provedAt,
    setsWatches: true,
    get zxid() {
      return exchange.zxid();
    },
    request<T extends OperationType>(operation: OperationOf<T>, done: Done<Replies[T]>) {
      const record = records[operation.type] as RecordOf<T>;
      if (life.stage !== 'connected') {
        done(ReturnCode.notSent);
      } else if (unknownTypes.has(record.typeOf(operation))) {
        done(ReturnCode.unimplemented);
      } else {
        exchange.send(record, operation, record.xid === undefined ? done : refusable(done, life));
      }
    },
    closeSession: () => endSession({ exchange, life, timeout: grant.sessionTimeout }),
  };
}

/**
 * Wraps `done`, the callback of `addAuth`. A server that refuses an identity closes the connection,
 * but the client notices the close only later. Without this wrapper, `done` could still send
 * requests over this connection. So after a refusal, the returned callback first ends the
 * connection, and then calls `done`.
 */
function refusable<R>(done: Done<R>, { end }: Life): Done<R> {
  return (returnCode, reply, cause) => {
    const answer = (): void => {
      done(returnCode, reply, cause);
    };
    if (returnCode === ReturnCode.authFailed) end({ type: 'authFailed' }, answer);
    else answer();
  };
}
