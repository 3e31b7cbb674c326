import type { CreateConfig } from '../model/CreateConfig.js';
import type { Data } from '../model/Data.js';
import type { Command } from './ZooKeeperInMemory.js';

/** Creates a znode, with its parents, as another client would. */
export function create(
  path: string,
  data?: Data,
  config?: Pick<CreateConfig, 'mode' | 'acl' | 'ttl'>,
): Command {
  return (zk) => {
    zk.create(path, data, config);
  };
}
