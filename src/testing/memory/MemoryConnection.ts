import type { WatchEvent } from '../../model/WatchEvent.js';
import type { Identity } from '../server/acl/Identity.js';
import type { Reader } from '../server/createReader.js';

/**
 * The old state that a server still serves. The server is cut off from its ensemble, and does not
 * know this yet.
 */
export interface Isolation {
  /**
   * The role of the server. A follower asks its leader before it replies to a sync. A leader
   * replies without asking.
   */
  readonly of: 'follower' | 'leader';
  /** The znodes as they were when the server was cut off. */
  readonly past: Reader;
  /** The zxid of the newest change in `past`. */
  readonly zxid: number;
}

/** One connection of a client to the server, as the server sees it. */
export interface MemoryConnection {
  readonly id: string;
  readonly sessionId: string;
  readonly identities: Identity[];
  /**
   * The old state that the client's server still serves. `null` if the server is not cut off from
   * its ensemble.
   */
  isolation: Isolation | null;
  /** The server calls this function with each event of a watch. */
  readonly tell: (event: WatchEvent) => void;
  /** The server calls this function when the server ends the connection. */
  readonly lost: () => void;
}
