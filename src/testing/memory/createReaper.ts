import type { Database } from '../server/createDatabase.js';
import { dueAt } from '../server/dueAt.js';
import type { NodeChange } from '../server/NodeChange.js';
import type { Clock } from './createClock.js';
import type { Server } from './Server.js';

/** How long the server takes to notice that a container is empty, in ms. */
const reapInterval = 60_000;

/** Gives a function that deletes a changed znode later, when it is an empty container or its life time ends. */
export function createReaper(
  clock: Clock,
  database: () => Database,
  apply: Server['apply'],
): (change: NodeChange) => void {
  return ({ path }) => {
    const { tree, reap } = database();
    const znode = tree.get(path);
    const due = znode === undefined ? null : dueAt(znode);
    if (due === null) return;
    const wait = znode?.kind === 'ttl' ? due - clock.now() : reapInterval;
    clock.after(wait, () => apply(reap(clock.now(), path)));
  };
}
