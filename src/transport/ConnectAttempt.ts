import type { Address } from '../model/Address.js';
import type { Credential } from '../model/Credential.js';
import type { WatchEvent } from '../model/WatchEvent.js';
import type { KnownSession } from './KnownSession.js';

/** One attempt to connect to one server. */
export interface ConnectAttempt {
  readonly address: Address;
  /** The session to resume; `null` opens a new one. */
  readonly session: KnownSession | null;
  /** The session timeout to ask for, in ms. */
  readonly sessionTimeout: number;
  /** Presented before anything else, in this order. */
  readonly credentials: readonly Credential[];
  /**
   * The highest zxid that the session has seen. A server with a lower zxid must not take over the
   * session.
   */
  readonly lastZxid: number;
  /**
   * Called with each watch event, before any reply that shows the change. It is a callback and no
   * event of the stream, because each change of each watched znode goes through it.
   */
  readonly onWatchEvent: (event: WatchEvent) => void;
}
