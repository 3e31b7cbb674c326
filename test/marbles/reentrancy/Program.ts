/** An event at the server or at the client's connection, with its frame. */
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

/** A program in which one subscriber makes one call. */
export interface Program {
  /** The time in ms that each reply takes. */
  readonly latency: number;
  readonly happenings: readonly Happening[];
  /** Whether somebody listens on the channels of diagnostics. */
  readonly traced: boolean;
  /** The subscriber that makes the call, as an index. */
  readonly actor: number;
  /** The index of the notification at which it calls, counted from 0. */
  readonly nth: number;
  /** The call, as an index. */
  readonly call: number;
  /** The subscription that the call ends, as an index, if it ends one; `null` for the caller's own. */
  readonly target: number | null;
  /** Whether the subscriber throws after the call. */
  readonly throws: boolean;
}
