import type { ZooKeeperServer } from './ZooKeeperServer.js';

/** An ensemble whose members come and go. */
export interface DynamicEnsemble extends AsyncDisposable {
  /** Connect string of the members that it began with. */
  readonly servers: string;
  /** The members that it has now, up or down. */
  readonly members: readonly ZooKeeperServer[];
  /** Starts a server and makes it a member. */
  add(): Promise<ZooKeeperServer>;
  /** Takes a server out of the ensemble. It goes on running. */
  remove(member: ZooKeeperServer): Promise<void>;
  /** Kills all servers that were ever members, and removes their data. */
  stop(): Promise<void>;
}
