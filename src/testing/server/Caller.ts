import type { Identity } from './acl/Identity.js';

/** The sender of a request. */
export interface Caller {
  /** Hexadecimal text. */
  readonly sessionId: string;
  /** The identities that its connection has presented. Everybody is also `world:anyone`. */
  readonly identities: readonly Identity[];
}
