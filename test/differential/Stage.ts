import type { ZkClient } from 'rxzk';

/** Where the commands of a program run: on a real server or on a ZooKeeper in memory. */
export interface Stage {
  /** Opens a client that sees only the znodes below `chroot`. */
  open(chroot: string): Promise<ZkClient>;
  /** Ends the present connection of the client. The client can connect again in its session. */
  cut(client: ZkClient): Promise<void>;
  /** Ends the connection of the client, and prevents new connections. */
  suspend(client: ZkClient): Promise<void>;
  /**
   * Lets a suspended client connect again. If `expired` is true, the server ends the session of the
   * client before the client connects.
   */
  resume(client: ZkClient, expired: boolean): Promise<void>;
  /**
   * Makes the server end the session of the client. The client notices the expiry when it connects
   * again.
   */
  expire(client: ZkClient): Promise<void>;
}
