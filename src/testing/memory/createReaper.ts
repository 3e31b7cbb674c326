import type { Database } from '../server/createDatabase.js';
import { dueAt } from '../server/dueAt.js';
import type { NodeChange } from '../server/NodeChange.js';
import type { Clock } from './createClock.js';
import type { Server } from './Server.js';

/**
 * Returns a function that plans the deletion of znodes with a TTL, and of containers whose last
 * child is gone. The server calls the returned function after each change of a znode.
 */
export function createReaper(
  clock: Clock,
  database: () => Database,
  apply: Server['apply'],
  containerCheckInterval = 60_000,
): (change: NodeChange) => void {
  function waitFor(path: string, due: number): void {
    clock.after(due - clock.now(), () => {
      // A timer of Node may fire 1 ms early. The znode is then not due yet, and gets a second
      // timer. But if the due time has changed since the first timer was started, this callback
      // starts no timer. The change of the znode has already started a timer for the new due time.
      if (dueOf(path) === due && due > clock.now()) waitFor(path, due);
      else apply(database().reap(clock.now(), path));
    });
  }

  const dueOf = (path: string): number | null => {
    const znode = database().tree.get(path);
    return znode === undefined ? null : dueAt(znode);
  };

  return ({ path }) => {
    const due = dueOf(path);
    if (due === null) return;
    const isContainer = database().tree.get(path)?.kind === 'container';
    waitFor(path, isContainer ? clock.now() + containerCheckInterval : due);
  };
}
