import type { Identity } from './acl/Identity.js';

/** The sender of a request. */
export interface Caller {
  /** The id of the caller's session, in hexadecimal. */
  readonly sessionId: string;
  /**
   * The identities that the client has presented on its connection. Everybody also has the identity
   * `world:anyone`.
   */
  readonly identities: readonly Identity[];
}
