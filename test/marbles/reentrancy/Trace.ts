/** One notification. */
export interface Line {
  readonly at: number;
  readonly who: string;
  readonly what: string;
}

/** Everything that the subscribers of a program have seen. */
export interface Trace {
  /** In the order of the notifications of all subscribers. */
  readonly lines: readonly Line[];
  /** The faults at the end. */
  readonly wrong: readonly string[];
  /** Whether the subscriber has reached the point where it calls. */
  readonly acted: boolean;
  /** The number of reported errors that subscribers have thrown. */
  readonly thrown: number;
}
