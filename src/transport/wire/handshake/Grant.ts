import type { KnownSession } from '../../KnownSession.js';

/** The session and the session timeout that a server has granted. */
export interface Grant {
  readonly session: KnownSession;
  /** In ms. */
  readonly sessionTimeout: number;
}
