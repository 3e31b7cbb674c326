import type { ZooKeeperServer } from './ZooKeeperServer.js';

/** An ensemble of ZooKeeper servers. Servers can join and leave it while it runs. */
export interface DynamicEnsemble extends AsyncDisposable {
  /** Connect string of the first members. */
  readonly servers: string;
  /** The present members, including members that do not run. */
  readonly members: readonly ZooKeeperServer[];
  /** Starts a server, and adds it to the ensemble. */
  add(): Promise<ZooKeeperServer>;
  /** Removes a server from the ensemble. The process of the server goes on. */
  remove(member: ZooKeeperServer): Promise<void>;
  /** Kills all present and former members, and removes their data. */
  stop(): Promise<void>;
}
