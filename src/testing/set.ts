import { checkData } from '../model/checks/checkData.js';
import { checkPath } from '../model/checks/checkPath.js';
import type { Data } from '../model/Data.js';
import type { Command } from './ZooKeeperInMemory.js';

/**
 * Returns a command that sets a znode's data. The command plays the role of another client. If an
 * argument is bad, `set` itself throws, before the command runs.
 */
export function set(path: string, data: Data): Command {
  checkPath(path);
  checkData(data);
  return (zk) => {
    zk.set(path, data);
  };
}
