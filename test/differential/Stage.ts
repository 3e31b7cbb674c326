import type { ZkClient } from 'rxzk';

/** A ZooKeeper that programs are run on. */
export interface Stage {
  /** A client whose paths are below `chroot`. */
  open(chroot: string): ZkClient;
}
