import type { KnownSession } from '../../KnownSession.js';

/** What a server grants. */
export interface Grant {
  readonly session: KnownSession;
  /** In ms. */
  readonly sessionTimeout: number;
}
