import type { ZooKeeperServer } from './ZooKeeperServer.js';

/** ZooKeeper servers that form one ensemble. */
export interface ZooKeeperEnsemble extends AsyncDisposable {
  /** Connect string that lists every member. */
  readonly servers: string;
  /** All members, including members that do not run. `members[0]` has the number 1. */
  readonly members: readonly ZooKeeperServer[];
  /** Waits until a member reports that it leads, and gives this member. */
  leader(): Promise<ZooKeeperServer>;
  /** Gives the members that report that they follow. */
  followers(): Promise<readonly ZooKeeperServer[]>;
  /** Kills all members, and removes their data. */
  stop(): Promise<void>;
}
