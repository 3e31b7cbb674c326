import type { ZooKeeperServer } from './ZooKeeperServer.js';

/** ZooKeeper servers that form one ensemble. */
export interface ZooKeeperEnsemble extends AsyncDisposable {
  /** The connect string that lists every member. */
  readonly servers: string;
  /** All members. Members that do not run are in the list too. `members[0]` has the number 1. */
  readonly members: readonly ZooKeeperServer[];
  /** Waits until a member reports that it leads. Returns this member. */
  leader(): Promise<ZooKeeperServer>;
  /** Returns the members that report that they follow the leader. */
  followers(): Promise<readonly ZooKeeperServer[]>;
  /** Kills all members, and removes their data. */
  stop(): Promise<void>;
}
