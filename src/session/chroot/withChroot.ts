import { map } from 'rxjs';
import { isSequential } from '../../model/isSequential.js';
import { absolutePath } from '../../model/paths/absolutePath.js';
import { shownPath } from '../../model/paths/shownPath.js';
import type { NodeChildren } from '../../model/NodeChildren.js';
import type { NodeData } from '../../model/NodeData.js';
import type { Connection } from '../../transport/Connection.js';
import type { Done } from '../../transport/Done.js';
import type {
  Operation,
  OperationOf,
  OperationType,
  TransactionPart,
} from '../../transport/Operation.js';
import type { Replies } from '../../transport/Replies.js';
import type { TransactionReply } from '../../transport/TransactionReply.js';
import type { Transport } from '../../transport/Transport.js';
import { shownResult } from './shownResult.js';

type PathOperation = OperationOf<OperationType> | TransactionPart;

/**
 * Makes a transport for a client with a chroot. This transport takes and returns paths relative to
 * the chroot. For a znode outside of the chroot, such as `/zookeeper/config`, this transport takes
 * and returns a path with two leading slashes: `//zookeeper/config`. Only the library itself reads
 * such znodes.
 */
export function withChroot(transport: Transport, chroot: string): Transport {
  if (chroot === '') return transport;
  return {
    name: transport.name,
    connect: (attempt) =>
      transport
        .connect({
          ...attempt,
          onWatchEvent: ({ type, path }) => {
            attempt.onWatchEvent({ type, path: shownPath(chroot, path) });
          },
        })
        .pipe(
          map((event) =>
            event.type === 'connected'
              ? { type: 'connected', connection: below(event.connection, chroot) }
              : event,
          ),
        ),
  };
}

function below(connection: Connection, chroot: string): Connection {
  const { address, session, sessionTimeout, provedAt, setsWatches } = connection;
  return {
    address,
    session,
    sessionTimeout,
    provedAt,
    setsWatches,
    get zxid() {
      return connection.zxid;
    },
    closeSession: () => connection.closeSession(),
    request<T extends OperationType>(operation: OperationOf<T>, done: Done<Replies[T]>) {
      connection.request<T>(allBelow(operation, chroot), (code, reply, cause) => {
        done(code, reply === undefined ? reply : shownTo(operation, reply, chroot), cause);
      });
    },
  };
}

/** Returns `operation` with the chroot before each path. */
function allBelow<O extends OperationOf<OperationType>>(operation: O, chroot: string): O {
  switch (operation.type) {
    // These two operations need no chroot, because the server does not use their path.
    case 'addAuth':
    case 'whoAmI':
      return operation;
    case 'setWatches': {
      const below = (paths: readonly string[]): readonly string[] =>
        paths.map((path) => absolutePath(chroot, path));
      const { data, exist, child } = operation;
      return { ...operation, data: below(data), exist: below(exist), child: below(child) };
    }
    case 'transaction': {
      const operations = operation.operations.map((part) => withPathBelow(part, chroot));
      return { ...operation, operations };
    }
    default:
      return withPathBelow(operation, chroot);
  }
}

function withPathBelow<O extends PathOperation>(operation: O, chroot: string): O {
  return { ...operation, path: pathBelow(operation, chroot) };
}

/**
 * Puts the chroot before the path of the operation, and returns the result. For example, a client
 * with the chroot `/app` creates a sequential znode, and passes `/` as the path. The server must
 * then get the path `/app/`. If the server got the path `/app`, it would create `/app0000000001`,
 * which lies outside of the chroot.
 */
function pathBelow(operation: PathOperation, chroot: string): string {
  return operation.type === 'create' && isSequential(operation.mode) && operation.path === '/'
    ? `${chroot}/`
    : absolutePath(chroot, operation.path);
}

/** Returns `reply` without the chroot in its paths. */
function shownTo<T extends OperationType>(
  operation: OperationOf<T>,
  reply: Replies[T],
  chroot: string,
): Replies[T];
function shownTo(
  operation: Operation,
  reply: Replies[OperationType],
  chroot: string,
): Replies[OperationType] {
  switch (operation.type) {
    case 'getData':
    case 'getChildren':
      return { ...(reply as NodeData & NodeChildren), path: operation.path };
    case 'create':
      return shownResult(reply as Replies['create'], chroot);
    case 'getEphemerals':
      // For `getEphemerals`, the server returns all ephemeral znodes whose paths begin with the
      // characters of the requested path. If a client with the chroot `/app` requests the path `/`,
      // the server also returns the ephemeral znode `/apple`, which lies outside of the chroot.
      return (reply as readonly string[])
        .filter((path) => path === chroot || path.startsWith(`${chroot}/`))
        .map((path) => shownPath(chroot, path));
    case 'transaction': {
      const transaction = reply as TransactionReply;
      if (transaction.type === 'refused') return transaction;
      const results = transaction.results.map((result) => shownResult(result, chroot));
      return { ...transaction, results };
    }
    default:
      return reply;
  }
}
