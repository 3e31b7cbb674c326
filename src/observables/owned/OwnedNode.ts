import type { Acl } from '../../model/Acl.js';
import type { Data } from '../../model/Data.js';

/** An ephemeral that one stream owns in one session. */
export interface OwnedNode {
  /** The requested path. For a sequential znode, the server adds a number. */
  readonly path: string;
  /**
   * The data, or a function that returns the newest data. The client calls this function before
   * each attempt to create the znode.
   */
  readonly data: Data | (() => Data);
  readonly mode: 'ephemeral' | 'ephemeralSequential';
  readonly acl: readonly Acl[] | undefined;
  readonly sessionId: string;
}
