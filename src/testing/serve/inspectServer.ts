import type { Server } from '../memory/Server.js';
import type { ServedState } from './ServedZooKeeper.js';

/** Returns the present content of a served ZooKeeper. */
export function inspectServer(server: Server): ServedState {
  const { tree, zxid } = server.database();
  return {
    sessions: [...server.sessions()].map(({ id, timeout, connection }) => ({
      sessionId: id,
      timeout,
      connected: connection !== null,
      ephemerals: tree.ownedBy(id),
    })),
    watches: server.watches.size,
    znodes: tree.size,
    zxid,
  };
}
