import type { Address } from '../model/Address.js';
import type { Credential } from '../model/Credential.js';
import type { WatchEvent } from '../model/WatchEvent.js';
import type { KnownSession } from './KnownSession.js';

/** One attempt to connect to one server. */
export interface ConnectAttempt {
  readonly address: Address;
  /** The session to resume. `null` asks the server for a new session. */
  readonly session: KnownSession | null;
  /** The session timeout that the client requests, in ms. */
  readonly sessionTimeout: number;
  /**
   * The client presents these identities in the order of this list, before it sends any other
   * request.
   */
  readonly credentials: readonly Credential[];
  /**
   * The highest zxid that the session has seen. If the newest zxid of a server is lower, the server
   * has older data, and must not resume the session.
   */
  readonly lastZxid: number;
  /**
   * The transport calls this function with each watch event. The event of a change comes before all
   * replies that show this change. The stream that `connect` returns does not emit watch events.
   * The reason: there are many watch events, and a function call takes less time than an emission.
   */
  readonly onWatchEvent: (event: WatchEvent) => void;
}
