import type { Subscription } from 'rxjs';
import type { ZkClient } from 'rxzk';

/** How a watch has ended. */
export interface Heard {
  readonly watch: string;
  /** The event that removed the watch. `lost` if the watch ended without an event. */
  readonly end: string;
  /** Whether the client has lost its connection after it set the watch. */
  readonly crossedLoss: boolean;
}

/** What a stream has emitted since the last step. */
export interface Followed {
  readonly name: string;
  readonly emitted: readonly unknown[];
}

/**
 * A client of a program, with the events of its watches and with its streams. After `close`,
 * another client replaces it.
 */
export interface Actor {
  client: ZkClient;
  /** The number of lost connections of the client. */
  losses: number;
  readonly events: Heard[];
  /** The streams that the client has subscribed to. The list contains no unsubscribed stream. */
  readonly streams: {
    readonly name: string;
    readonly subscription: Subscription;
    /** Returns the emissions of the stream since the last step. */
    readonly take: () => readonly unknown[];
  }[];
}
