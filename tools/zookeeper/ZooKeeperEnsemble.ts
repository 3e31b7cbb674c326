import type { ZooKeeperServer } from './ZooKeeperServer.js';

/** ZooKeeper servers that replicate each other. */
export interface ZooKeeperEnsemble extends AsyncDisposable {
  /** Connect string that lists every member. */
  readonly servers: string;
  /** All members, up or down; `members[0]` has the number 1. */
  readonly members: readonly ZooKeeperServer[];
  /** Waits until a member says that it leads. */
  leader(): Promise<ZooKeeperServer>;
  /** Members that say now that they follow. */
  followers(): Promise<readonly ZooKeeperServer[]>;
  /** Kills all members and removes their data. */
  stop(): Promise<void>;
}
