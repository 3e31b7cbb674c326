import { createClient } from 'rxzk';
import type { ZooKeeperServer } from '../../tools/zookeeper/ZooKeeperServer.js';
import type { Stage } from './Stage.js';

/** A real server. */
export function serverStage({ servers }: ZooKeeperServer): Stage {
  return { open: (chroot) => createClient({ servers: servers + chroot }) };
}
