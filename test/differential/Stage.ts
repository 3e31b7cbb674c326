import type { ZkClient } from 'rxzk';

/** A ZooKeeper that can run programs: a real server, or one in memory. */
export interface Stage {
  /** Opens a client whose paths are below `chroot`. */
  open(chroot: string): Promise<ZkClient>;
  /** Cuts the client's connection once. The session stays. */
  cut(client: ZkClient): Promise<void>;
  /** Ends the client's connection, and prevents new connections. */
  suspend(client: ZkClient): Promise<void>;
  /** Lets a suspended client connect again. If `expired`, the server first ends its session. */
  resume(client: ZkClient, expired: boolean): Promise<void>;
  /** Makes the server end the client's session. The client notices this when it connects again. */
  expire(client: ZkClient): Promise<void>;
}
