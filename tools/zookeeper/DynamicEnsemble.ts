import type { ZooKeeperServer } from './ZooKeeperServer.js';

/**
 * An ensemble of ZooKeeper servers that can change. Servers can join and leave the running
 * ensemble.
 */
export interface DynamicEnsemble extends AsyncDisposable {
  /**
   * The connect string of the members at the start. It does not change when servers join or leave.
   */
  readonly servers: string;
  /** The present members. Members whose process does not run are in the list too. */
  readonly members: readonly ZooKeeperServer[];
  /** Starts a server. Then adds the server to the ensemble. */
  add(): Promise<ZooKeeperServer>;
  /** Removes a server from the ensemble. The process of the server continues to run. */
  remove(member: ZooKeeperServer): Promise<void>;
  /** Kills all present and former members, and removes their data. */
  stop(): Promise<void>;
}
