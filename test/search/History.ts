/** One of those who contend. */
export interface Entrant {
  /** How long a reply takes, in ms. */
  readonly latency: number;
  /** The `handover` of its campaign, in ms. */
  readonly handover: number;
  /** How long its work takes to end after its signal is aborted, in ms. */
  readonly windUp: number;
}

/** An event of one candidate, or an action of it. */
export type Event =
  | { readonly event: 'delay' | 'stall'; readonly ms: number }
  | {
      readonly event:
        | 'suspend'
        | 'resume'
        | 'expire'
        | 'expireFalsely'
        | 'isolate'
        | 'isolateLeader'
        | 'heal'
        | 'loseRequest'
        | 'loseReply'
        | 'deleteOwn'
        | 'deleteParent'
        | 'leave'
        | 'join';
    };

/** An event, so many ms after the one before; `who` is a number, or whoever leads then. */
export type Step = Event & { readonly after: number; readonly who: number | 'leader' };

/** An election with what happens in it, as plain data. */
export interface History {
  readonly entrants: readonly Entrant[];
  readonly steps: readonly Step[];
}
