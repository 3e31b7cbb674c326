import type { Command } from './ZooKeeperInMemory.js';

/** Deletes a znode with all that is below it, as another client would. */
export function remove(path: string): Command {
  return (zk) => {
    zk.remove(path);
  };
}
