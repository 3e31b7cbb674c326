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

/** One client at a time, with what its watches and streams have told since the last step. */
export interface Actor {
  client: ZkClient;
  /** How often the client has lost its connection. */
  losses: number;
  readonly events: Heard[];
  /** All that were begun. */
  readonly streams: {
    readonly name: string;
    readonly subscription: Subscription;
    /** What it has emitted since the last step. */
    readonly take: () => readonly unknown[];
  }[];
}
