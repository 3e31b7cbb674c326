import type { Subscription } from 'rxjs';
import type { ZkClient } from 'rxzk';

/** How a watch has ended. */
export interface Heard {
  readonly watch: string;
  /**
   * The type and path of the event that ended the watch. If the watch ended without an event, `end`
   * is `lost`.
   */
  readonly end: string;
  /** Whether the client lost its connection between the start and the end of the watch. */
  readonly crossedLoss: boolean;
}

/** What a stream has emitted since the previous step. */
export interface Followed {
  readonly name: string;
  readonly emitted: readonly unknown[];
}

/**
 * Contains a client, the client's events and the client's streams. The client carries out commands
 * of a program. After the fault `close`, the field `client` contains a new client.
 */
export interface Actor {
  client: ZkClient;
  /** How often the client has lost its connection. */
  losses: number;
  readonly events: Heard[];
  /**
   * The streams of the client. The commands `leave` and `leaveOne` end streams, and remove these
   * streams from this list.
   */
  readonly streams: {
    readonly name: string;
    readonly subscription: Subscription;
    /** Returns the emissions of the stream since the previous step. */
    readonly take: () => readonly unknown[];
  }[];
}
