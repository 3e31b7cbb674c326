import { map } from 'rxjs';
import { absolutePath } from '../model/paths/absolutePath.js';
import type { NodeChildren } from '../model/NodeChildren.js';
import type { NodeData } from '../model/NodeData.js';
import type { WatchEvent } from '../model/WatchEvent.js';
import type { Connection } from '../transport/Connection.js';
import type { Done } from '../transport/Done.js';
import type { OperationOf, OperationType } from '../transport/Operation.js';
import type { Replies } from '../transport/Replies.js';
import type { Transport } from '../transport/Transport.js';

/** A transport below a path: it is given paths as users know them, and gives such paths. */
export function withChroot(transport: Transport, chroot: string): Transport {
  if (chroot === '') return transport;
  return {
    name: transport.name,
    connect: (attempt) =>
      transport
        .connect({
          ...attempt,
          onWatchEvent: ({ type, path }) => {
            attempt.onWatchEvent({ type, path: strip(path) });
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

  function strip(path: WatchEvent['path']): string {
    return path.length === chroot.length ? '/' : path.slice(chroot.length);
  }
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
      const path = pathBelow(operation, chroot);
      connection.request<T>(allBelow({ ...operation, path }, chroot), (code, reply, cause) => {
        done(code, reply === undefined ? reply : shownTo(operation, path, reply), cause);
      });
    },
  };
}

/** Other fields that hold paths. */
function allBelow<O extends OperationOf<OperationType>>(operation: O, chroot: string): O {
  if (operation.type !== 'setWatches') return operation;
  const below = (paths: readonly string[]): readonly string[] =>
    paths.map((path) => absolutePath(chroot, path));
  const { data, exist, child } = operation;
  return { ...operation, data: below(data), exist: below(exist), child: below(child) };
}

/** The root stands for the chroot: the number of a sequential znode goes below it, not behind its name. */
function pathBelow(operation: OperationOf<OperationType>, chroot: string): string {
  const isSequential = operation.type === 'create' && operation.mode.endsWith('Sequential');
  return isSequential && operation.path === '/'
    ? `${chroot}/`
    : absolutePath(chroot, operation.path);
}

/** The reply with the path that the caller knows. */
function shownTo<T extends OperationType>(
  { type, path }: OperationOf<T>,
  absolute: string,
  reply: Replies[T],
): Replies[T] {
  switch (type) {
    case 'getData':
    case 'getChildren':
      return { ...(reply as NodeData & NodeChildren), path } as unknown as Replies[T];
    case 'create':
      // It differs from the one asked for by the appended number alone.
      return (path + (reply as string).slice(absolute.length)) as Replies[T];
    default:
      return reply;
  }
}
