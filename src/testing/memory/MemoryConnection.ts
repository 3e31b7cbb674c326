import type { WatchEvent } from '../../model/WatchEvent.js';
import type { Identity } from '../server/acl/Identity.js';
import type { Reader } from '../server/createReader.js';

/** A server that is cut off from its ensemble and does not know it yet. */
export interface Isolation {
  /** A follower asks its leader before it replies to a sync. A leader replies without asking. */
  readonly of: 'follower' | 'leader';
  /** The znodes as they were when the server was cut off. */
  readonly past: Reader;
  /** The newest change that is in it. */
  readonly zxid: number;
}

/** One connection of a client to the server. */
export interface MemoryConnection {
  readonly id: string;
  readonly sessionId: string;
  readonly identities: Identity[];
  /** What the client's server lost when it was cut off from its ensemble; `null` before that. */
  isolation: Isolation | null;
  /** Called by the server with the events of watches. */
  readonly tell: (event: WatchEvent) => void;
  /** Called by the server when it ends the connection. */
  readonly lost: () => void;
}
