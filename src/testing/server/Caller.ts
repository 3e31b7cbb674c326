import type { Identity } from './acl/Identity.js';

/** The sender of a request. */
export interface Caller {
  /** The id of the caller's session, in hexadecimal. */
  readonly sessionId: string;
  /**
   * The client's address, and the identities that the client has presented on its connection.
   * Everybody also has the identity `world:anyone`, which is not in this list.
   */
  readonly identities: readonly Identity[];
}
