import { checkPath } from '../model/checks/checkPath.js';
import type { Command } from './ZooKeeperInMemory.js';

/**
 * Deletes a znode and all znodes below it, as another client would. A bad path throws at the call.
 */
export function remove(path: string): Command {
  checkPath(path);
  return (zk) => {
    zk.remove(path);
  };
}
