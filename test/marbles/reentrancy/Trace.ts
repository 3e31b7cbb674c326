/** One notification. */
export interface Line {
  readonly at: number;
  readonly who: string;
  readonly what: string;
}

/** All that was seen in a program. */
export interface Trace {
  /** In the order of the notifications of all subscribers. */
  readonly lines: readonly Line[];
  /** What is wrong at the end. */
  readonly wrong: readonly string[];
  /** Whether the subscriber has come to the point at which it calls. */
  readonly acted: boolean;
  /** How many errors that subscribers throw were reported. */
  readonly thrown: number;
}
