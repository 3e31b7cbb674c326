/** One notification that a subscriber has received. */
export interface Line {
  readonly at: number;
  readonly who: string;
  readonly what: string;
}

/** Everything that the subscribers of a program have seen. */
export interface Trace {
  /** The notifications of all subscribers, in the order of their arrival. */
  readonly lines: readonly Line[];
  /** The mistakes that the run has found in the library. */
  readonly wrong: readonly string[];
  /**
   * Whether the subscriber with the index `Program.actor` has made its call to the library. If this
   * subscriber gets too few notifications, it makes no call.
   */
  readonly acted: boolean;
  /** The number of errors that subscribers threw on purpose and that RxJS has reported. */
  readonly thrown: number;
}
