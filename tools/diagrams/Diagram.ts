/** One value on a line. */
export interface Mark {
  readonly frame: number;
  /** What is written into it. */
  readonly label: string;
}

/** A line from a subscription to its end. */
export interface Run {
  readonly from: number;
  /** `Infinity` when it goes on. */
  readonly to: number;
  readonly end: 'complete' | 'error' | 'unsubscribe' | 'open';
  readonly marks: readonly Mark[];
}

/** What one Observable emits. */
export interface Lane {
  /** A source is what the test gives, a result what it expects. */
  readonly role: 'source' | 'result';
  /** The name of a source; the expression that makes a result. */
  readonly label: string;
  readonly runs: readonly Run[];
  readonly frames: number;
}

/** A marble test as a picture. */
export interface Diagram {
  /** The public symbol that it is of. */
  readonly symbol: string;
  /** The title of the test. */
  readonly title: string;
  readonly lanes: readonly Lane[];
  /** What stands behind a label that does not say so itself. */
  readonly legend: ReadonlyMap<string, string>;
  readonly frames: number;
}
