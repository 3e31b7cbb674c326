/**
 * An event at the server or at the connection of the client. `at` is the time of the event, in ms
 * since the start of the program.
 */
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
 * A random program: one subscriber calls the library from within a notification. The numbers
 * `actor`, `call` and `target` come from fast-check. `planOf` uses these numbers as indices, and
 * looks up the subscribers and the call.
 */
export interface Program {
  /** The time in ms that each reply takes. */
  readonly latency: number;
  readonly happenings: readonly Happening[];
  /** Whether the program listens on the diagnostics channels of the library. */
  readonly traced: boolean;
  /**
   * The index of the subscriber that makes the call. Here, the word "subscriber" includes `work`
   * and `filter`, two functions that the user passes to the library. When the library calls one of
   * these functions, this counts as a notification. If `traced` is `true`, the word also includes
   * the listeners of diagnostics channels.
   */
  readonly actor: number;
  /**
   * The index of the notification within which the subscriber makes the call. The first
   * notification has the index 0.
   */
  readonly nth: number;
  /** The index of the call. */
  readonly call: number;
  /**
   * The index of a subscriber. Each `Call` gets a function as its argument `leave`. The function
   * `leave` ends the subscription of the subscriber with the index `target`. If `target` is `null`,
   * `leave` ends the subscription of the subscriber that makes the call. The function `filter` and
   * the listeners of the diagnostics channels have no subscription. If one of them makes the call
   * and `target` is `null`, `leave` does nothing.
   */
  readonly target: number | null;
  /**
   * If this value is `true`, the subscriber `actor` throws an error. The subscriber throws this
   * error at the end of the notification with the index `nth`. A listener of a diagnostics channel
   * never throws.
   */
  readonly throws: boolean;
}
