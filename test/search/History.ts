/** The settings of one candidate. */
export interface Entrant {
  /** How long a reply takes, in ms. */
  readonly latency: number;
  /** The option `handover` of the candidate's campaign, in ms. */
  readonly handover: number;
  /** The time in ms from the abort of the signal to the end of the candidate's work. */
  readonly windUp: number;
}

/** Something that happens to a candidate, or something that the candidate does. */
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

/**
 * An event. `after` is the time since the previous event, in ms. `who` is the number of a
 * candidate. The value `leader` stands for the candidate that leads at the time of the event.
 */
export type Step = Event & { readonly after: number; readonly who: number | 'leader' };

/** An election and its events, as plain data. */
export interface History {
  readonly entrants: readonly Entrant[];
  readonly steps: readonly Step[];
}
