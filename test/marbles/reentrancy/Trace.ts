/** One notification. */
export interface Line {
  readonly at: number;
  readonly who: string;
  readonly what: string;
}

/** Everything that the subscribers of a program have seen. */
export interface Trace {
  /** The notifications of all subscribers, in their order. */
  readonly lines: readonly Line[];
  /** The mistakes that the program shows at its end. */
  readonly wrong: readonly string[];
  /** Whether the subscriber has made its call. */
  readonly acted: boolean;
  /** How many errors of subscribers RxJS has reported. */
  readonly thrown: number;
}
