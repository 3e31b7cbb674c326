import { checkPath } from '../model/checks/checkPath.js';
import type { Command } from './ZooKeeperInMemory.js';

/**
 * Returns a command that deletes a znode and all znodes below it, as another client would. A bad
 * path throws when `remove` is called.
 */
export function remove(path: string): Command {
  checkPath(path);
  return (zk) => {
    zk.remove(path);
  };
}
