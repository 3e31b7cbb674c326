import type { Subscription } from 'rxjs';
import type { ZkClient } from 'rxzk';

/** The end of a watch. */
export interface Heard {
  readonly watch: string;
  /** The event that has spent it, or `lost`. */
  readonly end: string;
  /** Whether the client has lost its connection since the watch was set. */
  readonly crossedLoss: boolean;
}

/** What a stream has emitted. */
export interface Followed {
  readonly name: string;
  readonly emitted: readonly unknown[];
}

/** One client at a time, with the events of its watches and streams since the last step. */
export interface Actor {
  client: ZkClient;
  /** The number of lost connections of the client. */
  losses: number;
  readonly events: Heard[];
  /** All that were begun. */
  readonly streams: {
    readonly name: string;
    readonly subscription: Subscription;
    /** Its emissions since the last step. */
    readonly take: () => readonly unknown[];
  }[];
}
