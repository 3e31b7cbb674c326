import type { Data } from '../model/Data.js';
import type { Command } from './ZooKeeperInMemory.js';

/** Sets a znode's data, as another client would. */
export function set(path: string, data: Data): Command {
  return (zk) => {
    zk.set(path, data);
  };
}
