/** One value on the line of a diagram. */
export interface Mark {
  readonly frame: number;
  /** The text inside the marble of the value. */
  readonly label: string;
}

/** One subscription. The diagram shows a line from the start to the end of the subscription. */
export interface Run {
  readonly from: number;
  /**
   * The last frame of the subscription. If the subscription does not end in the diagram, the value
   * is `Infinity`.
   */
  readonly to: number;
  readonly end: 'complete' | 'error' | 'unsubscribe' | 'open';
  readonly marks: readonly Mark[];
}

/** All subscriptions to one Observable. */
export interface Lane {
  /**
   * Whether the Observable is a source or a result. The test defines the emissions of a source, and
   * expects the emissions of a result.
   */
  readonly role: 'source' | 'result';
  /** The name of the source, or the expression that creates the result. */
  readonly label: string;
  readonly runs: readonly Run[];
  readonly frames: number;
}

/** The content of a diagram. A diagram shows one marble test. */
export interface Diagram {
  /** The public function that the diagram explains. */
  readonly symbol: string;
  /** The title of the test. */
  readonly title: string;
  readonly lanes: readonly Lane[];
  /**
   * The values that are too long for a marble. The keys are the letters that the marbles show
   * instead.
   */
  readonly legend: ReadonlyMap<string, string>;
  readonly frames: number;
}
