import type { Subscription } from 'rxjs';
import type { ZkClient } from 'rxzk';

/** How a watch has ended. */
export interface Heard {
  readonly watch: string;
  /** The event that removed the watch, or `lost` if it ended without an event. */
  readonly end: string;
  /** Whether the client has lost its connection since the watch was set. */
  readonly crossedLoss: boolean;
}

/** What a stream has emitted since the last step. */
export interface Followed {
  readonly name: string;
  readonly emitted: readonly unknown[];
}

/**
 * A client of a program, with the events of its watches and its streams. After `close`, another
 * client takes its place.
 */
export interface Actor {
  client: ZkClient;
  /** The number of lost connections of the client. */
  losses: number;
  readonly events: Heard[];
  /** All streams that the client has started and not left. */
  readonly streams: {
    readonly name: string;
    readonly subscription: Subscription;
    /** Its emissions since the last step. */
    readonly take: () => readonly unknown[];
  }[];
}
