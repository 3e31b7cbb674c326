import type { SessionState } from './SessionState.js';

/** What a client is doing at one moment. Holds no credentials and no data of znodes. */
export interface Inspection {
  readonly session: SessionState;
  /** The servers as they were given, `host:port`, in the order of the connect string. */
  readonly servers: readonly string[];
  /** What the session's lease is worth, in ms. */
  readonly lease: number;
  readonly requestsInFlight: number;
  /** Watches that this client waits for; the server may hold more, from streams that have ended. */
  readonly watches: number;
  /** The ephemerals that streams of this client hold. */
  readonly owned: readonly string[];
  /** Detached work that `close` would wait for. */
  readonly detached: number;
  /** Why the last attempt to connect failed; `null` when none has since the last connection. */
  readonly lastFailure: string | null;
}
