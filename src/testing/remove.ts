import { checkPath } from '../model/checks/checkPath.js';
import type { Command } from './ZooKeeperInMemory.js';

/**
 * Returns a command that deletes a znode and all znodes below it. The command plays the role of
 * another client. If the path is bad, `remove` itself throws, before the command runs.
 */
export function remove(path: string): Command {
  checkPath(path);
  return (zk) => {
    zk.remove(path);
  };
}
