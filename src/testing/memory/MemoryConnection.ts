import type { WatchEvent } from '../../model/WatchEvent.js';
import type { Identity } from '../server/acl/Identity.js';
import type { Reader } from '../server/createReader.js';

/** One connection of a client to the server. */
export interface MemoryConnection {
  readonly id: string;
  readonly sessionId: string;
  readonly identities: Identity[];
  /** The past in which an isolated server lives; `null` for a server in touch with its leader. */
  past: Reader | null;
  /** Called by the server with the events of watches. */
  readonly tell: (event: WatchEvent) => void;
  /** Called by the server when it ends the connection. */
  readonly lost: () => void;
}
