/** An event at the server or at the connection of the client, with the time when it happens. */
export interface Happening {
  readonly at: number;
  readonly event:
    | 'suspend'
    | 'resume'
    | 'expire'
    | 'expireFalsely'
    | 'isolate'
    | 'heal'
    | 'set'
    | 'grow'
    | 'prune';
}

/**
 * A random program: one subscriber calls the library from within a notification. Actor, call and
 * target are indices, because fast-check makes random numbers. `planOf` looks up what they mean.
 */
export interface Program {
  /** The time in ms that each reply takes. */
  readonly latency: number;
  readonly happenings: readonly Happening[];
  /** Whether the program listens on the diagnostics channels. */
  readonly traced: boolean;
  /** The index of the subscriber that makes the call. */
  readonly actor: number;
  /** The subscriber makes the call at this notification, counted from 0. */
  readonly nth: number;
  /** The index of the call. */
  readonly call: number;
  /** The index of the subscription that `leave` ends; `null` is the caller's own subscription. */
  readonly target: number | null;
  /** Whether the subscriber throws after the call. */
  readonly throws: boolean;
}
