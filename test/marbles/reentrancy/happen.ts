import type { ZkClient } from 'rxzk';
import type { ZooKeeperInMemory } from 'rxzk/testing';
import type { Happening } from './Program.js';

/** Causes one event of a random test program, at the server or at the connection of the client. */
export function happen(zk: ZooKeeperInMemory, client: ZkClient, { at, event }: Happening): void {
  if (event === 'set') zk.set('/a', `set at ${at}`);
  else if (event === 'grow') zk.create('/a/c-', 'c', { mode: 'persistentSequential' });
  else if (event === 'prune') {
    zk.remove('/a');
    zk.create('/a', 'anew');
  } else zk[event](client);
}
