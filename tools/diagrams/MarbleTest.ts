/** The parts of a marble test. `readTest` reads these parts from the code of the test. */
export interface MarbleTest {
  readonly title: string;
  readonly sources: readonly Source[];
  readonly results: readonly Result[];
}

/**
 * A source of the test. The test creates the source with `const name = m.cold(marbles, values)`, or
 * with `m.hot` instead of `m.cold`.
 */
export interface Source {
  readonly name: string;
  readonly marbles: string;
  /**
   * The subscriptions to the source, as marbles such as `--^--!`. For a cold source `data`, the
   * test may have the constant `dataSubs`. This constant then contains the marbles of the
   * subscriptions. Every other source has only the subscription `^`.
   */
  readonly subscriptions: readonly string[];
  /** The text of the value for each letter in the marbles. */
  readonly values: ReadonlyMap<string, string>;
}

/**
 * An expected result. In the test, the code of this result is `m.expect(expression,
 * subscription).toBeObservable(marbles, values)`.
 */
export interface Result {
  readonly expression: string;
  readonly subscription: string | undefined;
  readonly marbles: string;
  readonly values: ReadonlyMap<string, string>;
}
