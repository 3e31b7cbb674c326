import type { Acl } from '../../model/Acl.js';
import type { Data } from '../../model/Data.js';

/** An ephemeral that one stream holds in one session. */
export interface OwnedNode {
  /** As asked for: a sequential one gets its number behind it. */
  readonly path: string;
  /** A function gives the newest, and is called for each creation that is sent. */
  readonly data: Data | (() => Data);
  readonly mode: 'ephemeral' | 'ephemeralSequential';
  readonly acl: readonly Acl[] | undefined;
  readonly sessionId: string;
}
