import type { ZkClient } from 'rxzk';

/** A ZooKeeper that programs are run on. */
export interface Stage {
  /** A client whose paths are below `chroot`. */
  open(chroot: string): Promise<ZkClient>;
  /** Cuts the client's connection once; its session stays. */
  cut(client: ZkClient): Promise<void>;
  /** Ends the client's connection, and lets it have no other. */
  suspend(client: ZkClient): Promise<void>;
  /** Lets a suspended client connect again: in its session, or after the server has dropped that. */
  resume(client: ZkClient, expired: boolean): Promise<void>;
  /** Lets the server drop the client's session, which the client learns when it resumes. */
  expire(client: ZkClient): Promise<void>;
}
