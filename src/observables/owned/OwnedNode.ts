import type { Acl } from '../../model/Acl.js';
import type { Data } from '../../model/Data.js';

/** An ephemeral that one stream holds in one session. */
export interface OwnedNode {
  /** The requested path. For a sequential znode, the server adds a number. */
  readonly path: string;
  /** A function returns the newest data. It is called for each creation that is sent. */
  readonly data: Data | (() => Data);
  readonly mode: 'ephemeral' | 'ephemeralSequential';
  readonly acl: readonly Acl[] | undefined;
  readonly sessionId: string;
}
