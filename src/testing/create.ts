import type { CreateConfig } from '../model/CreateConfig.js';
import type { Data } from '../model/Data.js';
import { checkCreation } from './memory/checkCreation.js';
import type { Command } from './ZooKeeperInMemory.js';

/**
 * Returns a command that creates a znode and its missing parents. The command plays the role of
 * another client. If an argument is bad, `create` itself throws, before the command runs.
 */
export function create(
  path: string,
  data?: Data,
  config?: Pick<CreateConfig, 'mode' | 'acl' | 'ttl'>,
): Command {
  checkCreation(path, data, config);
  return (zk) => {
    zk.create(path, data, config);
  };
}
